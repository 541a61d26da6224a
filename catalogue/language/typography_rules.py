"""What a typesetter of each language mends in a text, as patterns and what takes their place."""

import re
from collections.abc import Callable
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

Replacement = str | Callable[[re.Match[str]], str]


class Rule(NamedTuple):
    """A pattern and what takes its place; it can match only where the text has one of the signs, if it names any."""

    pattern: re.Pattern[str]
    replacement: Replacement
    signs: frozenset[str]


QUOTES = MappingProxyType(
    {
        "en": (("“", "”"), ("‘", "’")),
        "kk": (("«", "»"), ("„", "“")),
        "ru": (("«", "»"), ("„", "“")),
        "zh": (("“", "”"), ("‘", "’")),
    }
)
"""Outer and inner quotation marks."""

_DIGITS = "0123456789"
_NBSP, _THIN = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
_CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_ROMAN = "[IVXLCІХ]+"  # Kazakh keyboards have І and Х for I and X
_NUMBERED = re.compile(r"(?:№|\b(?:nos?|nr|inv|инв|tel|тел)\.?|IS[BS]N|[\d)+])[ \u00a0]*$", re.IGNORECASE)

_METRIC = r"[mck]?m|[mk]?g|ha|ml|мм|см|м|км|мг|кг|га|мл|°(?:[CС]|(?!\w))|℃|%"
_UNIT = rf"(?:{_METRIC})(?!\w)"
_SOLE_UNIT = r"[гтл](?![\w.])"
_ZH_BEFORE, _ZH_UNITS = "第约前图表录版卷页", "年世厘毫米公千克页件个号册卷层"
_LONGEST = 12  # of the words before a number
_ORDINAL = "(?:st|nd|rd|th)"

_RU_SHORT = "а|в|во|до|за|и|из|к|ко|на|не|ни|но|о|об|от|по|с|со|у|я"
_RU_ALWAYS_KEPT = frozenset(("до",))  # н. э.
_RU_AT_EASE = frozenset(_RU_SHORT.split("|")) - _RU_ALWAYS_KEPT
_RU_YEARS = r"гг?\.|вв?\.|год\w*|век\w*"
_KK_PARTICLES = "да|де|та|те|ма|ме|ба|бе|па|пе"


@cache
def rules(primary: str) -> tuple[Rule, ...]:
    """The rules of a language in the order they are applied."""
    return (*_COMMON, *_BY_LANGUAGE.get(primary, _BY_LANGUAGE["en"]))


def is_kept_at_ease(word: str, primary: str) -> bool:
    """Whether a word is kept with the next for looks alone: better a line that ends with it than a gaping one."""
    return primary == "ru" and word.lower() in _RU_AT_EASE


def _years(found: re.Match[str]) -> str:
    """Two years with an en dash; a telephone or inventory number stays as it is."""
    first, last = int(found[1]), int(found[2])
    is_number = _NUMBERED.search(found.string[max(0, found.start() - 12) : found.start()])
    return found[0] if is_number or not 1000 <= first < last <= 2100 else f"{first}–{last}"


def _rule(signs: str, pattern: str, replacement: Replacement) -> Rule:
    return Rule(re.compile(pattern), replacement, frozenset(signs))


def _kept_after(words: str, *, signs: str = "") -> Rule:
    """No line ends after one of these words."""
    pattern = re.compile(rf"(?<![\w-])({words}) (?=\S)", re.IGNORECASE)
    return Rule(pattern, rf"\1{_NBSP}", frozenset(signs))


def _kept_before_number(words: str) -> Rule:
    """No line ends between one of these words and a number."""
    before = re.compile(rf"(?<![\w-])(?:{words})$", re.IGNORECASE)

    def tied(found: re.Match[str]) -> str:
        # Few spaces have a number after them: the words are looked for before those alone.
        return _NBSP if before.search(found.string, max(0, found.start() - _LONGEST), found.start()) else " "

    return _rule(_DIGITS, r" (?=\d)", tied)


def _kept_after_number(words: str) -> Rule:
    """No line ends between a number and one of these words."""
    return _rule(_DIGITS, rf" (?<=\d )(?=(?:{words})(?!\w))", _NBSP)


_COMMON = (
    _rule("\u00ad", r"\u00ad", ""),
    _rule("", r"[ \t]{2,}", " "),
    _rule("-", r"(?<![\w./:–-])(\d{4})-(\d{4})(?![\w–]|-(?!(?:[ехм]|жж?\.|жыл\w*)(?!\w)))", _years),
    _rule(
        "-–", rf"(?<![\w-])({_ROMAN})(?:-| [-–] )({_ROMAN})(?=[ \u00a0](?:вв?\.|ғғ?\.|ғасыр|век|centur|c\.))", r"\1–\2"
    ),
    _rule(
        "-",
        r"(?<!\w)((?:(?:pp?|nos|figs?|pls?|с|стр|б|рис|табл)\.|pages?|№№)[ \u00a0])(\d+)-(\d+)(?![\w-])",
        r"\1\2–\3",
    ),
    _rule("-", rf"(?<![\w./:–-])(\d+(?:[.,]\d+)?)-(?=\d+(?:[.,]\d+)?[ \u00a0]?(?:{_UNIT}|{_SOLE_UNIT}))", r"\1–"),
    _rule("-", r"(?<![^\s(])(?<![\d%][ \u00a0])-(?=\d)(?!\d[\d.,]*-)", "\N{MINUS SIGN}"),
    _rule("№§.", r"(№|§|No\.) (?=\d)", rf"\1{_NBSP}"),
    _rule("$€£¥₸₽", r"([$€£¥₸₽]) (?=\d)| (?<=\d )(?=[$€£¥₸₽])", rf"\1{_NBSP}"),
    _rule(_DIGITS, r"(?<![\d.,])(\d{1,3}) (?=\d{3}(?!\d))", rf"\1{_NBSP}"),
    _rule("/½⅓⅔¼¾⅛", r" (?<=\d )(?=\d{1,2}/\d{1,2}(?![\w/])|[½⅓⅔¼¾⅛])", _NBSP),
    _rule("×xх", r" (?<=\d )([×xх]) (?=\d)", rf"{_NBSP}\1{_NBSP}"),
    _rule(_DIGITS, rf" (?<=[\d½⅓⅔¼¾⅛] )(?={_UNIT}|{_SOLE_UNIT})", _THIN),
    _rule("°", r"(?<=°) (?=\d)", _NBSP),
    _rule(".", rf" (?<=[{_CAPITAL}]\. )(?<!\w[{_CAPITAL}]\. )(?=[{_CAPITAL}])", _NBSP),
    _rule(".", rf"(?<!\w)([{_CAPITAL}]\w+,?) (?=(?:[{_CAPITAL}]\.\u00a0?)+(?![\u00a0 ]?\w))", rf"\1{_NBSP}"),
    _kept_before_number(r"(?:pp?|nos?|vols?|figs?)\."),
)
_SPACED_EM_DASH = (_rule("-", r"(?<=\S) -{1,2} (?=\S)", f"{_NBSP}— "), _rule("—–", r" (?=[—–] )", _NBSP))
_OPENING_DASH = _rule("-–—", rf"\A[-–—] (?=[{_CAPITAL}«„])", f"—{_NBSP}")  # a speech begins
_RANGE = _rule("-–—", r"(?<=\d\u00a0)([–—]) (?=\d)", rf"\1{_NBSP}")
_ELLIPSIS = _rule(".", r"(?<!\.)\.\.\.(?!\.)", "…")
_BY_LANGUAGE = MappingProxyType(
    {
        "en": (
            _ELLIPSIS,
            _rule("-", r"(?<=\S) -{1,3} (?=\S)", f"{_NBSP}– "),
            _rule("–", r" (?=– )", _NBSP),
            _RANGE,
            _kept_after(r"c\.|ca\.|pp?\.|nos\.|vols?\.|figs?\.|cat\.|pls?\.|Dr\.?|Mrs?\.?|St\.?|Prof\."),
            _kept_before_number(r"nos?\.|pages?|ch\.|fols?\.|n\.|edn?\.|diam\.|[HWDL]\.|table|plate|figure|AD|A\.D\."),
            _kept_after_number(r"BCE|CE|BC|AD|B\.C\.(?:E\.)?|C\.E\.|A\.D\.|in\.|ft|lbs?|oz"),
            _rule("BCA", r"(?<=centur)(y|ies) (?=(?:BCE|CE|BC|AD|B\.C|C\.E|A\.D)(?!\w))", rf"\1{_NBSP}"),
            _rule("-", rf"(?<![\w-])(\d+{_ORDINAL})-(?=\d+{_ORDINAL}(?![\w-]))", r"\1–"),
            _rule("°'′\"″", r"(?<=[\d°][°'′\"″]) (?=[NSEW](?!\w))", _NBSP),
        ),
        "kk": (
            _ELLIPSIS,
            _OPENING_DASH,
            *_SPACED_EM_DASH,
            _RANGE,
            _rule(".", r"(?<!\w)([Бб]\.) ?(з\.) ?(?=[бд]\.)", rf"\1{_NBSP}\2{_NBSP}"),
            _rule(".", r"(?<!\w)([Бб]\.) (?=з\.)", rf"\1{_NBSP}"),
            _rule(".", r"(?<!\w)(т\.) (?=[бсқ]\.)", rf"\1{_NBSP}"),
            _rule(".", r"(?<!\w)(т\.\u00a0с\.|ж\.) (?=[ст]\.)", rf"\1{_NBSP}"),
            _rule("-", r"(?<![\w./:–-])(\d+)-(?=\d+[- \u00a0](?:бб?\.|бет))", r"\1–"),
            _rule(".", r" (?=(?:қ|обл|ауд|көш)\.(?!\w))", _NBSP),
            _rule("№", r"(?<!\w)(инв\.) (?=№)", rf"\1{_NBSP}"),
            _kept_before_number(r"бб?\.|с\.|т\.|сур\.|кат\.|инв\.|кесте|том"),
            _rule("IVXLCІХ", rf" (?<={_ROMAN[:-1]} )(?=ғғ?\.|ғасыр)", _NBSP),
            _kept_after_number(r"жж?\.|жыл\w*|ғғ?\.|ғасыр\w*|мың|млн|млрд|теңге|бет|бб?\.|дана"),
            _rule("", rf" (?=(?:{_KK_PARTICLES})(?!\w))", _NBSP),
        ),
        "ru": (
            _ELLIPSIS,
            _OPENING_DASH,
            *_SPACED_EM_DASH,
            _RANGE,
            _rule(".", r"(?<!\w)(до) (н\.) ?(?=э\.)", rf"\1{_NBSP}\2{_NBSP}"),
            _rule(".", r"(?<!\w)(н\.) ?(?=э\.)", rf"\1{_NBSP}"),
            _rule(".", r"(?<!\w)(т\.) (?=[едпк]\.)", rf"\1{_NBSP}"),
            _kept_before_number(
                r"табл\.|илл?\.|т\.|тт\.|гл\.|вып\.|кн\.|ч\.|п\.|л\.|д\.|пл\.|диам\.|выс\.|дл\.|шир\.|прим\.|том"
            ),
            _rule(".", r" (?<=\d )(?=(?:кв|куб)\.)", _NBSP),
            _rule(".", r"(?<!\w)(кв\.|куб\.) (?=[мск]?м(?!\w))", rf"\1{_NBSP}"),
            _rule("°′'", r"(?<=[°′']) (?=[сюв]\. ?[шд]\.|з\. ?д\.)", _NBSP),
            _rule(".", r"(?<!\w)([сю]\.|[вз]\.) (?=[шд]\.(?!\w))", rf"\1{_NBSP}"),
            _rule("IVXLCІХ", rf" (?<={_ROMAN[:-1]} )(?=вв?\.|век|тыс)", _NBSP),
            _rule("-", rf"(?<=\d)(-[а-я]{{1,2}}) (?=(?:{_RU_YEARS})(?!\w))", rf"\1{_NBSP}"),
            _kept_after_number(rf"{_RU_YEARS}|тенге|руб\.?|тыс\.|млн|млрд|экз\.|стр\.|чел\."),
            _kept_after(r"ок\.|им\.|г\.|ул\.|с\.|стр\.|рис\.|кат\.|инв\.|см\.|проф\.|акад\.|д-р", signs="."),
            _kept_after(_RU_SHORT),
            _rule("", r" (?=(?:бы|же|ли|б|ж)(?!\w))", _NBSP),
        ),
        "zh": (
            _rule(".", r"(?<!\.)\.\.\.(?!\.)", "……"),
            _rule("-", r"(?<![A-Za-z0-9./:–-])(\d{4})-(\d{4})(?=年)", _years),
            _rule("-", rf"(?<=[{_ZH_BEFORE}])([ \u00a0]?\d+)-(?=\d+(?![\w–-]|[.]\d))", r"\1–"),
            _rule("-", rf"(?<![A-Za-z0-9./:–-])(\d+)-(?=\d+ ?[{_ZH_UNITS}])", r"\1–"),
            _rule(_DIGITS, rf"(?<=[{_ZH_BEFORE}]) (?=\d)", _NBSP),
            _rule(_DIGITS, rf" (?<=\d )(?=[{_ZH_UNITS}])", _NBSP),
        ),
    }
)
