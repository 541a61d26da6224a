"""Neighbouring tokens that mean one thing become one: 19 + th, 2 + half, Kushan + period."""

from collections.abc import Iterator
from dataclasses import replace

from .lexicon import HAN, Sense
from .tokens import Token

_AFTER_HYPHEN = ("unit", "fraction", "decade", "ordinal", "tal", "noun")
_CONNECTORS = ("dash", "comma", "open", "close", "or", "event", "ie")


def together(tokens: list[Token]) -> list[Token]:
    """The tokens with suffixes, fractions and names of periods put together."""
    tokens = list(_fractions(_suffixed(_without_hyphens(tokens))))
    return _with_names(_without_lone_brackets(tokens))


def _without_hyphens(tokens: list[Token]) -> list[Token]:
    """Without hyphens inside a word: `18th-century`, `mid-1960s`, `1850-жылдар`."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        is_postfix = place > 1 and before and before.sense("part") and tokens[place - 2].sense("unit")
        if token.text == "-" and any(each and each.text.isalpha() and each.sense("dash") for each in (before, after)):
            continue  # mid-to-late
        may_be = token.text == "-" and before and after and not is_postfix
        if may_be and before and after and _is_hyphen(before, token, after, tokens[place + 2 : place + 3]):
            continue
        kept.append(token)
    return kept


def _is_hyphen(before: Token, hyphen: Token, after: Token, next_one: list[Token]) -> bool:
    if hyphen.has_gap:
        return False
    if before.number is None and any(before.sense(kind) for kind in ("part", "before", "after")):
        return after.number is not None or bool(after.sense("nth"))
    if after.number is not None or not any(after.sense(kind) for kind in _AFTER_HYPHEN):
        return False
    return not (after.sense("circa") and next_one and next_one[0].number is not None)


def _suffixed(tokens: list[Token]) -> Iterator[Token]:
    place = 0
    while place < len(tokens):
        token = tokens[place]
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.number is not None and after is not None and (made := _with_suffix(token, after)):
            yield made
            place += 2
        else:
            yield token
            place += 1


def _with_suffix(number: Token, suffix: Token) -> Token | None:
    value = number.number or 0
    is_round = value % 10 == 0 and value > 0 and not number.is_roman
    if suffix.sense("tal") and is_round:
        return replace(number, unit="hundreds" if value % 100 == 0 else "decade")
    if suffix.has_gap:
        return None
    if suffix.sense("unit") == Sense("unit", "decades") and is_round and value < 100:
        return replace(number, unit="decade")
    if suffix.sense("decade") and is_round and (value > 90 or not suffix.sense("ordinal")):
        is_century = suffix.text == "s" and value % 100 == 0
        return replace(number, unit="hundreds or decade" if is_century else "decade")
    return replace(number, is_ordinal=True) if suffix.sense("ordinal") and not suffix.sense("unit") else None


def _fractions(tokens: Iterator[Token]) -> Iterator[Token]:
    """Ordinals in words become numbers, and with `half` or `quarter` behind them parts."""
    held: Token | None = None
    for token in tokens:
        fraction = token.sense("fraction") or _decade(token)
        if held is not None and fraction and (part := _part(held, fraction)):
            yield Token(f"{held.text} {token.text}", (part,), has_gap=held.has_gap)
            held = None
            continue
        if held is not None:
            yield _number(held)
        held = token if token.number is not None or token.sense("nth") else None
        if held is None:
            yield token
    if held is not None:
        yield _number(held)


def _decade(token: Token) -> Sense | None:
    return Sense("decade", "10") if token.sense("unit") == Sense("unit", "decade") else None


def _part(which: Token, fraction: Sense) -> Sense | None:
    nth = which.sense("nth")
    if fraction.kind == "decade" and not nth:
        return None
    parts = int(fraction.value)
    number = parts if nth and nth.value == "last" else int(nth.value) if nth else which.number or 0
    return Sense("part", f"{number} {parts}") if 1 <= number <= parts and not which.unit else None


def _number(token: Token) -> Token:
    nth = token.sense("nth")
    if token.number is not None or nth is None or nth.value == "last" or token.sense("part"):
        return token
    return replace(token, number=int(nth.value), digits=len(nth.value), is_ordinal=True)


def _without_lone_brackets(tokens: list[Token]) -> list[Token]:
    """Without brackets that nothing opens or closes, and without those around everything."""
    opened: list[int] = []
    lone: set[int] = set()
    for place, token in enumerate(tokens):
        if token.sense("open"):
            opened.append(place)
        elif token.sense("close"):
            if opened:
                opened.pop()
            else:
                lone.add(place)
    glosses = [place for place in opened if place > 0 and tokens[place].text == "["]
    lone.update(set(opened) - set(glosses))
    kept = [token for place, token in enumerate(tokens) if place not in lone]
    return _without_brackets_of_ends(kept + [Token("]", (Sense("close"),)) for _ in glosses])


def _without_brackets_of_ends(tokens: list[Token]) -> list[Token]:
    """Without the brackets around one end of a range: `1845-[1849]`, `[1998]-2000`."""
    dropped: set[int] = set()
    for place, token in enumerate(tokens):
        if not token.sense("open"):
            continue
        end = next((at for at in range(place, len(tokens)) if tokens[at].sense("close")), len(tokens))
        if end == place + 2 and tokens[place + 1].sense("part"):
            dropped |= {place, end}  # 18thC (late)
        follows_dash = place > 0 and tokens[place - 1].sense("dash")
        leads_to_dash = place == 0 and end + 1 < len(tokens) and tokens[end + 1].sense("dash")
        if follows_dash or leads_to_dash:
            dropped |= {place, end}
    return [token for place, token in enumerate(tokens) if place not in dropped]


def _with_names(tokens: list[Token]) -> list[Token]:
    """A name before `period` or `dynasty` that nobody told us becomes a period whose years must stand by it."""
    kept: list[Token] = []
    numbered = -1
    for place, token in enumerate(tokens):
        if place == numbered:
            continue  # Dynasty 18
        kept.append(token)
        if not token.sense("noun"):
            continue
        start = len(kept) - 1
        while start and _belongs_to_name(kept[start - 1]):
            start -= 1
        name = kept[start:-1]
        if token.text == "Dynasty" and not name and place + 1 < len(tokens) and _is_small(tokens[place + 1]):
            kept[start:] = [Token(token.text, (Sense("named", token.text),), has_gap=True)]
            numbered = place + 1
        elif any(_is_name(each) for each in name):
            text = ("" if HAN.fullmatch(token.text) else " ").join(each.text for each in (*name, token))
            kept[start:] = [Token(text, (Sense("named", text),), has_gap=True)]
    return kept


def _is_small(token: Token) -> bool:
    return token.number is not None and token.number <= 31 and not token.unit


def _is_name(token: Token) -> bool:
    return (not token.senses and token.number is None and token.text[:1].isalpha()) or token.is_ordinal


def _belongs_to_name(token: Token) -> bool:
    return _is_name(token) or any(token.sense(kind) for kind in ("era", "part", "and")) or token.is_roman
