"""The ends of a date become English: "c. 1850", "5th–4th century BCE"."""

from dataclasses import replace

from .date_parts import NBSP, Bound, End, belong_together, grouped

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def one(end: End) -> str:
    """A single date."""
    if end.unit == "decade" and end.number % 100 == 0:
        # "1900s" would be read as the whole century.
        return _qualified(f"{end.number}–{end.number + 9}{_era(end)}", end)
    return _qualified(_head(end) + _tail(end), end)


def two(first: End, last: End) -> str:
    """An interval."""
    if first.unit == last.unit == "decade" and first.number % 100 == last.number % 100 == 0:
        # "1800s–1900s" would be read as two centuries.
        first, last = replace(first, unit="year"), replace(last, unit="year", number=last.number + 9)
    if belong_together(first, last):
        return _qualified(f"{_head(first)}–{_head(last)}{_tail(first)}", first)
    return f"{one(first)}{NBSP}– {one(last)}"


def bound(end: End, side: Bound) -> str:
    """A date with before, after, from or until."""
    if end.unit == "decade" and end.number % 100 == 0:
        # "from the 1900–1909" would be read as a range.
        end = replace(end, unit="year", number=end.number if side in ("from", "after") else end.number + 9)
    article = "the " if end.unit in ("millennium", "century", "decade") and not end.is_approximate else ""
    return f"{side} {article}{one(end)}"


def _head(end: End) -> str:
    match end.unit:
        case "millennium" | "century":
            return _ordinal(end.number)
        case "decade":
            return f"{end.number}s"
        case "season":
            return _SEASONS[end.month]
        case "month":
            return _MONTHS[end.month - 1]
        case "day":
            return str(end.day)
    return grouped(end.number, ",")


def _tail(end: End) -> str:
    match end.unit:
        case "millennium" | "century":
            era = f"{NBSP}BCE" if end.is_bce else f"{NBSP}CE" if end.names_era else ""
            return f" {end.unit}{era}"
        case "season" | "month":
            return f" {grouped(end.number, ',')}{_era(end)}"
        case "day":
            return f"{NBSP}{_MONTHS[end.month - 1]} {grouped(end.number, ',')}{_era(end)}"
    return _era(end)


def _era(end: End) -> str:
    if end.is_bce:
        return f"{NBSP}BCE"
    # A number below 1000 does not look like a year.
    return f"{NBSP}CE" if end.names_era or end.number < 1000 else ""


def _ordinal(number: int) -> str:
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _qualified(text: str, end: End) -> str:
    about = f"c.{NBSP}" if end.is_approximate else ""
    return f"{about}{text}{NBSP}(?)" if end.is_uncertain else about + text
