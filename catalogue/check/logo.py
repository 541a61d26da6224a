"""The logo is looked for and read; what keeps it from being shown becomes a problem."""

from collections.abc import Iterator

from catalogue.collection import problem_at
from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.gallery.logo import ENDINGS, BadLogo, logo_size
from catalogue.records import Museum
from catalogue.sources import Sources, near


def logo_problems(folder: Folder, sources: Sources) -> Iterator[Problem]:
    """A logo that is missing, outside the folder, unreadable, or more than a picture."""
    for read in sources.records:
        logo = read.record.theme.logo if isinstance(read.record, Museum) else None
        for field, name in (("file", logo.file), ("dark", logo.dark)) if logo else ():
            if name and (code := _fault(folder, name)):
                values = {"value": name, "near": _near_file(folder, name)}
                yield problem_at(folder, read, code, Severity.ERROR, ("theme", "logo", field), values)


def _fault(folder: Folder, name: str) -> str | None:
    path = folder.file(name)
    if not path.is_file():
        return "logo_missing"
    if not folder.holds(path):
        return "logo_outside"
    try:
        logo_size(path)
    except BadLogo as problem:
        return problem.code
    return None


def _near_file(folder: Folder, name: str) -> str:
    """A picture of assets/ with a like path."""
    files = (path for path in folder.file("assets").rglob("*") if path.suffix.lower() in ENDINGS)
    known = {folder.relative(path).lower(): folder.relative(path) for path in sorted(files)}
    return known.get(near(name, known), "")
