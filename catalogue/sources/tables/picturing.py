"""Records without a picture get those of the folder that bear their number."""

from ..incoming import Incoming
from .outcome import TableRead
from .pictures import PictureFolder, key_of_number


def with_pictures(read: TableRead, pictures: PictureFolder) -> TableRead:
    """The pictures of the folder that bear a record's number, where no column names any."""
    numbers = frozenset(key_of_number(str(record.tree.get("object_number", ""))) for record in read.incoming)
    incoming = tuple(_pictured(record, pictures, numbers) for record in read.incoming)
    named = (image.get("file", "") for record in incoming for image in record.tree.get("images") or ())
    sources = pictures.sources(file for file in named if isinstance(file, str))
    return TableRead(incoming, read.problems, read.accounts, read.columns, read.encoding, sources)


def _pictured(record: Incoming, pictures: PictureFolder, numbers: frozenset[str]) -> Incoming:
    number = record.tree.get("object_number")
    if record.kind != "artifact" or not isinstance(number, str) or record.tree.get("images"):
        return record
    files = pictures.of_number(number, numbers - {key_of_number(number)})
    if not files:
        return record
    tree = {**record.tree, "images": [{"file": file} for file in files]}
    return Incoming(record.kind, tree, record.place, record.places, record.names, record.problems)
