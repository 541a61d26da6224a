"""Pages become the fonts of what each shows beyond its language's alphabet, cut for a few pages at a time."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from catalogue.typefaces import Typefaces

from .address import up
from .fonts import WebFont, page_fonts
from .lettering import Lettering, read_lettering
from .styling import Styles

_CUTS = 256
"""So many stylesheets of fonts at most share the pages of a language: in a museum of a few hundred records nearly
every page has its own, in a great one the work of cutting stays bounded."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The characters of all pages, by the stylesheet that brings them."""

    styles: Styles
    typefaces: Typefaces
    met: dict[tuple[str, str], Lettering] = field(default_factory=dict)

    def sheet(self, path: str, lang: str) -> str:
        """The stylesheet of a page, which stays the same when pages come and go beside it."""
        place = f"{lang}/" if path.startswith(f"{lang}/") else ""
        return f"{place}fonts/{int.from_bytes(blake2b(path.encode(), digest_size=4).digest()) % _CUTS:02x}.css"

    def add(self, path: str, lang: str, html: str, *, is_live: bool = False) -> None:
        """What a page shows, in the language `lang`.

        On one that `is_live` the space is among it, however text is set: a browser measures lines by the font that has
        it (CSS Fonts 4, 2.1: first available font), and would load one of all letters for it.
        """
        lettering = self.met.setdefault((self.sheet(path, lang), lang), Lettering())
        read_lettering(html, self.styles, lettering)
        if is_live:
            for characters in lettering.shown.values():
                characters.add(" ")

    def sheets(self) -> Iterator[tuple[str, bytes, tuple[WebFont, ...]]]:
        """The stylesheets of the pages met: path, content, the fonts they name.

        What shows at once has fonts of its own, named last: of rules that overlap the last one holds.
        """
        for (sheet, lang), met in self.met.items():
            later = {setting: characters - met.shown[setting] for setting, characters in met.later.items()}
            rules = [rule for part in (later, met.shown) for rule in page_fonts(part, lang, self.typefaces)]
            css = "".join(rule.css(f"{up(sheet)}assets/") for rule in rules)
            yield sheet, css.encode(), tuple(rule.font for rule in rules)
