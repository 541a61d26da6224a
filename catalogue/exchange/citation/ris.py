"""Sources become a file of RIS, as reference managers read it: a tag and a value a line, in UTF-8."""

from collections.abc import Iterable, Iterator

from .name import Name
from .plain import one_line
from .source import Source

_KINDS = {"object": "ART", "book": "BOOK", "page": "ELEC"}


def ris(sources: Iterable[Source]) -> bytes:
    """A record for each source; the specification ends lines with CR and LF."""
    return "".join(f"{line}\r\n" for source in sources for line in _lines(source)).encode()


def _lines(source: Source) -> Iterator[str]:
    yield f"TY  - {_KINDS[source.kind]}"
    for tag, value in _values(source):
        if line := one_line(value):
            yield f"{tag}  - {line}"
    yield "ER  - "


def _values(source: Source) -> Iterator[tuple[str, str]]:
    title = f"{source.title.text}: {source.subtitle.text}" if source.subtitle else source.title.text
    yield "TI", title
    yield "TT", source.translated_title
    yield from (("AU", _name(name)) for name in source.creators)
    yield from (("ED", _name(name)) for name in (*source.editors, *source.compilers))
    yield from (("A4", _name(name)) for name in source.translators)
    yield "PY", _date(source)
    yield "M3" if source.kind == "object" else "ET", ", ".join(source.mediums) or source.edition
    yield "PB", source.publisher or source.site
    yield "CY", source.place
    yield from (("SN", isbn) for isbn in source.isbn)
    yield "AN", source.number
    yield "CN", source.call_number
    yield "LA", source.lang
    yield "UR", source.url or ""


def _name(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.family else name.whole


def _date(source: Source) -> str:
    """YYYY/MM/DD/other: what is no year after our era goes, in words, where other information does."""
    if source.year.isdecimal():
        return source.year
    return f"///{source.date.text}" if source.date else ""
