"""Text in several languages, kept by BCP 47 tag and chosen by a museum's order of fallback."""

import re
from collections.abc import Iterable
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, ConfigDict, Field, RootModel, StringConstraints

from .model import LONGEST_LINE, LONGEST_TEXT

SAME_EVERYWHERE = "und"
"""The tag of a text given without a language, such as a name: it is shown alike in all (BCP 47 `und`)."""

LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{4,8})*$"
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
"""A BCP 47 tag (RFC 5646) in its usual case: `kk`, `zh`, `kk-Arab`, `zh-Hant-TW`."""


OBJECT_REFERENCE = re.compile(r"\[\[(?P<number>[^\[\]\n]{1,120})\]\]")
"""How a text in Markdown names another object of the museum: `[[KCC-0012]]`."""


class Phrase(NamedTuple):
    """A text and the language it is really in, which may not be the one asked for."""

    text: str
    lang: str


def _plain_is_same_everywhere(value: object) -> object:
    return {SAME_EVERYWHERE: value} if isinstance(value, str) else value


class Localized(RootModel[dict[LanguageTag, str]]):
    """One text in one or more languages; a plain string is the same in every language."""

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)

    root: Annotated[
        dict[LanguageTag, Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]],
        BeforeValidator(_plain_is_same_everywhere),
        Field(min_length=1, max_length=50),
    ]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages given, in the order written."""
        return tuple(self.root)

    def pick(self, order: Iterable[str]) -> Phrase:
        """The text in the first language of `order` that has one, else in the first written."""
        for lang in (*order, SAME_EVERYWHERE):
            if lang in self.root:
                return Phrase(self.root[lang], lang)
        return Phrase(*reversed(next(iter(self.root.items()))))

    def is_in(self, lang: str) -> bool:
        """Whether there is a text in `lang`, or one that is the same in every language."""
        return lang in self.root or SAME_EVERYWHERE in self.root


class LocalizedLine(Localized):
    """As `Localized`, for titles and names: at most 2,000 characters a language."""

    root: Annotated[
        dict[LanguageTag, Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_LINE)]],
        BeforeValidator(_plain_is_same_everywhere),
        Field(min_length=1, max_length=50),
    ]
