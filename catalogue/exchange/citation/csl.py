"""Sources become items of CSL-JSON, the data model of the Citation Style Language (1.0.2)."""

import json
from collections.abc import Iterable
from typing import Any

from catalogue.records import DateSpan

from .name import Name
from .plain import one_line
from .source import Source

# There is no type of museum object; Zotero's artwork is a graphic too.
_KINDS = {"object": "graphic", "book": "book", "page": "webpage"}
_FARTHEST = 9_999


def csl(sources: Iterable[Source]) -> bytes:
    """A list with an item for each source."""
    return (json.dumps([_item(source) for source in sources], ensure_ascii=False, indent=1) + "\n").encode()


def _item(source: Source) -> dict[str, Any]:
    title = f"{source.title.text}: {source.subtitle.text}" if source.subtitle else source.title.text
    names = {
        "author": source.creators,
        "editor": source.editors,
        "compiler": source.compilers,
        "translator": source.translators,
    }
    texts = {
        "title": title,
        "translated-title": source.translated_title,
        "medium": ", ".join(source.mediums),
        "edition": source.edition,
        "publisher": source.publisher,
        "publisher-place": "" if source.kind == "object" else source.place,
        "ISBN": " ".join(source.isbn),
        "call-number": source.call_number,
        **_where(source),
        "URL": source.url or "",
        "language": source.lang,
    }
    return {
        "id": source.key,
        "type": _KINDS[source.kind],
        **{role: [_name(name) for name in of_role] for role, of_role in names.items() if of_role},
        **({"issued": issued} if (issued := _issued(source)) else {}),
        **{variable: line for variable, text in texts.items() if (line := one_line(text))},
    }


def _where(source: Source) -> dict[str, str]:
    """An object is in an archive, as CSL calls what keeps a thing; a page is on a site."""
    if source.kind == "object":
        return {"archive": source.site, "archive-place": source.place, "archive_location": source.number}
    return {"container-title": source.site} if source.kind == "page" else {}


def _name(name: Name) -> dict[str, str]:
    if name.family:
        return {"family": one_line(name.family), "given": one_line(name.given)}
    return {"literal": one_line(name.whole)}


def _issued(source: Source) -> dict[str, Any] | None:
    span = source.span
    if span is None or max(map(abs, (span.earliest, span.latest))) > _FARTHEST:
        return {"literal": one_line(source.date.text)} if source.date else None
    years = [[_year(year)] for year in dict.fromkeys((span.earliest, span.latest))]
    return {"date-parts": years, **({"circa": True} if _is_approximate(span) else {})}


def _year(astronomical: int) -> int:
    """CSL has no year 0: -500 is 500 BCE, which EDTF writes -0499."""
    return astronomical if astronomical > 0 else astronomical - 1


def _is_approximate(span: DateSpan) -> bool:
    return any(end.is_approximate or end.is_uncertain for end in (span.start, span.end) if end)
