"""What stands above a column becomes the target it names, in four languages, with its own language and unit."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from catalogue.language import Wording, languages
from catalogue.records import Artifact, Holding, Record

from ..columns import split_heading
from . import heading_words
from .targets import LENGTH_UNITS, MASS_UNITS, Target, target_of

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_TOKENS = re.compile(r"[^\W_]+")
_HAN_LANGUAGE = re.compile("^(中文|汉语|漢文|英文|英语|俄文|俄语|哈萨克文|哈萨克语|哈文)(.+)$")
_IGNORED = frozenset(
    ("edtf", "optional", "required", "обязательно", "если есть", "при наличии", "必填", "选填", "міндетті")
)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The target of a heading; the language the heading itself is in, where its words are those of a language."""

    target: Target
    language: str | None = None


def recognised(model: type[Record], heading: str) -> Recognised | None:
    """What the heading means for a record of this kind, None where it says nothing we know."""
    plain = heading.strip()
    if own := target_of(model, plain):
        return Recognised(own)
    field, lang = split_heading(model, plain)
    if lang and (own := target_of(model, f"{field}.{lang}")):
        return Recognised(own)
    return _in_words(model, plain)


def folded(heading: str) -> str:
    """The heading's letters and digits alone, in one case: `Инв. №` is `инвno`."""
    return "".join(c for c in _in_one_case(heading) if c.isalnum())


def _in_one_case(heading: str) -> str:
    return unicodedata.normalize("NFKC", heading).casefold().replace("ё", "е")


def _in_words(model: type[Record], heading: str) -> Recognised | None:
    known = _words_of(model)
    if whole := known.get(folded(heading)):
        return _recognised(model, whole, None, None)
    for base, lang, unit in _peeled(heading):
        if (found := known.get(base)) and (of := _recognised(model, found, lang, unit)):
            return of
    return None


def _recognised(model: type[Record], found: tuple[str, str], lang: str | None, unit: str | None) -> Recognised | None:
    words, spoken = found
    target = target_of(model, words)
    if not target:
        return None
    if lang and words == "title" and model is Holding:
        target = target_of(model, f"title_translations.{lang}")
    elif lang:
        target = target_of(model, f"{words}.{lang}") if target.takes_language else None
    elif unit:
        target = _with_unit(target, unit)
    return Recognised(target, spoken) if target else None


def _with_unit(target: Target, unit: str) -> Target | None:
    units = MASS_UNITS if target.reading == "weight" else LENGTH_UNITS if target.reading.startswith("dimension") else ()
    return replace(target, unit=unit) if unit in units else None


def _peeled(heading: str) -> Iterator[tuple[str, str | None, str | None]]:
    """The heading's base with the language and the unit that were taken off it, the likelier reading first."""
    text = _in_one_case(heading)
    inside = [bit.strip() for bit in _BRACKETS.findall(text)]
    base = _BRACKETS.sub(" ", text)
    lang, unit = _told(inside)
    is_told = all(_is_language(bit) or _unit(bit) or bit in _IGNORED for bit in inside)
    if is_told and inside:
        yield folded(base), lang, unit
    elif inside:
        yield from (
            (folded(base), None, unit) for _ in range("размер" in base or "dimension" in base or "size" in base)
        )
        return
    if found := _HAN_LANGUAGE.match(base.strip()):
        yield folded(found[2]), _languages()[found[1]], unit
    tokens = _TOKENS.findall(base)
    rest = [t for t in tokens if not _is_language(t) and not _unit(t) and t not in _FILLERS]
    lang, unit = _told([*inside, *tokens])
    if rest and len(rest) < len(tokens):
        yield "".join(rest), lang, unit


def _told(bits: list[str]) -> tuple[str | None, str | None]:
    lang = next((tag for bit in bits if (tag := _is_language(bit))), None)
    return lang, next((unit for bit in bits if (unit := _unit(bit))), None)


def _is_language(bit: str) -> str | None:
    known = _languages()
    if bit.strip(" .") in known:
        return known[bit.strip(" .")]
    words = [word for word in _TOKENS.findall(bit) if word not in _FILLERS]
    return known.get(words[0]) if len(words) == 1 else None


def _unit(bit: str) -> str | None:
    words = [word for word in _TOKENS.findall(bit) if word not in ("в", "in")] or _TOKENS.findall(bit)
    return next((unit for word in words if (unit := _units().get(word))), None)


@cache
def _words_of(model: type[Record]) -> Mapping[str, tuple[str, str]]:
    """The words of targets and the language they are in, by their folded headings."""
    table: dict[str, tuple[str, str]] = {}
    own = heading_words.ARTIFACT if model is Artifact else heading_words.HOLDING if model is Holding else {}
    for target, words in {**own, **heading_words.COMMON}.items():
        for lang, word in _by_language(words):
            table.setdefault(folded(word), (target, lang))
    for name, field in model.model_fields.items():
        for lang in languages():
            table.setdefault(folded(Wording(lang).text(field.title or name)), (name, lang))
        table.setdefault(folded(name), (name, "en"))
    return table


def _by_language(words: str) -> Iterator[tuple[str, str]]:
    """Each word with its language: groups stand in the order English, Russian, Kazakh, Chinese."""
    cyrillic = iter(("ru", "kk", "kk"))
    for group in words.split("; "):
        sample = group.strip()[:1]
        lang = "zh" if "\u3400" <= sample <= "\u9fff" else "en" if sample.isascii() else next(cyrillic)
        yield from ((lang, word) for word in group.split(";") if word.strip())


@cache
def _languages() -> Mapping[str, str]:
    return {word: tag for tag, words in heading_words.LANGUAGES.items() for word in words.split(";")}


@cache
def _units() -> Mapping[str, str]:
    return {word: unit for unit, words in heading_words.UNITS.items() for word in words.split(";")}


_FILLERS = frozenset(heading_words.FILLERS.split(";"))
