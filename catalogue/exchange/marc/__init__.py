"""Files of library systems (MARC 21, UNIMARC, MARCXML, MARC-in-JSON) become holdings, and holdings MARC 21."""

from .reading import HEAD, is_marc, read_marc

__all__ = ["HEAD", "is_marc", "read_marc"]
