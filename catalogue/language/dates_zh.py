"""The ends of a date become Chinese: "约1850年", "公元前5至前4世纪"."""

from .date_parts import Bound, End, belong_together

_SEASONS = {21: "春季", 22: "夏季", 23: "秋季", 24: "冬季"}
_TAILS = {"millennium": "千纪", "century": "世纪", "decade": "年代", "year": "年"}
_SIDES = {"before": "{}以前", "after": "{}以后", "from": "自{}起", "until": "至{}止"}


def one(end: End) -> str:
    """A single date."""
    return _qualified(_lead(end) + _within_year(end), end)


def two(first: End, last: End) -> str:
    """An interval."""
    if not belong_together(first, last):
        return f"{one(first)}至{one(last)}"
    if first.unit in _TAILS:
        again = "前" if last.is_bce else ""
        return _qualified(f"{_lead(first)}至{again}{last.number}{_TAILS[first.unit]}", first)
    second = f"{last.day}日" if last.unit == "day" else _within_year(last)
    return _qualified(f"{_lead(first)}{_within_year(first)}至{second}", first)


def bound(end: End, side: Bound) -> str:
    """A date that something lies before or after, or runs from or until."""
    return _SIDES[side].format(one(end))


def _lead(end: End) -> str:
    is_small_year = end.unit not in ("millennium", "century") and end.number < 1000
    era = "公元前" if end.is_bce else "公元" if end.names_era or is_small_year else ""
    return f"{era}{end.number}" if end.unit in _TAILS else f"{era}{end.number}年"


def _within_year(end: End) -> str:
    match end.unit:
        case "season":
            return _SEASONS[end.month]
        case "month":
            return f"{end.month}月"
        case "day":
            return f"{end.month}月{end.day}日"
    return _TAILS[end.unit]


def _qualified(text: str, end: End) -> str:
    about = "约" if end.is_approximate else ""
    return f"{about}{text}（？）" if end.is_uncertain else about + text
