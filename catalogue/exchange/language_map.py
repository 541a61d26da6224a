"""Phrases of several editions become a language map (IIIF Presentation API 3.0, 4.1)."""

from collections.abc import Iterable, Mapping, Sequence

from catalogue.records import SAME_EVERYWHERE, Phrase

LanguageMap = Mapping[str, Sequence[str]]


def language_map(phrases: Iterable[Phrase | None]) -> LanguageMap:
    """Each text once under the language it is really in, whichever edition fell back on it."""
    texts: dict[str, dict[str, None]] = {}
    for phrase in phrases:
        if phrase:
            texts.setdefault("none" if phrase.lang == SAME_EVERYWHERE else phrase.lang, {})[_plain(phrase.text)] = None
    return {lang: list(found) for lang, found in texts.items()}


def _plain(text: str) -> str:
    """Clients take what begins with `<` and ends with `>` as HTML; whitespace around it tells them that it is none."""
    return f"{text} " if text.startswith("<") and text.endswith(">") else text
