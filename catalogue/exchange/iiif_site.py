"""What all IIIF documents of a gallery share: its editions, its pictures, its address on the web."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.edition import Edition, MuseumView, museum_view, printed_address
from catalogue.images import Picture
from catalogue.records import Phrase

from .language_map import LanguageMap, language_map

PLACE = "iiif"
"""The folder of all documents below the gallery's root."""

PREVIEW = "http://127.0.0.1:8000/"
"""Where `catalogue serve` shows the gallery. The ids of IIIF must be whole addresses even of a museum that has none."""

_MEDIA = {"svg": "svg+xml", "jpg": "jpeg"}
"""Kinds of picture that are not called as their files end."""


@dataclass(frozen=True, slots=True)
class Site:
    """A gallery: the editions of its languages and the museum as each shows it, its planned pictures, the folder of
    their derivatives, and the museum's logo.
    """

    editions: tuple[Edition, ...]
    museum: tuple[MuseumView, ...]
    pictures: Mapping[str, Picture]
    pictures_at: str
    logo_at: str | None = None

    def url(self, path: str) -> str:
        """The whole address of a path below the gallery's root."""
        base = self.editions[0].collection.museum.base_url or PREVIEW
        return printed_address(base, path) or ""

    def words(self, msgid: str, **values: object) -> LanguageMap:
        """Words of the interface in every language."""
        return language_map(edition.word(edition.words.text(msgid, **values)) for edition in self.editions)

    def homepage(self, path: str, headings: Iterable[Phrase | None]) -> list[Mapping[str, Any]]:
        """A page in each language, by its path below the languages' folders."""
        return [
            {
                "id": self.url(f"{edition.lang}/{path}"),
                "type": "Text",
                "label": language_map([heading]),
                "format": "text/html",
                "language": [edition.lang],
            }
            for edition, heading in zip(self.editions, headings, strict=True)
        ]

    def data(self, path: str) -> list[Mapping[str, Any]]:
        """The records themselves, in a file for programs (Presentation API 3.0, 3.3.1: seeAlso)."""
        return [
            {"id": self.url(path), "type": "Dataset", "label": self.words("Data"), "format": "application/json"},
        ]

    def provider(self) -> list[Mapping[str, Any]]:
        """The museum, with its home page in each language (Presentation API 3.0, 3.1: provider)."""
        agent = {
            "id": self.museum[0].website or self.url("index.html"),
            "type": "Agent",
            "label": language_map(view.name for view in self.museum),
            "homepage": self.homepage("index.html", [view.name for view in self.museum]),
        }
        return [agent | {"logo": self._logo(self.logo_at)} if self.logo_at else agent]

    def _logo(self, path: str) -> list[Mapping[str, Any]]:
        ending = path.rpartition(".")[2]
        return [{"id": self.url(path), "type": "Image", "format": f"image/{_MEDIA.get(ending, ending)}"}]


def site_of(
    editions: Iterable[Edition], pictures: Mapping[str, Picture], pictures_at: str, logo_at: str | None = None
) -> Site:
    """The gallery of these editions."""
    editions = tuple(editions)
    return Site(editions, tuple(map(museum_view, editions)), pictures, pictures_at, logo_at)
