"""The text of a cell becomes values of the record, read the way its column's target asks for."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from catalogue.errors import Path
from catalogue.language import languages
from catalogue.language.interface import babel_locale

from ..yaml import Tree
from . import cell_words
from .builder import Building
from .headings import folded
from .markup import markdown_of, plain_of
from .pictures import PictureFolder
from .targets import Target
from .terms import NO_VOCABULARY, Vocabularies
from .wording import (
    CellProblem,
    ReadsDates,
    Sizes,
    read_date,
    read_extent,
    read_number,
    read_sizes,
    read_weight,
    reads_dates,
)

_SEPARATORS = frozenset(";|\n；")
_COMMAS = frozenset(",，、")
_WITH_COMMAS = frozenset(("materials", "techniques"))
_ROLE = re.compile(r"(?P<name>.+?)\s*[(（\[](?P<role>[^()（）\[\]]+)[)）\]]")
_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_REGISTERS = (
    ("wikidata", re.compile(r"(?:https?://www\.wikidata\.org/(?:wiki|entity)/)?(Q\d+)")),
    ("geonames", re.compile(r"https?://(?:www|sws)\.geonames\.org/(\d+).*")),
    ("viaf", re.compile(r"https?://viaf\.org/viaf/(\d+).*")),
    ("aat", re.compile(r"https?://vocab\.getty\.edu/(?:page/)?aat/(\d+)")),
    ("tgn", re.compile(r"https?://vocab\.getty\.edu/(?:page/)?tgn/(\d+)")),
    ("ulan", re.compile(r"https?://vocab\.getty\.edu/(?:page/)?ulan/(\d+)")),
    ("pleiades", re.compile(r"https?://pleiades\.stoa\.org/places/(\d+)")),
)
_NAMED_REGISTER = re.compile(r"(wikidata|aat|tgn|ulan|geonames|viaf|pleiades|lccn|oclc|other)[\s:]+(.+)", re.IGNORECASE)
NO_VOCABULARIES: Vocabularies = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Setting:
    """What cells are read with: the museum's vocabularies and pictures, and a reader that knows its periods."""

    vocabularies: Vocabularies = field(default_factory=lambda: NO_VOCABULARIES)
    pictures: PictureFolder | None = None
    dates: ReadsDates = field(default_factory=reads_dates)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to be read: its text and column, the target it goes to, the language of a text that says none."""

    text: str
    column: int
    target: Target
    language: str
    setting: Setting

    @property
    def path(self) -> Path:
        """Where its text goes, with a language where it needs one."""
        return (*self.target.path, self.language) if self.target.takes_language else self.target.path


def read_cell(cell: Cell, building: Building) -> None:
    """Puts the values of the cell where its target says. Raises CellProblem."""
    _READERS[cell.target.reading](cell, building)


def _plain(cell: Cell, building: Building) -> None:
    text = " ".join(cell.text.split()) if cell.target.field != "notes" else cell.text
    if cell.target.vocabulary:
        text = _term(cell.target.vocabulary, text, cell.setting)
    elif cell.target.path == ("status",):
        text = _known(cell_words.STATUS, text) or text
    if cell.target.path == ("notes",):
        building.join(cell.path, text, cell.column)
    else:
        building.put(cell.path, text, cell.column)


def _line(cell: Cell, building: Building) -> None:
    building.put(cell.path, plain_of(cell.text), cell.column)


def _markdown(cell: Cell, building: Building) -> None:
    building.put(cell.path, markdown_of(cell.text), cell.column)


def _number(cell: Cell, building: Building) -> None:
    building.put(cell.path, read_number(cell.text), cell.column)


def _edtf(cell: Cell, building: Building) -> None:
    building.put(cell.path, read_date(cell.text, cell.setting.dates).edtf, cell.column)


def _day(cell: Cell, building: Building) -> None:
    text = cell.text.partition("T")[0].strip()
    if found := _DAY.fullmatch(text):
        text = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    building.put(cell.path, text, cell.column)


def _dimension(cell: Cell, building: Building) -> None:
    _sizes(cell, building, read_extent(cell.text, cell.target.detail, cell.target.unit, cell.language))


def _dimensions(cell: Cell, building: Building) -> None:
    _sizes(cell, building, read_sizes(cell.text, cell.target.unit, cell.language))


def _sizes(cell: Cell, building: Building, sizes: Sizes) -> None:
    _fill(cell, building, list(sizes.dimensions))
    is_weighed = building.get(("weight",)) is not None
    if sizes.weight and not is_weighed:
        building.put(("weight",), sizes.weight, cell.column)
    if not sizes.is_whole or (sizes.weight and is_weighed):
        building.remains.add(cell.column)


def _weight(cell: Cell, building: Building) -> None:
    building.put(cell.path, read_weight(cell.text, cell.target.unit), cell.column)


def _list(cell: Cell, building: Building) -> None:
    if not cell.target.is_list:
        _plain(cell, building)
        return
    members = split(cell.text, commas=cell.target.field in _WITH_COMMAS)
    match cell.target.field:
        case "language" | "languages":
            found: list[Tree] = [_language(word) for word in split(cell.text, commas=True)]
        case "isbn":
            found = [re.sub(r"(?i)^isbn[-\s:]*(?:1[03][:\s]+)?", "", word) for word in split(cell.text, commas=True)]
        case _ if cell.target.vocabulary:
            vocabulary = cell.setting.vocabularies.get(cell.target.vocabulary, NO_VOCABULARY)
            found = [vocabulary.find(word) or word for word in members]
        case _:
            found = list(members)
    _fill(cell, building, found)


def _names(cell: Cell, building: Building) -> None:
    _fill(cell, building, list(split(cell.text)))


def _lines(cell: Cell, building: Building) -> None:
    lines = [plain_of(line) for line in re.split(r"\n|\s\|\s", cell.text)]
    members: list[Tree] = [line for line in lines if line]
    if cell.target.reading == "inscriptions":
        members = [{"text": line} for line in members]
    _fill(cell, building, members)


def _contributors(cell: Cell, building: Building) -> None:
    _fill(cell, building, [_contributor(name, cell.target.detail) for name in split(cell.text)])


def _contributor(text: str, role: str) -> Tree:
    found = _ROLE.fullmatch(text)
    named = _known(cell_words.ROLES, found["role"]) if found else None
    if found and (named or found["role"] == "other"):
        return {"name": found["name"], "role": named or "other"}
    return {"name": text, "role": role} if role else text


def _identifiers(cell: Cell, building: Building) -> None:
    _fill(cell, building, [_identifier(word) for word in split(cell.text)])


def _fill(cell: Cell, building: Building, members: list[Tree]) -> None:
    """The members are the list, or the one the target names by its number."""
    if cell.target.is_list:
        building.add(cell.path, members, cell.column)
    elif members:
        building.put(cell.path, members[0], cell.column)


def _identifier(text: str) -> Tree:
    for scheme, form in _REGISTERS:
        if found := form.fullmatch(text):
            return {"scheme": scheme, "value": found[1]}
    named = _NAMED_REGISTER.fullmatch(text)
    return {"scheme": named[1].lower(), "value": named[2]} if named else {"scheme": "other", "value": text}


def _rights(cell: Cell, building: Building) -> None:
    building.put((*cell.path, "uri"), cell_words.LICENCES.get(folded(cell.text), cell.text), cell.column)


def _place(cell: Cell, building: Building) -> None:
    building.put((*cell.path, "name", cell.language), plain_of(cell.text), cell.column)


def _pictures(cell: Cell, building: Building) -> None:
    names = split(cell.text, commas=True)
    pictures = cell.setting.pictures
    paths = [pictures.path_of(name) if pictures else name for name in names]
    if cell.target.is_list:
        building.add(cell.path, [{"file": path} for path in paths], cell.column)
    else:
        building.put((*cell.path, "file"), paths[0] if paths else "", cell.column)


_READERS: Mapping[str, Callable[[Cell, Building], None]] = MappingProxyType(
    {
        "plain": _plain,
        "line": _line,
        "markdown": _markdown,
        "number": _number,
        "edtf": _edtf,
        "day": _day,
        "dimension": _dimension,
        "dimensions": _dimensions,
        "weight": _weight,
        "list": _list,
        "names": _names,
        "references": _lines,
        "inscriptions": _lines,
        "contributors": _contributors,
        "identifiers": _identifiers,
        "rights": _rights,
        "place": _place,
        "pictures": _pictures,
    }
)
"""The readers of cells by the reading of their target; dates are read when the row's other dates are known."""


def split(text: str, *, commas: bool = False) -> list[str]:
    """The members of a list in one cell: between semicolons, bars and line breaks, and commas but decimal ones.

    What stands in brackets is not cut.
    """
    signs = _SEPARATORS | _COMMAS if commas else _SEPARATORS
    members, depth, start = [], 0, 0
    for place, sign in enumerate(text):
        if sign in "([（" and any(c in ")]）" for c in text[place:]):
            depth += 1
        elif sign in ")]）":
            depth = max(0, depth - 1)
        elif sign in signs and (not depth or sign == "\n") and not _is_decimal(text, place):
            members.append(text[start:place])
            start = place + 1
    members.append(text[start:])
    return list(dict.fromkeys(clean for member in members if (clean := plain_of(member))))


def _is_decimal(text: str, place: int) -> bool:
    return text[place] == "," and text[place - 1 : place].isdecimal() and text[place + 1 : place + 2].isdecimal()


def _term(kind: str, word: str, setting: Setting) -> str:
    vocabulary = setting.vocabularies.get(kind, NO_VOCABULARY)
    found = vocabulary.find(word)
    if found or kind not in ("period", "category", "hall"):
        return found or word
    raise CellProblem(f"no_such_{kind}", value=word[:80], near=vocabulary.near(word))


def _known(table: Mapping[str, str], word: str) -> str | None:
    plain = folded(word)
    for name, words in table.items():
        if plain == folded(name) or plain in (folded(other) for other in words.split(";")):
            return name
    return None


def _language(word: str) -> str:
    """The tag of a language that is named in one of our languages, or by its code in ISO 639-2."""
    plain = unicodedata.normalize("NFKC", word).casefold().strip(" .")
    return cell_words.MARC_LANGUAGES.get(plain) or _language_names().get(folded(plain)) or word


@cache
def _language_names() -> Mapping[str, str]:
    return {folded(name): tag for tag, name in _named_languages()}


def _named_languages() -> Iterator[tuple[str, str]]:
    for lang in languages():
        for tag, name in babel_locale(lang).languages.items():
            if "_" not in tag and len(tag) <= 3:
                yield tag, name
                yield tag, name.removesuffix(" тілі")
                yield tag, f"{name} язык"
    yield from (("zh", name) for name in ("қытайша", "汉语", "漢語", "汉文"))
    yield from (("kk", name) for name in ("қазақша", "哈萨克文", "哈文"))
    yield from (("ru", name) for name in ("орысша", "俄文"))
    yield from (("en", name) for name in ("ағылшынша", "英文"))
