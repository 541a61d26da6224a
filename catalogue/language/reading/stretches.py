"""Years, decades, centuries and their parts become stretches of time, and stretches become EDTF.

Years are counted astronomically, as EDTF has them: 1 BCE is 0, 5 BCE is -4, the fifth century BCE is -499 to -400.
"""

from dataclasses import dataclass, replace

LARGEST_YEAR = 999_999_999


@dataclass(frozen=True, slots=True)
class Mark:
    """One end of a stretch: a date as EDTF writes it without qualifiers, and the years it covers."""

    text: str
    first: int
    last: int
    is_approximate: bool = False
    is_uncertain: bool = False

    @property
    def edtf(self) -> str:
        """The date with its qualifier."""
        return self.text + {(0, 0): "", (1, 0): "~", (0, 1): "?", (1, 1): "%"}[self.is_approximate, self.is_uncertain]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time; the same mark twice is one date, None is an open end.

    `is_coarse`: it is a decade, a century or the like, so that what lies before it lies outside it.
    """

    start: Mark | None
    end: Mark | None
    is_coarse: bool = False

    @property
    def edtf(self) -> str:
        """The stretch in EDTF."""
        if self.start and self.start == self.end:
            return self.start.edtf
        return f"{self.start.edtf if self.start else '..'}/{self.end.edtf if self.end else '..'}"

    @property
    def first(self) -> int:
        """The earliest year; very early where it is open."""
        return self.start.first if self.start else -LARGEST_YEAR

    @property
    def last(self) -> int:
        """The latest year; very late where it is open."""
        return self.end.last if self.end else LARGEST_YEAR

    def qualified(self, *, is_approximate: bool = False, is_uncertain: bool = False) -> "Stretch":
        """The stretch with more doubt at both ends."""

        def doubted(mark: Mark | None) -> Mark | None:
            return mark and replace(
                mark,
                is_approximate=mark.is_approximate or is_approximate,
                is_uncertain=mark.is_uncertain or is_uncertain,
            )

        return replace(self, start=doubted(self.start), end=doubted(self.end))

    def holds(self, other: "Stretch") -> bool:
        """Whether the other lies within it."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Stretch") -> bool:
        """Whether the two share a year."""
        return self.first <= other.last and other.first <= self.last

    def joined(self, other: "Stretch") -> "Stretch":
        """From the earlier start to the later end."""
        start = self.start if self.first <= other.first else other.start
        end = self.end if self.last >= other.last else other.end
        return Stretch(start, end)

    def shared(self, other: "Stretch") -> "Stretch":
        """The years both have; they have some."""
        start = self.start if self.first >= other.first else other.start
        end = self.end if self.last <= other.last else other.end
        return Stretch(start, end)


def year_text(year: int) -> str:
    """A year as EDTF writes it: -0499, 0062, 1860, Y-17000."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def year_mark(year: int) -> Mark:
    """A year as one end of a stretch."""
    return Mark(year_text(year), year, year)


def of_years(first: int, last: int, *, is_coarse: bool = False) -> Stretch:
    """From one year to another."""
    if first == last:
        return one(year_mark(first))
    return Stretch(year_mark(first), year_mark(last), is_coarse)


def one(mark: Mark, *, is_coarse: bool = False) -> Stretch:
    """A single date."""
    return Stretch(mark, mark, is_coarse)


def year_of(number: int, *, is_bce: bool) -> int:
    """A year of either era as EDTF counts it: 1 BCE is 0."""
    return 1 - number if is_bce else number


def whole(number: int, size: int, *, is_bce: bool) -> Stretch:
    """A century (`size` 100) or millennium (1000) by its number: the first century BCE is 100 to 1 BCE."""
    if is_bce:
        return of_years(1 - number * size, -(number - 1) * size, is_coarse=True)
    return of_years((number - 1) * size + 1, number * size, is_coarse=True)


def decade(number: int, *, is_bce: bool) -> Stretch:
    """The decade that begins with this number of a year; the 580s BCE are 589 to 580 BCE, which no X of EDTF means."""
    if is_bce:
        return of_years(1 - (number + 9), 1 - number, is_coarse=True)
    return one(Mark(f"{number // 10:03d}X", number, number + 9), is_coarse=True)


def unknown_digits(text: str) -> Stretch:
    """A year of which a library knows two or three digits: 18XX, 199X."""
    return one(
        Mark(text, int(text.replace("X", "0")), int(text.replace("X", "9"))),
        is_coarse=True,
    )


PARTS = ("early", "middle", "late")
"""Parts by convention. Of a century they are its first quarter, its middle half and its last quarter; else thirds."""


def part_of(span: Stretch, part: str) -> Stretch:
    """One of the `PARTS`, or one of several equal ones (`2 4`); the first is the earliest also of years BCE."""
    size = span.last - span.first + 1
    quarters = {"early": (0, 1), "middle": (1, 3), "late": (3, 4)}
    if part in quarters and size == 100:
        (begin, end), parts = quarters[part], 4
    elif part in PARTS:
        begin, parts = PARTS.index(part), 3
        end = begin + 1
    else:
        end, parts = (int(number) for number in part.split())
        begin = end - 1
    first, last = span.first + size * begin // parts, span.first + size * end // parts - 1
    return of_years(first, max(first, last), is_coarse=True)


def within_year(year: int, month: int, day: int = 0) -> Stretch:
    """A month (1 to 12), a season (21 to 24) or a day."""
    text = f"{year_text(year)}-{month:02d}" + (f"-{day:02d}" if day else "")
    return one(Mark(text, year, year))


def before(span: Stretch) -> Stretch:
    """Up to a year; before a century or decade is up to the year before it."""
    return Stretch(None, year_mark(span.first - 1) if span.is_coarse else span.start)


def after(span: Stretch) -> Stretch:
    """From a year on; after a century or decade is from the year after it on."""
    return Stretch(year_mark(span.last + 1) if span.is_coarse else span.end, None)
