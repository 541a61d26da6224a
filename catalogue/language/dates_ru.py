"""The ends of a date become Russian: "ок. 1850", "V–IV вв. до н. э."."""

from .date_parts import NBSP, Bound, End, belong_together, grouped, roman

_MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
_GENITIVE_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_SEASONS = {21: "весна", 22: "лето", 23: "осень", 24: "зима"}
_GENITIVE_SEASONS = {21: "весны", 22: "лета", 23: "осени", 24: "зимы"}
_ABBREVIATIONS = {
    "millennium": ("тыс.", "тыс."),
    "century": ("в.", "вв."),
    "decade": ("гг.", "гг."),
    "year": ("г.", "гг."),
}
_SIDES = {"before": "до", "after": "после", "from": "с", "until": "по"}
_BCE, _CE = f" до{NBSP}н.{NBSP}э.", f"{NBSP}н.{NBSP}э."


def one(end: End) -> str:
    """A single date."""
    return _qualified(_head(end) + _tail(end), end)


def two(first: End, last: End) -> str:
    """An interval."""
    if not belong_together(first, last):
        return f"{one(first)}{NBSP}– {one(last)}"
    head = str(first.number) if first.unit == "decade" else _head(first)
    return _qualified(f"{head}–{_head(last)}{_tail(first, is_plural=True)}", first)


def bound(end: End, side: Bound) -> str:
    """A date with before, after, from or until, in the case they ask for."""
    return f"{_SIDES[side]}{NBSP}{_qualified(_genitive_head(end) + _tail(end), end)}"


def _head(end: End) -> str:
    match end.unit:
        case "millennium" | "century":
            return roman(end.number)
        case "decade":
            return f"{end.number}-е"
        case "season":
            return _SEASONS[end.month]
        case "month":
            return _MONTHS[end.month - 1]
        case "day":
            return str(end.day)
    return grouped(end.number, NBSP)


def _genitive_head(end: End) -> str:
    match end.unit:
        case "decade":
            return f"{end.number}-х"
        case "season":
            return _GENITIVE_SEASONS[end.month]
        case "month":
            return _GENITIVE_MONTHS[end.month - 1]
    return _head(end)


def _tail(end: End, *, is_plural: bool = False) -> str:
    is_small = end.unit == "decade" and end.number < 100  # "90-е гг." would be read as those of the last century
    era = _BCE if end.is_bce else _CE if end.names_era or is_small else ""
    year = f"{grouped(end.number, NBSP)}{NBSP}г.{era}"
    match end.unit:
        case "season" | "month":
            return f" {year}"
        case "day":
            return f"{NBSP}{_GENITIVE_MONTHS[end.month - 1]} {year}"
        case "year" if not era and end.number >= 1000:
            return ""
    return f"{NBSP}{_ABBREVIATIONS[end.unit][is_plural]}{era}"


def _qualified(text: str, end: End) -> str:
    about = f"ок.{NBSP}" if end.is_approximate else ""
    return f"{about}{text}{NBSP}(?)" if end.is_uncertain else about + text
