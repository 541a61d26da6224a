"""The benchmark's content becomes a book by WeasyPrint.

python tests/bench/peers/weasyprint_book.py content.json book.pdf
"""

import json
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

Tree = dict[str, Any]


def main() -> None:
    content = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    html = HTML(string="".join(_html(content)), base_url=content["fonts"] + "/")
    html.write_pdf(sys.argv[2], font_config=FontConfiguration(), pdf_variant="pdf/ua-1")


def _html(content: Tree) -> Iterator[str]:
    style = Path(__file__).with_name("book.css").read_text("utf-8")
    title = escape(content["title"])
    yield f'<!DOCTYPE html><html lang="{content["lang"]}"><head><title>{title}</title><style>{style}</style></head>'
    yield f'<body><section class="title"><p class="big">{title}</p><p>{escape(content["museum"])}</p></section>'
    yield f"<section><h1>{escape(content['words']['contents'])}</h1><ul class=contents>"
    for entry in content["entries"]:
        yield f'<li><a href="#item-{entry["number"]}">{escape(entry["title"])}</a></li>'
    yield "</ul></section>"
    for entry in content["entries"]:
        yield from _entry(entry)
    yield f"<section><h1>{escape(content['index_heading'])}</h1><ul class=index>"
    for number in content["index"]:
        yield f'<li><a href="#item-{number}">{escape(content["entries"][number - 1]["title"])}</a></li>'
    yield "</ul></section></body></html>"


def _entry(entry: Tree) -> Iterator[str]:
    yield f'<section><img src="file://{escape(entry["picture"])}" alt="{escape(entry["alt"])}">'
    yield f'<h2 id="item-{entry["number"]}"><b>{entry["number"]}</b> {escape(entry["title"])}</h2>'
    yield f'<p class="other">{" · ".join(map(_said, entry["subtitles"]))}</p><table>'
    for row in zip(entry["facts"][::2], entry["facts"][1::2], strict=True):
        cells = (f'<th scope="row">{escape(fact["label"])}</th><td>{_said(fact)}</td>' for fact in row)
        yield f"<tr>{''.join(cells)}</tr>"
    yield '</table><div class="columns">'
    for each in entry["paragraphs"]:
        yield f'<p lang="{each["lang"]}">{escape(each["text"])}</p>'
    yield "</div></section>"


def _said(each: Tree) -> str:
    return f'<span lang="{each["lang"]}">{escape(each["text"])}</span>'


if __name__ == "__main__":
    main()
