"""The library's holdings become charts: how many there are in each language, and of each decade or century."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalogue.edition import Edition, bar_of
from catalogue.language import word_century, word_decade

_MOST_DECADES = 15
"""With more decades than these the books are counted by centuries."""


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A line of a chart: its name, where it leads if anywhere, its number, its width against the longest if drawn."""

    name: str
    href: str | None
    count: int
    width: str | None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a heading."""

    heading: str
    bars: tuple[ChartBar, ...]


def charts_of(edition: Edition, shelves: Iterable[tuple[str, str, int]]) -> list[Chart]:
    """The charts that have more than one bar; each shelf is its name, its address and the number of its books."""
    text = edition.words.text
    found = (
        Chart(text("By language"), _bars(list(shelves))),
        Chart(text("By year of publication"), _by_time(edition)),
    )
    return [chart for chart in found if len(chart.bars) > 1]


def _bars(rows: Sequence[tuple[str, str | None, int]]) -> tuple[ChartBar, ...]:
    longest = max((count for _, _, count in rows), default=1)
    return tuple(ChartBar(name, href, count, f"{100 * count / longest:.1f}%") for name, href, count in rows)


def _by_time(edition: Edition) -> tuple[ChartBar, ...]:
    """The books by decade, those without a year last and not drawn; a book of many years counts where it begins."""
    holdings = edition.collection.holdings.values()
    found = (bar_of(each.year.edtf, 0, None) for each in holdings if each.year)
    years = [bar.first for bar in found if bar and bar.first > 0]
    bars = _bars([(name, None, count) for name, count in _counted(years, edition.lang)])
    others = len(holdings) - len(years)
    return (*bars, ChartBar(edition.words.text("Year not given"), None, others, None)) if years and others else bars


def _counted(years: Sequence[int], lang: str) -> list[tuple[str, int]]:
    decades = Counter(year // 10 for year in years)
    if len(decades) <= _MOST_DECADES:
        return [(word_decade(10 * key, lang), decades[key]) for key in sorted(decades)]
    centuries = Counter((year - 1) // 100 for year in years)
    return [(word_century(100 * key + 1, lang), centuries[key]) for key in sorted(centuries)]
