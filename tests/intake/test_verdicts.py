"""New, changed, unchanged and refused: each record of a source is held against the museum and its own source."""

import pytest

from catalogue.errors import BadRecords, Place, Problem, Severity, UsageError
from catalogue.folder import Folder
from catalogue.intake import decide
from catalogue.sources import Incoming, read_sources
from tests.intake.conftest import Import, everything, record_file

DAGGER = {"object_number": "A-1", "title": {"en": "Dagger", "kk": "Қанжар"}, "period": "saka", "materials": ["iron"]}


def verdicts(outcome: object) -> list[str]:
    return [decided.verdict for decided in outcome.records]  # type: ignore[attr-defined]


def codes(outcome: object) -> list[str]:
    return [problem.code for problem in outcome.all_problems]  # type: ignore[attr-defined]


def test_new_record_is_written_like_those_of_the_sample(bring: Import, folder: Folder) -> None:
    outcome = bring({**DAGGER, "notes": "one\ntwo"})
    assert verdicts(outcome) == ["new"]
    assert outcome.records[0].file == "exhibits/artifacts/saka/A-1.yaml"
    assert record_file(folder, "artifacts/saka/A-1.yaml").read_text("utf-8") == (
        "object_number: A-1\ntitle:\n  en: Dagger\n  kk: Қанжар\nperiod: saka\nmaterials:\n  - iron\n"
        "notes: |\n  one\n  two\n"
    )
    assert not read_sources(folder).problems


def test_record_without_a_period_is_filed_under_its_source(bring: Import) -> None:
    assert bring({"object_number": "A/1", "title": "x"}).records[0].file == "exhibits/artifacts/source/A-1.yaml"


def test_same_source_again_changes_no_byte(bring: Import, folder: Folder) -> None:
    bring(DAGGER, {"object_number": "A-2", "title": "x"})
    before = everything(folder)
    assert verdicts(bring(DAGGER, {"object_number": "A-2", "title": "x"})) == ["unchanged", "unchanged"]
    assert everything(folder) == before


def test_dry_run_says_the_same_and_writes_nothing(bring: Import, folder: Folder) -> None:
    bring(DAGGER)
    before = everything(folder)
    rows = [{**DAGGER, "title": {"en": "Akinak"}}, {"object_number": "A-2", "title": "x"}, {"object_number": "A-3"}]
    dry = bring(*rows, dry=True)
    assert everything(folder) == before
    assert dry == bring(*rows)
    assert dry.counts == {"new": 1, "changed": 1, "unchanged": 0, "refused": 1}


def test_what_changes_is_said(bring: Import) -> None:
    bring(DAGGER)
    changed = bring({**DAGGER, "title": {"en": "Akinak"}, "date": "1850~", "materials": ["iron", "gold"]}).records[0]
    assert [(change.path, change.old, change.new) for change in changed.changes] == [
        (("title", "en"), "Dagger", "Akinak"),
        (("date", "edtf"), None, "1850~"),
        (("materials",), ["iron"], ["iron", "gold"]),
    ]


def test_shapes_that_say_the_same_are_unchanged(bring: Import, folder: Folder) -> None:
    text = "object_number: A-1\ntitle: Dagger\nmaterials: iron\ndate: {edtf: 1850}\nweight: {value: 8.0, unit: kg}\n"
    record_file(folder, "artifacts").mkdir()
    record_file(folder, "artifacts/a.yaml").write_text(text, "utf-8")
    same = {
        "object_number": "A-1",
        "title": {"und": "Dagger"},
        "materials": ["iron"],
        "date": "1850",
        "weight": {"value": "8", "unit": "kg"},
    }
    assert verdicts(bring(same)) == ["unchanged"]
    assert record_file(folder, "artifacts/a.yaml").read_text("utf-8") == text


def test_good_rows_come_in_beside_bad_ones(bring: Import, folder: Folder) -> None:
    outcome = bring(
        DAGGER,
        {"object_number": "B-1", "title": "x", "period": "sakka"},
        {"object_number": "B-2", "title": "x", "date": "long ago"},
        {"title": "x"},
        {"object_number": "B-3", "title": "x", "titel": "y"},
        {"object_number": "B-4", "title": "x", "hall": "nowhere"},
        {"object_number": "B-5", "title": "x", "bibliography": [{"holding": "L-9"}]},
        {"object_number": "B-6", "title": "x", "images": [{"file": "../../secret.jpg"}]},
        {"object_number": "B-7", "title": "x", "images": ["no.jpg"]},
        {"object_number": "B-8", "title": "a\x07b"},
        {"object_number": "A-2", "title": "x"},
    )
    assert codes(outcome) == [
        "no_such_period",
        "not_edtf",
        "missing_field",
        "unknown_field",
        "no_such_hall",
        "no_such_holding",
        "path_outside",
        "picture_missing",
        "yaml_character",
    ]
    assert outcome.counts == {"new": 2, "changed": 0, "unchanged": 0, "refused": 9}
    assert sum(outcome.counts.values()) == 11
    assert [problem.place.line for problem in outcome.all_problems] == list(range(3, 12))
    assert not outcome.is_good
    assert not read_sources(folder).problems


def test_number_given_twice_is_refused_the_second_time(bring: Import) -> None:
    outcome = bring(DAGGER, {**DAGGER, "title": "Other"}, {**DAGGER, "object_number": "a.1"})
    assert verdicts(outcome) == ["new", "refused", "refused"]
    assert codes(outcome) == ["duplicate_number", "slug_taken"]
    assert outcome.all_problems[0].values["file"] == "source.csv:2"


def test_good_row_is_not_lost_to_a_bad_one_with_its_number(bring: Import) -> None:
    assert verdicts(bring({"object_number": "A-1", "title": "x", "period": "no"}, DAGGER)) == ["refused", "new"]


def test_number_with_the_address_of_another_record_is_refused(bring: Import) -> None:
    bring(DAGGER)
    assert codes(bring({"object_number": "a 1", "title": "x"})) == ["slug_taken"]


def test_records_of_one_source_may_name_each_other(bring: Import) -> None:
    first, second = {**DAGGER, "related": ["A-2"]}, {"object_number": "A-2", "title": "x", "label": "See [[A-1]]."}
    assert verdicts(bring(first, second)) == ["new", "new"]
    assert codes(bring({"object_number": "B-1", "title": "x", "related": ["B-2"]}, {"object_number": "B-2"})) == [
        "no_such_artifact",
        "missing_field",
    ]


def test_record_is_found_by_a_number_it_had_before(bring: Import, folder: Folder) -> None:
    bring({**DAGGER, "former_numbers": ["OLD-1"]})
    outcome = bring({"object_number": "OLD-1", "title": {"en": "Akinak"}})
    assert verdicts(outcome) == ["changed"]
    assert outcome.records[0].key == "A-1"
    assert "object_number: A-1\n" in record_file(folder, "artifacts/saka/A-1.yaml").read_text("utf-8")
    assert codes(bring({"object_number": "N-1", "title": "x", "former_numbers": ["A-1"]})) == ["former_number_lives"]


def test_source_need_not_carry_what_the_museum_has(bring: Import, folder: Folder) -> None:
    bring(DAGGER)
    assert verdicts(bring({"object_number": "A-1", "valuation": "12"}, {"object_number": "A-9", "valuation": "1"})) == [
        "changed",
        "refused",
    ]
    text = record_file(folder, "artifacts/saka/A-1.yaml").read_text("utf-8")
    assert text.endswith("materials:\n  - iron\nvaluation: 12\n")


def test_fault_stands_at_its_cell_under_its_heading(folder: Folder) -> None:
    cell = Place("in.xlsx", cell="Objects!D17")
    row = Incoming(
        "artifact",
        {"object_number": "A-1", "title": "x", "images": [{"file": "no.jpg"}]},
        Place("in.xlsx", cell="Objects!A17"),
        places={("images", 0): cell},
        names={("images",): "Photo"},
    )
    problem = decide(folder, [row], "in")[0].all_problems[0]
    assert (problem.place, problem.field, problem.record) == (cell, "Photo", "A-1")


def test_problems_of_the_reader_are_told_once_and_warnings_do_not_refuse(folder: Folder) -> None:
    place = Place("in.csv", 2)
    warning = Problem("missing_alt", Severity.WARNING, place)
    error = Problem("not_edtf", Severity.ERROR, place, "B", "Date", {"value": "?"})
    rows = [
        Incoming("artifact", {"object_number": "A", "title": "x"}, place, problems=(warning,)),
        Incoming("artifact", {"object_number": "B"}, place, problems=(error,)),
    ]
    outcome, _ = decide(folder, rows, "in")
    assert verdicts(outcome) == ["new", "refused"]
    assert outcome.all_problems == (warning, error)


def test_record_of_the_museum_with_errors_is_left_alone(bring: Import, folder: Folder) -> None:
    record_file(folder, "artifacts").mkdir()
    record_file(folder, "artifacts/a.yaml").write_text("object_number: A-1\ntitle: x\ndate: soon\n", "utf-8")
    assert codes(bring(DAGGER)) == ["record_has_errors"]


def test_nothing_is_imported_beside_a_file_that_cannot_be_read(bring: Import, folder: Folder) -> None:
    record_file(folder, "artifacts").mkdir()
    record_file(folder, "artifacts/a.yaml").write_text("object_number: A-1: 2\n", "utf-8")
    before = everything(folder)
    with pytest.raises(BadRecords):
        bring(DAGGER)
    assert everything(folder) == before


def test_no_file_of_another_record_is_overwritten(bring: Import, folder: Folder) -> None:
    record_file(folder, "artifacts/saka").mkdir(parents=True)
    record_file(folder, "artifacts/saka/a-1.yaml").write_text("object_number: Z-1\ntitle: x\n", "utf-8")
    record_file(folder, "artifacts/saka/A-2.yaml").mkdir()
    outcome = bring(DAGGER, {**DAGGER, "object_number": "A-2"})
    assert [decided.file for decided in outcome.records] == [
        "exhibits/artifacts/saka/A-1-2.yaml",
        "exhibits/artifacts/saka/A-2-2.yaml",
    ]


@pytest.mark.parametrize("number", ["../../etc/passwd", "..", "A\\B", "C:\\x", "\u202eA", "x" * 120, "-", "A/../B"])
def test_number_cannot_lead_out_of_the_folder(bring: Import, folder: Folder, number: str) -> None:
    bring({"object_number": number, "title": "x"})
    inside = set(folder.root.rglob("*.yaml"))
    assert all(path.is_relative_to(folder.exhibits) for path in inside)
    assert {path.parent.name for path in inside} <= {"exhibits", "source"}


def test_folder_that_leads_out_of_the_museum_is_not_written_to(bring: Import, folder: Folder) -> None:
    outside = folder.root.parent / f"{folder.root.name}-outside"
    outside.mkdir()
    record_file(folder, "artifacts").mkdir()
    record_file(folder, "artifacts/saka").symlink_to(outside)
    with pytest.raises(UsageError):
        bring(DAGGER)
    assert not list(outside.iterdir())
