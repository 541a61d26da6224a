import pytest

from catalogue.sources.yaml import KEY, YamlProblem, positions, read


@pytest.mark.parametrize(
    "text", ["no", "012", "-0200", "1:30", "1850-05-01", "32.50", "1e3", "0x1F", "1_000", "true", "=", "2"]
)
def test_scalars_are_read_as_written(text: str) -> None:
    assert read(f"a: {text}\nb: [{text}]") == {"a": text, "b": [text]}


def test_values_left_empty_are_nothing_but_quoted_ones_are_text() -> None:
    assert read('a:\nb: ~\nc: null\nd: ""\ne: "null"') == {"a": None, "b": None, "c": None, "d": "", "e": "null"}


def test_nothing_is_nothing() -> None:
    assert read("") is None
    assert read("# only a comment\n") is None


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: {", "yaml_syntax", 2),
        ("a: b: c", "yaml_syntax", 1),
        ("a: 1\n\tb: 2", "yaml_syntax", 2),
        ("a: 1\nb: \x01", "yaml_character", 2),
        ("a: 1\na: 2", "yaml_duplicate_key", 2),
        ("a: &x 1\nb: *x", "yaml_alias", 1),
        ("- *x", "yaml_alias", 1),
        ("a: &x\n  b: *x", "yaml_alias", 1),
        ("a: !!python/name:os.system x", "yaml_tag", 1),
        ("a: !own [1]", "yaml_tag", 1),
        ("? [1, 2]\n: 3", "yaml_key", 1),
        ("a: 1\n---\nb: 2", "yaml_documents", 2),
        ("[" * 60 + "]" * 60, "yaml_depth", 1),
        ("{a: " * 60 + "1" + "}" * 60, "yaml_depth", 1),
        ('a: "\\ud800"', "yaml_syntax", 1),
    ],
)
def test_what_we_do_not_read_is_a_problem_at_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(YamlProblem) as caught:
        read(text)
    assert (caught.value.code, caught.value.line) == (code, line)


def test_positions_are_those_of_values_and_keys() -> None:
    marks = positions("title:\n  kk: Ақинақ\nimages:\n  - file: a.jpg\n")
    assert marks["title", "kk"] == (2, 7)
    assert marks["images", 0, "file"] == (4, 11)
    assert marks["images", KEY] == (3, 1)


def test_positions_before_a_fault_are_kept() -> None:
    assert positions("a: 1\nb: {")["a",] == (1, 4)
