"""The templates: documented block by block, worded through the catalogues alone, and each to be changed by itself."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import meta, nodes

from catalogue.collection import collect
from catalogue.records import HomeBlock
from catalogue.sources import read_sources
from catalogue.templating import open_templates

from .conftest import RECORDS, folder_with, gallery_of

TEMPLATES = Path(__file__).parents[2] / "templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
ENVIRONMENT = open_templates([TEMPLATES]).environment
GUIDE = (TEMPLATES / "README.md").read_text("utf-8")
IMPORTED = {
    each.template.value
    for name in NAMES
    for each in ENVIRONMENT.parse((TEMPLATES / name).read_text("utf-8")).find_all(nodes.Import)
}
"""Those that hold nothing but macros."""
EVERYWHERE, THE_TEMPLATES = GUIDE.split("\n## The templates\n")
ROWS = {row[0].strip("` "): row[1:] for row in (line.strip("|").split("|") for line in THE_TEMPLATES.splitlines()[3:])}

SPOKEN = {"title", "aria-label", "alt", "placeholder", "aria-description", "label", "summary", "content"}
UNSPOKEN_METAS = {"viewport", "robots", "color-scheme", "og:type", "og:image:type", "twitter:card"}
ATTRIBUTE = re.compile(r'data-[a-z-]+="\W*"')
"""What a macro makes for an element to bear."""
NAMES_OF_THEIR_OWN = {"IIIF", "CSV", "JSON", "MARCXML", "PDF", "ISBN"}
CLASS_OF_BODY = re.compile(r"{% block kind %}\w+{% endblock %}")
EXPRESSION = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)


def source(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


def said_in(cell: str) -> set[str]:
    return set(re.findall(r"`([a-z_]+)`", cell))


@pytest.mark.parametrize("name", NAMES)
def test_every_template_is_in_the_guide(name: str) -> None:
    assert name in ROWS


def test_the_guide_names_no_template_that_is_not_there() -> None:
    assert set(ROWS) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_block_is_in_the_guide(name: str) -> None:
    blocks = {block.name for block in ENVIRONMENT.parse(source(name)).find_all(nodes.Block)}
    assert blocks == said_in(ROWS[name][1])


@pytest.mark.parametrize("name", NAMES)
def test_every_value_is_in_the_guide(name: str) -> None:
    tree = ENVIRONMENT.parse(source(name))
    set_here = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "store"}
    set_here |= {macro.name for macro in tree.find_all(nodes.Macro)}
    set_here |= {"m"}  # what is included uses the macros of the page around it
    set_here |= {each.target for each in tree.find_all(nodes.Import)}
    everywhere = set(re.findall(r"`([a-z_]+)[`(]", EVERYWHERE))
    assert meta.find_undeclared_variables(tree) - set_here - everywhere <= said_in(ROWS[name][2])


def test_every_macro_and_filter_is_in_the_guide() -> None:
    macros = {macro.name for macro in ENVIRONMENT.parse(source("macros.html")).find_all(nodes.Macro)}
    assert macros == said_in(ROWS["macros.html"][0])
    own = {name for name, filtering in ENVIRONMENT.filters.items() if filtering.__module__.startswith("catalogue.")}
    assert own == set(re.findall(r"\| ([a-z]+)`", EVERYWHERE.replace("\\|", "|"))) - {"safe"}


def test_each_template_is_replaced_alone_and_the_original_stays_reachable(tmp_path: Path) -> None:
    pages = [name for name in NAMES if name not in IMPORTED]
    for name in pages:
        place = tmp_path / "templates" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f'{{% include "original/{name}" %}}<!-- house {name} -->')
    (tmp_path / "templates" / "base.html").write_text(
        '{% extends "original/base.html" %}{% block colophon %}{{ super() }}<!-- house base.html -->{% endblock %}'
    )
    home = f"home: [{', '.join(get_args(HomeBlock))}]\n"
    moved = "{object_number: A-2, former_numbers: [B-2], title: {en: Bow}, period: early, hall: first}\n"
    records = {**RECORDS, "museum.yaml": RECORDS["museum.yaml"] + home, "artifacts/2.yaml": moved}
    folder = folder_with(tmp_path, records)
    made = "".join(gallery_of(folder, collect(read_sources(folder))).values())
    assert [name for name in pages if f"<!-- house {name} -->" not in made] == []


class Visible(HTMLParser):
    """The text and the spoken attributes of a template from which what Jinja says has been taken out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(text)

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag != "meta":
            self.said += [value or "" for name, value in attrs if name in SPOKEN]
        elif (given.get("name") or given.get("property")) not in UNSPOKEN_METAS and not given.get("http-equiv"):
            self.said.append(given.get("content") or "")


def words_outside_the_catalogues(text: str) -> Iterator[str]:
    """Words in the markup, and texts that an expression prints without asking for their translation."""
    markup = ATTRIBUTE.sub("", EXPRESSION.sub(" ", CLASS_OF_BODY.sub("", text)))
    for said in Visible(markup).said:
        yield from (word for word in re.findall(r"[^\W\d_]{2,}", said) if word not in NAMES_OF_THEIR_OWN)
    for printed in ENVIRONMENT.parse(text).find_all(nodes.Output):
        for part in printed.nodes:
            choices = [*([part] if isinstance(part, nodes.CondExpr) else []), *part.find_all(nodes.CondExpr)]
            printable = [part, *(each for choice in choices for each in (choice.expr1, choice.expr2))]
            yield from (each.value for each in printable if isinstance(each, nodes.Const) and is_worded(each.value))


def is_worded(value: object) -> bool:
    return isinstance(value, str) and bool(re.search(r"\b[A-Z][a-z]+|[a-z] [a-z]", value))


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_a_template_bypasses_the_catalogues(name: str) -> None:
    assert list(words_outside_the_catalogues(source(name))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<p>Hello</p>", ["Hello"]),
        ('<a title="Go">{{ t("Search") }}</a>', ["Go"]),
        ("{{ 'Next page' if more else '' }}", ["Next page"]),
        ('<p class="lead">{{ t("Hello you") }}, 12 · IIIF</p>', []),
    ],
)
def test_a_word_that_bypasses_them_is_found(text: str, found: list[str]) -> None:
    assert list(words_outside_the_catalogues(text)) == found
