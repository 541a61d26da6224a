"""The museum's typefaces become web fonts cut to the characters its pages use, each loaded only where it is needed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b, file_digest
from itertools import pairwise
from pathlib import Path

from catalogue.edition import Edition
from catalogue.typefaces import Face, Typefaces, subset_for_web

from .characters import used_characters

_LATIN = ((0x20, 0x24F), (0x2B0, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x214F), (0x2190, 0x21FF), (0x2212, 0x2212))
_CYRILLIC = ((0x400, 0x52F),)
_HAN = ((0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFFEF), (0x20000, 0x323AF))
"""Text faces are cut to whole alphabets: they are small so, and stay the same when a record changes."""

_SHARED = frozenset("“”‘’…—·×")
"""Punctuation of both scripts, which in Chinese is set from the Chinese face."""

_RECIPE = "1"
"""To be raised whenever fonts would be cut otherwise: every font then gets a new name."""

_WEIGHTS = {"regular": 400, "italic": 400, "semibold": 600}
_LOCAL = """\
@font-face{font-family:"Near Serif";src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");\
size-adjust:118%;ascent-override:87.8%;descent-override:28.4%;line-gap-override:0%}
@font-face{font-family:"Near Sans";src:local("Arial"),local("Liberation Sans"),local("Arimo");\
size-adjust:107%;ascent-override:91.6%;descent-override:20.6%;line-gap-override:0%}
"""
"""Faces of the reader's own stand in while ours load, at the same widths, so that no line moves."""


@dataclass(frozen=True, slots=True)
class WebFont:
    """One font file to be: its face, the characters in it, the ranges it serves, its path below the gallery's root."""

    face: Face
    characters: tuple[int, ...]
    ranges: str
    path: str

    def content(self) -> bytes:
        """The file, as WOFF2."""
        return subset_for_web(self.face.path, map(chr, self.characters))


def web_fonts(editions: Mapping[str, Edition], typefaces: Typefaces) -> Iterator[WebFont]:
    """The fonts of a gallery, cut by script; Chinese by how long the texts are that need a character."""
    tiers = [{ord(character) for character in tier} for tier in used_characters(editions.values())]
    for face in typefaces.faces:
        if face.use == "text":
            parts = [(_within(face, script), _ranges(script)) for script in (_LATIN, _CYRILLIC)]
        elif face.use == "han":
            menu, short, long = (_han(face, tier) for tier in tiers)
            # Of rules that overlap the last one holds (CSS Fonts 4, 4.5): the rarest, which come first, need no list.
            parts = [(long, _ranges(_HAN)), (short, _listed(short)), (menu, _listed(menu))]
        else:
            needed = set().union(*tiers) & face.characters - _of_text_face(face, typefaces)
            parts = [(needed, _listed(needed))]
        yield from (_font(face, *part) for part in parts if part[0])


def _within(face: Face, ranges: Sequence[tuple[int, int]]) -> set[int]:
    return {each for each in face.characters if any(first <= each <= last for first, last in ranges)}


def _han(face: Face, characters: set[int]) -> set[int]:
    return {each for each in characters & face.characters if each >= 0x2E80 or chr(each) in _SHARED}


def _of_text_face(face: Face, typefaces: Typefaces) -> set[int]:
    """What a face need not give because one before it does, or because it is Chinese."""
    served = (face.family, face.style, "text")
    before = (other for other in typefaces.faces if (other.family, other.style, other.use) == served)
    return {each for other in before for each in other.characters} | set(range(0x2E80, 0x20000))


def _font(face: Face, needed: set[int], ranges: str) -> WebFont:
    characters = tuple(sorted(needed))
    made_from = f"{_RECIPE} {_digest(face.path)} {characters}".encode()
    digest = blake2b(made_from, digest_size=6).hexdigest()
    return WebFont(face, characters, ranges, f"assets/{face.name.lower()}-{digest}.woff2")


@cache
def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def font_faces(fonts: Iterable[WebFont]) -> str:
    """The CSS by which pages find the fonts."""
    return "".join(rule for font in fonts for rule in _rules(font)) + _LOCAL


def _rules(font: WebFont) -> Iterator[str]:
    """A font's rule; a Chinese one of regular weight stands in, before the heavier ones, for what these lack."""
    if (font.face.use, font.face.style) == ("han", "regular"):
        yield _rule(font, weight=600, ranges=_ranges(_HAN))
    yield _rule(font, weight=_WEIGHTS[font.face.style], ranges=font.ranges)


def _rule(font: WebFont, *, weight: int, ranges: str) -> str:
    face = font.face
    family = f"{'Han' if face.use == 'han' else 'Text'} {face.family.capitalize()}"
    style = "italic" if face.style == "italic" else "normal"
    size = f"size-adjust:{100 * face.scale:g}%;" if face.scale != 1 else ""
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};font-display:swap;'
        f'{size}src:url("{font.path.removeprefix("assets/")}") format("woff2");unicode-range:{ranges}}}\n'
    )


def _listed(characters: Iterable[int]) -> str:
    """Code points as `unicode-range` has them."""
    ordered = sorted(characters)
    breaks = [index for index, (one, two) in enumerate(pairwise(ordered), 1) if two != one + 1]
    runs = (ordered[first:last] for first, last in pairwise([0, *breaks, len(ordered)]) if first != last)
    return _ranges((run[0], run[-1]) for run in runs)


def _ranges(ranges: Iterable[tuple[int, int]]) -> str:
    """Ranges as `unicode-range` has them: U+20-7E,U+A0."""
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in ranges)
