"""The Markdown files of texts/ become the texts of publications and pages, by name and language."""

import re
from collections.abc import Mapping

from catalogue.errors import Problem
from catalogue.folder import Folder
from catalogue.records import Localized

from .origin import file_problem
from .text import TextProblem, read_text, refuse_controls

_NAME = re.compile(r"(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md")


def read_texts(folder: Folder) -> tuple[Mapping[str, Localized], list[Problem]]:
    """Every `<name>.<lang>.md` of texts/, and the problems of the files that are none."""
    texts: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for file in sorted((folder.exhibits / "texts").glob("*.md")):
        named = _NAME.fullmatch(file.name)
        if not named or not folder.holds(file):
            problems.append(file_problem(folder, file, "link_outside" if named else "text_name"))
            continue
        try:
            text = read_text(file).rstrip()  # its lines stay where they are in the file
            refuse_controls(text)
        except TextProblem as fault:
            problems.append(file_problem(folder, file, fault.code, fault.values, fault.line))
            continue
        if text:
            texts.setdefault(named["name"], {})[named["lang"]] = text
        else:
            problems.append(file_problem(folder, file, "empty", None, 1))
    return {name: Localized.model_construct(root=by_language) for name, by_language in texts.items()}, problems
