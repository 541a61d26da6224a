"""A document's preflight becomes the two reports beside it: one for a program, one to be read."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.check import as_text
from catalogue.folder import replace
from catalogue.language import Wording
from catalogue.pdf import Preflight, PrintedPicture


def write_preflight(report: Preflight, folder: Path, lang: str) -> None:
    """Write both reports into the folder of the document, in a language."""
    words, document = Wording(lang), folder / report.name
    replace(document.with_suffix(".preflight.json"), report.as_json(words).encode())
    replace(document.with_suffix(".preflight.txt"), "".join(f"{line}\n" for line in _lines(report, words)).encode())


def _lines(report: Preflight, words: Wording) -> Iterator[str]:
    """What the document is, what was found in it, and its pictures, those with the fewest pixels to an inch first."""
    yield report.name
    yield f"{words.text('Pages')}: {report.pages}"
    if report.profile:
        yield f"{words.text('Profile')}: {report.profile.name}"
    yield f"{words.text('Colours')}: {', '.join(report.colours)}"
    yield f"{words.text('Typefaces, all embedded')}: {', '.join(report.fonts)}"
    yield ""
    yield from as_text(report.problems, words) if report.problems else (words.text("No problems found."),)
    if report.pictures:
        yield ""
        yield words.text("Pictures: pixels to an inch, size in millimetres, colours, page, record, file")
        yield from (_line(picture) for picture in sorted(report.pictures, key=lambda each: (each.ppi, each.page)))


def _line(picture: PrintedPicture) -> str:
    size = f"{picture.width_mm:g} × {picture.height_mm:g}"
    return (
        f"{picture.ppi:6} {size:>15}  {picture.colour:<11}{picture.page:5}  {picture.record or '–':<12}  {picture.file}"
    )
