"""The library's charts: books by language, each bar leading to its shelf, and by the time they were published."""

import re
from collections.abc import Sequence
from pathlib import Path

from catalogue.collection import collect
from catalogue.sources import read_sources

from .conftest import RECORDS, folder_with, gallery_of

BY_YEAR = "По году издания"


def chart(place: Path, heading: str, years: Sequence[str], lang: str = "en") -> list[tuple[str, str, str]]:
    """Name, width and number of each bar of a chart; the books are of these years."""
    rows = "".join(f"L-{n},{('en', 'ru')[n % 2]},Title {n},{year}\n" for n, year in enumerate(years))
    books = {"library/books.csv": f"holding_number,language,title,year\n{rows}"}
    others = {"artifacts/1.yaml": "{object_number: A-1, title: {en: Dagger}}\n"}
    folder = folder_with(place, {**RECORDS, **others, **books})
    page = gallery_of(folder, collect(read_sources(folder)))[f"{lang}/library/index.html"]
    shown = page.split(f"<h2>{heading}</h2>")[1].split("</section>", maxsplit=1)[0]
    bar = r'<li><[^>]+>([^<]+)</\w+> <svg[^>]+>(?:<rect width="([^"]+)"[^>]+>)?</svg> <span class="count">([^<]+)'
    return re.findall(bar, shown)


def test_books_are_counted_by_language(tmp_path: Path) -> None:
    assert chart(tmp_path, "By language", ["2001", "2002", "2003"]) == [
        ("Books in Russian", "50.0%", "1 book"), ("Books in English", "100.0%", "2 books"),
    ]  # fmt: skip


def test_books_are_counted_by_decade_and_those_without_a_year_apart(tmp_path: Path) -> None:
    assert chart(tmp_path, "By year of publication", ["1951", "1959", "2001", ""]) == [
        ("1950s", "100.0%", "2 books"), ("2000–2009", "50.0%", "1 book"), ("Year not given", "", "1 book"),
    ]  # fmt: skip


def test_books_of_many_decades_are_counted_by_century(tmp_path: Path) -> None:
    years = [str(year) for year in range(1800, 2000, 10)]
    counted = [
        (name.replace("\N{NO-BREAK SPACE}", " "), count) for name, _, count in chart(tmp_path, BY_YEAR, years, "ru")
    ]
    assert counted == [("XVIII в.", "1 книга"), ("XIX в.", "10 книг"), ("XX в.", "9 книг")]
