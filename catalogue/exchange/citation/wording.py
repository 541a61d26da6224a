"""What a citation is made of: words, and the two places that only the visitor's own day and browser may fill."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from catalogue.edition import Span

DateForm = Literal["words", "dots", "hyphens"]
"""How a style writes a day: November 24, 2026; 24.11.2026; 2026-11-24."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a citation that is left out until its value is known; `form` has {} where that goes.

    Pages are made without a clock, so the day on which a visitor saw one is filled in by the visitor's browser.
    """

    kind: Literal["accessed", "address"]
    form: str
    value: str | None = None

    @property
    def text(self) -> str:
        """What is said: nothing without a value."""
        return self.form.format(self.value) if self.value else ""


Piece = Span | Slot


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation in one style, in reading order; without its empty slots it is right too."""

    style: str
    date_form: DateForm
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The citation as plain text, as far as it is known when the page is made."""
        return "".join(piece.text for piece in self.pieces)


def joined(parts: Iterable[Sequence[Piece]], between: str, lang: str) -> Iterator[Piece]:
    """The parts there are, with `between` where two meet; a full stop is not written twice."""
    last = ""
    for part in parts:
        if not any(piece.text for piece in part):
            continue
        if last:
            yield Span(between.lstrip(".") if last.endswith(".") else between, lang)
        yield from part
        last = part[-1].text


def closed(pieces: Iterable[Piece], lang: str) -> tuple[Piece, ...]:
    """The pieces with a full stop at the end; one that is there already will do."""
    made = tuple(pieces)
    last = next((piece.text for piece in reversed(made) if piece.text), "")
    return made if last.endswith(".") else (*made, Span(".", lang))
