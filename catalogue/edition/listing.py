"""The items of a book become its lists: plates, concordance, bibliography, glossary."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from catalogue.language import primary_language, sort_key
from catalogue.records import Category, Localized, Period, Phrase, Reference, Term

from .apparatus import Bibliography, Concordance, Gloss, Glossary, PlateRow, Plates, Work
from .book import Item
from .edition import Edition
from .entries import entry
from .entry import Span
from .indexing import capitalised

_SCRIPTS = ("CYRILLIC", "LATIN", "CJK", "ARABIC")
"""The order of scripts, after that of the edition's language, by the first word of their letters' Unicode names."""
_SCRIPT_OF_LANGUAGE = {"kk": "CYRILLIC", "ru": "CYRILLIC", "zh": "CJK"}
_ORDERED_AS = {"CYRILLIC": "kk", "CJK": "zh"}
"""The language by whose alphabet works in a script are ordered: Kazakh has all the letters of Russian."""


def list_of_plates(edition: Edition, items: Sequence[Item]) -> Plates | None:
    """Every picture of the items, by its caption or its item's heading."""
    rows = tuple(
        PlateRow(item.number, figure.caption if figure.caption and i else item.entry.heading)
        for item in items
        for i, figure in enumerate(item.entry.figures)
        if i == 0 or figure.caption
    )
    return Plates("plates", edition.words.text("List of plates"), rows) if rows else None


def concordance(edition: Edition, items: Sequence[Item]) -> Concordance | None:
    """The object numbers in their order, with the numbers of the catalogue."""
    rows = sorted(((item.entry.number, item.number) for item in items), key=lambda row: sort_key(row[0], edition.lang))
    text = edition.words.text
    columns = (text("Object number"), text("Cat."), text("Page"))
    return Concordance("concordance", text("Concordance"), columns, tuple(rows)) if rows else None


def bibliography(edition: Edition, items: Sequence[Item]) -> Bibliography | None:
    """Every work the items cite, once, with the numbers of the items."""
    cited: dict[str, list[int]] = {}
    texts: dict[str, tuple[Phrase, list[int]]] = {}
    for item in items:
        for reference in edition.collection.artifacts[item.entry.id].bibliography:
            if reference.holding in edition.collection.holdings:
                cited.setdefault(str(reference.holding), []).append(item.number)
            elif phrase := _citation(edition, reference):
                texts.setdefault(phrase.text, (phrase, []))[1].append(item.number)
    works = [_of_holding(edition, key, numbers) for key, numbers in cited.items()]
    works += [_of_text(edition, phrase, numbers) for phrase, numbers in texts.values()]
    works.sort(key=lambda pair: pair[0])
    groups = tuple(tuple(work for _, work in group) for _, group in groupby(works, key=lambda pair: pair[0][0]))
    return Bibliography("bibliography", edition.words.text("Works cited"), groups) if groups else None


def _citation(edition: Edition, reference: Reference) -> Phrase | None:
    return edition.phrase(reference.text)


_Keyed = tuple[tuple[int, object], Work]


def _of_holding(edition: Edition, key: str, numbers: list[int]) -> _Keyed:
    holding = edition.collection.holdings[key]
    makers = [*map(_by_surname, holding.authors)] or [_by_surname(each.name) for each in holding.contributors]
    place = _place(edition, holding.title, f"{'; '.join(makers)} {holding.title}")
    return place, Work(entry(edition, "holding", key), (), tuple(sorted(set(numbers))))


def _by_surname(name: str) -> str:
    """A name with what it is ordered by in front: its last word, unless a comma or Han says that it is the first."""
    given, _, surname = name.rpartition(" ")
    return name if "," in name else f"{surname} {given}".strip()


def _place(edition: Edition, title: str, words: str) -> tuple[int, object]:
    """Where a work stands: by the script of its title, then by its words in the order of one alphabet."""
    script = _script_of(title)
    return _rank(edition, script), sort_key(words, _ORDERED_AS.get(script, "en"))


def _of_text(edition: Edition, phrase: Phrase, numbers: list[int]) -> _Keyed:
    spans = tuple(span for block in edition.blocks(Localized({phrase.lang: phrase.text})) for span in block.spans)
    return _place(edition, phrase.text, phrase.text), Work(None, spans or (Span(*phrase),), tuple(sorted(set(numbers))))


def _script_of(text: str) -> str:
    """The script of the text's first letter."""
    letter = next((character for character in text if character.isalpha()), "")
    return unicodedata.name(letter, "").split(" ", maxsplit=1)[0] if letter else ""


def _rank(edition: Edition, script: str) -> int:
    """The place of a script, the edition's own first."""
    own = _SCRIPT_OF_LANGUAGE.get(primary_language(edition.lang), "LATIN")
    order = (own, *(each for each in _SCRIPTS if each != own))
    return order.index(script) if script in order else len(order)


def glossary(edition: Edition, items: Sequence[Item]) -> Glossary | None:
    """The terms the items use that have a scope note."""
    rows = {gloss.term: gloss for gloss in _glosses(edition, items)}
    ordered = sorted(rows.values(), key=lambda gloss: sort_key(gloss.term.text, edition.lang))
    return Glossary("glossary", edition.words.text("Glossary"), tuple(ordered)) if ordered else None


def _glosses(edition: Edition, items: Sequence[Item]) -> Iterator[Gloss]:
    for term in _terms_used(edition, items):
        if term and term.scope_note:
            yield Gloss(capitalised(term.label.pick(edition.order)), edition.blocks(term.scope_note))


def _terms_used(edition: Edition, items: Sequence[Item]) -> Iterator[Period | Category | Term | None]:
    collection = edition.collection
    for item in items:
        artifact = collection.artifacts[item.entry.id]
        yield collection.periods.get(artifact.period or "")
        yield collection.categories.get(artifact.category or "")
        for kind, names in (("material", artifact.materials), ("technique", artifact.techniques)):
            yield from (collection.of(kind, Term).get(name) for name in names)
