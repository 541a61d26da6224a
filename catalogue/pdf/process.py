"""The theme's colours become the inks of a press: what is nearly grey in black alone, the rest by the profile."""

from typing import NamedTuple

from catalogue.images import Ink, Profile
from catalogue.records import Theme

from .colour import Colour

_NEUTRAL = 0.1  # the most by which red, green and blue of a grey differ
_BLACK = 0.85  # of black ink: darker text is set in full black, so that its edges need no screen
_FULL_BLACK: Ink = (0.0, 0.0, 0.0, 1.0)

OVERPRINT = "/Over"
KNOCK_OUT = "/Knock"
GRAPHICS_STATES = {
    "Over": b"<</Type /ExtGState /OP true /op true /OPM 1>>",
    "Knock": b"<</Type /ExtGState /OP false /op false /OPM 0>>",
}
"""Full black prints over what lies below it, so that no white shows at its edges where plates shift; else not."""


class PressColour(NamedTuple):
    """What a colour of the theme is printed with: areas and letters, and lines."""

    area: Ink
    line: Ink

    @property
    def fill(self) -> str:
        """The operators that fill with it."""
        return f"{_state(self.area)} gs {_numbers(self.area)} k"

    @property
    def stroke(self) -> str:
        """The operators that draw lines with it."""
        return f"{_state(self.line)} gs {_numbers(self.line)} K"

    def mixed(self, other: "PressColour", share: float) -> "PressColour":
        """This colour with `share` of another."""
        return PressColour(_mixed(self.area, other.area, share), _mixed(self.line, other.line, share))


BARE = PressColour((0.0, 0.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0))


def press_inks(theme: Theme, profile: Profile) -> dict[str, PressColour]:
    """The colours of a printed page, by what they are for.

    Text and hairlines of a neutral colour are a tint of black: several inks never meet exactly on something so fine.
    Paper is only ever an area and stays as it is, so that pictures on it, converted likewise, show no edge.
    """
    return {
        "paper": _area(theme.paper, profile),
        "ink": _text(theme.ink, profile),
        "secondary": _text(theme.ink_secondary, profile),
        "rule": _area(theme.rule, profile),
        "accent": _text(theme.accent, profile),
        "ornament": _text(theme.ornament, profile),
    }


def _area(colour: str, profile: Profile) -> PressColour:
    return PressColour(profile.ink(colour), _fine(colour, profile))


def _text(colour: str, profile: Profile) -> PressColour:
    fine = _fine(colour, profile)
    return PressColour(fine, fine)


def _fine(colour: str, profile: Profile) -> Ink:
    parts = Colour.read(colour)
    if max(parts) - min(parts) > _NEUTRAL:
        return profile.ink(colour)
    tint = profile.tint(colour)
    return _FULL_BLACK if tint >= _BLACK else (0.0, 0.0, 0.0, round(tint, 3))


def _mixed(one: Ink, other: Ink, share: float) -> Ink:
    cyan, magenta, yellow, black = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return cyan, magenta, yellow, black


def _state(ink: Ink) -> str:
    return OVERPRINT if ink == _FULL_BLACK else KNOCK_OUT


def _numbers(ink: Ink) -> str:
    return " ".join(f"{share:.3f}".rstrip("0").rstrip(".") for share in ink)
