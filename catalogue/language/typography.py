"""Text as typed becomes text as set: quotation marks, dashes, ellipses and no-break spaces of a language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from .interface import primary_language
from .typography_rules import QUOTES, is_kept_at_ease, rules

_DOUBLE, _SINGLE = '"', "'"
_STRAIGHT = (_DOUBLE, _SINGLE)
_OPENS_AFTER = frozenset("([{«“„‘—–-/")
_FIRST_HAN = "\u2e80"
_DECADE = re.compile(r"\d0s(?!\w)")
_BRACKETS = dict(zip("《〈「『（", "》〉」』）", strict=True))
_MAY_BE_ADDRESS = frozenset("/@w")
_UNTOUCHED = re.compile(r"((?:https?://|www\.)\S+|(?<!\S)[^\s@]+@\S+)")


def may_be_parted(word: str, lang: str) -> bool:
    """Whether a line may end after a word before a no-break space, where that is the lesser evil."""
    return is_kept_at_ease(word, primary_language(lang))


def prepare(text: str, lang: str) -> str:
    """One paragraph of one look; never changes a letter or a digit."""
    return prepare_runs((text,), lang)[0]


def prepare_runs(texts: Sequence[str], lang: str) -> tuple[str, ...]:
    """The runs of one paragraph, such as plain and emphasised: a quotation may begin in one and end in another."""
    primary = primary_language(lang)
    text = "".join(texts)
    quoted = "".join(_quoted(text, primary)) if _DOUBLE in text or _SINGLE in text else text
    ends = tuple(accumulate(len(text) for text in texts))
    return tuple(_mended(quoted[start:end], primary) for start, end in zip((0, *ends), ends, strict=False))


def _quoted(text: str, primary: str) -> Iterator[str]:
    """The characters with straight quotes replaced one for one, so that runs keep their lengths."""
    pairs = QUOTES.get(primary, QUOTES["en"])
    is_chinese = primary == "zh"
    openings = _openings(text)
    last_closing = {text[at]: at for at in range(len(text)) if text[at] in _STRAIGHT and _can_close(text, at)}
    closers: list[tuple[str, str]] = []
    for at, mark in enumerate(text):
        if mark not in _STRAIGHT:
            _nest(closers, mark, _BRACKETS if is_chinese else dict(pairs[:1]))
            yield mark
        elif _is_inside_word(text, at):
            yield "’"
        elif closers and closers[-1][0] == mark and (is_chinese or at not in openings):
            yield closers.pop()[1]
        elif (is_chinese or at in openings) and last_closing.get(mark, -1) > at:
            is_inner = mark == _SINGLE or any(each in _STRAIGHT or each == pairs[0][0] for each, _ in closers)
            opener, closer = pairs[is_inner]
            closers.append((mark, closer))
            yield opener
        else:
            # Marks after a digit may be feet, minutes or inches.
            yield mark if mark == _DOUBLE or text[at - 1 : at].isdigit() else "’"


def _nest(closers: list[tuple[str, str]], mark: str, brackets: Mapping[str, str]) -> None:
    """Within the proper quotation marks a straight one is an inner one; within Chinese brackets, where spaces do not
    tell, it opens a quotation of its own."""
    if mark in brackets:
        closers.append((mark, brackets[mark]))
    elif closers and brackets.get(closers[-1][0]) == mark:
        closers.pop()


def _openings(text: str) -> frozenset[int]:
    """Where a quotation can begin: before something, and after nothing, a space or an opening mark."""
    found = []
    before = " "
    for at, character in enumerate(text):
        if character not in _STRAIGHT:
            before = character
        elif (before.isspace() or before in _OPENS_AFTER) and text[at + 1 : at + 2].strip():
            found.append(at)
    return frozenset(found)


def _can_close(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and not _is_inside_word(text, at)


def _is_inside_word(text: str, at: int) -> bool:
    """Whether a mark is an apostrophe: between two letters, or before a decade such as '90s."""
    if text[at] != _SINGLE:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    is_joined = before.isalpha() and after.isalpha() and max(before, after) < _FIRST_HAN
    return is_joined or (not before.isalnum() and _DECADE.match(text, at + 1) is not None)


def _mended(text: str, primary: str) -> str:
    if not _MAY_BE_ADDRESS.isdisjoint(text):
        parts = _UNTOUCHED.split(text)
        parts[::2] = [_ruled(part, primary) for part in parts[::2]]
        return "".join(parts)
    return _ruled(text, primary)


def _ruled(text: str, primary: str) -> str:
    signs = frozenset(text)
    for pattern, replacement, needed in rules(primary):
        if not needed or not needed.isdisjoint(signs):
            text = pattern.sub(replacement, text)
    return text
