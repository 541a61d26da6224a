"""An English message becomes the same message in the reader's language, from the gettext files in `locale/`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path
from types import MappingProxyType

from babel import Locale
from babel.messages.pofile import read_po

SOURCE_LANGUAGE = "en"
"""The language of the msgids."""

_LOCALE = Path(__file__).parent / "locale"


@cache
def languages() -> tuple[str, ...]:
    """The languages the interface speaks, sorted."""
    return tuple(sorted({SOURCE_LANGUAGE, *(file.stem for file in _LOCALE.glob("*.po"))}))


@dataclass(frozen=True, slots=True)
class Wording:
    """The interface in one language; a message without a translation stays English."""

    lang: str

    def text(self, msgid: str, /, **values: object) -> str:
        """The message with its `{placeholders}` filled in."""
        return _catalogue(self.lang).messages.get(msgid, (msgid,))[0].format_map(values)

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """The form of the message that goes with the number `n`, which fills `{count}`."""
        catalogue = _catalogue(self.lang)
        forms = catalogue.messages.get(one)
        chosen = forms[catalogue.plural_form(n)] if forms else one if n == 1 else many
        return chosen.format_map({"count": n, **values})

    def literal(self, value: str) -> str:
        """A fixed value of the records in words: `inner-diameter` as "inner diameter"."""
        return self.text(value.replace("-", " "))

    def knows(self, msgid: str) -> bool:
        """Whether there is a translation of its own; in English there always is."""
        return primary_language(self.lang) == SOURCE_LANGUAGE or msgid in _catalogue(self.lang).messages


def primary_language(lang: str) -> str:
    """The language of a BCP 47 tag without script and region: `zh` of `zh-Hant-TW`."""
    return lang.split("-", maxsplit=1)[0]


@cache
def babel_locale(lang: str) -> Locale:
    """What Babel knows of the language; of English where the interface does not speak it, so that no line is mixed."""
    primary = primary_language(lang)
    return Locale.parse(primary if primary in languages() else SOURCE_LANGUAGE)


@dataclass(frozen=True, slots=True)
class _Catalogue:
    messages: Mapping[str, tuple[str, ...]]
    plural_form: Callable[[int], int]


@cache
def _catalogue(lang: str) -> _Catalogue:
    for name in (lang, primary_language(lang)):
        if name in languages() and name != SOURCE_LANGUAGE:
            return _read(_LOCALE / f"{name}.po")
    return _Catalogue(MappingProxyType({}), lambda n: 0)


def _read(file: Path) -> _Catalogue:
    with file.open("rb") as stream:
        po = read_po(stream, locale=file.stem, abort_invalid=True)
    messages: dict[str, tuple[str, ...]] = {}
    for message in po:
        forms = [message.string] if isinstance(message.string, str) else [form or "" for form in message.string or ()]
        if message.id and all(forms):
            messages[message.id if isinstance(message.id, str) else message.id[0]] = tuple(forms)
    return _Catalogue(MappingProxyType(messages), c2py(po.plural_expr))
