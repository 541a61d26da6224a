"""Styles, ornament and typefaces become the gallery's assets, named by what they are made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from rcssmin import cssmin
from rjsmin import jsmin

from catalogue.edition import Edition
from catalogue.folder import Folder
from catalogue.records import Theme
from catalogue.typefaces import Typefaces

from .characters import used_characters
from .fonts import NEAR, FontRule, live_fonts, shared_fonts
from .logo import logo_files
from .picture import shapes_css
from .theme import theme_css

STYLESHEETS = (
    "base.css",
    "pages.css",
    "finder.css",
    "figures.css",
    "whole.css",
    "essay.css",
    "cite.css",
    "viewer.css",
    "comfort.css",
    "print.css",
)
"""The files of assets/css that make the site's stylesheet, in this order."""
SCRIPTS = ("browse", "cite", "facets", "glance", "programme", "search", "still", "timeline", "viewer")
"""The files of assets/js; each page names those it uses."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file below the gallery's root; its name changes whenever its content would, so it may be kept for ever."""

    path: str
    content: Callable[[], bytes]


def gallery_assets(folder: Folder, editions: Mapping[str, Edition], typefaces: Typefaces) -> Iterator[Asset]:
    """The gallery's assets; their content is made when asked for, and need not be where the file is there already."""
    theme = next(iter(editions.values())).collection.museum.theme
    ornament, icon = (_drawing(folder, name, theme) for name in ("ornament.svg", "icon.svg"))
    horn = f':root{{--horn:url("{ornament.path.removeprefix("assets/")}")}}\n'
    css = "".join((theme_css(theme), horn, shapes_css(), stylesheets(folder)))
    used = used_characters(editions.values())
    for lang in editions:
        shared, live = list(shared_fonts(lang, typefaces)), list(live_fonts(lang, used, typefaces))
        yield from (Asset(rule.font.path, rule.font.content) for rule in (*shared, *live))
        yield _asset(f"site-{lang}", "css", cssmin(_css_of(shared) + NEAR + css).encode())
        yield _asset(f"letters-{lang}", "css", _css_of(live).encode())
    yield from (ornament, icon)
    yield from (_asset(*file) for file in logo_files(folder, theme))
    scripts = ((name, folder.asset(f"js/{name}.js").read_text("utf-8")) for name in SCRIPTS)
    yield from (_asset(name, "js", jsmin(script).encode()) for name, script in scripts)


def stylesheets(folder: Folder) -> str:
    """The site's own stylesheets as one, the museum's in place of ours."""
    return "".join(folder.asset(f"css/{name}").read_text("utf-8") for name in STYLESHEETS)


def _css_of(fonts: Iterable[FontRule]) -> str:
    return "".join(rule.css() for rule in fonts)


def _drawing(folder: Folder, name: str, theme: Theme) -> Asset:
    """A drawing in the theme's colours."""
    drawing = folder.asset(f"css/{name}").read_text("utf-8")
    coloured = drawing.replace("currentColor", theme.ornament).replace("Canvas", theme.dark_paper)
    stem, _, suffix = name.partition(".")
    return _asset(stem, suffix, coloured.encode())


def _asset(stem: str, suffix: str, content: bytes) -> Asset:
    digest = blake2b(content, digest_size=6).hexdigest()
    return Asset(f"assets/{stem}-{digest}.{suffix}", partial(bytes, content))
