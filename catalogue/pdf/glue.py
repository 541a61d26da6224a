"""What stands beside a word becomes the glue between the two."""

from functools import lru_cache
from typing import Literal, NamedTuple

from catalogue.language.breaking import RAISED

CLOSERS = frozenset("，。、；：！？）》」』】〉〕〗”’")
"""Full-width marks blank in their right half."""
OPENERS = frozenset("（《「『【〈〔〖“‘")
"""Full-width marks blank in their left half."""

# In thousandths of the size: between Han characters, beside their punctuation, between Han and other letters.
_HAN_STRETCH = 50.0
_PAUSE_STRETCH, _PAUSE_SHRINK = 120.0, 180.0
_BORDER, _BORDER_STRETCH, _BORDER_SHRINK = 160.0, 80.0, 80.0
_SPACE_STRETCH, _SPACE_SHRINK = 0.5, 0.3  # of a space's width

Kind = Literal["", "han", "letter", "opener", "closer"]


class After(NamedTuple):
    """What follows a word: the kind of its next neighbour, whether a space comes first, of which bidi level, and
    whether a line may end there."""

    kind: Kind = ""
    is_space: bool = False
    can_break: bool = False
    level: int = 0


class Glue(NamedTuple):
    """Room that gives, in thousandths of the size."""

    width: float = 0.0
    stretch: float = 0.0
    shrink: float = 0.0


@lru_cache(maxsize=8192)
def kind_of(character: str) -> Kind:
    """What a character is to its neighbour."""
    if character in OPENERS or not character:
        return "opener" if character else ""
    if character in CLOSERS:
        return "closer"
    if not character.isalnum() or character in RAISED:
        return ""
    return "han" if is_han(character) else "letter"


def glue_between(last: str, after: After, *, space: float, square: float) -> Glue:
    """The glue after the character `last`; `space` is a space's width, `square` its own if it is a full-width one."""
    own = kind_of(last)
    if after.is_space and not square and after.kind != "han":
        return Glue(space, space * _SPACE_STRETCH, space * _SPACE_SHRINK)
    if after.is_space or {own, after.kind} == {"han", "letter"}:
        return Glue(_BORDER, _BORDER_STRETCH, _BORDER_SHRINK)
    if not square:
        return Glue()
    # Of two marks that stand together one gives up its blank half (W3C clreq, "Punctuation width adjustment").
    if (after.kind == "opener" and own in ("opener", "closer")) or after.kind == own == "closer":
        return Glue(-square / 2)
    if own == "closer" or after.kind == "opener":
        return Glue(0.0, _PAUSE_STRETCH, _PAUSE_SHRINK)
    return Glue(0.0, _HAN_STRETCH) if after.kind == "han" else Glue()


def is_han(character: str) -> bool:
    """Whether a character stands in a full square."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or ("\uff00" <= character <= "\uffef" or character >= "\U00020000")
    )
