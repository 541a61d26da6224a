"""One catalogue is set by Catalogue, Typst, WeasyPrint and Platypus: each a process of its own, measured whole.

    python tests/bench/bench_peers.py [--entries 1000] [--tools ours,typst] [--repeat 3] [--python PEERS] [--keep DIR]

All read the same JSON and JPEGs (`peers/content.py`): an A4 page an entry, with a picture, a heading in Kazakh, the
title in three more languages, eight facts, among them an inscription in Arabic script, and two justified paragraphs in
two languages; before them the contents, after them an index of titles. A run includes the start of the interpreter and
the loading of fonts. Tools take turns; what is printed is the median. The peers are looked for where `--python` points:

    python -m venv peers && peers/bin/pip install "typst>=0.15" "weasyprint>=70" "reportlab>=5"
    python tests/bench/bench_peers.py --python peers/bin/python
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from peers.process import HERE, OUR_PYTHON, Run, answer, make_content, run

PICTURES = Path(tempfile.gettempdir()) / "catalogue-bench-pictures"


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool by the script that drives it, the package it is and what cannot be counted in its PDF."""

    name: str
    script: str
    package: str
    note: str
    is_peer: bool = True


TOOLS = (
    Tool("ours", "catalogue_book.py", "museum-catalogue", "shapes; breaks optimally; hyphenates kk ru en", False),
    Tool("typst", "typst_book.py", "typst", "shapes; breaks optimally; hyphenates ru en"),
    Tool("weasyprint", "weasyprint_book.py", "weasyprint", "shapes; breaks line by line; hyphenates ru en"),
    # Its `shaping` fails where a paragraph is wrapped twice, as tables and documents of several passes do.
    Tool("platypus", "platypus_book.py", "reportlab", "no tags, no shaping; breaks line by line; no hyphenation"),
)


def main() -> None:
    arguments = _arguments()
    tools = [tool for tool in TOOLS if tool.name in arguments.tools.split(",") and _is_there(tool, arguments.python)]
    with tempfile.TemporaryDirectory() as place:
        folder = arguments.keep or Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        content = folder / "content.json"
        make_content(content, arguments.entries, arguments.pictures)
        runs: dict[str, list[Run]] = {tool.name: [] for tool in tools}
        for _ in range(arguments.repeat):
            for tool in tools:
                runs[tool.name].append(run(_command(tool, arguments.python, content, folder)))
        middle = {name: _middle(some) for name, some in runs.items()}
        _print_table(tools, middle, folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--tools", default=",".join(tool.name for tool in TOOLS))
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    parser.add_argument("--pictures", type=Path, default=PICTURES, help="where pictures are made, once")
    parser.add_argument("--keep", type=Path, help="where content and PDFs are left to be looked at")
    return parser.parse_args()


def _is_there(tool: Tool, python: str) -> bool:
    version = f"from importlib.metadata import version; print(version({tool.package!r}))"
    found = answer([python if tool.is_peer else OUR_PYTHON, "-c", version])
    print(f"{tool.name:12}{tool.package} {found}" if found else f"{tool.name:12}left out: pip install {tool.package}")
    return found is not None


def _command(tool: Tool, python: str, content: Path, folder: Path) -> list[str | Path]:
    return [python if tool.is_peer else OUR_PYTHON, HERE / tool.script, content, folder / f"{tool.name}.pdf"]


def _middle(runs: Sequence[Run]) -> Run:
    return Run(median(r.wall for r in runs), median(r.cpu for r in runs), max(r.peak for r in runs))


def _print_table(tools: Sequence[Tool], runs: dict[str, Run], folder: Path) -> None:
    print(
        f"\n{'':12}{'wall s':>8}{'CPU s':>8}{'x wall':>8}{'x CPU':>8}{'MB RAM':>8}{'pages':>7}{'MB':>7}  tags", end=""
    )
    print(f"{'links':>7}{'marks':>7}")
    ours = runs.get("ours")
    for tool in tools:
        ran, marks = runs[tool.name], _marks(folder / f"{tool.name}.pdf")
        times = f"{ran.wall / ours.wall:8.2f}{ran.cpu / ours.cpu:8.2f}" if ours else f"{'':16}"
        print(f"{tool.name:12}{ran.wall:8.2f}{ran.cpu:8.2f}{times}{ran.peak:8.0f}", end="")
        print(f"{marks['pages']:7}{marks['megabytes']:7.1f}  {'yes' if marks['is_tagged'] else 'no':4}", end="")
        print(f"{marks['links']:7}{marks['bookmarks']:7}  {tool.note}")


def _marks(path: Path) -> dict[str, Any]:
    counted: dict[str, Any] = json.loads(answer([OUR_PYTHON, HERE / "marks.py", path]) or "{}")
    return counted


if __name__ == "__main__":
    main()
