"""Sources become a file of BibTeX, in the fields that BibTeX and biblatex both read, in UTF-8."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalogue.language import Wording

from .name import Name
from .plain import one_line
from .source import Source

_KINDS = {"object": "misc", "book": "book", "page": "misc"}
_ESCAPES: Mapping[int, str] = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Not \{ and \}: BibTeX counts braces whether or not there is a backslash.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)


def bibtex(sources: Iterable[Source]) -> bytes:
    """An entry for each source."""
    return "\n".join(_entry(source) for source in sources).encode()


def _entry(source: Source) -> str:
    rows = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(source) if value)
    return f"@{_KINDS[source.kind]}{{{_key(source.key)},\n{rows}}}\n"


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    title = f"{source.title.text}: {source.subtitle.text}" if source.subtitle else source.title.text
    yield "author", _names(source.creators)
    yield "editor", _names(source.editors or source.compilers)
    yield "translator", _names(source.translators)
    # Twice in braces: styles change the capitals of a title otherwise.
    yield "title", f"{{{_escaped(title)}}}"
    yield "year", _escaped(source.year or (source.date.text if source.date else ""))
    yield "howpublished", _escaped(", ".join(source.mediums))
    yield "publisher" if source.kind == "book" else "organization", _escaped(source.publisher or source.site)
    yield "address", _escaped(source.place)
    yield "edition", _escaped(source.edition)
    yield "isbn", " ".join(source.isbn)
    if source.kind == "object":
        yield "note", _escaped(Wording(source.page_lang).text("inv. no. {number}", number=source.number))
    yield "library", _escaped(source.call_number)
    yield "url", source.url or ""
    yield "language", source.lang


def _names(names: Sequence[Name]) -> str:
    """As "Family, Given"; a name that is not to be taken apart in braces of its own."""
    return " and ".join(
        f"{_escaped(name.family)}, {_escaped(name.given)}" if name.family else f"{{{_escaped(name.whole)}}}"
        for name in names
    )


def _key(key: str) -> str:
    """A key in ASCII, which every reader takes."""
    return "".join(c if c.isascii() else f"u{ord(c):x}" for c in key)


def _escaped(text: str) -> str:
    return one_line(text).translate(_ESCAPES)
