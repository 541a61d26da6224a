"""Words become pieces of type and pictures their sizes: what setting a book needs, whatever file it will stand in."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from catalogue.edition.entry import Span
from catalogue.images import Profile
from catalogue.records import Theme
from catalogue.typefaces import Face, Family, Style, Typefaces

from .colour import Colour, Paint, inks
from .font import Font, Piece
from .look import Look
from .picture import Picture, read_picture
from .process import BARE, press_inks
from .words import Words

if TYPE_CHECKING:
    from .atoms import Galley
    from .paragraph import Paragraph

GETA = "〓"
"""The compositor's mark where a type is lacking."""


_MOST_WORDS = 16_000
_MOST_PARAGRAPHS = 6_000


class Typesetter:
    """The cases of type, the inks and the pictures at hand. What was set once is remembered.

    `bare` is the colour of paper that nothing is printed on; `lacking` are the characters for which a piece of type,
    by its identity, shows a mark instead.
    """

    def __init__(
        self,
        theme: Theme,
        typefaces: Typefaces,
        pictures: Mapping[str, Path],
        press: Profile | None = None,
    ) -> None:
        self.press = press
        self.inks: Mapping[str, Paint] = press_inks(theme, press) if press else inks(theme)
        self.bare: Paint = BARE if press else Colour(1, 1, 1)
        self.lacking: dict[int, str] = {}
        self.paragraphs: dict[tuple[tuple[Span, ...], Look, float], Paragraph] = {}
        self.galleys: dict[tuple[tuple[Span, ...], Family, Style, float], tuple[Galley, ...]] = {}
        self.words = Words(self.word)
        self.files = pictures
        self.typefaces = typefaces
        self._numbers = {face: number for number, face in enumerate(typefaces.faces, 1)}
        self._by_face: dict[Face, Font] = {}
        self._words: dict[tuple[str, Family, Style, str, bool], tuple[Piece, ...]] = {}
        self._pictures: dict[str, Picture] = {}

    def word(self, text: str, family: Family, style: Style, lang: str, *, ligatures: bool = True) -> tuple[Piece, ...]:
        """The pieces of a word; shaped once."""
        key = (text, family, style, lang, ligatures)
        pieces = self._words.get(key)
        if pieces is None:
            missing = self.typefaces.missing(text)
            shown = "".join(GETA if c in missing else c for c in text) if missing else text
            runs = self.typefaces.runs(shown, family, style, lang)
            pieces = tuple(self._font(face).piece(part, lang, ligatures=ligatures) for face, part in runs)
            self._words[key] = pieces
            self.lacking.update((id(piece), "".join(sorted(missing))) for piece in pieces if missing)
        return pieces

    def rest(self) -> None:
        """Between two units: let go of words and paragraphs once they are very many, so that memory stays flat."""
        if len(self._words) > _MOST_WORDS or len(self.paragraphs) > _MOST_PARAGRAPHS:
            self._words.clear()
            self.lacking.clear()
            self.paragraphs.clear()
            self.galleys.clear()
            self.words = Words(self.word)

    @property
    def faces(self) -> list[tuple[object, ...]]:
        """What the faces are, for fingerprints."""
        faces = self.typefaces.faces
        return [(face.path.name, face.path.stat().st_size, face.family, face.style, face.scale) for face in faces]

    def font(self, key: str) -> Font:
        """The font of that name."""
        return self._font(self.typefaces.faces[int(key[2:]) - 1])

    def picture(self, file: str) -> Picture | None:
        """The picture of `file`, or None where there is none at hand."""
        if file in self.files and file not in self._pictures:
            self._pictures[file] = read_picture(self.files[file])
        return self._pictures.get(file)

    def _font(self, face: Face) -> Font:
        if face not in self._by_face:
            self._by_face[face] = Font(face, self._numbers[face])
        return self._by_face[face]
