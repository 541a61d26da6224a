"""Templates become text: the museum's own come first, ours stand behind them and stay reachable as `original/...`.

jinja2 is used here and nowhere else.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from traceback import walk_tb
from typing import Any, Protocol

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup, escape

from catalogue.errors import CatalogueError
from catalogue.language import direction
from catalogue.records import SAME_EVERYWHERE, Phrase

_RANGE = re.compile("[0-9A-Za-z:.]+–[0-9A-Za-z:.]+|[0-9:]+-[а-яәғқңөұүһіё]+")
"""One value on both sides of a dash: years, hours, centuries in Roman numerals; a number with its ending: 17:30-ға."""


class Way(Protocol):
    """A way to a record's page, as `edition.Link` is."""

    @property
    def path(self) -> str: ...  # noqa: D102


class Run(Protocol):
    """A run of text of one look, as `edition.Span` is."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def lang(self) -> str: ...  # noqa: D102
    @property
    def is_strong(self) -> bool: ...  # noqa: D102
    @property
    def is_emphasis(self) -> bool: ...  # noqa: D102
    @property
    def href(self) -> str | None: ...  # noqa: D102
    @property
    def refers(self) -> Way | None: ...  # noqa: D102
    @property
    def note(self) -> tuple[str, int, int] | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of some folders, the first folder that has one winning."""

    environment: Environment
    folders: tuple[Path, ...]

    def render(self, name: str, values: Mapping[str, object], *, page: str) -> Markup:
        """The template filled in. Raises CatalogueError naming template, line and page when it has a mistake."""
        try:
            return Markup(self.environment.get_template(name).render(values))
        except CatalogueError:
            raise
        # A template can raise anything; what did not come from a template's line is our own fault and goes on.
        except Exception as mistake:
            place = _place(mistake, self.folders)
            if place is None:
                raise
            raise CatalogueError(f"{place}: {_said(mistake)} (making {page})") from mistake


def open_templates(folders: Sequence[Path]) -> Templates:
    """The templates of `folders`; the last one's are the originals that a museum's may extend."""
    loaders = [FileSystemLoader(folder) for folder in folders]
    environment = Environment(
        loader=ChoiceLoader([*loaders, PrefixLoader({"original": loaders[-1]})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters.update(_FILTERS)
    return Templates(environment, tuple(folders))


def _place(mistake: Exception, folders: Sequence[Path]) -> str | None:
    """Where in a template it happened: the innermost line of one on the way."""
    if isinstance(mistake, TemplateSyntaxError):
        return f"templates/{mistake.name}:{mistake.lineno}"
    # jinja2 puts frames of its own into the traceback that carry the template's file and line.
    lines = [
        f"templates/{_name(Path(frame.f_code.co_filename), folders)}:{number}"
        for frame, number in walk_tb(mistake.__traceback__)
        if "__jinja_exception__" in frame.f_globals
    ]
    if lines:
        return lines[-1]
    return f"templates/{mistake.name}" if isinstance(mistake, TemplateNotFound) else None


def _name(file: Path, folders: Sequence[Path]) -> str:
    return next((file.relative_to(folder).as_posix() for folder in folders if file.is_relative_to(folder)), file.name)


def _said(mistake: Exception) -> str:
    if isinstance(mistake, TemplateNotFound):
        return f"there is no template {mistake.name}"
    return str(mistake) or type(mistake).__name__


def _data(thing: Mapping[str, object]) -> Markup:
    """A thing in the words of schema.org as JSON-LD that may stand inside a page."""
    text = json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False, separators=(",", ":"))
    # Nothing in a value may end the element it stands in (HTML, 4.12.1.3).
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


@pass_context
def _say(context: Context, phrase: Phrase) -> Markup:
    """A phrase; marked with its language where that is not the page's."""
    text, lang = phrase
    whole = _with_ranges_whole(text)
    if lang in (context["lang"], SAME_EVERYWHERE):
        return whole
    return Markup("<span{}>{}</span>").format(_marks(lang, context["lang"]), whole)


def _with_ranges_whole(text: str) -> Markup:
    """A text whose ranges no line end divides: a browser may break after their dash (UAX #14, BA and HY)."""
    return Markup(_RANGE.sub(r'<span class="range">\g<0></span>', str(escape(text))))


@pass_context
def _phrase(context: Context, text: str) -> Phrase:
    """A word of the interface as a phrase, for macros that take phrases."""
    return Phrase(text, context["lang"])


@pass_context
def _foreign(context: Context, lang: str) -> Markup:
    """A `lang` attribute where the language is not the page's, else nothing."""
    return Markup("") if lang in (context["lang"], SAME_EVERYWHERE) else _marks(lang, context["lang"])


def _marks(lang: str, around: str) -> Markup:
    """The attributes of a text in `lang` within one in `around`; with its direction, so that its full stop ends it."""
    written = direction(lang)
    turn = Markup("") if written == direction(around) else Markup(' dir="{}"').format(written)
    return Markup(' lang="{}"{}').format(lang, turn)


@pass_context
def _inline(context: Context, runs: Iterable[Run]) -> Markup:
    """Runs of text with their look, links and languages."""
    lang, root = context["lang"], context["root"]
    parts = []
    # Neighbours in one language are marked together, so that they stand in its order.
    for spoken, members in groupby(runs, key=lambda run: run.lang):
        text = Markup("").join(_run(run, lang, root) for run in members)
        is_own = spoken in (lang, SAME_EVERYWHERE)
        parts.append(text if is_own else Markup("<span{}>{}</span>").format(_marks(spoken, lang), text))
    return Markup("").join(parts)


def _run(run: Run, lang: str, root: str) -> Markup:
    if run.note:
        return _sign(*run.note)
    text = Markup("<br>\n").join(_with_ranges_whole(line) for line in run.text.split("\n"))
    for is_wanted, tag in ((run.is_emphasis, "em"), (run.is_strong, "strong")):
        if is_wanted:
            text = Markup(f"<{tag}>") + text + Markup(f"</{tag}>")
    href = f"{root}{lang}/{run.refers.path}" if run.refers else run.href
    return Markup('<a href="{}">{}</a>').format(href, text) if href else text


def _sign(_key: str, number: int, nth: int) -> Markup:
    """The sign of a note, to which the note leads back where it is the first of its signs."""
    name = Markup("") if nth else Markup(' id="sign-{}"').format(number)
    sign = '<sup class="sign"><a href="#note-{0}" role="doc-noteref"{1}>{0}</a></sup>'
    return Markup(sign).format(number, name)


_FILTERS: Mapping[str, Callable[..., Any]] = {
    "data": _data,
    "foreign": _foreign,
    "inline": _inline,
    "phrase": _phrase,
    "say": _say,
}
