"""A year in EDTF becomes the coded dates of 008 and the words of an imprint."""

from catalogue.records import DateSpan, Moment

UNCODED = "nuuuuuuuu"


def coded(span: DateSpan | None) -> str:
    """The type of date and the two dates (008/06-14)."""
    if span is None or not all(0 < moment.year <= 9999 for moment in (span.start, span.end) if moment):
        return UNCODED
    if not span.is_interval:
        return _single(span.start) if span.start else UNCODED
    first = _digits(span.start) if span.start else "uuuu"
    last = _digits(span.end) if span.end else "uuuu" if span.is_end_unknown else "9999"
    is_one_of = bool(span.start and span.end and span.start.is_uncertain and span.end.is_uncertain)
    return f"{'q' if is_one_of else 'm'}{first}{last}"


def _single(moment: Moment) -> str:
    if moment.precision in ("month", "day") and moment.month:
        return f"e{_digits(moment)}{moment.month:02}{f'{moment.day:02}' if moment.day else '  '}"
    return f"s{_digits(moment)}    "


def _digits(moment: Moment) -> str:
    """Four digits, `u` for those nobody knows."""
    unknown = {"decade": 1, "century": 2, "millennium": 3}.get(moment.precision, 0)
    text = f"{moment.year:04}"
    return f"{text[: 4 - unknown]}{'u' * unknown}"


def worded(span: DateSpan) -> str:
    """The year as the imprint of a record says it: 1999, 1997-1998, 1994-, [1999?], [19--]."""
    if not span.is_interval:
        return _word(span.start) if span.start else span.edtf
    return f"{_word(span.start) if span.start else ''}-{_word(span.end) if span.end else ''}"


def _word(moment: Moment) -> str:
    # EDTF counts years astronomically: 0 is 1 BCE.
    digits = _digits(moment).replace("u", "-") if moment.year > 0 else f"{1 - moment.year} BCE"
    about, doubt = "ca. " if moment.is_approximate else "", "?" if moment.is_uncertain else ""
    is_supplied = about or doubt or not digits.isdecimal()
    return f"[{about}{digits}{doubt}]" if is_supplied else digits
