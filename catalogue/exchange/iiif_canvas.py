"""A record as it is shown in all languages becomes the canvases of IIIF manifests, one for each of its pictures."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalogue.edition import FOLDERS, Entry, Figure, address
from catalogue.images import Picture
from catalogue.records import Phrase

from .iiif_image import body, thumbnail
from .iiif_rights import rights_uri
from .iiif_site import PLACE, Site
from .language_map import LanguageMap, language_map


@dataclass(frozen=True, slots=True)
class View:
    """A picture and what each edition says of it."""

    picture: Picture
    figures: tuple[Figure, ...]

    def said(self, phrase: Callable[[Figure], Phrase | None]) -> LanguageMap:
        """What a function says of the figure of each edition."""
        return language_map(map(phrase, self.figures))


@dataclass(frozen=True, slots=True)
class Shown:
    """What manifests need of a record: where its own is, its page below a language's folder, names and pictures."""

    place: str
    path: str
    headings: tuple[Phrase, ...]
    views: tuple[View, ...]


def shown(site: Site, row: Sequence[Entry]) -> Shown:
    """The same entry in all editions."""
    first = row[0]
    return Shown(
        f"{PLACE}/{FOLDERS[first.kind]}/{first.slug}",
        address(first.kind, first.slug),
        tuple(entry.heading for entry in row),
        views(site, [entry.figures for entry in row]),
    )


def views(site: Site, rows: Iterable[Sequence[Figure]]) -> tuple[View, ...]:
    """The figures of all editions, picture by picture; without those that have no planned picture."""
    return tuple(
        View(site.pictures[figures[0].file], figures)
        for figures in zip(*rows, strict=True)
        if figures[0].file in site.pictures
    )


def own_canvases(site: Site, of: Shown) -> list[dict[str, Any]]:
    """A canvas for each of a record's pictures, in their order."""
    return [
        canvas(site, view, f"{of.place}/canvas/{number}", _label(site, view, of))
        for number, view in enumerate(of.views, 1)
    ]


def canvas(site: Site, view: View, at: str, label: LanguageMap) -> dict[str, Any]:
    """A picture on a canvas of its own size (Presentation API 3.0, 5.3); `at` is its path below the gallery's root."""
    place = site.url(at)
    width, height = view.picture.width, view.picture.height
    painting = {
        "id": f"{place}/painting",
        "type": "Annotation",
        "motivation": "painting",
        "body": body(site, view.picture),
        "target": place,
    }
    return {
        "id": place,
        "type": "Canvas",
        "label": label,
        **_told(site, view),
        "height": height,
        "width": width,
        "thumbnail": thumbnail(site, view.picture),
        "items": [{"id": f"{place}/page", "type": "AnnotationPage", "items": [painting]}],
    }


def _told(site: Site, view: View) -> Mapping[str, Any]:
    """What the picture shows, who made it, who may do what with it; what is not known is left out."""
    told: dict[str, Any] = {"summary": view.said(lambda figure: figure.alt)}
    if credit := view.said(lambda figure: figure.credit):
        told["requiredStatement"] = {"label": site.words("Picture credit"), "value": credit}
    if uri := view.figures[0].rights:
        told["rights"] = rights_uri(uri)
    return {key: value for key, value in told.items() if value}


def _label(site: Site, view: View, of: Shown) -> LanguageMap:
    """A picture's caption, or which of the record's pictures it is, or the record's name where it is the only one."""
    if caption := view.said(lambda figure: figure.caption):
        return caption
    if len(of.views) == 1:
        return language_map(of.headings)
    return site.words("Picture {number} of {total}", number=of.views.index(view) + 1, total=len(of.views))
