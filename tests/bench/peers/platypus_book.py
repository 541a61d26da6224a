"""The benchmark's content becomes a book by Platypus: python tests/bench/peers/platypus_book.py content.json book.pdf.

Platypus writes no tags, knows no Kazakh hyphenation, and falls back to another font only where markup says so.
"""

import json
import re
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

Tree = dict[str, Any]

WIDTH, HEIGHT = 210 * mm, 297 * mm
INNER, OUTER, TOP, BOTTOM = 20 * mm, 24 * mm, 18 * mm, 28 * mm
MEASURE = WIDTH - INNER - OUTER
GUTTER = 16
COLUMN = (MEASURE - GUTTER) / 2
ACCENT, SECONDARY, PAPER = HexColor("#1F4E79"), HexColor("#6A625A"), HexColor("#FBF8F2")
FACES = {
    "Serif": "source-serif-4/SourceSerif4-Regular.ttf",
    "SerifBold": "source-serif-4/SourceSerif4-SemiBold.ttf",
    "Sans": "golos-text/GolosText-Regular.ttf",
    "SerifHan": "noto-serif-sc/NotoSerifSC-Regular.ttf",
    "SansHan": "noto-sans-sc/NotoSansSC-Regular.ttf",
    "Arabic": "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf",
}
OTHER_SCRIPTS = re.compile(r"(?P<han>[\u2e80-\u9fff\uff00-\uffef]+)|(?P<arabic>[\u0600-\u06ff ]*[\u0600-\u06ff])")
HYPHENATION = {"ru": "ru_RU", "en": "en_GB"}
PLAIN = {"spaceShrinkage": 0.05, "shaping": 0}
BODY = ParagraphStyle("body", fontName="Serif", fontSize=9.5, leading=13, alignment=TA_JUSTIFY, **PLAIN)
BODIES = {lang: ParagraphStyle(lang, BODY, hyphenationLang=code) for lang, code in HYPHENATION.items()}
BODIES["zh"] = ParagraphStyle("zh", BODY, fontName="SerifHan", wordWrap="CJK", shaping=0)
OTHER = ParagraphStyle("other", BODY, alignment=0, textColor=SECONDARY)
SMALL = ParagraphStyle("small", fontName="Sans", fontSize=8, leading=10.4, **PLAIN)
LABEL = ParagraphStyle("label", SMALL, textColor=SECONDARY)
HEADING = ParagraphStyle("heading", fontName="SerifBold", fontSize=15, leading=19.5, **PLAIN)
CHAPTER = ParagraphStyle("chapter", fontName="Serif", fontSize=24, leading=30, spaceAfter=26)
CONTENTS = ParagraphStyle("contents", fontName="Serif", fontSize=9, leading=13)
INDEX = ParagraphStyle("index", fontName="Serif", fontSize=8, leading=10.4, leftIndent=8, firstLineIndent=-8)


class Book(BaseDocTemplate):
    """A document that tells the contents and the index on which page each entry came to stand."""

    def __init__(self, path: str, content: Tree) -> None:
        super().__init__(path, pagesize=(WIDTH, HEIGHT), title=content["title"], lang=content["lang"])
        self.running = content["title"]
        self.pages: dict[int, int] = {}
        self.addPageTemplates([self._template("one", 1), self._template("two", 2), self._template("three", 3)])

    def _template(self, name: str, columns: int) -> PageTemplate:
        width = (MEASURE - GUTTER * (columns - 1)) / columns
        frames = [
            Frame(INNER + i * (width + GUTTER), BOTTOM, width, HEIGHT - TOP - BOTTOM, 0, 0, 0, 0)
            for i in range(columns)
        ]
        return PageTemplate(name, frames, onPage=self._draw_page)

    def _draw_page(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        canvas.setFillColor(PAPER)
        canvas.rect(0, 0, WIDTH, HEIGHT, stroke=0, fill=1)
        canvas.setFont("Sans", 7.5)
        canvas.setFillColor(SECONDARY)
        canvas.drawString(INNER, BOTTOM / 2, self.running)
        canvas.drawRightString(WIDTH - OUTER, BOTTOM / 2, str(canvas.getPageNumber()))

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - Platypus calls it so
        """Tell where an entry stands."""
        entry = getattr(flowable, "entry", None)
        if entry:
            key = f"item-{entry['number']}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(f"{entry['number']}  {entry['title']}", key, 0)
            self.notify("TOCEntry", (0, escape(entry["title"]), self.page, key))
            self.pages[entry["number"]] = self.page


class IndexRow(Flowable):
    """A title and the page of its entry, as the last pass found it."""

    def __init__(self, book: Book, entry: Tree) -> None:
        super().__init__()
        self._book, self._entry = book, entry

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room the row needs."""
        number = self._entry["number"]
        page = f'<a href="#item-{number}" color="#1F4E79">{self._book.pages.get(number, 0)}</a>'
        self._paragraph = Paragraph(f"{escape(self._entry['title'])}\u2002{page}", INDEX)
        return self._paragraph.wrap(width, height)

    def draw(self) -> None:
        """Draw the row."""
        self._paragraph.drawOn(self.canv, 0, 0)


def main() -> None:
    content = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    for name, file in FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(Path(content["fonts"], file))))
    rl_config.useA85 = 0  # pictures as they are: the default, text of them, takes ten times as long
    book = Book(sys.argv[2], content)
    book.multiBuild(list(_story(book, content)))


def _story(book: Book, content: Tree) -> Iterator[Flowable]:
    yield from (Spacer(1, 200), Paragraph(content["title"], CHAPTER), Paragraph(content["museum"], SMALL))
    contents = TableOfContents(levelStyles=[CONTENTS], dotsMinLevel=-1)
    yield from (NextPageTemplate("two"), PageBreak(), Paragraph(content["words"]["contents"], CHAPTER), contents)
    yield NextPageTemplate("one")
    for entry in content["entries"]:
        yield PageBreak()
        yield from _entry(entry)
    yield from (NextPageTemplate("three"), PageBreak(), Paragraph(content["index_heading"], CHAPTER))
    for number in content["index"]:
        yield IndexRow(book, content["entries"][number - 1])


def _entry(entry: Tree) -> Iterator[Flowable]:
    yield Image(entry["picture"], MEASURE, 300, kind="proportional")
    yield Spacer(1, 20)
    heading = Paragraph(f'<font color="#1F4E79">{entry["number"]}</font>\u2002{escape(entry["title"])}', HEADING)
    heading.entry = entry
    yield heading
    yield Paragraph(" · ".join(_said(each["text"], "SerifHan") for each in entry["subtitles"]), OTHER)
    yield Spacer(1, 8)
    yield _facts(entry["facts"])
    yield Spacer(1, 14)
    texts = [Paragraph(_text(each), BODIES.get(each["lang"], BODY)) for each in entry["paragraphs"]]
    yield Table([[texts[0], "", texts[1]]], [COLUMN, GUTTER, COLUMN], style=_FLUSH)


_FLUSH = [("VALIGN", (0, 0), (-1, -1), "TOP")] + [
    (f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")
]


def _facts(facts: list[Tree]) -> Table:
    cells = [
        [each for fact in pair for each in (Paragraph(fact["label"], LABEL), Paragraph(_said(fact["text"]), SMALL))]
        for pair in zip(facts[::2], facts[1::2], strict=True)
    ]
    return Table(cells, [MEASURE * share for share in (0.17, 0.33, 0.17, 0.33)], style=_FLUSH)


def _text(each: Tree) -> str:
    return escape(each["text"]) if each["lang"] == "zh" else _said(each["text"], "SerifHan")


def _said(text: str, han: str = "SansHan") -> str:
    """The text as markup, with the faces of other scripts."""
    faces = {"han": han, "arabic": "Arabic"}
    return OTHER_SCRIPTS.sub(lambda m: f'<font face="{faces[m.lastgroup or ""]}">{m[0]}</font>', escape(text))


if __name__ == "__main__":
    main()
