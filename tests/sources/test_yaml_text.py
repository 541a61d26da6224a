"""Trees become YAML text, and texts are edited where they stand; reading tells what was written."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.sources import edited, read_yaml, yaml_text

CONTROLS = "".join(map(chr, [*range(9), 11, 12, *range(13, 32), *range(127, 133), *range(134, 160)]))
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=CONTROLS)).map(str.strip)
SIGNS = st.text("-?:,[]{}#&*!|>'\"%@` ab\n.~\t").map(str.strip)
LEAF = WORDS | SIGNS | st.none()
KEY = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
VALUE: st.SearchStrategy[Any] = st.recursive(
    LEAF,
    lambda inner: st.dictionaries(KEY, inner, min_size=1, max_size=4) | st.lists(inner, min_size=1, max_size=4),
    max_leaves=8,
)
TREE = st.dictionaries(KEY, VALUE, min_size=1, max_size=5)

RECORD = """\
# an object
object_number: A-1   # its number
title: # names
  # the first
  kk: Қанжар   # Kazakh
  en: "Dagger"

# texts
label: | # on the wall
  one

  two

# after
parts:
- a # first
- {x: 1, y: 2}   # braces
- q: 1
  # why
  r: 2
empty:
folded: many
  lines  # here
last: [a, b] # brackets
"""


def stripped(tree: Any) -> Any:
    """The tree as records see it, which take no notice of blanks around a text."""
    if isinstance(tree, dict):
        return {key: stripped(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [stripped(value) for value in tree]
    return tree.strip() if isinstance(tree, str) else tree


@settings(deadline=None)
@given(TREE)
def test_what_is_written_is_read(tree: dict[str, Any]) -> None:
    assert stripped(read_yaml(yaml_text(tree))) == tree


def test_text_is_written_in_the_style_of_the_sample() -> None:
    tree = {
        "object_number": "A-1",
        "title": {"kk": "Қанжар: бірінші", "zh": "短剑"},
        "date": "-0499/-0300",
        "materials": ["iron", "gold"],
        "dimensions": [{"extent": "length", "value": "32.50"}],
        "label": {"en": "One.\n\nTwo."},
    }
    assert yaml_text(tree) == (
        "object_number: A-1\n"
        "title:\n"
        "  kk: 'Қанжар: бірінші'\n"
        "  zh: 短剑\n"
        "date: -0499/-0300\n"
        "materials:\n"
        "  - iron\n"
        "  - gold\n"
        "dimensions:\n"
        "  - extent: length\n"
        "    value: 32.50\n"
        "label:\n"
        "  en: |\n"
        "    One.\n"
        "\n"
        "    Two.\n"
    )


def changed(path: tuple[Any, ...], value: Any) -> Callable[[dict[str, Any]], None]:
    def change(tree: dict[str, Any]) -> None:
        inner: Any = tree
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value

    return change


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "value", "before", "after"),
    [
        (("object_number",), "B: 2", "A-1   # its", "'B: 2'   # its"),
        (("title", "kk"), "X\nY", "  kk: Қанжар   # Kazakh", "  kk: |   # Kazakh\n    X\n    Y"),
        (("title", "ru"), "Z", '  en: "Dagger"', '  en: "Dagger"\n  ru: Z'),
        (
            ("title",),
            "One",
            'title: # names\n  # the first\n  kk: Қанжар   # Kazakh\n  en: "Dagger"',
            "title: One # names",
        ),
        (("label",), "short", "label: | # on the wall\n  one\n\n  two", "label: short # on the wall"),
        (("label",), "a\nb", "  one\n\n  two", "  a\n  b"),
        (("label",), {"kk": "a"}, "label: | # on the wall\n  one\n\n  two", "label: # on the wall\n  kk: a"),
        (("parts", 1, "y"), "5, 6", "y: 2}", "y: '5, 6'}"),
        (("parts", 2, "r"), "9", "r: 2", "r: 9"),
        (("empty",), "x", "empty:", "empty: x"),
        (("folded",), "w", "many\n  lines", "w"),
        (("last",), ["a", "b", "c"], "[a, b]", "[a, b, c]"),
        (("zz",), ["1"], "# brackets", "# brackets\nzz:\n  - 1"),
    ],
)
def test_edit_changes_its_own_lines_alone(
    path: tuple[Any, ...], value: Any, before: str, after: str, line_end: str
) -> None:
    tree = read_yaml(RECORD)
    changed(path, value)(tree)
    assert RECORD.count(before) == 1
    wanted = RECORD.replace(before, after).replace("\n", line_end)
    assert edited(RECORD.replace("\n", line_end), tree, (*tree, "zz")) == wanted


def test_new_field_stands_where_the_order_puts_it() -> None:
    order = ("number", "title", "date", "notes")
    assert edited("number: 1\n# note\nnotes: n\n", {"number": "1", "notes": "n", "date": "2"}, order) == (
        "number: 1\ndate: 2\n# note\nnotes: n\n"
    )
    assert edited("# a\nnotes: n", {"notes": "n", "title": "t"}, order) == "# a\ntitle: t\nnotes: n"


def test_member_is_added_and_taken_out() -> None:
    tree = read_yaml(RECORD)
    tree["parts"].append({"q": "7", "t": "a\nb"})
    grown = edited(RECORD, tree)
    assert grown == RECORD.replace("  r: 2\n", "  r: 2\n- q: 7\n  t: |\n    a\n    b\n")
    del tree["parts"][-1], tree["title"]["kk"]
    assert edited(grown, tree).count("Kazakh") == 0
    assert stripped(read_yaml(edited(grown, tree))) == stripped(tree)


@settings(deadline=None)
@given(TREE, st.data())
def test_any_edit_is_read_as_it_was_meant(tree: dict[str, Any], data: st.DataObject) -> None:
    text = yaml_text(tree)
    if data.draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    new = mutated(tree, data)
    assert edited(text, tree) == text
    if isinstance(new, dict) and new:
        assert stripped(read_yaml(edited(text, new, sorted(new)))) == new


def mutated(value: Any, data: st.DataObject) -> Any:
    """The value with a part of it replaced, added or taken out."""
    way = data.draw(st.sampled_from(["replace", "map", "add", "remove", "within", "within"]))
    if way == "map":
        return data.draw(st.dictionaries(KEY, LEAF, min_size=1, max_size=3))
    if way == "replace" or not isinstance(value, dict | list):
        return data.draw(LEAF)
    copy = dict(value) if isinstance(value, dict) else list(value)
    where: Any = data.draw(st.sampled_from(sorted(copy) if isinstance(copy, dict) else range(len(copy))))
    if way == "add" and isinstance(copy, dict):
        copy[data.draw(KEY)] = data.draw(LEAF)
    elif way == "add":
        copy.append(data.draw(LEAF))
    elif way == "remove" and len(copy) > 1:
        del copy[where]
    else:
        copy[where] = mutated(copy[where], data)
    return copy
