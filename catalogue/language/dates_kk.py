"""The ends of a date become Kazakh: "шамамен 1850 ж.", "б. з. д. V–IV ғасырлар"."""

from typing import Literal

from .date_parts import NBSP, Bound, End, belong_together, grouped, roman

Case = Literal["nominative", "dative", "ablative"]

# Nominative, dative and ablative: the suffix follows the word's last sound and its vowels.
_MONTHS = (
    ("қаңтар", "қаңтарға", "қаңтардан"),
    ("ақпан", "ақпанға", "ақпаннан"),
    ("наурыз", "наурызға", "наурыздан"),
    ("сәуір", "сәуірге", "сәуірден"),
    ("мамыр", "мамырға", "мамырдан"),
    ("маусым", "маусымға", "маусымнан"),
    ("шілде", "шілдеге", "шілдеден"),
    ("тамыз", "тамызға", "тамыздан"),
    ("қыркүйек", "қыркүйекке", "қыркүйектен"),
    ("қазан", "қазанға", "қазаннан"),
    ("қараша", "қарашаға", "қарашадан"),
    ("желтоқсан", "желтоқсанға", "желтоқсаннан"),
)
_SEASONS = {
    21: ("көктемі", "көктеміне", "көктемінен"),
    22: ("жазы", "жазына", "жазынан"),
    23: ("күзі", "күзіне", "күзінен"),
    24: ("қысы", "қысына", "қысынан"),
}
_TAILS = {
    "millennium": (" мыңжылдық", " мыңжылдыққа", " мыңжылдықтан"),
    "century": (" ғасыр", " ғасырға", " ғасырдан"),
    "decade": ("-жылдар", "-жылдарға", "-жылдардан"),
    "year": (f"{NBSP}ж.", " жылға", " жылдан"),
}
_PLURAL_TAILS = {
    "millennium": f"{NBSP}мыңжылдықтар",
    "century": f"{NBSP}ғасырлар",
    "decade": "-жылдар",
    "year": f"{NBSP}жж.",
}
_SIDES: dict[Bound, tuple[Case, str]] = {
    "before": ("dative", "дейін"),
    "after": ("ablative", "кейін"),
    "from": ("ablative", "бастап"),
    "until": ("dative", "дейін"),
}
_CASES: tuple[Case, ...] = ("nominative", "dative", "ablative")


def one(end: End) -> str:
    """A single date."""
    return _qualified(_lead(end) + _head(end) + _tail(end, "nominative"), end)


def two(first: End, last: End) -> str:
    """An interval."""
    if not belong_together(first, last):
        return f"{one(first)}{NBSP}– {one(last)}"
    if first.unit in _PLURAL_TAILS:
        return _qualified(f"{_lead(first)}{_head(first)}–{_head(last)}{_PLURAL_TAILS[first.unit]}", first)
    if first.unit == "day":
        return _qualified(f"{_lead(first)}{_head(first)}–{_head(last)}{_tail(first, 'nominative')}", first)
    return _qualified(f"{_lead(first)}{_tail(first, 'nominative')}–{_tail(last, 'nominative')}", first)


def bound(end: End, side: Bound) -> str:
    """A date with a postposition and the case it asks for."""
    case, postposition = _SIDES[side]
    return _qualified(f"{_lead(end)}{_head(end)}{_tail(end, case)} {postposition}", end)


def _lead(end: End) -> str:
    names_era = end.names_era or (end.unit == "decade" and end.number < 100)
    era = f"б.{NBSP}з.{NBSP}д. " if end.is_bce else f"б.{NBSP}з. " if names_era else ""
    if end.unit in ("month", "day"):
        return f"{era}{grouped(end.number, NBSP)}{NBSP}жылғы "
    return f"{era}{grouped(end.number, NBSP)}{NBSP}жылдың " if end.unit == "season" else era


def _head(end: End) -> str:
    match end.unit:
        case "millennium" | "century":
            return roman(end.number)
        case "day":
            return str(end.day)
        case "season" | "month":
            return ""
    return grouped(end.number, NBSP)


def _tail(end: End, case: Case) -> str:
    which = _CASES.index(case)
    match end.unit:
        case "season":
            return _SEASONS[end.month][which]
        case "month":
            return _MONTHS[end.month - 1][which]
        case "day":
            return NBSP + _MONTHS[end.month - 1][which]
    return _TAILS[end.unit][which].replace(" ", NBSP)


def _qualified(text: str, end: End) -> str:
    about = f"шамамен{NBSP}" if end.is_approximate else ""
    return f"{about}{text}{NBSP}(?)" if end.is_uncertain else about + text
