"""The language codes of MARC become BCP 47 tags, and tags codes."""

import re
from collections.abc import Iterator
from functools import cache

from babel.core import get_global

from catalogue.language import han_form, primary_language, script_in, script_of
from catalogue.records.text import LANGUAGE_PATTERN

from .pairs import Fields

_SAY_NOTHING = frozenset({"und", "mul", "zxx", "mis", "xxx", "sgn"})
_CODES = {
    "ak": "aka", "ar": "ara", "ay": "aym", "az": "aze", "bo": "tib", "cr": "cre", "cs": "cze", "cy": "wel", "de": "ger",
    "dz": "dzo", "el": "gre", "et": "est", "eu": "baq", "fa": "per", "ff": "ful", "fr": "fre", "gn": "grn", "gu": "guj",
    "hr": "hrv", "hy": "arm", "ik": "ipk", "is": "ice", "iu": "iku", "ka": "geo", "kg": "kon", "kr": "kau", "ku": "kur",
    "kv": "kom", "lv": "lav", "mg": "mlg", "mi": "mao", "mk": "mac", "mn": "mon", "ms": "may", "my": "bur", "ne": "nep",
    "nl": "dut", "oj": "oji", "om": "orm", "or": "ori", "ps": "pus", "qu": "que", "ro": "rum", "sa": "san", "sc": "srd",
    "sk": "slo", "sq": "alb", "sr": "srp", "sw": "swa", "uz": "uzb", "yi": "yid", "za": "zha", "zh": "chi",
}  # fmt: skip
"""The codes MARC has of languages that CLDR knows by several of three letters."""


def languages_of(codes: str, fields: Fields) -> list[str]:
    """The languages of the text: that of 008 first, then those of 041; tags of RFC 5646 are more exact than both."""
    found, exact = list(tags_in(codes[35:38])), list[str]()
    for pair in fields.of("041"):
        if pair.field.indicators[1] == "7":
            exact += [tag for tag in pair.field.all("a") if re.match(LANGUAGE_PATTERN, tag)]
        else:
            found += [tag for said in pair.field.all("a") for tag in tags_in(said)]
        fields.take(pair.field, "a2")
    return list(dict.fromkeys(exact or found))


def tags_in(said: str) -> Iterator[str]:
    """The tags of one or more codes of three letters run together, as old records have them: `kazrus`."""
    return (tag for code in re.findall(r"[a-z]{3}", said.lower()) if (tag := _tag(code)))


def _tag(code: str) -> str:
    """A code that CLDR knows by another name is given that: chi is zh."""
    if code in _SAY_NOTHING:
        return ""
    tag = str(get_global("language_aliases").get(code) or code).replace("_", "-")
    return tag if re.match(LANGUAGE_PATTERN, tag) else code


def code_of(tag: str) -> str:
    """The MARC code of a tag's language; `und` where it has none."""
    primary = primary_language(tag)
    return _CODES.get(primary) or (primary if len(primary) == 3 else _by_tag().get(primary, "und"))


@cache
def _by_tag() -> dict[str, str]:
    return {str(tag): code for code, tag in get_global("language_aliases").items() if len(code) == 3}


def script_of_title(title: str, languages: list[str]) -> str | None:
    """The script of the book, where its title is in that and not only romanised."""
    script = script_in(title)
    if script == "Hani":
        lang = primary_language(languages[0]) if languages else ""
        return {"ja": "Jpan", "ko": "Kore"}.get(lang) or han_form(title) or None
    is_romanised = script == "Latn" and script_of(languages[0] if languages else "und") != "Latn"
    return script if script and not is_romanised else None
