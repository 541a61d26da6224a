"""The benchmark's content becomes a book by Catalogue.

python tests/bench/peers/catalogue_book.py content.json book.pdf [--cache FILE]
"""

import argparse
import json
import os
from dataclasses import fields
from pathlib import Path
from typing import Any

from catalogue.edition import Block, Book, Entry, Fact, Figure, Index, IndexRow, Item, Part, Span, Words
from catalogue.pdf import write_book
from catalogue.records import Phrase, Theme
from catalogue.typefaces import Typefaces

Tree = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("book", type=Path)
    parser.add_argument("--cache", type=Path)
    arguments = parser.parse_args()
    book, pictures, typefaces = _read(arguments.content)
    write_book(book, pictures, typefaces, arguments.book, cache=arguments.cache, jobs=os.cpu_count() or 1)


def _read(path: Path) -> tuple[Book, dict[str, Path], Typefaces]:
    """What is given to be set; the JSON it was read from is let go."""
    content = json.loads(path.read_text("utf-8"))
    pictures = {entry["picture"]: Path(entry["picture"]) for entry in content["entries"]}
    return _book(content), pictures, Typefaces.load([Path(content["fonts"])])


def _book(content: Tree) -> Book:
    lang = content["lang"]
    title = Phrase(content["title"], lang)
    items = tuple(Item(entry["number"], _entry(entry, lang)) for entry in content["entries"])
    terms = [items[number - 1] for number in content["index"]]
    rows = tuple(IndexRow(item.entry.heading, (item.number,)) for item in terms)
    return Book(
        slug="benchmark",
        lang=lang,
        museum=Phrase(content["museum"], lang),
        title=title,
        subtitle=None,
        authors=(),
        editors=(),
        imprint=(),
        keywords=(),
        page_size="A4",
        layout="entry",
        theme=Theme(),
        cover=None,
        titles=(title,),
        has_contents=True,
        has_qr=False,
        front=(),
        before=(),
        parts=(Part(None, (), items),),
        shelves=(),
        after=(Index("titles", content["index_heading"], rows),),
        credits=(),
        colophon=(),
        words=Words(**{word.name: content["words"][word.name] for word in fields(Words)}),
    )


def _entry(entry: Tree, lang: str) -> Entry:
    key = f"KCC-{entry['number']:05}"
    return Entry(
        kind="artifact",
        id=key,
        slug=key.lower(),
        number=key,
        heading=Phrase(entry["title"], lang),
        subheadings=tuple(Phrase(each["text"], each["lang"]) for each in entry["subtitles"]),
        facts=tuple(Fact("fact", row["label"], (Phrase(row["text"], row["lang"]),)) for row in entry["facts"]),
        text=tuple(Block("paragraph", (Span(each["text"], each["lang"]),)) for each in entry["paragraphs"]),
        figures=(Figure(entry["picture"], Phrase(entry["alt"], lang)),),
    )


if __name__ == "__main__":
    main()
