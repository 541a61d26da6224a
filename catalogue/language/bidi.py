"""Text becomes the levels by which the parts of a line stand from left to right (Unicode Standard Annex 9, UBA).

The rules W1 to I2 of one paragraph; controls of explicit embedding and isolation have no effect.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

_RIGHT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BRACKETS = dict(zip("([{⟨〈《「『【〔〖（［｛", ")]}⟩〉》」』】〕〗）］｝", strict=True))
_NEUTRAL = frozenset(("B", "S", "WS", "ON"))
_IGNORED = frozenset(("BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
_SIDE = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_DEEPEST_PAIRS = 63  # BD16


def has_leftward(text: str) -> bool:
    """Whether anything in a text may run from right to left."""
    return _RIGHT.search(text) is not None


def levels(text: str) -> Sequence[int] | None:
    """The level of each character, odd from right to left; None where nothing runs leftward."""
    if not has_leftward(text):
        return None
    classes = [unicodedata.bidirectional(character) or "L" for character in text]
    base = next((int(each != "L") for each in classes if each in ("L", "R", "AL")), 0)
    _resolve_weak(classes, "R" if base else "L")
    _resolve_brackets(text, classes, base)
    _resolve_neutral(classes, base)
    return [_level(each, base) for each in classes]


def visual_order(row: Sequence[int]) -> list[int]:
    """The places of a line's parts, of these levels, from left to right (rule L2)."""
    order = list(range(len(row)))
    for level in range(max(row), 0, -1):
        runs = [list(run) for _, run in groupby(order, key=lambda at: row[at] >= level)]
        order = [at for run in runs for at in (run[::-1] if row[run[0]] >= level else run)]
    return order


def _level(resolved: str, base: int) -> int:
    """I1, I2."""
    if base:
        return 1 if resolved == "R" else 2
    return {"L": 0, "R": 1}.get(resolved, 2)


def _resolve_weak(classes: list[str], start: str) -> None:
    """W1 to W7."""
    previous = strong = start
    for at, each in enumerate(classes):
        own = previous if each == "NSM" or each in _IGNORED else each
        if own == "EN" and strong == "AL":
            own = "AN"
        previous = classes[at] = own
        strong = own if own in ("L", "R", "AL") else strong
    classes[:] = ["R" if each == "AL" else each for each in classes]
    _join_numbers(classes)
    strong = start
    for at, each in enumerate(classes):
        strong = each if each in ("L", "R") else strong
        if each in ("ES", "ET", "CS"):
            classes[at] = "ON"
        elif each == "EN" and strong == "L":
            classes[at] = "L"


def _join_numbers(classes: list[str]) -> None:
    """W4, W5: separators within numbers and signs beside them."""
    for at in range(1, len(classes) - 1):
        before, own, after = classes[at - 1 : at + 2]
        if before == after and ((own == "CS" and before in ("EN", "AN")) or (own == "ES" and before == "EN")):
            classes[at] = before
    for first, last in _runs(classes, frozenset(("ET",))):
        if "EN" in (*classes[max(first - 1, 0) : first], *classes[last : last + 1]):
            classes[first:last] = ["EN"] * (last - first)


def _resolve_brackets(text: str, classes: list[str], base: int) -> None:
    """N0: a pair takes the direction of what it encloses, or of what stands before it."""
    own, other = ("R", "L") if base else ("L", "R")
    for first, last in _pairs(text, classes):
        inside = {_SIDE[each] for each in classes[first + 1 : last] if each in _SIDE}
        before = next((_SIDE[each] for each in classes[first - 1 :: -1] if each in _SIDE), own) if first else own
        if own in inside or (other in inside and before != other):
            _set_bracket(text, classes, (first, last), own)
        elif other in inside:
            _set_bracket(text, classes, (first, last), other)


def _set_bracket(text: str, classes: list[str], pair: tuple[int, int], resolved: str) -> None:
    """Marks on a bracket follow it."""
    for at in pair:
        marks = takewhile(lambda character: unicodedata.bidirectional(character) == "NSM", text[at + 1 :])
        last = at + 1 + len(list(marks))
        classes[at:last] = [resolved] * (last - at)


def _pairs(text: str, classes: Sequence[str]) -> list[tuple[int, int]]:
    """BD16."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if classes[at] != "ON":
            continue
        if character in _BRACKETS:
            if len(opened) == _DEEPEST_PAIRS:
                break
            opened.append((_BRACKETS[character], at))
        else:
            depth = next((i for i in reversed(range(len(opened))) if opened[i][0] == character), None)
            if depth is not None:
                pairs.append((opened[depth][1], at))
                del opened[depth:]
    return sorted(pairs)


def _resolve_neutral(classes: list[str], base: int) -> None:
    """N1, N2."""
    edge = "R" if base else "L"
    for first, last in _runs(classes, _NEUTRAL):
        before = _SIDE[classes[first - 1]] if first else edge
        after = _SIDE[classes[last]] if last < len(classes) else edge
        classes[first:last] = [before if before == after else edge] * (last - first)


def _runs(classes: Sequence[str], wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where runs of the wanted classes begin and end."""
    at = 0
    for is_wanted, run in groupby(list(classes), key=wanted.__contains__):
        first, at = at, at + len(list(run))
        if is_wanted:
            yield first, at
