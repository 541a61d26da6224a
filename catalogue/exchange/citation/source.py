"""A record, or a page, becomes what a citation says of it, the same for every style and format."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from catalogue.collection import slug_of
from catalogue.edition import Edition, Entry, address, language_of, printed_address
from catalogue.records import SAME_EVERYWHERE, Artifact, DateSpan, Holding, Phrase, Publication, parse_edtf

from .name import Name, name_of

_FIRST_EDITION = re.compile(r"\s*(第?[一1]版|first|1st|1-|перво|бірінші)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """What is cited. `page_lang` is the language of the page that cites it, `title` is in that of the thing itself.

    `date` is worded, `span` the same in EDTF. `site` is who puts it on the web, `url` where; a book of the library is
    on no site. `mediums` say what an object is made of, `number` is the object's or the holding's own.
    """

    kind: Literal["object", "book", "page"]
    key: str
    page_lang: str
    title: Phrase
    subtitle: Phrase | None = None
    translated_title: str = ""
    creators: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    compilers: tuple[Name, ...] = ()
    translators: tuple[Name, ...] = ()
    date: Phrase | None = None
    span: DateSpan | None = None
    mediums: tuple[str, ...] = ()
    number: str = ""
    call_number: str = ""
    edition: str = ""
    publisher: str = ""
    place: str = ""
    extent: str = ""
    isbn: tuple[str, ...] = ()
    site: str = ""
    online_since: int | None = None
    url: str | None = None
    book_lang: str = ""

    @property
    def lang(self) -> str:
        """The language of the thing itself; the title's tag may say that it is romanised."""
        return self.book_lang or self.title.lang

    @property
    def year(self) -> str:
        """Of a book the year as citations have it: 1978, or 1984–1985; nothing where it is less certain."""
        if self.span is None or not (self.span.start and self.span.end) or self.span.start.precision != "year":
            return ""
        years = dict.fromkeys((self.span.earliest, self.span.latest))
        return "–".join(map(str, years)) if self.span.earliest > 0 else ""


def artifact_source(edition: Edition, entry: Entry) -> Source:
    """An artifact, as its page shows it."""
    record: Artifact = edition.collection.artifacts[entry.id]
    materials = [value.text for fact in entry.facts if fact.key == "materials" for value in fact.values]
    return Source(
        "object",
        entry.slug,
        edition.lang,
        entry.heading,
        creators=tuple(name_of(maker.name.pick(edition.order).text) for maker in record.makers),
        date=entry.date,
        span=record.date.edtf if record.date else None,
        mediums=tuple(materials),
        number=entry.number,
        site=_museum(edition),
        place=_city(edition),
        online_since=record.published.year if record.published else None,
        url=_url(edition, address("artifact", entry.slug)),
    )


def book_source(edition: Edition, entry: Entry) -> Source:
    """A book of the library: the book itself, whatever page shows it."""
    record: Holding = edition.collection.holdings[entry.id]
    translated = record.title_translations if edition.lang not in record.language else None
    picked = translated.pick((edition.lang,)) if translated else None
    return Source(
        "book",
        entry.slug,
        edition.lang,
        entry.heading,
        translated_title=picked.text if picked and picked.lang == edition.lang else "",
        creators=tuple(map(name_of, record.authors)),
        editors=_with_role(record, "editor"),
        compilers=_with_role(record, "compiler"),
        translators=_with_role(record, "translator"),
        date=entry.date,
        span=record.year.edtf if record.year else None,
        number=entry.number,
        call_number=record.call_number or "",
        publisher=record.publisher or "",
        place=record.place or "",
        edition=_named(record.edition or ""),
        extent=record.extent or "",
        isbn=record.isbn,
        book_lang=language_of(record),
    )


def page_source(edition: Edition, key: str, title: Phrase, path: str, authors: Iterable[str] = ()) -> Source:
    """A page of the gallery: a period, a hall, an essay; `path` is below the language's folder."""
    return Source(
        "page",
        key,
        edition.lang,
        title,
        creators=tuple(map(name_of, authors)),
        site=_museum(edition),
        place=_city(edition),
        url=_url(edition, path),
    )


def publication_source(edition: Edition, stem: str) -> Source:
    """A catalogue the museum publishes, on its page."""
    record: Publication = edition.collection.publications[stem]
    said, imprint = edition.phrase(record.edition), edition.phrase(record.imprint)
    isbn = record.isbn.get(edition.lang)
    year = f"{record.year:04}" if record.year else ""
    return Source(
        "book",
        stem,
        edition.lang,
        record.title.pick(edition.order),
        subtitle=edition.phrase(record.subtitle),
        creators=tuple(name_of(each.pick(edition.order).text) for each in record.authors),
        editors=tuple(name_of(each.pick(edition.order).text) for each in record.editors),
        date=Phrase(str(record.year), SAME_EVERYWHERE) if year else None,
        span=parse_edtf(year) if year else None,
        edition=_named(said.text if said else ""),
        publisher=imprint.text if imprint else _museum(edition),
        place="" if imprint else _city(edition),
        isbn=(isbn,) if isbn else (),
        site=_museum(edition),
        url=_url(edition, address("publication", slug_of(stem))),
    )


def _with_role(record: Holding, role: str) -> tuple[Name, ...]:
    return tuple(name_of(each.name) for each in record.contributors if each.role == role)


def _named(edition: str) -> str:
    """A first edition is not named (CMOS 14.113; GB/T 7714, 8.3)."""
    return "" if _FIRST_EDITION.match(edition) else edition


def _museum(edition: Edition) -> str:
    museum = edition.collection.museum
    return museum.name.pick(edition.order).text


def _city(edition: Edition) -> str:
    city = edition.phrase(edition.collection.museum.city)
    return city.text if city else ""


def _url(edition: Edition, path: str) -> str | None:
    return printed_address(edition.collection.museum.base_url, f"{edition.lang}/{path}")
