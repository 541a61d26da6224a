"""The tokens of a text become the stretch of time that they mean all together, or are refused.

A text is items between commas and brackets; an item is points joined by dashes, `and` or `or`; a point is words in any
order (`points.py`). `754 [1994]` and `1713 i.e. 1714` are an item and what the cataloguer says it means.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from . import chains
from .items import Item, joined, whole, years_between
from .lexicon import HAN
from .points import Point, taken
from .refused import Refused
from .stretches import PARTS, Stretch
from .tokens import Token

_ANOTHER_CALENDAR = 300
"""Years between a date and the one in brackets from which on the first is of another calendar: 754 [1994]."""
_MOST_POINTS = 6
_CONNECTORS = ("dash", "or", "and", "comma", "open", "close", "event", "later", "ie")


@dataclass(slots=True)
class Parser:
    """Goes through the tokens once, from the first to the last."""

    tokens: Sequence[Token]
    place: int = 0
    notes: list[str] = field(default_factory=list)
    is_later: bool = False
    """Whether a word like `printed` went before, so that what follows dates a print."""

    def meaning(self) -> Stretch:
        """What all the tokens mean together; `notes` say what was taken for granted. Raises Refused."""
        items = self._statement()
        if not items:
            raise Refused("date_none")
        if all(item.is_context for item in items):
            self._check_names()
        return self._whole(items)

    def _check_names(self) -> None:
        """A name alone is the date of nothing, unless it is one of the museum's own periods: Edo, Song, Nara."""
        names = [token for token in self.tokens if (sense := token.sense("era")) and sense.era and sense.era.is_name]
        said = any(token.sense(kind) for token in self.tokens for kind in ("noun", "part", "named"))
        if names and not said and not any(token.sense("era") and token not in names for token in self.tokens):
            raise Refused("date_lone_name", value=names[0].text)

    def _statement(self, *, is_inner: bool = False) -> list[Item]:
        """Items up to the end, or up to the bracket that closes. Raises Refused."""
        items: list[Item] = []
        while (token := self._token()) is not None:
            if token.sense("close"):
                if is_inner:
                    break
                self.place += 1
            elif token.sense("open"):
                self._bracket(items)
            elif token.sense("ie"):
                self.place += 1
                self._gloss(items, self._items_ahead(), is_sure=True)
            elif self._is_separator(token):
                self.is_later = bool(token.sense("later")) or (self.is_later and not token.sense("comma"))
                self.place += 1
            else:
                self._add(items, [replace(item, is_later=self.is_later) for item in self._chain()])
        return items

    def _add(self, items: list[Item], more: list[Item]) -> None:
        """Adds what stands after a bracket, but for a year of another calendar: `[1998] 1377`."""
        before = items[-1] if items else None
        for item in more:
            is_of_other = before and before.is_bracketed and item.span and before.span
            if not (
                is_of_other
                and before
                and before.span
                and item.span
                and years_between(before.span, item.span) >= _ANOTHER_CALENDAR
            ):
                items.append(item)

    def _items_ahead(self) -> list[Item]:
        while (token := self._token()) is not None and self._is_separator(token):
            self.place += 1
        return self._chain() if token is not None else []

    def _token(self, ahead: int = 0) -> Token | None:
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else None

    def _is_separator(self, token: Token) -> bool:
        """A comma, `and` and `or` between items, or a word on how the object was made."""
        if token.sense("comma") or token.sense("undated") or (_is_event(token) and not self._is_of_date(token)):
            return True
        after = self._token(1)
        return bool(token.sense("and") or (token.sense("dash") and after and _is_event(after)))

    def _is_of_date(self, token: Token) -> bool:
        return any(token.sense(kind) for kind in ("unit", "month", "era", "noise", "part", "circa"))

    def _bracket(self, items: list[Item]) -> None:
        is_square = self.tokens[self.place].text == "["
        self.place += 1
        is_sure = bool((token := self._token()) is not None and token.sense("ie"))
        if is_sure:
            self.place += 1
        inner = self._statement(is_inner=True)
        self.place += 1
        if items and inner and (is_square or is_sure):
            self._gloss(items, inner, is_sure=is_sure)
        elif items and inner and items[-1].is_context:
            items[-1] = replace(items[-1], span=self._whole(inner))
        elif items and inner and items[-1].refused is not None:
            self._gloss(items, inner, is_sure=True)
        else:
            items += [replace(item, is_bracketed=is_square) for item in inner]

    def _gloss(self, items: list[Item], inner: list[Item], *, is_sure: bool) -> None:
        """What stands in brackets after a date says what the cataloguer takes it to mean."""
        if not inner:
            return
        meant = self._whole(inner)
        if not items:
            items += inner
            return
        said = items[-1].span
        if said is None or is_sure or items[-1].is_context or years_between(said, meant) >= _ANOTHER_CALENDAR:
            self.notes.append("calendar")
            items[-1] = Item(meant, text=items[-1].text)
        else:
            items[-1] = Item(joined(said, meant), text=items[-1].text)

    def _chain(self) -> list[Item]:
        """Points and what joins them."""
        points: list[Point] = []
        links: list[str] = []
        while True:
            point = self._point()
            if point.is_empty and not points and not self._is_link():
                raise Refused("date_word", value=self._word_here())
            points.append(point)
            link = self._link(points, links)
            if not link or len(points) >= _MOST_POINTS:
                break
            links.append(link)
        return [self._item(points, links)]

    def _is_link(self) -> bool:
        token = self._token()
        return bool(token is not None and token.sense("dash"))

    def _word_here(self) -> str:
        token = self._token()
        return token.text if token is not None else self.tokens[-1].text

    def _link(self, points: list[Point], links: list[str]) -> str:
        """Goes over what joins the point to the next one; nothing where the item ends."""
        token = self._token()
        if token is None or self._is_separator_for_good(token):
            return ""
        after = self._token(1)
        if token.sense("dash"):
            self.place += 1
            if HAN.fullmatch(token.text):
                return "han"
            if token.text == "/" and links and (token.has_gap or (after and after.has_gap)):
                return "and"
            is_wide = token.text in "-–" and token.has_gap and after is not None and after.has_gap
            return "wide" if is_wide else "dash"
        for kind in ("or", "and"):
            if token.sense(kind) and after is not None and not _is_event(after):
                self.place += 1
                return kind
        return self._silent_link(token, points)

    def _silent_link(self, token: Token, points: list[Point]) -> str:
        """Two points with nothing between them: 明末清初."""
        if any(token.sense(kind) for kind in _CONNECTORS) and not self._is_of_date(token):
            return ""
        if points[-1].eras and token.sense("era") and not token.has_gap:
            return "dash"
        if points[-1].part and points[-1].unit and token.number is not None and not token.has_gap:
            return "dash"  # 19世纪末20世纪初
        if points[-1].eras or points[-1].named or token.sense("circa"):
            return ""
        raise Refused("date_word", value=token.text)

    def _is_separator_for_good(self, token: Token) -> bool:
        after = self._token(1)
        if token.sense("dash") and after is not None and _is_event(after):
            return True
        return any(
            token.sense(kind) for kind in ("comma", "open", "close", "ie", "event", "later")
        ) and not self._is_of_date(token)

    def _point(self) -> Point:
        """The tokens up to the next connector."""
        point, start = Point(), self.place
        while (token := self._token()) is not None:
            after = self._token(1)
            if self._skips_comma(point, token, after) or (_is_event(token) and point == _doubted(point)):
                self.place += 1
                continue
            if self._is_connector(point, token, after):
                break
            more = taken(point, token, after)
            if more is None:
                break
            point = more
            self.place += 1
        words = [each.text for each in self.tokens[start : self.place]]
        return replace(point, text=" ".join(words))

    def _skips_comma(self, point: Point, token: Token, after: Token | None) -> bool:
        """The commas of `June 3, 1887` and `c, 1850`."""
        if not token.sense("comma") or after is None or token.text not in ",":
            return False
        if point.is_empty and point.is_approximate:
            return True
        if (
            point.unit == "century"
            and not point.part
            and after.sense("part")
            and after.sense("part") == after.senses[-1]
        ):
            return True
        if point.is_year and point.digits >= 3 and after.sense("month"):
            return True
        is_year = after.number is not None and after.digits >= 3
        is_day = bool(point.month) or (point.number is not None and 1 <= point.number <= 31)
        return is_year and is_day and (point.number is None or point.digits < 3)

    def _is_connector(self, point: Point, token: Token, after: Token | None) -> bool:
        if token.number is not None or not any(token.sense(kind) for kind in _CONNECTORS):
            return False
        if token.sense("dash") and token.sense("before"):
            return not point.is_empty and after is not None and after.number is not None
        if token.sense("dash") and token.sense("unit"):
            return point.number is not None and after is not None and after.number is not None
        if token.sense("dash") and token.sense("until"):
            return not point.is_empty and after is not None
        if self._is_of_date(token) and (more := taken(point, token, after)) is not None:
            return more is point and bool(_is_event(token))
        return True

    def _item(self, points: list[Point], links: list[str]) -> Item:
        text = " ".join(point.text for point in points)
        if all(point.named or (point.eras and point.number is None and not point.cycle) for point in points):
            return self._context(points, links, text)
        try:
            return Item(self._span(points, links), text=text)
        except Refused as refused:
            return Item(None, refused, text=text)

    def _context(self, points: list[Point], links: list[str], text: str) -> Item:
        known = [point for point in points if not point.named]
        if len(known) < len(points):
            return Item(None, Refused("date_no_such_period", value=text), is_context=True, text=text)
        self._note(points)
        return Item(chains.stretch_of(points, links), is_context=True, text=text)

    def _span(self, points: list[Point], links: list[str]) -> Stretch:
        is_from_start, is_to_end = points[0].is_empty, points[-1].is_empty or points[-1].is_now
        points = points[is_from_start : len(points) - is_to_end]
        if not points or any(point.is_empty or point.is_now for point in points):
            raise Refused("date_incomplete", value=" ".join(token.text for token in self.tokens))
        self._note(points)
        span = chains.stretch_of(points, links[is_from_start : len(links) - is_to_end])
        return (
            Stretch(None if is_from_start else span.start, None if is_to_end else span.end)
            if (is_from_start or is_to_end)
            else span
        )

    def _note(self, points: list[Point]) -> None:
        """What the reader takes for granted in these points."""
        notes = {
            "parts": any(point.is_turn or point.part in PARTS for point in points),
            "hundreds": any(point.unit == "hundreds or decade" for point in points),
            "day_or_month": any(point.is_doubtful_day for point in points),
        }
        self.notes += [note for note, is_so in notes.items() if is_so]

    def _whole(self, items: list[Item]) -> Stretch:
        span, notes = whole(items)
        self.notes += notes
        return span


def _is_event(token: Token) -> bool:
    return bool(token.sense("event") or token.sense("later"))


def _doubted(point: Point) -> Point:
    """A point of which only a doubt was said: `likely produced c. 1946`."""
    return replace(Point(), is_uncertain=True, is_approximate=point.is_approximate)
