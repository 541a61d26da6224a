"""The parts of a text become one stretch of time: what they say together, or that they say two different things."""

from dataclasses import dataclass
from functools import reduce

from .refused import Refused
from .stretches import Stretch

_WIDEST_JOIN = 60
"""Years. Dates further apart than two generations are two dates, of which only the museum knows which one it means."""


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the text: what it means, or why it means nothing alone; `is_context` where it is only a period.

    `is_later`: it dates a print, a cast or an edition of the work.
    """

    span: Stretch | None
    refused: Refused | None = None
    is_context: bool = False
    is_bracketed: bool = False
    is_later: bool = False
    text: str = ""


def whole(items: list[Item]) -> tuple[Stretch, list[str]]:
    """The years that the items have together, and notes on what had to be done for it. Raises Refused.

    A later date that is narrower wins; a period with a name only narrows what stands beside it.
    """
    explicit = [item for item in items if not item.is_context]
    for item in explicit:
        if item.refused:
            raise item.refused
    contexts = [item for item in items if item.is_context and item.span]
    if not explicit:
        if not contexts:
            raise items[0].refused or Refused("date_none")
        explicit, contexts = contexts[-1:], contexts[:-1]
    explicit, notes = _without_far_prints(explicit)
    spans = [item.span for item in explicit if item.span]
    span = reduce(joined, spans)
    notes += ["joined"] * (span not in spans)
    for period in (item.span for item in contexts if item.span):
        if period.meets(span) and not period.holds(span):
            span = period.shared(span)
    return span, notes


def _without_far_prints(items: list[Item]) -> tuple[list[Item], list[str]]:
    """Without prints, casts and editions that are much later than the work, which has its date without them."""
    works = [item for item in items if not item.is_later and item.span]
    if not works or len(works) == len(items):
        return items, []
    kept = [item for item in items if not item.is_later or _is_near(works[0], item)]
    return kept, ["later"] * (len(kept) < len(items))


def _is_near(one: Item, other: Item) -> bool:
    try:
        return one.span is not None and other.span is not None and bool(joined(one.span, other.span))
    except Refused:
        return False


def joined(one: Stretch, other: Stretch) -> Stretch:
    """Of two dates of which one holds the other the narrower; of others from the first to the last. Raises Refused."""
    if one.holds(other) and other.holds(one):
        return max(one, other, key=lambda span: len(span.edtf))
    if one.holds(other):
        return other
    if other.holds(one):
        return one
    is_open = None in (one.start, one.end, other.start, other.end)
    if is_open and one.meets(other):
        return one.shared(other)
    both = one.joined(other)
    width = both.last - both.first
    is_near = years_between(one, other) <= 1 or width <= max(
        _WIDEST_JOIN, one.last - one.first, other.last - other.first
    )
    if not (is_near or (is_open and years_between(one, other) <= _WIDEST_JOIN)):
        raise Refused("dates_apart", one=one.edtf, other=other.edtf)
    return both


def years_between(one: Stretch, other: Stretch) -> int:
    """The years from the end of the one to the start of the other."""
    return max(one.first - other.last, other.first - one.last)
