"""A page becomes HTML: its values, and with them what every page shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from catalogue.edition import Figure, web_address
from catalogue.images import Picture
from catalogue.language import direction, language_name, primary_language
from catalogue.templating import Templates

from .address import up
from .assets import SCRIPTS
from .letters import Letters
from .logo import logo_among
from .page import Page
from .picture import Plate, plates
from .sharing import share_of
from .sizes import Sizes
from .tour import Tour

SECTIONS = (
    ("periods", "Periods"),
    ("halls", "Halls"),
    ("artifacts", "Collection"),
    ("library", "Library"),
    ("programme", "Programme"),
    ("publications", "Publications"),
    ("visit", "Visit"),
    ("about", "About"),
)
"""The menu: each section's folder and its name in the interface's English."""

FEED = "feed.xml"
"""The feed of new objects, in the folder of each language."""


@dataclass(frozen=True, slots=True)
class Press:
    """What all pages are made with: templates, planned pictures, the paths of assets, the gallery's languages, and
    where the characters of pages are put down.

    `pieces` and `plates` keep what many pages have in common, so that it is made once.
    """

    templates: Templates
    pictures: Mapping[str, Picture]
    assets: tuple[str, ...]
    languages: tuple[str, ...]
    letters: Letters
    pieces: dict[tuple[str, ...], str] = field(default_factory=dict)
    plates: dict[str, Callable[[Figure | None], Plate | None]] = field(default_factory=dict)

    @property
    def icon(self) -> str | None:
        """The path of the drawing that stands for the gallery in a browser's tabs."""
        return next((asset for asset in self.assets if asset.startswith("assets/icon-")), None)


@dataclass(frozen=True, slots=True)
class Translation:
    """The same page in another language: the language's tag and own name, the way there, its address on the web."""

    lang: str
    name: str
    href: str
    url: str | None


def render(press: Press, tour: Tour, page: Page) -> bytes:
    """A page of one language as HTML in UTF-8."""
    path = f"{tour.edition.lang}/{page.path}"
    common = shared_values(press, tour, path, is_live=page.is_live) | {"section": page.section, "up": up(page.path)}

    def piece(template: str) -> str:
        key = (template, tour.edition.lang, page.section, up(page.path))
        if key not in press.pieces:
            menu = [(folder, tour.edition.words.text(name)) for folder, name in SECTIONS]
            press.pieces[key] = press.templates.render(template, common | {"menu": menu}, page=path)
        return press.pieces[key]

    own = {
        "pieces": piece,
        "translations": _translations(press, tour, page.path),
        "share": share_of(press, tour, page),
        **page.values,
    }
    return printed(press, page.template, common | own, path, tour.edition.lang, is_live=page.is_live)


def printed(
    press: Press, template: str, values: Mapping[str, object], path: str, lang: str, *, is_live: bool = False
) -> bytes:
    """A template filled in as the page at `path`, whose characters are put down."""
    html = press.templates.render(template, values, page=path)
    press.letters.add(path, lang, html, is_live=is_live)
    return html.encode()


def punctuation(lang: str) -> dict[str, str]:
    """The comma of lists, the colon and the blank, as templates put them between words of the language."""
    is_chinese = primary_language(lang) == "zh"
    return dict(zip(("comma", "colon", "blank"), ("、", "：", "") if is_chinese else (", ", ": ", " "), strict=True))


def shared_values(press: Press, tour: Tour, path: str, *, is_live: bool = False) -> dict[str, object]:
    """What templates of pages at any depth are given; `root` leads to the gallery's root."""
    root = up(path)
    words = tour.edition.words
    if root not in press.plates:
        press.plates[root] = plates(press.pictures, root)
    return {
        "lang": tour.edition.lang,
        "dir": direction(tour.edition.lang),
        "root": root,
        "museum": tour.museum,
        **punctuation(tour.edition.lang),
        "t": words.text,
        "plural": words.plural,
        "plate": press.plates[root],
        "sizes": Sizes(press.plates[root]),
        "styles": [root + sheet for sheet in _stylesheets(press, path, tour.edition.lang, is_live=is_live)],
        "scripts": {
            name: root + path for path in press.assets for name in SCRIPTS if path.startswith(f"assets/{name}-")
        },
        "logo": logo_among(press.assets, root),
        "logo_with_name": bool((logo := tour.edition.collection.museum.theme.logo) and logo.with_name),
        "icon": root + press.icon if press.icon else None,
        "feed": f"{root}{tour.edition.lang}/{FEED}" if tour.news else None,
        "canonical": web_address(tour.edition.collection.museum.base_url, path),
        "base_url": tour.edition.collection.museum.base_url,
    }


def _stylesheets(press: Press, path: str, lang: str, *, is_live: bool) -> list[str]:
    """The stylesheets of a page, the most particular last."""
    wanted = [f"assets/letters-{lang}"] * is_live + [f"assets/site-{lang}"]
    by_name = {asset.rpartition("-")[0]: asset for asset in press.assets if asset.endswith(".css")}
    return [*(by_name[name] for name in wanted if name in by_name), press.letters.sheet(path, lang)]


def _translations(press: Press, tour: Tour, path: str) -> list[Translation]:
    base, root = tour.edition.collection.museum.base_url, up(f"{tour.edition.lang}/{path}")
    return [
        Translation(lang, own_name(lang), f"{root}{lang}/{path}", web_address(base, f"{lang}/{path}"))
        for lang in press.languages
    ]


def own_name(lang: str) -> str:
    """A language's name in itself, as a door is lettered: 中文, Русский."""
    name = language_name(lang, lang)
    return name[:1].upper() + name[1:]
