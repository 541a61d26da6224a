"""Entries become linked data in the words of schema.org (release 29), as search engines read it.

An archaeological find has no type of its own there; VisualArtwork has the properties it needs. What the museum has no
address on the web for bears no `url`.
"""

import datetime
import zoneinfo
from collections.abc import Iterable, Sequence
from typing import Any

from catalogue.edition import (
    Edition,
    Entry,
    PublicationView,
    TextView,
    address,
    in_brief,
    museum_view,
    objects_in,
    web_address,
)
from catalogue.records import Artifact, Holding, Occasion, Phrase, Programme

from .authority import uri_of

Data = dict[str, Any]
"""A thing: its @type and properties, those without a value left out."""

_EVENTS = {"lesson": "EducationEvent", "master-class": "EducationEvent", "concert": "MusicEvent"}


def museum_data(edition: Edition) -> Data:
    """The museum with its address and opening hours."""
    museum, view = edition.collection.museum, museum_view(edition)
    hours = [
        _thing(
            "OpeningHoursSpecification",
            dayOfWeek=[f"https://schema.org/{day.capitalize()}" for day in each.days],
            opens=each.opens,
            closes=each.closes,
        )
        for each in museum.opening_hours
    ]
    return _thing(
        "Museum",
        name=view.name.text,
        description=in_brief(view.intro),
        url=edition.web_address(""),
        address=in_brief(view.address),
        telephone=view.phone,
        sameAs=view.website,
        openingHoursSpecification=hours,
    )


def artifact_data(edition: Edition, entry: Entry, pictures: Sequence[str]) -> Data:
    """An artifact; `pictures` are the paths of its pictures in the gallery."""
    record: Artifact = edition.collection.artifacts[entry.id]
    base, rights = edition.collection.museum.base_url, record.rights or edition.collection.museum.rights
    span = record.date.edtf if record.date else None
    return _thing(
        "VisualArtwork",
        name=entry.heading.text,
        inLanguage=edition.lang,
        identifier=entry.number,
        url=edition.web_address(address("artifact", entry.slug)),
        image=[found for path in pictures if (found := web_address(base, path))],
        description=in_brief(entry.label or entry.text),
        artform=[each.text for each in entry.subheadings],
        artMedium=_fact(entry, "materials"),
        dateCreated=entry.date.text if entry.date else None,
        temporalCoverage=span.edtf if span else None,
        locationCreated=[_thing("Place", name=name) for name in _fact(entry, "production_place")],
        creditText=next(iter(_fact(entry, "credit_line")), None),
        license=rights.uri if rights else None,
        sameAs=[uri for each in record.identifiers if (uri := uri_of(each))],
    )


def book_data(edition: Edition, entry: Entry) -> Data:
    """A book of the library."""
    record: Holding = edition.collection.holdings[entry.id]
    return _thing(
        "Book",
        name=entry.heading.text,
        inLanguage=list(record.language),
        identifier=entry.number,
        url=edition.web_address(address("holding", entry.slug)),
        author=[_thing("Person", name=name) for name in _fact(entry, "authors")],
        publisher=[_thing("Organization", name=name) for name in _fact(entry, "publisher")],
        datePublished=entry.date.text if entry.date else None,
        isbn=list(record.isbn),
    )


def publication_data(edition: Edition, view: PublicationView, pictures: Sequence[str]) -> Data:
    """A publication of the museum; `pictures` are the paths of its cover in the gallery."""
    record = edition.collection.publications[view.slug]
    base = edition.collection.museum.base_url
    return _thing(
        "Book",
        name=view.title.text,
        alternativeHeadline=view.subtitle.text if view.subtitle else None,
        inLanguage=list(view.languages),
        url=edition.web_address(view.path),
        image=[found for path in pictures if (found := web_address(base, path))],
        author=[_thing("Person", name=name) for name in _fact(view, "authors")],
        editor=[_thing("Person", name=name) for name in _fact(view, "editors")],
        publisher=[_thing("Organization", name=name) for name in _fact(view, "imprint")],
        datePublished=str(record.year) if record.year else None,
        isbn=list(record.isbn.values()),
        keywords=[each.pick(edition.order).text for each in record.keywords],
    )


def essay_data(edition: Edition, view: PublicationView, text: TextView, path: str) -> Data:
    """A text of a publication, at `path` below the language's folder."""
    found = [edition.refer(number) for number in objects_in(text.blocks)]
    mentions = [
        _thing("VisualArtwork", name=link.text.text, url=edition.web_address(link.path)) for link in found if link
    ]
    return _thing(
        "Article",
        headline=text.heading.text,
        inLanguage=text.heading.lang,
        url=edition.web_address(path),
        description=in_brief(text.blocks),
        author=[_thing("Person", name=name) for name in _fact(view, "authors")],
        isPartOf=_thing("Book", name=view.title.text, url=edition.web_address(view.path)),
        mentions=mentions,
    )


def event_data(edition: Edition, entry: Entry) -> Data:
    """A part of the programme; of one held again and again the schedule, of others the day."""
    record: Programme = edition.collection.programmes[entry.id]
    museum = edition.collection.museum
    zone, name = edition.time_zone_of(record), museum.name.pick(edition.order).text
    dated = next((each for each in record.schedule if each.date), None)
    hall = next((link.text.text for link in entry.links if link.role == "hall"), None)
    return _thing(
        _EVENTS.get(record.kind, "Event"),
        name=entry.heading.text,
        description=in_brief(entry.text),
        inLanguage=list(record.languages),
        url=edition.web_address(address("programme", entry.slug)),
        startDate=_moment(dated, dated.start, zone) if dated else None,
        endDate=_moment(dated, dated.end, zone) if dated else None,
        eventSchedule=[_weekly(each, zone) for each in record.schedule if each.weekday],
        location=_thing(
            "Place", name=f"{name}, {hall}" if hall else name, address=in_brief(museum_view(edition).address)
        ),
        organizer=_thing("Organization", name=name, url=museum.base_url),
    )


def trail_data(edition: Edition, steps: Iterable[tuple[str, Phrase]]) -> Data | None:
    """The way from the home page down to a page, each step its path and name; None without an address on the web."""
    if not edition.collection.museum.base_url:
        return None
    rows = [
        _thing("ListItem", position=number, name=name.text, item=edition.web_address(path))
        for number, (path, name) in enumerate(steps, 1)
    ]
    return _thing("BreadcrumbList", itemListElement=rows)


def _weekly(occasion: Occasion, zone: str) -> Data:
    return _thing(
        "Schedule",
        byDay=f"https://schema.org/{(occasion.weekday or '').capitalize()}",
        repeatFrequency="P1W",
        startTime=f"{occasion.start:%H:%M:%S}",
        endTime=f"{occasion.end:%H:%M:%S}" if occasion.end else None,
        startDate=str(occasion.since) if occasion.since else None,
        endDate=str(occasion.until) if occasion.until else None,
        scheduleTimezone=zone,
    )


def _moment(occasion: Occasion, time: datetime.time | None, zone: str) -> str | None:
    if not occasion.date or not time:
        return None
    return datetime.datetime.combine(occasion.date, time, zoneinfo.ZoneInfo(zone)).isoformat()


def _thing(kind: str, **properties: object) -> Data:
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}


def _fact(entry: Entry | PublicationView, key: str) -> list[str]:
    return [value.text for fact in entry.facts if fact.key == key for value in fact.values]
