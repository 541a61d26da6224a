"""Problems become what a curator reads: text, JSON, or a page of HTML."""

import html
import json
from collections.abc import Iterable, Iterator

from catalogue.collection import Coverage
from catalogue.errors import Problem
from catalogue.language import Wording, hint, message
from catalogue.sources import KINDS


def as_text(problems: Iterable[Problem], words: Wording) -> Iterator[str]:
    """A problem as lines: place, record and field; what is wrong; what to do."""
    for problem in problems:
        yield f"{place_text(problem)}  {problem.record or ''}  {field_title(problem, words)}".rstrip()
        mark = "" if problem.is_error else f"{words.text('warning')}: "
        yield f"  {mark}{message(problem, words)}"
        if advice := hint(problem, words):
            yield f"  {words.text('hint')}: {advice}"


def place_text(problem: Problem) -> str:
    """`file:line:column`, as far as known; `file!sheet!cell` of a workbook; `file#17` of the 17th record of a file."""
    place = problem.place
    if place.cell:
        return f"{place.file}{'' if place.cell.startswith('#') else '!'}{place.cell}"
    return ":".join(str(part) for part in (place.file, place.line, place.column) if part is not None)


def field_title(problem: Problem, words: Wording) -> str:
    """The field's title where the record model has one, else the field as written."""
    if not problem.field:
        return ""
    name = problem.field.split(".")[0]
    for kind in KINDS:
        field = kind.model.model_fields.get(name)
        if field and field.title and _is_of(problem, kind.place):
            steps = [str(int(step) + 1) if step.isdecimal() else step for step in problem.field.split(".")[1:]]
            return f"{words.text(field.title)} ({', '.join(steps)})" if steps else words.text(field.title)
    return problem.field


def _is_of(problem: Problem, place: str) -> bool:
    return problem.place.file.startswith(f"exhibits/{place}")


def as_json(problems: Iterable[Problem], words: Wording) -> str:
    """The problems as a JSON list of objects."""
    return json.dumps([_object(problem, words) for problem in problems], ensure_ascii=False, indent=1)


def _object(problem: Problem, words: Wording) -> dict[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "cell": place.cell,
        "record": problem.record,
        "field": problem.field,
        "message": message(problem, words),
        "hint": hint(problem, words),
    }


def as_html(problems: Iterable[Problem], words: Wording) -> str:
    """The problems as a page that can be sent to a colleague."""
    rows = (
        "\n".join(_row(problem, words) for problem in problems)
        or f"<p>{html.escape(words.text('No problems found.'))}</p>"
    )
    title = html.escape(words.text("Check of the records"))
    return (
        f'<!doctype html>\n<html lang="{words.lang}"><meta charset="utf-8"><title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width"><style>body{font:1.05rem/1.5 system-ui;max-width:50rem;'
        "margin:2rem auto;padding:0 1rem}section{border-left:.3rem solid #A33;padding:.1rem 1rem;margin:1.5rem 0}"
        "section.warning{border-color:#B08A3E}p{margin:.2rem 0}</style>\n"
        f"<h1>{title}</h1>\n{rows}\n</html>\n"
    )


def _row(problem: Problem, words: Wording) -> str:
    lines = [place_text(problem), f"{problem.record or ''} {field_title(problem, words)}".strip()]
    head = " · ".join(html.escape(line) for line in lines if line)
    advice = hint(problem, words)
    said = f"<p><strong>{html.escape(message(problem, words))}</strong></p>"
    return f'<section class="{problem.severity}"><p>{head}</p>{said}<p>{html.escape(advice)}</p></section>'


def coverage_text(rows: Iterable[Coverage], languages: tuple[str, ...]) -> Iterator[str]:
    """Per field, how many of its texts there are in each language."""
    yield f"{'':<44}{''.join(f'{lang:>10}' for lang in languages)}"
    for row in rows:
        counts = "".join(f"{f'{row.translated[lang]}/{row.texts}':>10}" for lang in languages)
        yield f"{f'{row.kind} {row.field}':<44}{counts}"
