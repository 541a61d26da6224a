"""Entries become a language's search index: small files of which a query needs a few (assets/js/search.js reads them).

`about.json` has the rules of folding, the facets' columns and the sizes; `words-N.json` the terms whose first letters
fall to that shard, each with the records it is in; `records-N.json` what a result shows; `order-NAME.json` the records
in another order. Lists of the site are narrowed and ordered by the same files (assets/js/browse.js).
"""

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from itertools import chain, pairwise
from typing import Literal

from catalogue.edition import Block, Entry, Figure, address, runs_of
from catalogue.images import Picture
from catalogue.language import RULES, SortKey, sort_key, terms
from catalogue.records import Localized, Phrase

from .facets import KIND, Columns, Values, values_of
from .picture import PICTURES, shape_of
from .tour import Tour

RECORDS_A_FILE = 16
_TITLE, _FACT, _TEXT = 3, 2, 1
_WEIGHTS = 4
"""A posting is a record's place times this, and the weight of what the term stands in."""
_RECORDS_A_SHARD, _FEWEST, _MOST = 40, 8, 512
_LONGEST_WITHOUT_SHARE = 4
NUMBERED = ("artifact", "holding")
_NAMES = frozenset({"authors", "contributors", "publisher", "place", "makers"})
"""Facts that are names: readers inflect them as their own language does, whatever the book's is."""
_UNDATED = (True, 0)
"""After all that has a year."""


@dataclass
class Index:
    """What one language's records are found by, filled while their pages are made."""

    tour: Tour
    pictures: Mapping[str, Picture]
    postings: "dict[str, array[int]]" = field(default_factory=dict)
    records: list[list[str]] = field(default_factory=list)
    keys: list[tuple[tuple[bool, int], SortKey, SortKey]] = field(default_factory=list)
    columns: Columns = field(default_factory=Columns)
    places: dict[str, int] = field(default_factory=dict)
    arranged: dict[str, list[int]] = field(default_factory=dict)

    def add(self, entry: Entry, figure: Figure | None = None) -> None:
        """Take up a record of any kind, with the picture that stands for it where it is not its own first."""
        shown = self._shown(address(entry.kind, entry.slug), entry.heading, figure or next(iter(entry.figures), None))
        shown[1:3] = entry.number if entry.kind in NUMBERED else "", entry.date.text if entry.date else ""
        if entry.kind == "holding":
            by = (name.text for fact in entry.facts if fact.key == "authors" for name in fact.values)
            shown[7:] = "; ".join(by), "; ".join(phrase.text for phrase in entry.subheadings)
        self._take(self._texts(entry), shown, self._year(entry), values_of(self.tour.edition, entry))

    def add_text(
        self,
        path: str,
        headings: Iterable[Phrase],
        section: str,
        blocks: Iterable[Block],
        figure: Figure | None = None,
    ) -> None:
        """Take up a page that shows a text and no record, and stands in the menu under the name of its section."""
        first, *others = headings
        word = Phrase(self.tour.edition.words.text(section), self.tour.edition.lang)
        titles = ((*each, _TITLE) for each in (first, *others, word))
        texts = chain(titles, ((*span, _TEXT) for span in _spans(blocks)))
        self._take(texts, self._shown(path, first, figure), _UNDATED, {KIND: {"text": "text"}})

    def arrange(self, name: str, paths: Iterable[str]) -> None:
        """Know an order in which the site lists records, by the paths of their pages."""
        self.arranged[name] = [self.places[path] for path in paths]

    def _take(
        self, texts: Iterable[tuple[str, str, int]], shown: list[str], year: tuple[bool, int], values: Values
    ) -> None:
        place, weights = len(self.records), dict[str, int]()
        for text, lang, weight in texts:
            for term in terms(text, lang):
                weights[term] = max(weight, weights.get(term, 0))
        for term, weight in weights.items():
            self.postings.setdefault(term, array("L")).append(place * _WEIGHTS + weight)
        path, number, title, lang = shown[0], shown[1], shown[4], self.tour.edition.lang
        self.places[path] = place
        self.records.append(shown[: max(n + 1 for n, value in enumerate(shown) if value)])
        self.keys.append((year, sort_key(title, lang), sort_key(number or "\uffff", lang)))
        self.columns.add(values)

    def _texts(self, entry: Entry) -> Iterator[tuple[str, str, int]]:
        yield entry.number, self.tour.edition.lang, _TITLE
        for phrase in (entry.heading, *entry.subheadings):
            yield *phrase, _TITLE
        for text, lang in self._other_titles(entry):
            yield text, lang, _FACT
        for fact in entry.facts:
            yield from ((text, "und" if fact.key in _NAMES else lang, _FACT) for text, lang in fact.values)
        yield from ((*link.text, _FACT) for link in entry.links)
        for blocks in (entry.label, entry.text, *(section.blocks for section in entry.sections)):
            yield from ((text, lang, _TEXT) for text, lang in _spans(blocks))

    def _other_titles(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """The names of the record in the museum's other languages: visitors know a thing by many."""
        collection, named = self.tour.edition.collection, list[Localized | None]()
        if entry.kind == "artifact":
            artifact = collection.artifacts[entry.id]
            named = [artifact.title, artifact.object_name]
        elif entry.kind == "holding":
            named = [collection.holdings[entry.id].title_translations]
        for names in filter(None, named):
            yield from ((text, lang) for lang, text in names.root.items())

    def _shown(self, path: str, heading: Phrase, figure: Figure | None) -> list[str]:
        """What a result shows: page, number, date, picture, title, its language if foreign, shape, author, subtitle."""
        picture = self.pictures.get(figure.file) if figure else None
        shape = shape_of(picture.width, picture.height) if picture else ""
        foreign = "" if heading.lang == self.tour.edition.lang else heading.lang
        return [path, "", "", _files(picture) if picture else "", heading.text, foreign, shape, "", ""]

    def _year(self, entry: Entry) -> tuple[bool, int]:
        collection, date = self.tour.edition.collection, None
        if entry.kind == "artifact":
            date = collection.artifacts[entry.id].date
        elif entry.kind == "holding":
            date = collection.holdings[entry.id].year
        return (False, date.edtf.earliest) if date else _UNDATED

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The index's files by name, once all records are taken up and arranged."""
        shards = self._shards()
        made = {f"words-{number}.json": _json(shard) for number, shard in enumerate(shards)}
        for begin in range(0, len(self.records), RECORDS_A_FILE):
            part = self.records[begin : begin + RECORDS_A_FILE]
            made[f"records-{begin // RECORDS_A_FILE}.json"] = _json(part)
        orders = {"date": self._order(0), "title": self._order(1), "number": self._order(2), **self.arranged}
        made.update((f"order-{name}.json", _json(order)) for name, order in orders.items())
        sizes = {"count": len(self.records), "shards": len(shards), "size": RECORDS_A_FILE}
        made["about.json"] = _json({**RULES, **sizes, "facets": self.columns.written(self.tour)})
        return made

    @cached_property
    def version(self) -> str:
        """A name that changes with any of the files, so that a browser never mixes two indexes."""
        digest = blake2b(digest_size=6)
        for name in sorted(self.files):
            digest.update(name.encode() + b"\0" + self.files[name])
        return digest.hexdigest()

    def _shards(self) -> list[dict[str, list[int]]]:
        count = _FEWEST
        while count < _MOST and count * _RECORDS_A_SHARD < len(self.records):
            count *= 2
        shards: list[dict[str, list[int]]] = [{} for _ in range(count)]
        for term in sorted(self.postings):
            places = self.postings[term]
            shards[shard_of(term, count)][term] = [after - before for before, after in pairwise([0, *places])]
        return shards

    def _order(self, which: Literal[0, 1, 2]) -> list[int]:
        return sorted(range(len(self.keys)), key=lambda place: self.keys[place][which])


def shard_of(term: str, count: int) -> int:
    """The shard of a term: its first two letters decide, of Han the first, of long numbers the last two digits."""
    if term[0] >= "\u3400":
        key = term[:1]
    elif len(term) > _LONGEST_WITHOUT_SHARE and any(c in "0123456789" for c in term):
        key = term[-2:]
    else:
        key = term[:2]
    number = 0
    for character in key:
        number = (number * 31 + ord(character)) % 65521
    return number % count


def _files(picture: Picture) -> str:
    """A picture's files: where they are, with a star for the width, and the widths there are."""
    files = picture.srcset("avif") or picture.srcset("jpeg")
    stem, ending = files[0][0].rsplit(f"-{files[0][1]}.", 1)
    return " ".join((f"{PICTURES}/{stem}-*.{ending}", *(str(width) for _, width in files)))


def _spans(blocks: Iterable[Block]) -> Iterator[Phrase]:
    return (Phrase(span.text, span.lang) for spans in runs_of(blocks) for span in spans)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
