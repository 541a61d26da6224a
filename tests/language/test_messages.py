"""Whatever the package and the templates say to a reader has a translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import catalogue
from catalogue.language import MESSAGES, Wording, languages

PACKAGE = Path(catalogue.__file__).parent
TEMPLATES = PACKAGE.parent / "templates"
TRANSLATED = tuple(lang for lang in languages() if lang != "en")
CALL_IN_TEMPLATE = re.compile(r"""\b(?:t|plural)\((?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")


def said_by_templates() -> set[str]:
    return {
        ast.literal_eval(call["text"])
        for file in TEMPLATES.glob("**/*.html")
        for call in CALL_IN_TEMPLATE.finditer(file.read_text(encoding="utf-8"))
    }


def said_by(file: Path) -> Iterator[str]:
    """The constant first arguments of `words.text(...)` and `words.plural(...)`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        of, first = node.func.value, node.args[0]
        name = of.id if isinstance(of, ast.Name) else of.attr if isinstance(of, ast.Attribute) else ""
        is_wording = node.func.attr in ("text", "plural") and name == "words"
        if is_wording and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("code", MESSAGES)
def test_problem_is_told_in_every_language(code: str, lang: str) -> None:
    words = Wording(lang)
    assert [text for text in MESSAGES[code] if text and not words.knows(text)] == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_word_of_the_templates_is_translated(lang: str) -> None:
    said = said_by_templates()
    assert said or not TEMPLATES.is_dir()
    assert sorted(text for text in said if not Wording(lang).knows(text)) == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_word_of_the_package_is_translated(lang: str) -> None:
    said = {text for file in PACKAGE.glob("**/*.py") for text in said_by(file)}
    assert said
    assert sorted(text for text in said if not Wording(lang).knows(text)) == []
