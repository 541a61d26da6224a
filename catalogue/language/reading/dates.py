"""A date as historians write it becomes EDTF with its earliest and latest year, or the reason why it cannot.

Years of the result are astronomical, as EDTF has them: 1 BCE is 0000, 5 BCE is -0004, "5th-4th c. BCE" is -0499/-0300.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from pydantic_core import PydanticCustomError

from catalogue.records import DateSpan, Moment, parse_edtf

from .grammar import Parser
from .lexicon import Era, Lexicon, common_lexicon
from .phrases import together
from .refused import Refused
from .resolving import LATEST_YEAR
from .tokens import Token, tokens_of

_YEARS_OR_MONTH = re.compile(r"(\d\d)(\d\d)-(\d\d)")
_LOOKS_LIKE_EDTF = re.compile(r"[-0-9XY.?~%/]+")
_NEGATIVE_YEAR = re.compile(r"-[1-9]\d{2,3}[?~%]?")


@dataclass(frozen=True, slots=True)
class DateReading:
    """What a text was read as. `span` is None where it says that there is no date (`n.d.`).

    `notes` are codes of what the reader took for granted.
    """

    text: str
    span: DateSpan | None
    notes: tuple[str, ...] = ()

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, levels 0 and 1."""
        return self.span.edtf if self.span else None

    @property
    def earliest(self) -> int | None:
        """The first year, astronomical; None where it is open."""
        return self.span.start.year if self.span and self.span.start else None

    @property
    def latest(self) -> int | None:
        """The last year, astronomical; None where it is open."""
        return self.span.end.last_year if self.span and self.span.end else None

    @property
    def is_approximate(self) -> bool:
        """Whether either end is said to be approximate."""
        return any(mark.is_approximate for mark in self._marks())

    @property
    def is_uncertain(self) -> bool:
        """Whether either end is said to be uncertain."""
        return any(mark.is_uncertain for mark in self._marks())

    def _marks(self) -> list[Moment]:
        return [mark for mark in (self.span.start, self.span.end) if mark] if self.span else []


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a text was not read: the code of a problem and the values of its message."""

    text: str
    code: str
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class DateReader:
    """Reads dates, and with them the names of a museum's own periods."""

    lexicon: Lexicon

    @classmethod
    def knowing(cls, periods: Iterable[tuple[str, DateSpan]] = ()) -> "DateReader":
        """A reader that knows these periods by their labels, in whatever language."""
        eras = [(label, Era(span.earliest, span.latest)) for label, span in periods if span.start and span.end]
        return cls(common_lexicon().with_eras(eras) if eras else common_lexicon())

    def read(self, text: str) -> DateReading | Unread:
        """The reading of a text, or why there is none; it never raises."""
        try:
            return _edtf(text) or self._worded(text)
        except Refused as refused:
            return Unread(text, refused.code, MappingProxyType(refused.values))

    def _worded(self, text: str) -> DateReading:
        tokens = together(tokens_of(text, self.lexicon))
        if not tokens:
            raise Refused("date_none")
        if _says_none(tokens):
            return DateReading(text, None, ("undated",))
        parser = Parser(tokens)
        span = parser.meaning()
        try:
            return DateReading(text, parse_edtf(span.edtf), tuple(dict.fromkeys(parser.notes)))
        except PydanticCustomError as error:
            code = "date_backward" if error.type == "backward_interval" else "date_incomplete"
            raise Refused(code, value=text) from error


def read_date(text: str) -> DateReading | Unread:
    """The reading of a text by the words that every museum shares."""
    return _common_reader().read(text)


@cache
def _common_reader() -> DateReader:
    return DateReader.knowing()


def _says_none(tokens: list[Token]) -> bool:
    said = [token for token in tokens if not any(token.sense(kind) for kind in ("open", "close", "comma"))]
    return len(said) == 1 and said[0].sense("undated") is not None


def _edtf(text: str) -> DateReading | None:
    """What is EDTF already stays as it is, but for what looks like EDTF and means another thing."""
    text = text.strip()
    if not _LOOKS_LIKE_EDTF.fullmatch(text):
        return None
    if _NEGATIVE_YEAR.fullmatch(text):
        raise Refused("date_sign", value=text)
    if re.fullmatch(r"\d{4}[?~%]?", text) and int(text[:4]) > LATEST_YEAR:
        raise Refused("date_calendar", value=text)
    short = _YEARS_OR_MONTH.fullmatch(text)
    if short and short[3] > short[2]:
        years = parse_edtf(f"{short[1]}{short[2]}/{short[1]}{short[3]}")
        return DateReading(text, years, ("year_or_month",) * (short[3] <= "12"))
    try:
        return DateReading(text, parse_edtf(text))
    except PydanticCustomError:
        return None
