"""What a date is worded as in any language is read back as the same date; whatever is read, nothing is raised."""

import time

from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from catalogue.language import word_date
from catalogue.language.reading import DateReading, Unread, read_date
from catalogue.language.reading.lexicon import common_lexicon
from catalogue.records import DateSpan, parse_edtf

LANGUAGES = ("en", "ru", "kk", "zh")
PHRASES = sorted(" ".join(words) for words in common_lexicon().phrases)


def year(value: int) -> str:
    if abs(value) > 9999:
        return f"Y{value}"
    return f"-{-value:04d}" if value < 0 else f"{value:04d}"


years = st.one_of(st.integers(1, 2030), st.integers(-3000, 0), st.integers(-20_000, -10_000)).map(year)
signs = st.sampled_from(["", "-"])
dates = st.one_of(
    years,
    st.builds("{}{:02d}XX".format, signs, st.integers(0, 20)),
    st.builds("{}{:03d}X".format, signs, st.integers(1, 202)),
    st.builds("{}{}XXX".format, signs, st.integers(0, 2)),
    st.builds("{}-{:02d}".format, years, st.sampled_from([*range(1, 13), *range(21, 25)])),
    st.builds("{}-{:02d}-{:02d}".format, years, st.integers(1, 12), st.integers(1, 28)),
)
qualified = st.builds("{}{}".format, dates, st.sampled_from(["", "", "~", "?", "%"]))
whole_centuries = st.builds(
    lambda first, count, first_sign, last_sign: (
        f"{year(first * 100 + 1)}{first_sign}/{year((first + count) * 100)}{last_sign}"
    ),
    st.integers(-30, 12),
    st.integers(1, 9),
    st.sampled_from(["", "~", "?"]),
    st.sampled_from(["", "~", "?"]),
)


def span_of(text: str) -> DateSpan | None:
    try:
        return parse_edtf(text)
    except PydanticCustomError:
        return None


spans = (
    st.one_of(
        qualified,
        st.builds("{}/{}".format, qualified, qualified),
        st.builds("{}/..".format, qualified),
        st.builds("../{}".format, qualified),
        whole_centuries,
    )
    .map(span_of)
    .filter(lambda span: span is not None)
)


def shown(span: DateSpan) -> list[tuple[object, ...] | None]:
    """What words say of each end: its doubts, and the month and day."""
    return [end and (end.month, end.day, end.is_approximate, end.is_uncertain) for end in (span.start, span.end)]


def slack(span: DateSpan) -> int:
    """18XX begins in 1800, and is worded as the nineteenth century, which begins in 1801."""
    return int("XX" in span.edtf or "00" in span.edtf)


@given(spans, st.sampled_from(LANGUAGES))
def test_words_are_read_back_as_the_same_date(span: DateSpan, lang: str) -> None:
    reading = read_date(word_date(span, lang))
    assert isinstance(reading, DateReading), (word_date(span, lang), reading)
    assert reading.span
    assert abs(reading.span.earliest - span.earliest) <= slack(span)
    assert abs(reading.span.latest - span.latest) <= slack(span)
    assert shown(reading.span) == shown(span)


pieces = st.one_of(
    st.sampled_from(PHRASES),
    st.sampled_from(
        ["1860", "19", "5th", "XIX", "0", "99999999999", "一", "(", ")", "[", "]", "-", "–", "/", ",", "?", "~", "±"]
    ),
    st.text(max_size=5),
)
texts = st.one_of(
    st.text(max_size=400), st.lists(pieces, max_size=25).map(" ".join), st.lists(pieces, max_size=25).map("".join)
)


@given(texts)
def test_any_text_is_read_or_refused_in_bounded_time(text: str) -> None:
    start = time.process_time()
    reading = read_date(text)
    assert time.process_time() - start < 1
    assert isinstance(reading, DateReading | Unread)
    if isinstance(reading, DateReading) and reading.edtf:
        assert parse_edtf(reading.edtf) == reading.span


def test_long_texts_take_no_longer() -> None:
    start = time.process_time()
    for piece in ("1-", "M.", "[", "(1860 ", "c", "一", "1 or ", "9", "early ", "MDC,"):
        read_date(piece * 100_000)
        read_date((piece * 200)[:200])
    assert time.process_time() - start < 2
