"""What is read out of a PDF is what was typed, by two readers: the order of its content, and Poppler's eye."""

import io
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.edition import Span
from catalogue.language import prepare
from catalogue.pdf.document import Document, Sheet
from catalogue.pdf.lines import Tagged, draw_lines
from catalogue.pdf.look import BODY, RUNNING
from catalogue.pdf.metadata import Metadata
from catalogue.pdf.page import Page
from catalogue.pdf.paper import Paper
from catalogue.pdf.paragraph import set_paragraph
from catalogue.pdf.preflight import Preflight
from catalogue.pdf.standards import Archive
from catalogue.pdf.tags import Element
from catalogue.pdf.typesetter import Typesetter
from catalogue.pdf.unit import Unit
from catalogue.records import Phrase, Theme
from catalogue.typefaces import Typefaces

from .conftest import unicode_map

LETTERS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяӘҒҚҢӨҰҮҺІ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВЯ",
    "en": "abcdefghijklmnopqrstuvwxyzfiflffiÉÿ",
    "zh": "金人史记短剑王帐𠂇𠂉，。、；：！？（）《》“”‘’—…·",
    "kk-Latn": "ȯu̇īăt͡sʹʺʻʼn͡g",
    "kk-Arab": "اۋبگعدەجزيكقلمنڭوپرستۇفحھچشىءٴ",
    "otk": "𐰀𐰃𐰆𐰇𐰉𐰋𐰍𐰏𐰑𐰓𐰔𐰖𐰘𐰚𐰜𐰞𐰠𐰢𐰣𐰤𐰦𐰨𐰯𐰱𐰴𐰺𐰼𐰽𐰾𐱁𐱃𐱅",
}
# Poppler takes runes, beyond its table of directions, for letters from left to right.
READ_BY_POPPLER = [lang for lang in LETTERS if lang not in ("kk-Latn", "otk")]
EVERYTHING = "".join(LETTERS.values()) + "0123456789.,:()[]%–«»№§\u00a0"

anything = st.lists(st.text(alphabet=EVERYTHING, min_size=1, max_size=14), min_size=1, max_size=40).map(" ".join)
languages = st.sampled_from(("kk", "ru", "en", "zh", "kk-Arab"))
spans = st.lists(st.tuples(anything, languages, st.booleans()), min_size=1, max_size=4)
slow = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@cache
def typefaces() -> Typefaces:
    return Typefaces.load([Path(__file__).parents[2] / "assets" / "fonts"])


def written(paragraphs: list[list[Span]], *, look=BODY, width: float = 200) -> bytes:
    """A page with paragraphs, as a PDF."""
    typesetter = Typesetter(Theme(), typefaces(), {})
    page, root = Page(0, width + 60, 20_000, typesetter.inks), Element("Div")
    y = 20.0
    for each in paragraphs:
        paragraph = set_paragraph(typesetter, each, look, width)
        draw_lines(page, paragraph, paragraph.lines, Tagged(root.add("P"), "en"), 30, y)
        y += paragraph.height + 40
    unit = Unit([page], root, shown=page.shown())
    stream = io.BytesIO()
    metadata = Metadata((Phrase("Some", "en"),), (), "en", ())
    document = Document(stream, metadata, typesetter, Paper(), Preflight("some.pdf"), Archive())
    over = Page(0, page.width, page.height, page.inks)
    document.place(unit, document.structure.root, [Sheet(0.0, over, 1)])
    document.finish()
    return stream.getvalue()


def content_text(pdf: bytes) -> str:
    """The text in the order of the content, parts written from right to left turned round (PDF 14.8.2.5.3)."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0]
        maps = {name: unicode_map(font) for name, font in page.Resources.Font.items()}
        return "".join(_said(page, maps))


def _said(page: pikepdf.Page, maps: dict[str, dict[int, str]]) -> Iterator[str]:
    font: dict[int, str] = {}
    marks: list[str] = []
    turned: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        said = ""
        match str(operator):
            case "Tf":
                font = maps[str(operands[0])]
            case "BMC" | "BDC":
                marks.append(_mark(operands))
                said = _actual(operands, is_turned="/ReversedChars" in marks)
            case "EMC" if marks.pop() == "/ReversedChars":
                yield "".join(turned)[::-1]
                turned = []
            case "TJ" if "actual" not in marks:
                codes = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
                said = "".join(font[int.from_bytes(codes[i : i + 2])] for i in range(0, len(codes), 2))
        if "/ReversedChars" in marks:
            turned.append(said)
        else:
            yield said


def _mark(operands) -> str:
    return "actual" if len(operands) > 1 and "/ActualText" in operands[1] else str(operands[0])


def _actual(operands, *, is_turned: bool) -> str:
    text = str(operands[1].ActualText) if _mark(operands) == "actual" else ""
    return text[::-1] if is_turned else text


def plain(text: str) -> str:
    """The text without space and what nobody sees."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))


@slow
@given(paragraphs=spans)
def test_the_content_says_what_was_typed(paragraphs) -> None:
    typed = [Span(text, lang, is_strong=is_strong) for text, lang, is_strong in paragraphs]
    expected = "".join(prepare(span.text, span.lang) for span in typed)
    assert plain(content_text(written([typed]))) == plain(expected)


@slow
@given(text=anything, lang=languages)
def test_words_stay_apart(text, lang) -> None:
    said = content_text(written([[Span(text, lang)]], width=18_000)).split()
    assert said == "".join(c for c in prepare(text, lang) if unicodedata.category(c) != "Cf").split()


def _texts_in(lang: str) -> st.SearchStrategy[tuple[str, list[str]]]:
    word = st.text(alphabet=LETTERS[lang], min_size=1, max_size=12)
    text = st.lists(word, min_size=1, max_size=30).map(" ".join)
    return st.tuples(st.just(lang), st.lists(text, min_size=1, max_size=3))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="Poppler is not here")
@settings(slow, max_examples=60)
@given(st.sampled_from(READ_BY_POPPLER).flatmap(_texts_in))
def test_poppler_reads_what_was_typed(tmp_path_factory, typed) -> None:
    lang, texts = typed
    file = tmp_path_factory.mktemp("read") / "some.pdf"
    file.write_bytes(written([[Span(text, lang)] for text in texts]))
    assert plain(_pdftotext(file)) == plain("".join(prepare(text, lang) for text in texts))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="Poppler is not here")
def test_poppler_reads_a_word_of_runes(tmp_path) -> None:
    (tmp_path / "some.pdf").write_bytes(written([[Span("Жазу: 𐱅𐰇𐰼𐰜 деп", "kk")]]))
    assert _pdftotext(tmp_path / "some.pdf").split() == ["Жазу:", "𐱅𐰇𐰼𐰜", "деп"]


def _pdftotext(file: Path) -> str:
    return subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True, encoding="utf-8").stdout


@pytest.mark.parametrize(
    "text", ["office", "Қазақстан", "u̇zbek t͡sar", "𠂇𠂉", "قازاق ءتىلى", "𐱅𐰇𐰼𐰜 𐰋𐰃𐱅𐰏", "5 cm – № 7"]
)
def test_letterspaced_text_is_read_too(text) -> None:
    assert content_text(written([[Span(text, "kk")]], look=RUNNING)).split() == text.split()
