import pytest

from catalogue.records import Artifact, Holding, Period, Record
from catalogue.sources.tables.headings import recognised
from catalogue.sources.tables.targets import target_of


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("object_number", "object_number"),
        ("Inventory No.", "object_number"),
        ("Инв. №", "object_number"),
        ("Инвентарный номер", "object_number"),
        ("Түгендеу нөмірі", "object_number"),
        ("藏品编号", "object_number"),
        ("title.kk", "title.kk"),
        ("title_kk", "title.kk"),
        ("Title (Kazakh)", "title.kk"),
        ("Kazakh title", "title.kk"),
        ("Title in Russian", "title.ru"),
        ("Название (каз.)", "title.kk"),
        ("Название на английском языке", "title.en"),
        ("Қазақша атауы", "title.kk"),
        ("Атауы (орысша)", "title.ru"),
        ("名称（中文）", "title.zh"),
        ("英文名称", "title.en"),
        ("Описание, рус.", "description.ru"),
        ("Height (cm)", "dimensions.height.cm"),
        ("Высота, см", "dimensions.height.cm"),
        ("Биіктігі (мм)", "dimensions.height.mm"),
        ("高（厘米）", "dimensions.height.cm"),
        ("Вес (г)", "weight.g"),
        ("Weight, kg", "weight.kg"),
        ("Размеры (ВхШхГ)", "dimensions"),
        ("Датировка", "date"),
        ("Earliest date", "date.from"),
        ("Материал(ы)", "materials"),
        ("Date (EDTF)", "date"),
        ("images.2.alt.en", "images.2.alt.en"),
        ("Museum’s own words", None),
        ("Name (of the donor)", None),
        ("Weight (cm)", None),
        ("", None),
    ],
)
def test_columns_are_known_by_their_headings(heading: str, target: str | None) -> None:
    found = recognised(Artifact, heading)
    assert (found.target if found else None) == (target_of(Artifact, target) if target else None)


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Название (каз.)", "title_translations.kk"),
        ("title_en", "title_translations.en"),
        ("Автор", "authors"),
        ("Аудармашы", "contributors.translator"),
        ("出版社", "publisher"),
        ("Год издания", "year"),
        ("ISBN-13", "isbn"),
        ("索书号", "call_number"),
    ],
)
def test_columns_of_a_library_are_known_too(heading: str, target: str) -> None:
    found = recognised(Holding, heading)
    assert found
    assert found.target == target_of(Holding, target)


@pytest.mark.parametrize(
    ("model", "words"),
    [(Artifact, "titel"), (Artifact, "title.x.y"), (Artifact, "date.until"), (Artifact, "dimensions.height.kg"),
     (Artifact, "makers.name.en.x"), (Period, "notes"), (Artifact, "find_spot.lat.en"), (Artifact, "")],
)  # fmt: skip
def test_what_names_no_place_in_a_record_is_no_target(model: type[Record], words: str) -> None:
    assert target_of(model, words) is None


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("find_spot.lat", ("find_spot", "lat")),
        ("makers.name.kk", ("makers", 0, "name", "kk")),
        ("images.2.caption.zh", ("images", 1, "caption", "zh")),
        ("rights.holder.en", ("rights", "holder", "en")),
    ],
)
def test_targets_lead_into_the_record(words: str, path: tuple[str | int, ...]) -> None:
    target = target_of(Artifact, words)
    assert target
    assert target.path == path
