import json
from collections.abc import Callable, Mapping

import pytest

from catalogue.check import as_html, as_json, as_text, check, coverage_text
from catalogue.check.colours import contrast
from catalogue.collection import collect, coverage
from catalogue.errors import Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.language import MESSAGES, Wording, hint, languages, message
from catalogue.sources import KINDS

Museum = Callable[[Mapping[str, str | bytes]], Folder]
KEYS = {"code", "severity", "file", "line", "column", "cell", "record", "field", "message", "hint"}


def test_sample_has_no_problem(sample: Folder) -> None:
    assert list(as_text(check(sample).problems, Wording("en"))) == []


def test_problems_as_json_have_the_keys_of_the_contract(museum: Museum) -> None:
    problems = check(museum({"artifacts/a.yaml": "object_number: A-1\ntitle: x\ndate: IV c.\n"})).problems
    told = json.loads(as_json(problems, Wording("en")))
    assert all(set(each) == KEYS for each in told)
    assert {"code": "not_edtf", "severity": "error", "line": 3, "record": "A-1", "field": "date"}.items() <= told[
        -1
    ].items()


@pytest.mark.parametrize("lang", languages())
def test_date_in_words_is_proposed_in_edtf(museum: Museum, lang: str) -> None:
    problems = check(museum({"artifacts/a.yaml": "object_number: A-1\ntitle: x\ndate: IV-III c. BCE\n"})).problems
    told = [hint(problem, Wording(lang)) for problem in problems if problem.code == "not_edtf"]
    assert ["date: -0399/-0200" in each for each in told] == [True]


def test_what_records_say_is_escaped_in_html(museum: Museum) -> None:
    folder = museum({"artifacts/a.yaml": "object_number: <script>\ntitle: x\ndate: <b>\n"})
    page = as_html(check(folder).problems, Wording("en"))
    assert "<script>" not in page
    assert "<b>" not in page


def test_page_without_problems_says_so(museum: Museum) -> None:
    assert "No problems found." in as_html(check(museum({})).problems, Wording("en"))


def test_problems_come_in_the_order_of_the_files(museum: Museum) -> None:
    text = "object_number: {number}\ntitle: x\nperiod: saka\ncategory: c\nrelated: [Z]\n"
    folder = museum({f"artifacts/{n}.yaml": text.format(number=n) for n in ("b", "a")})
    places = [(problem.place.file, problem.place.line) for problem in check(folder).problems]
    assert places == sorted(places)


def test_ids_of_different_kinds_are_looked_up_each_in_its_own(museum: Museum) -> None:
    record = """
object_number: A-1
title: x
period: c
category: p
hall: h
related: [A-2]
bibliography: [{holding: L-9}]
"""
    files = {
        "artifacts/a.yaml": record,
        "periods.yaml": "- {id: p, label: P}\n",
        "categories.yaml": "- {id: c, label: C}\n",
        "publications/p.yaml": "title: x\nselection: {objects: [A-3], period: [q]}\n",
        "programmes/p.yaml": "id: p\nkind: talk\ntitle: x\nhall: h\n",
    }
    codes = {problem.code for problem in check(museum(files)).problems if problem.is_error}
    assert codes == {"no_such_period", "no_such_category", "no_such_hall", "no_such_artifact", "no_such_holding"}


def test_route_through_a_hall_names_objects_that_exist(museum: Museum) -> None:
    problems = check(museum({"halls.yaml": "- {id: h, name: H, route: [A-9]}\n"})).problems
    assert [(problem.code, problem.field) for problem in problems] == [("no_such_artifact", "route.0")]


def test_publication_that_selects_nothing_is_a_warning(museum: Museum) -> None:
    problems = check(museum({"publications/p.yaml": "title: x\n"})).problems
    assert [problem.code for problem in problems] == ["publication_empty"]


def test_publication_of_drafts_alone_selects_nothing(museum: Museum) -> None:
    draft = "object_number: A\ntitle: x\nperiod: p\ncategory: c\nstatus: draft\n"
    files = {
        "artifacts/a.yaml": draft,
        "publications/p.yaml": "title: x\n",
        "publications/q.yaml": "title: x\nstatus: draft\n",
    }
    problems = [p for p in check(museum(files)).problems if p.code == "publication_empty"]
    assert [problem.record for problem in problems] == ["p"]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_every_message_can_be_said_in_every_language(code: str, lang: str) -> None:
    text, hint = MESSAGES[code]
    words = Wording(lang)
    assert words.knows(text)
    assert words.knows(hint)


def test_messages_name_the_values(museum: Museum) -> None:
    problem = Problem("duplicate_key", Severity.ERROR, Place("a.yaml"))
    with pytest.raises(KeyError):
        message(problem, Wording("en"))


def test_coverage_counts_texts_per_language(museum: Museum) -> None:
    checked = check(
        museum(
            {
                "museum.yaml": "name: {kk: М, en: M}\nlanguages: [kk, en]\n",
                "artifacts/a.yaml": "object_number: A-1\ntitle: {en: x}\n",
            }
        )
    )
    rows = coverage(checked.sources, collect(checked.sources).languages)
    assert {(row.kind, row.field): row.translated for row in rows} == {
        ("museum", "name"): {"kk": 1, "en": 1},
        ("artifact", "title"): {"kk": 0, "en": 1},
    }
    assert any("0/1" in line for line in coverage_text(rows, ("kk", "en")))


def test_a_chosen_typeface_that_lacks_letters_is_a_warning(museum: Museum, sample: Folder) -> None:
    runes = sample.root / "assets/fonts/noto-sans-old-turkic/NotoSansOldTurkic-Regular.ttf"
    text = "name: Әл\nlanguages: [kk]\ntheme: {typefaces: {sans: house}}\n"
    (problem,) = check(museum({"museum.yaml": text, "assets/fonts/house/a.ttf": runes.read_bytes()})).problems
    assert (problem.code, problem.is_error) == ("typeface_lacks", False)
    assert "Ә" in problem.values["characters"]


def test_a_chosen_typeface_that_is_no_font_is_an_error(museum: Museum) -> None:
    text = "name: x\nlanguages: [kk]\ntheme: {typefaces: {text: house}}\n"
    (problem,) = check(museum({"museum.yaml": text, "assets/fonts/house/a.ttf": "words"})).problems
    assert (problem.code, problem.values["value"]) == ("typeface_unreadable", "house/a.ttf")


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_kinds_have_names_of_their_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
