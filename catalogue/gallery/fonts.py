"""The museum's typefaces become web fonts: what a language shares, what each page adds, and all there is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b, file_digest
from itertools import pairwise
from pathlib import Path
from string import ascii_letters

from catalogue.language import primary_language, script_of
from catalogue.typefaces import Face, Family, Style, Typefaces, subset_for_web

from .styling import Setting

_LATIN = ((0x20, 0x24F), (0x2B0, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x214F), (0x2190, 0x21FF), (0x2212, 0x2212))
_CYRILLIC = ((0x400, 0x52F),)
_HAN = ((0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFFEF), (0x20000, 0x323AF))

_SIGNS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("\u00a0\u202f©«»·×½¼–—‘’“”„…№→−")
_LETTERS = frozenset(map(chr, range(0x410, 0x450))) | frozenset("ЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ")
_ALPHABETS: Mapping[str, frozenset[str]] = {"Latn": _SIGNS, "Cyrl": _SIGNS | _LETTERS}
"""What nearly every page of a language has, by its script: loaded once and kept."""
_SHARED: frozenset[tuple[Family, Style]] = frozenset({("serif", "regular"), ("serif", "semibold"), ("sans", "regular")})
_OF_HEADINGS: Mapping[str, frozenset[str]] = {**_ALPHABETS, "Cyrl": _ALPHABETS["Cyrl"] - frozenset(ascii_letters)}
"""What headings have of it: where letters are Cyrillic, Latin ones are rare in them."""

_PUNCTUATION = frozenset("“”‘’…—·×")
"""Signs of both scripts, which in Chinese are set from the Chinese face."""

_RECIPE = "3"
"""To be raised whenever fonts would be cut otherwise: every font then gets a new name."""

_WEIGHTS = {"regular": 400, "italic": 400, "semibold": 600}
NEAR = """\
@font-face{font-family:"Near Serif";src:local("Times New Roman"),local("Liberation Serif"),local("Tinos");\
size-adjust:118%;ascent-override:87.8%;descent-override:28.4%;line-gap-override:0%}
@font-face{font-family:"Near Sans";src:local("Arial"),local("Liberation Sans"),local("Arimo");\
size-adjust:107%;ascent-override:91.6%;descent-override:20.6%;line-gap-override:0%}
"""
"""Faces of the reader's own stand in while ours load, at the same widths, so that no line moves."""


@dataclass(frozen=True, slots=True)
class WebFont:
    """One font file to be: the face it is cut from, the characters in it, its path below the gallery's root.

    Chinese faces are rounded: they are most of what such a page loads.
    """

    face: Path
    characters: tuple[int, ...]
    path: str
    is_rounded: bool = False

    def content(self) -> bytes:
        """The file, as WOFF2."""
        return subset_for_web(self.face, map(chr, self.characters), is_rounded=self.is_rounded)


@dataclass(frozen=True, slots=True)
class FontRule:
    """A font as pages ask for it: by a family of theirs, in a style, for some characters."""

    font: WebFont
    family: str
    style: Style
    scale: float
    ranges: str

    def css(self, assets: str = "") -> str:
        """The rule; `assets` leads from the stylesheet to the folder of the fonts."""
        slant = "italic" if self.style == "italic" else "normal"
        size = f"size-adjust:{100 * self.scale:g}%;" if self.scale != 1 else ""
        return (
            f'@font-face{{font-family:"{self.family}";font-weight:{_WEIGHTS[self.style]};font-style:{slant};'
            f'font-display:swap;{size}src:url("{assets}{self.font.path.removeprefix("assets/")}") format("woff2");'
            f"unicode-range:{self.ranges}}}\n"
        )


def shared_fonts(lang: str, typefaces: Typefaces) -> Iterator[FontRule]:
    """The fonts that all pages of a language share: the alphabet of its script, where it is as small as one.

    What a typeface of the museum's own lacks of it comes from the next one that has it.
    """
    for family, style in sorted(_SHARED):
        lacking = set(map(ord, _alphabet(lang, style)))
        for face in typefaces.order(family, style, first="text"):
            if needed := lacking & face.characters:
                yield _rule(face, needed, _listed(needed), family=f"Text {family.capitalize()}", style=style)
            lacking -= needed


def _alphabet(lang: str, style: Style) -> frozenset[str]:
    return (_OF_HEADINGS if style == "semibold" else _ALPHABETS).get(script_of(lang), frozenset())


def page_fonts(shown: Mapping[Setting, Iterable[str]], lang: str, typefaces: Typefaces) -> Iterator[FontRule]:
    """The fonts of what some pages show beside that, each cut to these characters."""
    parts: dict[tuple[str, Style, Face], set[int]] = {}
    for setting, characters in shown.items():
        for character in characters:
            if cast := _cast(character, setting, lang, typefaces):
                parts.setdefault(cast, set()).update(map(ord, character))
    for (family, style, face), needed in sorted(parts.items(), key=lambda part: (part[0][:2], part[0][2].name)):
        yield _rule(face, needed, _listed(needed), family=family, style=style)


def _cast(character: str, setting: Setting, lang: str, typefaces: Typefaces) -> tuple[str, Style, Face] | None:
    """The family and style by which a page finds a character (with its marks), and the face that has it."""
    is_chinese = primary_language(lang) == "zh"
    is_han = _is_within(ord(character[0]), _HAN) or (is_chinese and character in _PUNCTUATION)
    order = typefaces.order(setting.family, setting.style, first="han" if is_han else "text")
    style = setting.style if (order[0].family, order[0].style) == (setting.family, setting.style) else "regular"
    if not is_han and (setting.family, style) in _SHARED and character in _alphabet(lang, style):
        return None
    face = next((face for face in order if face.characters.issuperset(map(ord, character))), None)
    return (f"{'Han' if is_han else 'Text'} {setting.family.capitalize()}", style, face) if face else None


def live_fonts(lang: str, used: Sequence[Iterable[str]], typefaces: Typefaces) -> Iterator[FontRule]:
    """The fonts of pages that show what a visitor asks for: cut by script, Chinese by how long the texts are that
    need a character (`used`, as of `used_characters`).
    """
    tiers = [set(map(ord, tier)) for tier in used]
    signs = set() if primary_language(lang) == "zh" else set(map(ord, _PUNCTUATION))
    for face in typefaces.faces:
        if face.use == "text":
            parts = [(_within(face, script), _ranges(script)) for script in (_LATIN, _CYRILLIC)]
        elif face.use == "han":
            short, long = (_han(face, tier) for tier in tiers)
            # Of rules that overlap the last one holds (CSS Fonts 4, 4.5): the rarest, which come first, need no list.
            parts = [(long, _ranges(_HAN)), (short, _listed(short - signs))]
        else:
            needed = set().union(*tiers) & face.characters - _of_text_face(face, typefaces)
            parts = [(needed, _listed(needed))]
        for characters, ranges in parts:
            if characters:
                yield from _standing_in(face, characters)
                yield _rule(face, characters, ranges)


def _standing_in(face: Face, characters: set[int]) -> Iterator[FontRule]:
    """A Chinese face of regular weight stands in, before the heavier ones, for what these lack."""
    if (face.use, face.style) == ("han", "regular"):
        yield _rule(face, characters, _ranges(_HAN), style="semibold")


def _is_within(code: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _within(face: Face, ranges: Sequence[tuple[int, int]]) -> set[int]:
    return {each for each in face.characters if _is_within(each, ranges)}


def _han(face: Face, characters: set[int]) -> set[int]:
    return {each for each in characters & face.characters if each >= 0x2E80 or chr(each) in _PUNCTUATION}


def _of_text_face(face: Face, typefaces: Typefaces) -> set[int]:
    """What a face need not give because one before it does, or because it is Chinese."""
    served = (face.family, face.style, "text")
    before = (other for other in typefaces.faces if (other.family, other.style, other.use) == served)
    return {each for other in before for each in other.characters} | set(range(0x2E80, 0x20000))


def _rule(
    face: Face, needed: Iterable[int], ranges: str, *, family: str | None = None, style: Style | None = None
) -> FontRule:
    own = f"{'Han' if face.use == 'han' else 'Text'} {face.family.capitalize()}"
    return FontRule(_font(face, needed), family or own, style or face.style, face.scale, ranges)


def _font(face: Face, needed: Iterable[int]) -> WebFont:
    characters = tuple(sorted(needed))
    made_from = f"{_RECIPE} {_digest(face.path)} {characters}".encode()
    digest = blake2b(made_from, digest_size=6).hexdigest()
    return WebFont(face.path, characters, f"assets/{face.name.lower()}-{digest}.woff2", face.use == "han")


@cache
def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _listed(characters: Iterable[int]) -> str:
    """Code points as `unicode-range` has them."""
    ordered = sorted(characters)
    breaks = [index for index, (one, two) in enumerate(pairwise(ordered), 1) if two != one + 1]
    runs = (ordered[first:last] for first, last in pairwise([0, *breaks, len(ordered)]) if first != last)
    return _ranges((run[0], run[-1]) for run in runs)


def _ranges(ranges: Iterable[tuple[int, int]]) -> str:
    """Ranges as `unicode-range` has them: U+20-7E,U+A0."""
    return ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in ranges)
