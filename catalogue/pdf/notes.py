"""The signs of notes become raised figures that lead to their notes, and the notes' numbers ways back."""

from collections.abc import Sequence
from dataclasses import replace

from catalogue.edition.entry import Span
from catalogue.language.breaking import RAISED

_RAISED = str.maketrans("0123456789", RAISED)


def as_sign(span: Span) -> Span:
    """The span; the sign of a note raised, and leading there."""
    sign = span.note
    return replace(span, text=span.text.translate(_RAISED), href=f"#{note_place(*sign[:2])}") if sign else span


def note_place(key: str, number: int) -> str:
    """The name of a note's place, and of its element."""
    return f"{key}-note-{number}"


def sign_place(key: str, number: int) -> str:
    """The name of the place of a note's first sign."""
    return f"{key}-sign-{number}"


def places_in(spans: Sequence[Span]) -> dict[int, str]:
    """The names of the places among spans: the first sign of each note."""
    signs = ((at, span.note) for at, span in enumerate(spans) if span.note)
    return {at: sign_place(sign.key, sign.number) for at, sign in signs if not sign.nth}
