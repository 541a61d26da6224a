"""What is placed in a document becomes the report a printer would ask for: pictures, type, colours, and what is wrong.

Errors keep a book from the press: a picture so coarse that its pixels show, text that does not fit, a character
without a typeface. Everything else is named and left to the eye.
"""

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from catalogue.errors import Place, Problem, Severity
from catalogue.images import Profile
from catalogue.language import Wording, hint, message

from .format import MM
from .page import Note, Page
from .picture import Picture

SCREEN_PPI, PRESS_PPI = 150, 300
"""Pixels to an inch that a picture should have where it stands."""

_TOO_COARSE = 72  # pixels are seen at arm's length
_USUAL_INK = 3.0
_ERRORS = ("text_overset", "glyph_missing", "print_too_coarse", "nothing_there")
_SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture where it stands: its size in millimetres, its pixels to an inch and its colour space."""

    file: str
    page: int
    record: str | None
    width_mm: float
    height_mm: float
    ppi: int
    colour: str


@dataclass(slots=True)
class Preflight:
    """The report of one document, named as its file; it grows while the document is written.

    Pages are folios; `scale` is how many points on paper one of a page is.
    """

    name: str
    profile: Profile | None = None
    scale: float = 1.0
    pages: int = 0
    fonts: list[str] = field(default_factory=list)
    pictures: list[PrintedPicture] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        """Whether nothing keeps the document from the press."""
        return not any(problem.is_error for problem in self.problems)

    @property
    def colours(self) -> list[str]:
        """The colour spaces used."""
        inks = ["DeviceCMYK", "Separation All"] if self.profile else ["DeviceRGB"]
        return sorted({*inks, *(picture.colour for picture in self.pictures)})

    def see_page(self, page: Page, folio: int, records: Mapping[str, str], printed: Callable[[str], Picture]) -> None:
        """Take a page that is placed, with the records on it by their places, into the report."""
        self.pages += 1
        # What may be of any record of a page is of its only one.
        only = next(iter(records.values())) if len(set(records.values())) == 1 else None
        for note in page.notes:
            self._find(note.code, folio, records.get(note.place, only) if note.place else only, _values(note))
        for file, (_, _, width, height), _, place in page.placed:
            record = records.get(place, only)
            picture = printed(file)
            ppi = round(min(picture.width / width, picture.height / height) * 72 / self.scale)
            colour = _SPACES[picture.components]
            across, down = (round(side * self.scale / MM, 1) for side in (width, height))
            self.pictures.append(PrintedPicture(file, folio, record, across, down, ppi, colour))
            self._see_fineness(file, ppi, folio, record)

    def see_links(self, targets: Iterable[tuple[str, int]], places: Iterable[str]) -> None:
        """Find the links, each with the page it stands on, that lead nowhere."""
        known = set(places)
        for target, folio in targets:
            if target not in known:
                self._find("nothing_there", folio, None, {"value": target})

    def see_ink(self) -> None:
        """Find whether the press lays more ink than papers take."""
        if self.profile and (most := self.profile.most_ink) > _USUAL_INK:
            values = {"most": f"{most * 100:.0f}", "usual": f"{_USUAL_INK * 100:.0f}"}
            self._find("much_ink", None, None, values)

    def as_json(self, words: Wording) -> str:
        """The report for a program, its messages in a language."""
        plain = {
            "file": self.name,
            "pages": self.pages,
            "profile": self.profile.name if self.profile else None,
            "fonts": [{"name": name, "embedded": True} for name in self.fonts],
            "colours": self.colours,
            "pictures": [asdict(picture) for picture in self.pictures],
            "findings": [_plain(problem, words) for problem in self.problems],
        }
        return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"

    def _see_fineness(self, file: str, ppi: int, folio: int, record: str | None) -> None:
        wanted = PRESS_PPI if self.profile else SCREEN_PPI
        if ppi < _TOO_COARSE:
            self._find("print_too_coarse", folio, record, {"value": file, "ppi": str(ppi), "least": str(_TOO_COARSE)})
        elif ppi < wanted:
            self._find("print_coarse", folio, record, {"value": file, "ppi": str(ppi), "wanted": str(wanted)})

    def _find(self, code: str, folio: int | None, record: str | None, values: Mapping[str, str]) -> None:
        severity = Severity.ERROR if code in _ERRORS else Severity.WARNING
        self.problems.append(Problem(code, severity, Place(self.name, folio), record, None, values))


def _values(note: Note) -> dict[str, str]:
    if note.code == "glyph_missing":
        return {"character": note.words, "name": unicodedata.name(note.words, f"U+{ord(note.words):04X}")}
    return {"value": note.words, "share": f"{note.share * 100:.0f}"}


def _plain(problem: Problem, words: Wording) -> dict[str, object]:
    return {
        "severity": str(problem.severity),
        "kind": problem.code,
        "page": problem.place.line,
        "record": problem.record,
        "message": message(problem, words),
        "hint": hint(problem, words),
    }


def records_of(marks: Sequence[tuple[str, int]], ids: Mapping[str, str], pages: int) -> Iterator[dict[str, str]]:
    """For each page of a unit the records on it, by the places that begin there; one that goes on has no place."""
    record = None
    for page in range(pages):
        begun = {name: ids[name] for name, at in marks if at == page and name in ids}
        yield {"": record, **begun} if record else begun
        record = next(reversed(begun.values()), record)
