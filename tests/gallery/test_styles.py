"""The stylesheets hold for every script, size of type and taste in motion."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "assets" / "css"
SHEETS = sorted(path.name for path in STYLES.glob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SIDES = "(?:margin|padding|border|inset|scroll-margin|scroll-padding)"
PHYSICAL = re.compile(
    rf"(?:^|[{{;])\s*(?:{SIDES}-(?:left|right)[a-z-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b",
    re.MULTILINE,
)
CANVAS = re.compile(r"canvas \{[^}]*\}")
FOUR_SIDES = re.compile(rf"{SIDES}(?:-width|-style|-color)?\s*:\s*([^;{{}}]+)")
MOVING = re.compile(
    r"(?:^|[{;])\s*(?:transition|animation)[a-z-]*\s*:(?!\s*none)|scroll-behavior\s*:\s*smooth", re.MULTILINE
)
FONT_SIZE = re.compile(r"([^{}]*)\{[^{}]*?font-size\s*:\s*([^;}]+)")


def sheet(name: str) -> str:
    return COMMENT.sub("", (STYLES / name).read_text("utf-8"))


def sides(value: str) -> list[str]:
    """The parts of a value at its blanks, those in brackets kept whole."""
    return re.findall(r"(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+", value)


def lopsided(text: str) -> Iterator[str]:
    for found in FOUR_SIDES.finditer(text):
        parts = sides(found[1])
        if len(parts) == 4 and parts[1] != parts[3]:
            yield found[0]


def closing(text: str, opening: int) -> int:
    """Where the brace that opens at `opening` is closed."""
    depth = 0
    for at, sign in enumerate(text[opening:], opening):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0:
            return at
    raise AssertionError("a brace is not closed")


def without(text: str, condition: str) -> str:
    """A sheet without the blocks of one media query."""
    while (start := text.find(condition)) >= 0:
        begin = text.rindex("@media", 0, start)
        end = closing(text, text.index("{", start))
        text = text[:begin] + text[end + 1 :]
    return text


@pytest.mark.parametrize("name", SHEETS)
def test_no_rule_knows_left_from_right(name: str) -> None:
    # A canvas is drawn from its left edge in every script.
    assert [found[0].strip() for found in PHYSICAL.finditer(CANVAS.sub("", sheet(name)))] == []
    assert list(lopsided(sheet(name))) == []


@pytest.mark.parametrize(
    "rule", ["a{margin-left:1em}", "a{color:red;left:0}", "a{text-align:right}", "a{padding:0 1em 0 max(1px, (2px))}"]
)
def test_a_rule_that_does_is_found(rule: str) -> None:
    assert PHYSICAL.search(rule) or list(lopsided(rule))


@pytest.mark.parametrize("name", SHEETS)
def test_a_typeface_is_named_by_itself(name: str) -> None:
    # The fonts of a page are cut by `font-family`: in a `font` with all else it would not be seen.
    assert re.findall(r"[{;\s]font\s*:(?!\s*inherit)[^;}]+", sheet(name)) == []


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_moves_unless_motion_is_welcome(name: str) -> None:
    assert MOVING.findall(without(sheet(name), "(prefers-reduced-motion: no-preference)")) == []


@pytest.mark.parametrize("name", [name for name in SHEETS if name != "print.css"])
def test_type_grows_with_the_readers_own_size(name: str) -> None:
    fixed = [
        (of.strip(), size) for of, size in FONT_SIZE.findall(sheet(name)) if re.search(r"\d(?:px|pt|vw)(?!.*rem)", size)
    ]
    # In a drawing a pixel is a unit of the drawing, which grows as a whole.
    assert [(of, size) for of, size in fixed if not of.endswith("text") and not of.startswith(".map a")] == []
