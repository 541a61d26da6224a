"""Which texts are there in which languages: coverage per field, and a warning for each text that lacks one."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.errors import Path, Place, Problem, Severity
from catalogue.folder import Folder
from catalogue.records import SAME_EVERYWHERE, Holding, Localized, Record, find_values
from catalogue.sources import Sources

from .references import problem_at


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the texts of one field there are in each language."""

    kind: str
    field: str
    texts: int
    translated: dict[str, int]


def coverage(sources: Sources, languages: tuple[str, ...]) -> list[Coverage]:
    """Coverage of every field that holds text, in the order of the records."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for read in sources.records:
        for path, text in find_values(read.record, Localized):
            field = ".".join(step for step in path if isinstance(step, str))
            count = counts.setdefault((read.kind, field), Counter())
            count["texts"] += 1
            count.update(lang for lang in languages if text.is_in(lang))
    return [
        Coverage(kind, field, count["texts"], {lang: count[lang] for lang in languages})
        for (kind, field), count in counts.items()
    ]


def translation_problems(folder: Folder, sources: Sources, languages: tuple[str, ...]) -> Iterator[Problem]:
    """A warning for each text that lacks one of the museum's languages.

    A text without a language, as a name is, lacks none; a title, label or description has to say its language
    where the museum has several.
    """
    for read in sources.records:
        for path, text in find_values(read.record, Localized):
            if len(languages) > 1 and path[-1] in _SAYS_ITS_LANGUAGE and text.languages == (SAME_EVERYWHERE,):
                yield problem_at(folder, read, "text_without_language", Severity.WARNING, path)
            elif missing := [lang for lang in _owed(read.record, path, languages) if not text.is_in(lang)]:
                values = {"languages": ", ".join(missing)}
                yield problem_at(folder, read, "missing_translation", Severity.WARNING, path, values)
    for name, text in sources.texts.items():
        missing = [lang for lang in languages if lang not in text.languages]
        if missing:
            yield _text_problem(name, text, missing)


def _owed(record: Record, path: Path, languages: tuple[str, ...]) -> list[str]:
    """The languages a text should be in: a citation in that of the work, a book's title not also in the book's own."""
    if path[0] == _CITED:
        return []
    own = record.language if isinstance(record, Holding) and path[-1] == "title_translations" else ()
    return [lang for lang in languages if lang not in own]


_CITED = "bibliography"
_SAYS_ITS_LANGUAGE = {"title", "label", "description", "intro", "summary", "alt"}


def _text_problem(name: str, text: Localized, missing: list[str]) -> Problem:
    file = f"exhibits/texts/{name}.{text.languages[0]}.md"
    return Problem("missing_translation", Severity.WARNING, Place(file), name, None, {"languages": ", ".join(missing)})
