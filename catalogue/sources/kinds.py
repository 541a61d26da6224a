"""The kinds of record a museum writes, and the files each is written in: the one table a new kind is added to."""

from dataclasses import dataclass
from typing import Literal

from catalogue.records import Artifact, Category, Hall, Holding, Museum, Period, Programme, Publication, Record, Term


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record.

    `place` is a file below exhibits/ that holds one record or a list of them, or a folder of files with one each.
    `key` is the field that identifies a record, None where the file's stem does.
    """

    name: str
    model: type[Record]
    place: str
    form: Literal["one", "list", "folder"]
    key: str | None


KINDS = (
    RecordKind("museum", Museum, "museum.yaml", "one", None),
    RecordKind("period", Period, "periods.yaml", "list", "id"),
    RecordKind("category", Category, "categories.yaml", "list", "id"),
    RecordKind("hall", Hall, "halls.yaml", "list", "id"),
    RecordKind("material", Term, "materials.yaml", "list", "id"),
    RecordKind("technique", Term, "techniques.yaml", "list", "id"),
    RecordKind("subject", Term, "subjects.yaml", "list", "id"),
    RecordKind("location", Term, "locations.yaml", "list", "id"),
    RecordKind("artifact", Artifact, "artifacts", "folder", "object_number"),
    RecordKind("holding", Holding, "library", "folder", "holding_number"),
    RecordKind("programme", Programme, "programmes", "folder", "id"),
    RecordKind("publication", Publication, "publications", "folder", None),
)
