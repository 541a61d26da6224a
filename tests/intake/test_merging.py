"""What the source says, what was imported last, and what the museum has: each edit is kept where it was made."""

from pathlib import Path

import pytest

from catalogue.errors import UsageError
from catalogue.folder import Folder
from tests.intake.conftest import Import, everything, record_file

DAGGER = {
    "object_number": "A-1",
    "title": {"en": "Dagger"},
    "period": "saka",
    "dimensions": [{"extent": "length", "value": "32", "unit": "cm"}],
    "notes": "first",
}


@pytest.fixture
def file(bring: Import, folder: Folder) -> Path:
    """The file of a record that was imported once."""
    bring(DAGGER)
    return record_file(folder, "artifacts/saka/A-1.yaml")


def edit(file: Path, before: str, after: str) -> str:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")
    return file.read_text("utf-8")


def test_edit_by_hand_wins_over_an_unchanged_source(bring: Import, file: Path) -> None:
    text = edit(file, "  en: Dagger", "  # better\n  en: Akinak\n  kk: Ақинақ")
    outcome = bring(DAGGER)
    assert outcome.records[0].verdict == "unchanged"
    assert not outcome.all_problems
    assert file.read_text("utf-8") == text


def test_source_changes_what_was_not_edited_and_comments_stay(bring: Import, file: Path) -> None:
    text = edit(file, "  en: Dagger", "  en: Akinak   # with Anna")
    outcome = bring({**DAGGER, "notes": "second", "date": "1850~"})
    assert [change.path for change in outcome.records[0].changes] == [("date", "edtf"), ("notes",)]
    assert file.read_text("utf-8") == text.replace("notes: first", "notes: second").replace(
        "period: saka\n", "period: saka\ndate: 1850~\n"
    )


def test_value_changed_on_both_sides_is_named_once_and_the_museums_own_stays(bring: Import, file: Path) -> None:
    text = edit(file, "  en: Dagger", "  en: Akinak")
    outcome = bring({**DAGGER, "title": {"en": "Sword"}})
    problem = outcome.all_problems[0]
    assert (problem.code, problem.is_error, problem.field) == ("edited_both", False, "title.en")
    assert problem.values == {"ours": "Akinak", "theirs": "Sword"}
    assert (outcome.records[0].verdict, outcome.is_good) == ("unchanged", True)
    assert file.read_text("utf-8") == text
    assert not bring({**DAGGER, "title": {"en": "Sword"}}).all_problems
    assert bring({**DAGGER, "title": {"en": "Blade"}}).all_problems


def test_both_sides_with_the_same_change_agree(bring: Import, file: Path) -> None:
    edit(file, "  en: Dagger", "  en: Akinak")
    outcome = bring({**DAGGER, "title": {"en": "Akinak"}})
    assert (outcome.records[0].verdict, outcome.all_problems) == ("unchanged", ())


def test_what_was_taken_out_by_hand_stays_out(bring: Import, file: Path) -> None:
    text = edit(file, "dimensions:\n  - extent: length\n    value: 32\n    unit: cm\nnotes: first\n", "")
    assert bring(DAGGER).records[0].verdict == "unchanged"
    assert file.read_text("utf-8") == text


def test_what_the_source_no_longer_carries_stays(bring: Import, file: Path) -> None:
    text = file.read_text("utf-8")
    assert bring({"object_number": "A-1", "title": {"en": "Dagger"}}).records[0].verdict == "unchanged"
    assert file.read_text("utf-8") == text


def test_members_of_lists_are_told_by_what_they_are(bring: Import, file: Path) -> None:
    edit(file, "    value: 32\n", "    part: {en: Blade}   # measured again\n    value: 32\n")
    edit(file, "dimensions:", "dimensions:\n  - {extent: width, value: 4, unit: cm}")
    deep = {"extent": "depth", "value": "1", "unit": "cm"}
    outcome = bring({**DAGGER, "dimensions": [{**DAGGER["dimensions"][0], "value": "33"}, deep]})  # type: ignore[index]
    text = file.read_text("utf-8")
    assert outcome.records[0].verdict == "changed"
    assert "{extent: width, value: 4, unit: cm}" in text
    assert "# measured again" in text
    assert text.count("extent: depth") == 1


def test_member_the_source_drops_goes_unless_it_was_edited(bring: Import, file: Path) -> None:
    deep = {"extent": "depth", "value": "1", "unit": "cm"}
    both = {**DAGGER, "dimensions": [*DAGGER["dimensions"], deep]}  # type: ignore[misc]
    bring(both)
    edit(file, "value: 32", "value: 32.5")
    assert bring({**DAGGER, "dimensions": [{"extent": "span", "value": "2", "unit": "m"}]}).records[0].verdict == (
        "changed"
    )
    text = file.read_text("utf-8")
    assert "depth" not in text
    assert "value: 32.5" in text
    assert "extent: span" in text


def test_text_without_a_language_has_no_say_where_the_museum_has_languages(bring: Import, folder: Folder) -> None:
    bring({"object_number": "B", "title": "Dagger"})
    file = record_file(folder, "artifacts/source/B.yaml")
    text = edit(file, "title: Dagger", "title:\n  en: Dagger\n  kk: Қанжар")
    assert bring({"object_number": "B", "title": "Dagger"}).records[0].verdict == "unchanged"
    assert [p.code for p in bring({"object_number": "B", "title": "Sword"}).all_problems] == ["edited_both"]
    assert file.read_text("utf-8") == text


def test_text_that_gets_its_language_loses_the_one_without(bring: Import, folder: Folder) -> None:
    bring({"object_number": "B", "title": "Dagger"})
    bring({"object_number": "B", "title": {"en": "Dagger", "kk": "Қанжар"}})
    file = record_file(folder, "artifacts/source/B.yaml")
    assert file.read_text("utf-8") == "object_number: B\ntitle:\n  en: Dagger\n  kk: Қанжар\n"


def test_record_written_by_hand_takes_the_sources_values_and_keeps_the_rest(bring: Import, folder: Folder) -> None:
    record_file(folder, "artifacts").mkdir()
    file = record_file(folder, "artifacts/own.yaml")
    text = (
        "\ufeff# mine\r\nobject_number: A-1\r\ntitle: {kk: Қанжар, en: 'Dager'} # two\r\ndate: -0499/-0300 # EDTF\r\n"
        "images: []\r\nlabel:\r\n  zh: |\r\n    铁。\r\n\r\n    木。\r\nvaluation: 012"
    )
    file.write_bytes(text.encode())
    bring({"object_number": "A-1", "title": {"en": "Dagger"}, "period": "saka"})
    wanted = text.replace("'Dager'", "Dagger").replace("date:", "period: saka\r\ndate:")
    assert file.read_bytes().decode() == wanted


def test_record_deleted_by_hand_comes_in_anew(bring: Import, file: Path) -> None:
    text = file.read_bytes()
    file.unlink()
    assert bring(DAGGER).records[0].verdict == "new"
    assert file.read_bytes() == text


def test_import_cut_off_is_taken_up_again(bring: Import, folder: Folder, file: Path) -> None:
    memory = record_file(folder, ".imports.json")
    before = memory.read_bytes()
    bring({**DAGGER, "notes": "second"})
    after = everything(folder)
    memory.write_bytes(before)  # the records were written, the memory was not
    assert bring({**DAGGER, "notes": "second"}).records[0].verdict == "unchanged"
    assert everything(folder) == after


@pytest.mark.parametrize("damage", ["{", "[]", '{"artifact": []}', '{"artifact": {"A-1": {"title": 1}}}', "\xff"])
def test_damaged_memory_stops_the_import(bring: Import, folder: Folder, file: Path, damage: str) -> None:
    record_file(folder, ".imports.json").write_text(damage, "latin-1")
    with pytest.raises(UsageError, match=r"imports\.json is damaged"):
        bring(DAGGER)
