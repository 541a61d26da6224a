"""The structure tree read aloud: in the order a person would read, each text in its own language."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

import pikepdf
import pytest

from catalogue.pdf import write_book

LANGUAGES = ("kk", "zh", "ru", "en")
OPENINGS = {"kk": "Ақинақ", "zh": "短剑", "ru": "Акинак", "en": "The akinak"}
PERIODS = (("Сақ дәуірі", "kk"), ("塞人时期", "zh"), ("Сакское время", "ru"), ("Saka period", "en"))
STEP = re.compile(r'(?m)^( *)(?:([A-Z]\w*)(?: \(\w+\))?:?|"(.*)")$')
FIGURES = {1: 1, 2: 2, 3: 3, 4: 0, 5: 0}
"""How many pictures each entry of the book has."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("books")


@pytest.fixture
def written(make_book, pictures, typefaces, folder):
    """Each book, without its apparatus, is written once."""

    def write(lang: str, layout: str = "entry"):
        path = folder / f"{layout}.{lang}.pdf"
        if not path.is_file():
            book = replace(make_book(lang, layout=layout), before=(), after=())
            write_book(book, pictures, typefaces, path)
        return path

    return write


@pytest.fixture
def read_aloud(written):
    """The tags and texts of a book as poppler reads them: a tag by its name, a text in quotation marks."""
    program = shutil.which("pdfinfo")
    if not program:
        pytest.skip("pdfinfo, of poppler-utils, is not installed")

    def read(lang: str, layout: str = "entry") -> list[str]:
        book = written(lang, layout)
        said = book.with_suffix(".txt")
        if not said.is_file():
            said.write_bytes(subprocess.run([program, "-struct-text", book], capture_output=True, check=True).stdout)
        return list(steps_of(said.read_text("utf-8")))

    return read


def steps_of(said: str) -> Iterator[str]:
    """The tags, and the texts between them: lines and pieces of one paragraph together."""
    found = [match.groups() for match in STEP.finditer(said)]
    for (_, tag), run in groupby(found, key=lambda step: step[:2]):
        if tag:
            yield from (tag for _ in run)
        else:
            yield f'"{"".join(text for *_, text in run)}"'


def entry(steps: list[str], number: int) -> list[str]:
    """The steps of one entry, from its heading to the next one's."""
    headings = [i for i, step in enumerate(steps) if step.startswith('"Object ') and is_heading(steps, i)]
    start = next(i for i in headings if steps[i].startswith(f'"Object {number} '))
    return steps[start : next((i for i in headings if i > start), len(steps))]


def is_heading(steps: list[str], at: int) -> bool:
    """Whether a text is that of a heading, whose number stands in an element of its own before it."""
    return any(re.fullmatch(r"H\d", step) for step in steps[max(at - 3, 0) : at])


@pytest.mark.parametrize("layout", ["entry", "half"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_entry_is_read_from_its_heading_to_its_provenance(read_aloud, lang, layout):
    steps = read_aloud(lang, layout)
    for number, figures in FIGURES.items():
        own = entry(steps, number)
        pictures = ["Figure", '"A caption"'] if figures else []
        wanted = ['"t͡sar"', *pictures, '"Date"', '"gold', f'"{OPENINGS[lang]}', '"Provenance"']
        places = [next(i for i, step in enumerate(own) if step.startswith(start)) for start in wanted]
        assert places == sorted(places), f"entry {number}: {wanted} stand at {places}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_picture_is_followed_by_its_caption(read_aloud, lang):
    steps = read_aloud(lang)
    for number, figures in FIGURES.items():
        tags = [step for step in entry(steps, number) if not step.startswith('"')]
        following = [after for before, after in pairwise(tags) if before == "Figure"]
        assert following == ["Caption"] * figures


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rows_of_the_contents_are_references_that_link(read_aloud, lang):
    steps = read_aloud(lang)
    rows = [steps[i + 1 : i + 3] for i, step in enumerate(steps) if step == "TOCI"]
    assert len(rows) > len(FIGURES)
    assert rows == [["Reference", "Link"]] * len(rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_has_its_active_area(written, lang):
    with pikepdf.open(written(lang)) as pdf:
        links = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Link"]
        areas = [[kid.Obj for kid in link.K if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid] for link in links]
        assert len(areas) > len(FIGURES)
        assert all(areas)
        assert all(str(area.Contents).strip() for each in areas for area in each)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_rows_of_the_contents_are_read_before_their_pages(read_aloud, lang):
    steps = read_aloud(lang)
    rows = [steps[i + 3] for i, step in enumerate(steps) if step == "TOCI"]
    assert all(re.fullmatch(r'".*\S \d+"', row) for row in rows), rows


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_number_is_parted_from_its_heading(read_aloud, lang):
    steps = read_aloud(lang)
    numbers = [steps[i + 2] for i, step in enumerate(steps) if re.fullmatch(r"H\d", step) and steps[i + 1] == "Span"]
    assert {f'"{number} "' for number in FIGURES} <= set(numbers)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_row_of_a_table_begins_with_its_header(read_aloud, lang):
    tags = [step for step in read_aloud(lang) if not step.startswith('"')]
    rows = [tags[i + 1] for i, tag in enumerate(tags) if tag == "TR"]
    assert rows == ["TH"] * 3 * len(FIGURES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_running_text_is_read_to_its_end(read_aloud, make_book, lang):
    read = letters("".join(step for step in read_aloud(lang) if step.startswith('"')))
    items = [item.entry for part in make_book(lang).parts for item in part.items]
    texts = ["".join(span.text for span in block.spans) for each in items for block in (*each.label, *each.text)]
    assert all(letters(text) in read for text in texts)


def letters(text: str) -> str:
    """The text without spaces and marks, which are set as each language wants them."""
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_in_its_own_language(written, lang):
    with pikepdf.open(written(lang)) as pdf:
        found = set(spoken(pdf))
    wanted = [
        ("金", "zh"),
        ("t͡sar", "ru-Latn"),
        ("Museum of the Steppe", "en"),
        ("Кітап 3", "kk"),
        ("Kitap", "kk-Latn"),
    ]
    for text, own in (*wanted, *PERIODS, *((f"Treasures {tag}", tag) for tag in LANGUAGES)):
        assert {tag for said, tag in found if text in said} == {own}, text


def spoken(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """What each element says by itself, with the language it is in."""
    pages = {page.objgen: texts_by_id(page) for page in pdf.pages}
    waiting = [(pdf.Root.StructTreeRoot.K, str(pdf.Root.Lang))]
    while waiting:
        element, outer = waiting.pop()
        lang = str(element.get("/Lang", outer))
        kids = [kid for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary)]
        yield "".join(pages[kid.Pg.objgen][int(kid.MCID)] for kid in kids if "/MCID" in kid), lang
        waiting += [(kid, lang) for kid in kids if kid.get("/Type") == "/StructElem"]


def texts_by_id(page: pikepdf.Page) -> dict[int, str]:
    """The text of each piece of marked content of a page."""
    maps = {name: unicode_map(font) for name, font in page.Resources.Font.items()}
    said: dict[int, str] = {}
    font: dict[int, str] = {}
    opened: list[tuple[int, bool]] = [(-1, False)]
    for operands, operator in pikepdf.parse_content_stream(page):
        current, is_actual = opened[-1]
        match str(operator):
            case "Tf":
                font = maps[str(operands[0])]
            case "BMC":
                opened.append((current, is_actual))
            case "BDC":
                properties = operands[1] if isinstance(operands[1], pikepdf.Dictionary) else {}
                current = int(properties.get("/MCID", current))
                said[current] = said.get(current, "") + str(properties.get("/ActualText", ""))
                opened.append((current, is_actual or "/ActualText" in properties))
            case "EMC":
                opened.pop()
            case "TJ" if not is_actual:
                codes = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
                text = "".join(font[int.from_bytes(codes[i : i + 2])] for i in range(0, len(codes), 2))
                said[current] = said.get(current, "") + text
    return said


def unicode_map(font: pikepdf.Object) -> dict[int, str]:
    rows = re.findall(r"<(\w{4})> <(\w+)>", font.ToUnicode.read_bytes().decode())
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows}
