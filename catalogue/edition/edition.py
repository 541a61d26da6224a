"""A collection seen in one language: the order of fallback and the interface's words."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.collection import Collection, slug_of
from catalogue.language import Wording, primary_language
from catalogue.records import Localized, Phrase, Programme

from .address import web_address
from .entry import Block, Link
from .markdown import blocks_of


@dataclass(frozen=True, slots=True)
class Edition:
    """A collection in one language. `order` is the order of fallback, that language first."""

    collection: Collection
    lang: str
    words: Wording
    order: tuple[str, ...]

    def phrase(self, text: Localized | None) -> Phrase | None:
        """The text in this edition's language, or in the first of its fallbacks."""
        return text.pick(self.order) if text else None

    def blocks(self, text: Localized | None) -> tuple[Block, ...]:
        """The text's Markdown as blocks; nothing where there is no text."""
        return blocks_of(text.pick(self.order), self.refer) if text else ()

    def refer(self, number: str) -> Link | None:
        """The way to the object of a number."""
        artifact = self.collection.artifacts.get(number)
        return Link("text", "artifact", number, slug_of(number), artifact.title.pick(self.order)) if artifact else None

    def web_address(self, path: str) -> str | None:
        """The whole address of one of this language's pages; None where the museum has no address on the web."""
        return web_address(self.collection.museum.base_url, f"{self.lang}/{path}")

    def time_zone_of(self, programme: Programme) -> str:
        """The time zone in which a part of the programme is held, by its name in the IANA database."""
        return programme.time_zone or self.collection.museum.time_zone

    def sentences(self, parts: Iterable[str]) -> str:
        """Sentences as one text: Chinese sets no blank between them."""
        return ("" if primary_language(self.lang) == "zh" else " ").join(parts)

    def word(self, text: str) -> Phrase:
        """One of the interface's words as a phrase of this edition."""
        return Phrase(text, self.lang)


def edition_in(collection: Collection, lang: str) -> Edition:
    """The collection in `lang`, falling back on the museum's other languages in their order."""
    order = (lang, *(other for other in collection.languages if other != lang))
    return Edition(collection, lang, Wording(lang), order)
