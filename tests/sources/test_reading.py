from collections.abc import Callable, Mapping

import pytest

from catalogue.folder import Folder
from catalogue.records import Artifact, Holding
from catalogue.sources import Sources, place_of, read_sources

Museum = Callable[[Mapping[str, str | bytes]], Folder]
BOOK = "holding_number,title,summary_en\nL-1,Абай жолы,A novel\n"


def _record(sources: Sources, kind: str) -> object:
    return next(read.record for read in sources.records if read.kind == kind)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_sheets_are_read_in_their_encodings(museum: Museum, encoding: str) -> None:
    sources = read_sources(museum({"library/books.csv": BOOK.encode(encoding)}))
    holding = _record(sources, "holding")
    assert isinstance(holding, Holding)
    assert holding.title == "Абай жолы"


def test_yaml_holdings_stand_beside_sheets(museum: Museum) -> None:
    sources = read_sources(
        museum({"library/books.csv": BOOK, "library/l-2.yaml": "holding_number: L-2\ntitle: Ұлпан\n"})
    )
    assert [read.key for read in sources.records if read.kind == "holding"] == ["L-1", "L-2"]


def test_texts_are_gathered_by_name_and_language(museum: Museum) -> None:
    sources = read_sources(museum({"texts/foreword.en.md": "# Foreword\n", "texts/foreword.kk.md": "# Алғы сөз\n"}))
    assert sources.texts["foreword"].root == {"en": "# Foreword", "kk": "# Алғы сөз"}


def test_numbers_that_look_like_octal_stay_text(museum: Museum) -> None:
    sources = read_sources(museum({"artifacts/a.yaml": "object_number: 012\ntitle: {en: no}\ndate: -0200\n"}))
    artifact = _record(sources, "artifact")
    assert isinstance(artifact, Artifact)
    assert artifact.object_number == "012"
    assert artifact.title.root == {"en": "no"}
    assert artifact.date is not None
    assert artifact.date.edtf.earliest == -200


def test_one_bad_file_stops_no_other(museum: Museum) -> None:
    good = "object_number: A-2\ntitle: {en: Bowl}\n"
    sources = read_sources(museum({"artifacts/a.yaml": "object_number: [", "artifacts/b.yaml": good}))
    assert [problem.code for problem in sources.problems] == ["yaml_syntax"]
    assert [read.key for read in sources.records if read.kind == "artifact"] == ["A-2"]


def test_all_faults_of_a_record_are_told_at_once(museum: Museum) -> None:
    text = "object_number: A-1\ntitel: x\ndate: IV c.\nimages:\n  - fiel: a.jpg\n"
    problems = read_sources(museum({"artifacts/a.yaml": text})).problems
    told = {(problem.code, problem.field, problem.place.line, problem.values.get("near")) for problem in problems}
    assert told == {
        ("missing_field", "title", 1, None),
        ("unknown_field", "titel", 2, "title"),
        ("not_edtf", "date", 3, None),
        ("missing_field", "images.0.file", 5, None),
        ("unknown_field", "images.0.fiel", 5, "file"),
    }


def test_file_over_the_bound_is_not_read(museum: Museum) -> None:
    problems = read_sources(museum({"artifacts/a.yaml": "notes: " + "x" * 10_000_000})).problems
    assert [problem.code for problem in problems] == ["file_too_large"]


def test_record_files_hidden_or_of_editors_are_passed_over(museum: Museum) -> None:
    sources = read_sources(museum({"artifacts/.a.yaml": "[", "artifacts/~a.yaml": "[", "artifacts/notes.txt": "["}))
    assert sources.problems == ()


def test_place_of_a_row_is_its_line(museum: Museum) -> None:
    folder = museum({"library/books.csv": BOOK})
    read = next(read for read in read_sources(folder).records if read.kind == "holding")
    assert place_of(folder, read.origin, ("title",)).line == 2


def test_list_files_hold_lists(museum: Museum) -> None:
    problems = read_sources(museum({"periods.yaml": "id: saka\nlabel: Saka\n"})).problems
    assert [problem.code for problem in problems] == ["not_a_list_of_records"]


def test_text_files_need_a_language_in_their_name(museum: Museum) -> None:
    problems = read_sources(museum({"texts/Foreword.md": "x", "texts/empty.en.md": " \n"})).problems
    assert [problem.code for problem in problems] == ["text_name", "empty"]


def test_required_field_left_empty_is_named_where_it_stands(museum: Museum) -> None:
    problem = read_sources(museum({"artifacts/a.yaml": "object_number: A-1\ntitle:\n"})).problems[0]
    assert (problem.code, problem.field, problem.place.line) == ("missing_field", "title", 2)


def test_a_link_that_leads_to_itself_is_a_problem(museum: Museum) -> None:
    folder = museum({"artifacts/a.yaml": "object_number: A-1\ntitle: x\n", "texts/a.en.md": "x"})
    for name in ("artifacts/loop.yaml", "texts/loop.en.md", "halls.yaml"):
        (folder.exhibits / name).symlink_to((folder.exhibits / name).name)
    problems = read_sources(folder).problems
    assert {problem.code for problem in problems} == {"link_outside"}
    assert len(problems) == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("artifacts/a.yaml", 'object_number: A-1\ntitle: "a\\0b"\n'),
        ("library/b.csv", "holding_number,title\nL-1,a\0b\n"),
        ("texts/a.en.md", "\na\0b"),
    ],
)
def test_control_characters_are_refused_at_their_line(museum: Museum, name: str, text: str) -> None:
    (problem,) = read_sources(museum({name: text})).problems
    assert (problem.code, problem.place.line, problem.values["character"]) == ("yaml_character", 2, "U+0000")


def test_a_value_that_moved_is_found_where_it_is_now(museum: Museum) -> None:
    folder = museum({"artifacts/a.yaml": "object_number: A-1\ntitle: x\nfoo: 1\n"})
    before = read_sources(folder).problems[0].place.line
    (folder.exhibits / "artifacts/a.yaml").write_text("# moved\nobject_number: A-1\ntitle: x\nfoo: 1\n")
    assert (before, read_sources(folder).problems[0].place.line) == (3, 4)


def test_a_required_field_left_empty_is_missing_by_its_name(museum: Museum) -> None:
    (problem,) = read_sources(museum({"artifacts/a.yaml": "object_number:\ntitle: x\n"})).problems
    assert (problem.code, problem.field) == ("missing_field", "object_number")
