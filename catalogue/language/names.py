"""A BCP 47 tag becomes the name of a language or script, as the reader's language calls it."""

from types import MappingProxyType

from babel.core import get_global

from .interface import Wording, babel_locale, primary_language

# Where Babel has no name, or one that only stands inside a longer name.
_LANGUAGES = MappingProxyType(
    {
        "en": {
            "und": "unknown language", "otk": "Old Turkic", "xng": "Middle Mongolian", "sog": "Sogdian",
            "kaa": "Karakalpak",
        },
        "kk": {
            "und": "тілі белгісіз", "otk": "көне түркі тілі", "chg": "шағатай тілі", "xng": "орта моңғол тілі",
            "ota": "осман түрікшесі", "sog": "соғды тілі", "peo": "көне парсы тілі", "grc": "көне грек тілі",
            "sa": "санскрит тілі", "mnc": "мәнжу тілі", "xto": "тохар тілі", "qwm": "қыпшақ тілі",
            "dng": "дүнген тілі", "alt": "алтай тілі", "kaa": "қарақалпақ тілі", "ba": "башқұрт тілі",
            "lzh": "көне қытай тілі", "cu": "шіркеу славян тілі",
        },
        "ru": {
            "und": "язык неизвестен", "mul": "несколько языков", "otk": "древнетюркский",
            "xng": "среднемонгольский", "xto": "тохарский", "qwm": "кыпчакский", "dng": "дунганский",
            "lzh": "классический китайский",
        },
        "zh": {
            "und": "语言不详", "otk": "古突厥语", "xng": "中古蒙古语", "xto": "吐火罗语", "qwm": "钦察语",
            "dng": "东干语", "tt": "塔塔尔语",
        },
    }
)  # fmt: skip
_SCRIPTS = MappingProxyType(
    {
        "en": {"Hans": "Simplified Chinese", "Hant": "Traditional Chinese", "Orkh": "Orkhon runes"},
        "kk": {"Hans": "жеңілдетілген қытай жазуы", "Hant": "дәстүрлі қытай жазуы", "Orkh": "Орхон жазуы"},
        "ru": {"Hans": "упрощённые иероглифы", "Hant": "традиционные иероглифы", "Orkh": "орхонская руника"},
        "zh": {"Hans": "简体中文", "Hant": "繁体中文", "Orkh": "鄂尔浑文"},
    }
)


def language_name(tag: str, lang: str) -> str:
    """The language's name in `lang`, with its script and region where the tag has them; the tag where unknown."""
    return _bare_name(tag, lang) + _details(tag, lang)


def locale_name(lang: str) -> str:
    """Language and territory, as POSIX and Open Graph name them: `kk_KZ`; the territory is where most speak it."""
    parts = lang.split("-")
    known = get_global("likely_subtags")
    likely = known.get("_".join(parts[:2])) or known.get(parts[0], "")
    territory = next((part for part in parts[1:] if len(part) == 2 and part.isupper()), likely.rpartition("_")[2])
    return f"{parts[0]}_{territory}" if territory else parts[0]


def script_name(code: str, lang: str) -> str:
    """The name of a script by its ISO 15924 code; the code where unknown."""
    return _own(_SCRIPTS, code, lang) or babel_locale(lang).scripts.get(code) or code


def script_of(tag: str) -> str:
    """The ISO 15924 code of the script a language tag says, or is likely to be written in (UTS 35); Latn if unknown."""
    primary, *rest = tag.split("-")
    said = [part for part in rest if len(part) == 4 and part.isalpha()]
    likely: str = get_global("likely_subtags").get(primary, "")
    return said[0].title() if said else next((part for part in likely.split("_")[1:] if len(part) == 4), "Latn")


def in_language(msgid: str, tag: str, lang: str) -> str:
    """A heading such as "Books in {language}", with the language's name in the form it needs there."""
    inflect = _INFLECTIONS.get(primary_language(lang), str)
    text = Wording(lang).text(msgid, language=inflect(_bare_name(tag, lang)) + _details(tag, lang))
    return text[:1].upper() + text[1:]


def _in_kazakh(name: str) -> str:
    return f"{name}ндегі" if name.endswith("тілі") else f"{name} тіліндегі"


def _in_russian(name: str) -> str:
    if not name.endswith(("ский", "цкий")):
        return f"языке: {name}"
    return " ".join([word.removesuffix("ий") + "ом" for word in name.split(" ")] + ["языке"])


_INFLECTIONS = MappingProxyType({"kk": _in_kazakh, "ru": _in_russian})


def _bare_name(tag: str, lang: str) -> str:
    code = primary_language(tag)
    return _own(_LANGUAGES, code, lang) or babel_locale(lang).languages.get(code) or code


def _details(tag: str, lang: str) -> str:
    subtags = tag.split("-")[1:]
    details = [script_name(subtag, lang) for subtag in subtags if len(subtag) == 4 and subtag.isalpha()]
    details += [_region(subtag, lang) for subtag in subtags if len(subtag) in (2, 3)]
    if not details:
        return ""
    return f"（{'，'.join(details)}）" if primary_language(lang) == "zh" else f" ({', '.join(details)})"


def _region(code: str, lang: str) -> str:
    return babel_locale(lang).territories.get(code) or code


def _own(table: MappingProxyType[str, dict[str, str]], code: str, lang: str) -> str | None:
    return table.get(primary_language(lang), {}).get(code)
