import re
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from catalogue.edition import (
    Apparatus,
    Bibliography,
    Block,
    Book,
    Concordance,
    Entry,
    Fact,
    Figure,
    FindSpots,
    Gloss,
    Glossary,
    Index,
    IndexRow,
    Item,
    Link,
    Part,
    PlateRow,
    Plates,
    Section,
    Shelf,
    Span,
    Timeline,
    Words,
    Work,
)
from catalogue.edition.views import TextView
from catalogue.figures import Band, Bar, Basemap, End, Spot
from catalogue.pdf.format import format_of
from catalogue.pdf.typesetter import Typesetter
from catalogue.pdf.volume import Volume
from catalogue.records import Phrase, Theme
from catalogue.typefaces import Typefaces

LANGUAGES = ("kk", "zh", "ru", "en")
TEXTS = {
    "kk": "Ақинақ – ерте көшпелілердің қысқа семсері, қынабы алтынмен апталып, аң стилімен безендірілген. ",
    "zh": "短剑是早期游牧民族的短兵器，塞人墓葬中多有出土；“金人”墓的剑鞘以黄金包镶，饰以动物纹样（公元前5—前4世纪）。",
    "ru": "Акинак – короткий меч ранних кочевников; ножны обложены золотом и украшены в зверином стиле. ",
    "en": "The akinak was the short sword of the early nomads; its sheath is cased in gold, in the animal style. ",
}
PERIODS = (("Сақ дәуірі", "kk"), ("塞人时期", "zh"), ("Сакское время", "ru"), ("Saka period", "en"))
SHAPES = {"upright.jpg": (300, 400), "wide.jpg": (900, 250), "tall.jpg": (120, 480), "flat.jpg": (400, 300)}


@pytest.fixture(scope="session")
def typefaces() -> Typefaces:
    return Typefaces.load([Path(__file__).parents[2] / "assets" / "fonts"])


@pytest.fixture(scope="session")
def pictures(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pictures")
    for i, (name, size) in enumerate(SHAPES.items()):
        Image.new("RGB", size, (150 + 20 * i, 130, 90)).save(folder / name)
    return {name: folder / name for name in SHAPES}


@pytest.fixture
def make_book():
    return book_in


@pytest.fixture
def typesetter(typefaces, pictures):
    return Typesetter(Theme(), typefaces, pictures)


@pytest.fixture
def volume(typesetter):
    return Volume(typesetter, book_in("en"), format_of("225x300"), Phrase("Some", "en"))


@pytest.fixture
def text_of():
    return page_texts


def book_in(lang: str, *, page_size: str = "225x300", layout: str = "entry", repeat: int = 4) -> Book:
    items = tuple(Item(i, _entry(lang, i, figures, repeat)) for i, figures in enumerate(_FIGURES, 1))
    own = next(Phrase(*name) for name in PERIODS if name[1] == lang)
    opener = Entry("period", "saka", "saka", "", own, text=(_paragraph(lang, 3),), figures=(_figure("flat.jpg", lang),))
    before, after = apparatus(lang, items)
    return Book(
        "steppe", lang, Phrase("Museum of the Steppe", "en"), Phrase(f"Treasures {lang}", lang),
        Phrase("All & <more>", "en"),
        (Phrase("A. Author", "en"),), (Phrase("E. Editor", "en"),), (Phrase("Almaty", "en"), Phrase("2026", "en")),
        ("steppe", "gold"), page_size, layout, Theme(), _figure("flat.jpg", lang),
        tuple(Phrase(f"Treasures {tag}", tag) for tag in LANGUAGES),
        True, False, (TextView(Phrase("Foreword", "en"), (_paragraph(lang, 30), _heading(lang), _list(lang))),),
        before, (Part(opener, tuple(Phrase(*name) for name in PERIODS), items[:3]), Part(None, (), items[3:])),
        (Shelf("Books in Kazakh", tuple(_holding(i) for i in range(12))),),
        after,
        (_paragraph(lang, 1),), (Block("paragraph", (Span("Street 1\nAlmaty", lang),)),),
        Words("Contents", "Catalogue", "Library", "Credits", "Colophon", "Figure", "Page", "continued",
            "cat. {number}, p. {page}", "cat. {number}", "{number} km", "QR code"),
    )  # fmt: skip


def apparatus(lang: str, items: tuple[Item, ...]) -> tuple[tuple[Apparatus, ...], tuple[Apparatus, ...]]:
    """One part of each kind."""
    rows = tuple(IndexRow(item.entry.heading, (item.number,), "O") for item in items)
    own = next(name for name, tag in PERIODS if tag == lang)
    bars = tuple(Bar(-500 + 300 * n, -300 + 350 * n, (n,), *ends) for n, ends in enumerate(_ENDS, 1))
    band = Band(own, lang, "8th-3rd century BCE", (-799, -200), bars)
    spots = tuple(Spot(60.0 + 5 * n, 40.0 + n, (0.0, 100.0)[n % 2], (n,)) for n in range(1, 6))
    titles = tuple(PlateRow(item.number, item.entry.heading) for item in items)
    works = (Work(_holding(1), (), (1, 2)), Work(None, (Span("Cited.", lang),), (3,)))
    ticks = ((-499, "500 BCE"), (501, "500"))
    land = ((50.0, 30.0), (90.0, 30.0), (90.0, 50.0))
    before = (
        Timeline("timeline", "Timeline", (band,), ((1, 2, 3, 4, 5),), ticks, "Bars.", "A plot"),
        FindSpots("map", "Map", spots, rows, Basemap((land,)), "Note.", "A map"),
    )
    return before, (
        Plates("plates", "Plates", titles),
        Index("titles", "Titles", rows),
        Index("periods", "Periods", (IndexRow(Phrase("Saka", "en"), (1, 2, 3), rows=rows),)),
        Concordance(
            "concordance", "Concordance", ("Object", "Cat.", "Page"), tuple((i.entry.number, i.number) for i in items)
        ),
        Bibliography("bibliography", "Works", (works,)),
        Glossary("glossary", "Glossary", (Gloss(Phrase("Qobyz", "en"), (_paragraph(lang, 1), _list(lang))),)),
    )


_ENDS: tuple[tuple[End, End], ...] = (
    ("sharp", "sharp"), ("faded", "sharp"), ("sharp", "faded"), ("open", "sharp"), ("faded", "open"),
)  # fmt: skip
_FIGURES = (("upright.jpg",), ("wide.jpg", "flat.jpg"), ("tall.jpg", "upright.jpg", "upright.jpg"), (), ("lost.jpg",))


def _entry(lang: str, number: int, files: tuple[str, ...], repeat: int) -> Entry:
    return Entry(
        "artifact", f"KCC-{number}", f"kcc-{number}", f"KCC-{number}", Phrase(f"Object {number} «қазына» 宝", lang),
        subheadings=(Phrase("t͡sar", "ru-Latn"),),
        facts=(
            Fact("date", "Date", (Phrase("c. 400 BCE", lang),)),
            Fact("materials", "Materials", (Phrase("gold", lang), Phrase("iron", lang))),
            Fact("inscription", "Inscribed", (Phrase("金", "zh"),)),
        ),
        label=(_paragraph(lang, 1),),
        text=(
            _paragraph(lang, repeat),
            Block("paragraph", (Span("See ", lang), Span("the site", lang, href="https://example.org/a"))),
            Block("quote", items=((_paragraph(lang, 1),),)),
        ),
        sections=(Section("provenance", "Provenance", (_list(lang),)),),
        figures=tuple(_figure(file, lang) for file in files),
        links=(Link("related", "artifact", "KCC-1", "kcc-1", Phrase("The first", lang)),),
    )  # fmt: skip


def _holding(number: int) -> Entry:
    return Entry(
        "holding", f"LIB-{number}", f"lib-{number}", f"LIB-{number}", Phrase(f"Кітап {number}", "kk"),
        subheadings=(Phrase("Kitap", "kk-Latn"), Phrase("Book", "en")),
        facts=(
            Fact("authors", "Authors", (Phrase("Abai", "kk"),)), Fact("place", "Place", (Phrase("Almaty", "kk"),)),
            Fact("year", "Year", (Phrase("1990", "kk"),)), Fact("odd", "Oddity", (Phrase("yes", "en"),)),
            Fact("isbn", "ISBN", (Phrase("9785000000000", "und"),)),
        ),
        text=(_paragraph("en", 1),),
    )  # fmt: skip


def _figure(file: str, lang: str) -> Figure:
    return Figure(file, Phrase(f"Alt of {file}", lang), Phrase("A caption", lang), Phrase("A credit", lang))


def _paragraph(lang: str, repeat: int) -> Block:
    return Block("paragraph", (Span(TEXTS[lang] * repeat, lang), Span("Strong. ", lang, is_strong=True)))


def _heading(lang: str) -> Block:
    return Block("heading", (Span("Part", lang),))


def _list(lang: str) -> Block:
    inner = Block("numbers", items=((Block("paragraph", (Span("inner", lang),)),),))
    return Block("bullets", items=((Block("paragraph", (Span("outer", lang),)), inner),))


def page_texts(path: Path) -> list[str]:
    """The text of each page as its fonts' ToUnicode maps and ActualText say it, in the order of the content."""
    with pikepdf.open(path) as pdf:
        return [_page_text(page) for page in pdf.pages]


def _page_text(page: pikepdf.Page) -> str:
    maps = {name: _unicode_map(font) for name, font in page.Resources.Font.items()}
    said: list[str] = []
    font: dict[int, str] = {}
    is_actual = False
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                font = maps[str(operands[0])]
            case "BDC" if "/ActualText" in str(operands[1].keys() if hasattr(operands[1], "keys") else ""):
                said.append(str(operands[1].ActualText))
                is_actual = True
            case "EMC":
                is_actual = False
            case "TJ" if not is_actual:
                codes = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
                said += [font[int.from_bytes(codes[i : i + 2])] for i in range(0, len(codes), 2)]
            case "ET":
                said.append("\n")
    return "".join(said)


def _unicode_map(font: pikepdf.Object) -> dict[int, str]:
    rows = re.findall(r"<(\w{4})> <(\w+)>", font.ToUnicode.read_bytes().decode())
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows}
