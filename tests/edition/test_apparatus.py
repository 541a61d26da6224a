from collections.abc import Callable, Mapping

import pytest

from catalogue.collection import Collection, collect
from catalogue.edition import (
    Bibliography,
    Book,
    Concordance,
    FindSpots,
    Glossary,
    Index,
    Timeline,
    bind,
    edition_in,
)
from catalogue.figures import EMPTY
from catalogue.folder import Folder
from catalogue.sources import read_sources

Museum = Callable[[Mapping[str, str | bytes]], Folder]
LANGS = ("kk", "zh", "ru", "en")


@pytest.fixture(scope="module")
def collection(sample: Folder) -> Collection:
    return collect(read_sources(sample))


def part(book: Book, key: str):
    return next((each for each in (*book.before, *book.after) if each.key == key), None)


def made(museum: Museum, objects: Mapping[str, str], *, lang: str = "en", more: str = "", **files: str) -> Book:
    """A book of the objects given by number; `lang` is the museum's only language."""
    written = {f"artifacts/{number}.yaml": f"object_number: {number}\n{text}" for number, text in objects.items()}
    folder = museum(
        {
            "museum.yaml": f"name: Museum\nlanguages: [{lang}]\n",
            "publications/all.yaml": f"title: All\norder: number\n{more}",
            **written,
            **{f"{name}.yaml": text for name, text in files.items()},
        }
    )
    return bind(edition_in(collect(read_sources(folder)), lang), "all")


def titles(*names: str) -> dict[str, str]:
    return {f"A-{i}": f"title: {name}\n" for i, name in enumerate(names, 1)}


@pytest.mark.parametrize(
    ("lang", "names", "rows"),
    [
        (
            "kk",
            ["Үкі", "Іргелі", "Әшекей", "Айна", "Ғұмыр", "Гүл", "Қобыз", "Кесе", "Һәм", "Хат", "Ұршық"],
            "АйнаА ӘшекейӘ ГүлГ ҒұмырҒ КесеК ҚобызҚ ҰршықҰ ҮкіҮ ХатХ ҺәмҺ ІргеліІ",
        ),
        ("zh", ["鹿形金饰", "桦树皮箭囊", "铜镜", "阿基纳克", "马鞍"], "阿基纳克A 桦树皮箭囊H 鹿形金饰L 马鞍M 铜镜T"),
        ("ru", ["Ёлка", "Қобыз", "Зеркало", "Акинак", "Ель", "Котёл"], "АкинакА ЁлкаЕ ЕльЕ ЗеркалоЗ ҚобызК КотёлК"),
        ("en", ["The Stag", "A Bowl", "Saddle", "“Apple”", "Écu"], "“Apple”A A BowlB ÉcuE SaddleS The StagS"),
    ],
)
def test_titles_stand_in_the_order_of_the_language(museum: Museum, lang: str, names: list[str], rows: str) -> None:
    index = part(made(museum, titles(*names), lang=lang), "titles")
    assert isinstance(index, Index)
    assert " ".join(row.term.text + row.letter for row in index.rows) == rows


def test_an_equal_title_is_one_row_with_all_numbers(museum: Museum) -> None:
    index = part(made(museum, titles("Ring", "Bowl", "Ring")), "titles")
    assert [(row.term.text, row.numbers) for row in index.rows] == [("Bowl", (2,)), ("Ring", (1, 3))]


def test_materials_and_techniques_are_said_by_the_vocabulary(museum: Museum) -> None:
    book = made(
        museum,
        {"A-1": "title: Bowl\nmaterials: [gold, jade]\ntechniques: cast\n"},
        materials="- id: gold\n  label: pure gold\n",
        techniques="- id: cast\n  label: casting\n",
    )
    assert [row.term.text for row in part(book, "materials").rows] == ["Casting", "Jade", "Pure gold"]


def test_makers_and_cultures_share_an_index(museum: Museum) -> None:
    book = made(
        museum,
        {
            "A-1": "title: Bowl\nculture: Saka\nmakers:\n  - {name: Anna, role: smith}\n",
            "A-2": "title: B\nculture: Saka\n",
        },
    )
    assert [(row.term.text, row.numbers) for row in part(book, "makers").rows] == [("Anna", (1,)), ("Saka", (1, 2))]


def test_periods_list_their_categories(collection: Collection) -> None:
    index = part(bind(edition_in(collection, "en"), "collection"), "periods")
    assert [row.term.text for row in index.rows][:2] == ["Saka period", "Hun and Wusun period"]
    for row in index.rows:
        assert sorted(number for inner in row.rows for number in inner.numbers) == list(row.numbers)


@pytest.mark.parametrize("lang", LANGS)
def test_every_object_is_in_the_concordance_once(collection: Collection, lang: str) -> None:
    table = part(bind(edition_in(collection, lang), "collection"), "concordance")
    assert isinstance(table, Concordance)
    assert [number for number, _ in table.rows] == sorted(collection.artifacts)
    assert sorted(number for _, number in table.rows) == list(range(1, len(collection.artifacts) + 1))


@pytest.mark.parametrize(("lang", "first"), [("kk", "CYRILLIC"), ("ru", "CYRILLIC"), ("en", "LATIN"), ("zh", "CJK")])
def test_works_cited_begin_with_the_script_of_the_edition(collection: Collection, lang: str, first: str) -> None:
    works = part(bind(edition_in(collection, lang), "collection"), "bibliography")
    assert isinstance(works, Bibliography)
    shown = works.groups[0][0]
    letter = (shown.holding.heading.text if shown.holding else shown.citation[0].text)[0]
    assert first == ("CJK" if letter >= "\u2e80" else "LATIN" if letter.isascii() else "CYRILLIC")
    cited = {r.holding for a in collection.artifacts.values() for r in a.bibliography if r.holding}
    assert {work.holding.id for group in works.groups for work in group if work.holding} == cited


def test_works_of_one_script_stand_in_one_order_by_surname(collection: Collection) -> None:
    works = part(bind(edition_in(collection, "kk"), "collection"), "bibliography")
    assert isinstance(works, Bibliography)
    shown = [_maker(work).replace("\u00a0", " ") for work in works.groups[0]]
    at = [next(i for i, text in enumerate(shown) if name in text) for name in ("Акишев К. А.", "Артамонов", "Шер")]
    held = next(i for i, text in enumerate(shown) if text.endswith("Акишев"))
    assert max(held, at[0]) < at[1] < at[2] == len(shown) - 1


def _maker(work) -> str:
    return work.holding.facts[0].values[0].text if work.holding else work.citation[0].text


def test_the_glossary_explains_the_terms_used(museum: Museum) -> None:
    book = made(
        museum,
        {"A-1": "title: Bowl\nmaterials: [felt, gold]\nperiod: saka\n"},
        materials="- {id: felt, label: felt, scope_note: Matted *wool*.}\n- {id: gold, label: gold}\n"
        "- {id: jade, label: jade, scope_note: A stone.}\n",
        periods="- {id: saka, label: Saka period, scope_note: The time of the Saka.}\n",
    )
    glossary = part(book, "glossary")
    assert isinstance(glossary, Glossary)
    assert [row.term.text for row in glossary.rows] == ["Felt", "Saka period"]


def dated(*dates: str) -> dict[str, str]:
    return {f"A-{i}": f"title: T{i}\ndate: {date}\n" for i, date in enumerate(dates, 1)}


def test_dates_become_bars_with_their_ends(museum: Museum) -> None:
    timeline = part(
        made(
            museum, dated('"-0499/-0300"', '"1850~/1900"', '"../1465"', '"1200/"', "18XX"), more="apparatus: timeline\n"
        ),
        "timeline",
    )
    assert isinstance(timeline, Timeline)
    bars = timeline.bands[0].bars
    assert [(bar.first, bar.last, bar.start, bar.end) for bar in bars] == [
        (-499, -300, "sharp", "sharp"),
        (1850, 1900, "faded", "sharp"),
        (1365, 1465, "open", "sharp"),
        (1200, 1300, "sharp", "open"),
        (1800, 1899, "sharp", "sharp"),
    ]
    assert timeline.note.count(".") == 3


@pytest.mark.parametrize(("count", "is_made"), [(4, False), (11, False), (12, True)])
def test_a_timeline_of_one_period_needs_twelve_bars(museum: Museum, count: int, is_made: bool) -> None:
    book = made(museum, dated(*(str(1800 + year) for year in range(count))))
    assert bool(part(book, "timeline")) is is_made


def test_what_figures_show_is_said_with_the_marks_of_the_language(collection: Collection) -> None:
    book = bind(edition_in(collection, "zh"), "collection")
    said = part(book, "timeline").alt
    assert "塞人时期，公元前8至前3世纪：图录1–12。" in said
    assert ": " not in said


def test_a_timeline_of_two_periods_needs_five_dates(museum: Museum) -> None:
    objects = dated("1800", "1801", "1802", "1803", "1950")
    objects = {number: f"{text}period: {'new' if '195' in text else 'old'}\n" for number, text in objects.items()}
    periods = "- {id: old, label: Old}\n- {id: new, label: New}\n"
    assert [band.name for band in part(made(museum, objects, periods=periods), "timeline").bands] == ["Old", "New"]


def test_what_is_asked_for_is_made_of_a_single_object(museum: Museum) -> None:
    objects = {"A-1": "title: T\ndate: 1800\nfind_spot: {name: A, lat: 1, lon: 1}\n"}
    assert [each.key for each in made(museum, objects, more="apparatus: [map, timeline]\n").before] == [
        "map",
        "timeline",
    ]


def found(*spots: str) -> dict[str, str]:
    return {f"A-{i}": f"title: T{i}\nfind_spot: {spot}\n" for i, spot in enumerate(spots, 1)}


def test_positions_are_as_coarse_as_their_precision(museum: Museum) -> None:
    where = "{name: P%s, lat: 43.3821, lon: 77.3712, precision: %s}"
    levels = ("exact", "village", "district", "region", "country")
    places = part(made(museum, found(*(where % (level, level) for level in levels))), "map")
    assert isinstance(places, FindSpots)
    assert [(spot.latitude, spot.longitude, spot.kilometres) for spot in places.spots] == [
        (43.3821, 77.3712, 0.0),
        (43.4, 77.35, 5.0),
        (43.5, 77.25, 25.0),
        (43.0, 77.0, 100.0),
        (45.0, 75.0, 500.0),
    ]
    assert places.basemap == EMPTY


def test_find_spots_without_a_position_are_not_on_the_map(museum: Museum) -> None:
    spots = ("{name: A, lat: 1, lon: 1}", "{name: B, lat: 2, lon: 2}", "{name: C}", "{name: D, lat: 3}")
    assert part(made(museum, found(*spots)), "map") is None


def test_the_map_says_its_projection(collection: Collection) -> None:
    notes = [part(bind(edition_in(collection, lang), "collection"), "map").note for lang in LANGS]
    assert all("43°" in note for note in notes[0::3])
    assert "Lambert" in notes[3]
    assert "兰勃特" in notes[1]


def test_only_what_is_asked_for_is_made_and_in_that_order(museum: Museum) -> None:
    book = made(museum, titles("Ring"), more="apparatus: [concordance, titles]\n")
    assert [each.key for each in book.after] == ["concordance", "titles"]
    assert not book.has_contents


def test_parts_without_rows_are_left_out(museum: Museum) -> None:
    book = made(museum, titles("Ring"))
    assert [each.key for each in (*book.before, *book.after)] == ["titles", "concordance"]
    assert book.has_contents
