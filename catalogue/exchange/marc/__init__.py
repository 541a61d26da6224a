"""Files of library systems (MARC 21, UNIMARC, MARCXML, MARC-in-JSON) become holdings, and holdings MARC 21."""

from .reading import HEAD, is_marc, read_marc
from .writing import LIBRARY_FORMATS

__all__ = ["HEAD", "LIBRARY_FORMATS", "is_marc", "read_marc"]
