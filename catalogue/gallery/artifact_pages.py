"""Artifacts become their pages, each with the ways on from it, and the list of all artifacts by period."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from catalogue.collection import slug_of
from catalogue.edition import FOLDERS, Edition, Entry, address, entries
from catalogue.exchange import Data, artifact_data, artifact_file, artifact_source, manifest_at, trail_data
from catalogue.images import Picture
from catalogue.records import Phrase

from .card import Card, Sheet, glance, sheet_name, sheets
from .card import card_of as card
from .citing import citing
from .finder import Finder
from .halls import Step, round_of, steps_of
from .page import Page
from .picture import PICTURES
from .tour import Tour

PLATES_A_PAGE = 120
"""So many plates stand on one page of a list; their pictures load as they come into view."""


def artifact_pages(tour: Tour, pictures: Mapping[str, Picture], met: list[Card]) -> Iterator[Page]:
    """The page of each artifact. Its card is put into `met` on the way: an entry costs too much to make it twice."""
    edition = tour.edition
    before, after = _neighbours(edition)
    steps = steps_of(round_of(tour))
    for entry in entries(edition, "artifact"):
        met.append(card(entry))
        rights = edition.collection.artifacts[entry.id].rights
        yield Page(
            address("artifact", entry.slug),
            "artifact.html",
            "artifacts",
            {
                "entry": entry,
                "manifest": manifest_at(FOLDERS["artifact"], entry.slug),
                "record": artifact_file(entry.slug),
                "shown": [figure for figure in entry.figures if figure.file in pictures],
                "ways": {link.role: link for link in entry.links if link.role in ("period", "category", "hall")},
                "books": [link for link in entry.links if link.role == "bibliography"],
                "related": [_glance(edition, link.id) for link in entry.links if link.role == "related"],
                "previous": _glance(edition, before.get(entry.id)),
                "next": _glance(edition, after.get(entry.id)),
                "in_hall": _in_hall(edition, steps.get(entry.id)),
                "linked": _linked(edition, entry, pictures),
                **citing(edition, artifact_source(edition, entry), rights=rights.uri if rights else None),
            },
        )


def _linked(edition: Edition, entry: Entry, pictures: Mapping[str, Picture]) -> list[Data | None]:
    """What search engines read of an artifact, and the way to its page."""
    shown = [pictures[figure.file] for figure in entry.figures if figure.file in pictures]
    files = [f"{PICTURES}/{each.jpeg(each.width).name}" for each in shown]
    steps = [("artifacts/", edition.word(edition.words.text("Collection")))]
    steps += [(address("period", link.slug), link.text) for link in entry.links if link.role == "period"]
    steps.append((address("artifact", entry.slug), entry.heading))
    return [artifact_data(edition, entry, files), trail_data(edition, steps)]


def _neighbours(edition: Edition) -> tuple[dict[str, str], dict[str, str]]:
    """The number before and the number after each artifact in its period."""
    rows: dict[str | None, list[str]] = {}
    for number, artifact in edition.collection.artifacts.items():
        rows.setdefault(artifact.period, []).append(number)
    pairs = [pair for row in rows.values() for pair in pairwise(row)]
    return {second: first for first, second in pairs}, dict(pairs)


def _in_hall(edition: Edition, step: Step | None) -> dict[str, object] | None:
    """The step of the tour through a hall that an object is, with the ways on; None of one that stands alone."""
    if step is None or len(step.station.objects) == 1:
        return None
    return {"step": step, "previous": _glance(edition, step.before), "next": _glance(edition, step.after)}


def _glance(edition: Edition, number: str | None) -> Card | None:
    return glance(edition, "artifact", number, slug_of(number)) if number else None


def by_period(tour: Tour, cards: Sequence[Card]) -> list[Card]:
    """The cards in the order of their periods, those without one last."""
    places = {group.entry.id: place for place, group in enumerate(tour.groups["period"])}
    return sorted(cards, key=lambda each: places.get(_period(each), len(places)))


def artifact_list(tour: Tour, cards: Sequence[Card], narrowed_by: Finder | None) -> Iterator[Page]:
    """All artifacts, in the order of their periods, on as many pages as they need."""
    headings = {group.entry.id: group.entry for group in tour.groups["period"]}
    members = [(_period(each), each) for each in cards]
    jumps = _jumps(members, headings)
    for sheet in sheets(members, "artifacts", PLATES_A_PAGE):
        values = {"sheet": sheet, "parts": _parts(sheet, headings), "jumps": jumps, "count": len(cards), "tour": tour}
        yield Page(
            sheet.path,
            "artifacts.html",
            "artifacts",
            {**values, "finder": narrowed_by},
            is_live=narrowed_by is not None,
        )


def _period(each: Card) -> str:
    return next((key for role, key in each.groups if role == "period"), "")


def _jumps(members: Sequence[tuple[str, Card]], headings: dict[str, Entry]) -> list[tuple[Phrase, str]]:
    """Each period that has artifacts, and where it begins in the list."""
    first: dict[str, int] = {}
    for index, (key, _) in enumerate(members):
        first.setdefault(key, index)
    return [
        (headings[key].heading, f"{sheet_name(1 + index // PLATES_A_PAGE)}#{key}")
        for key, index in first.items()
        if key in headings
    ]


def _parts(sheet: Sheet, headings: dict[str, Entry]) -> list[tuple[str, Entry | None, list[Card]]]:
    runs = groupby(sheet.members, key=lambda member: member[0])
    return [(key, headings.get(key), [each for _, each in run]) for key, run in runs]
