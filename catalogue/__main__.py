"""The command line: what is asked for becomes calls, and what comes of it lines and an exit code."""

import json
import locale
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from catalogue.check import as_html, as_json, as_text, check, coverage_text
from catalogue.collection import collect, coverage
from catalogue.errors import BadRecords, CatalogueError, Problem, UsageError
from catalogue.folder import create, open_folder, sample_files
from catalogue.intake import FORMATS
from catalogue.language import SOURCE_LANGUAGE, Wording, languages, primary_language
from catalogue.production import (
    ALL,
    EXPORTS,
    KIND_BY_SECTION,
    PRESETS,
    ImportRequest,
    Progress,
    Report,
    Request,
    build,
    export,
    import_counts,
    import_lines,
    import_records,
    kinds_asked,
    make_pdf,
    parse_selection,
    propose_map,
    silent,
)
from catalogue.scaffold import ADDABLE, add_record, empty_museum
from catalogue.serving import open_server, watch_folder
from catalogue.sources import KINDS, read_sources

BAD_RECORDS, USAGE = 1, 2

_FILE = click.Path(path_type=Path)
_IN = click.option(
    "-C",
    "root",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="DIR",
    help="The museum folder; this one by default.",
)
_OUT = click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where outputs go; build/ in the museum folder by default.",
)
_LANG = click.option("--lang", metavar="LANG", help="Only this language, such as kk; all of the museum's by default.")
_JOBS = click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes; as many as cores by default.")


def main() -> None:
    """Run the command line; the entry point of `catalogue`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except BadRecords as error:
        _print_problems(error.problems)
        sys.exit(BAD_RECORDS)
    except CatalogueError as error:
        click.echo(str(error), err=True)
        sys.exit(USAGE)
    except OSError as error:
        click.echo(f"{error.filename or ''}: {error.strerror or error}".lstrip(": "), err=True)
        sys.exit(USAGE)
    except click.ClickException as error:
        error.show()
        sys.exit(USAGE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="museum-catalogue", prog_name="catalogue")
def cli() -> None:
    """Turn a museum's records and photographs into printed catalogues and an online gallery.

    Start with: catalogue new my-museum, then catalogue build -C my-museum
    """


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--empty", is_flag=True, help="Without the sample records.")
def new(folder: Path, empty: bool) -> None:
    """Make a museum folder, with the sample museum in it."""
    try:
        create(folder, empty_museum() if empty else sample_files())
    except CatalogueError as error:
        click.echo(str(error), err=True)
        sys.exit(BAD_RECORDS)
    click.echo(f"{folder} is ready. Next: catalogue build -C {folder}")


@cli.command()
@click.argument("kind", type=click.Choice(ADDABLE))
@click.argument("number", metavar="NUMBER")
@_IN
def add(kind: str, number: str, root: Path) -> None:
    """Add a record to fill in.

    It is a skeleton with every field explained, and its status is draft.

    NUMBER is the record's own: an object number, a holding number, or an id.
    """
    folder = open_folder(root)
    sources = read_sources(folder)
    taken = [read.key for read in sources.records if read.kind == kind]
    path = add_record(folder, kind, number, collect(sources).languages or (SOURCE_LANGUAGE,), taken)
    click.echo(f"{folder.relative(path)} is ready to be filled in; take its status line out to publish it.")


@cli.command("check")
@_IN
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html"]), default="text", help="How to print problems."
)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--lang", metavar="LANG", help=f"The language of the messages: {', '.join(languages())}.")
@click.option("--coverage", "with_coverage", is_flag=True, help="Say which texts are translated into which languages.")
def check_command(root: Path, form: str, strict: bool, lang: str | None, with_coverage: bool) -> None:
    """Say everything that is wrong in the records.

    All problems of all files at once, in the order of the files; nothing is written.
    """
    words = Wording(lang or _reader_language())
    checked = check(open_folder(root))
    if form == "json":
        click.echo(as_json(checked.problems, words))
    elif form == "html":
        click.echo(as_html(checked.problems, words))
    else:
        for line in as_text(checked.problems, words):
            click.echo(line)
        click.echo(_summary(checked.problems, len(checked.sources.records), words), err=True)
    if with_coverage:
        known = collect(checked.sources).languages
        for line in coverage_text(coverage(checked.sources, known), known):
            click.echo(line, err=form != "text")
    if not checked.is_good or (strict and checked.problems):
        sys.exit(BAD_RECORDS)


@cli.command("build")
@_IN
@_OUT
@click.option("--only", metavar="LIST", help=f"Only these outputs, with commas: {','.join(ALL)}.")
@_LANG
@_JOBS
@click.option("--force", is_flag=True, help="Make everything anew, also what has not changed.")
def build_command(
    root: Path, out: Path | None, only: str | None, lang: str | None, jobs: int | None, force: bool
) -> None:
    """Make the PDF catalogues and the online gallery.

    The records are checked first; where they have errors nothing is written and the old output stays.
    """
    request = Request(out or root / "build", kinds_asked(only), (lang,) if lang else (), jobs, force=force)
    report = build(open_folder(root), request, _progress())
    click.echo(f"{request.out}: {_made(report)}", err=True)


@cli.command()
@click.argument("publication", metavar="PUBLICATION")
@_IN
@click.option(
    "--lang", metavar="LANG", help="Its language, or two side by side as kk+en; the museum's first by default."
)
@click.option(
    "--preset",
    type=click.Choice(list(PRESETS)),
    default="screen",
    help="screen: tagged, for reading and archives; press: PDF/X-4, and the cover in a file beside it; "
    "labels: for the wall, and in large print beside it; checklist: for the store room; card: a sheet for each object.",
)
@click.option(
    "--profile",
    type=click.Path(path_type=Path),
    metavar="ICC",
    help="The ICC profile of the press; by default the one museum.yaml names.",
)
@click.option(
    "--select", "selection", metavar="WORDS", help="Only these objects, such as: 'period=saka category=jewellery'."
)
@click.option("-o", "path", type=click.Path(path_type=Path), metavar="FILE", help="Where to write it.")
def pdf(
    publication: str,
    root: Path,
    lang: str | None,
    preset: str,
    profile: Path | None,
    selection: str | None,
    path: Path | None,
) -> None:
    """Make one PDF. PUBLICATION is the name of its file in publications/, without .yaml.

    What a printer would find in it is said too, and written beside it as .preflight.txt and .preflight.json; its
    errors stop press.
    """
    made = make_pdf(
        open_folder(root), publication, lang, parse_selection(selection or ""), path, root / "build", _progress(),
        preset=preset, profile=profile,
    )  # fmt: skip
    for each in made:
        click.echo(str(each.path))
    found = tuple(problem for each in made for problem in each.problems)
    if found:
        _print_problems(found)


@cli.command("import")
@click.argument("source", type=click.Path(exists=True, path_type=Path), metavar="FILE|DIR")
@_IN
@click.option(
    "--as",
    "section",
    type=click.Choice(list(KIND_BY_SECTION)),
    help="What the records are: objects of the museum, or books of its library.",
)
@click.option("--from", "form", type=click.Choice(list(FORMATS)), help="The format, where the file does not show it.")
@click.option(
    "--map", "mapping", type=_FILE, metavar="F", help="A file that says what the columns of a spreadsheet are."
)
@click.option("--write-map", type=_FILE, metavar="F", help="Write such a file, to be mended; nothing is imported.")
@click.option("--pictures", type=_FILE, metavar="DIR", help="A folder with pictures named by number: KCC-0012_1.jpg")
@click.option("--dry-run", is_flag=True, help="Say what would become of each record, and write nothing.")
@click.option("--format", "as_form", type=click.Choice(["text", "json"]), default="text", help="How to print problems.")
@click.option("--lang", metavar="LANG", help=f"The language of the messages: {', '.join(languages())}.")
def import_command(
    source: Path,
    root: Path,
    section: str | None,
    form: str | None,
    mapping: Path | None,
    write_map: Path | None,
    pictures: Path | None,
    dry_run: bool,
    as_form: str,
    lang: str | None,
) -> None:
    """Bring records into the museum, from a spreadsheet or a library system's MARC file.

    Good records come in and bad ones are named, each with its cell. Of a record the museum has by
    its number, that changes which changed in the source; what the source does not carry stays, and so does what was
    edited by hand since the last import. The source itself is never written to.
    """
    words = Wording(lang or _reader_language())
    folder, request = open_folder(root), ImportRequest(source, section, form, mapping, pictures, is_dry_run=dry_run)
    if write_map:
        _write_new(write_map, propose_map(folder, request, words))
        return
    outcome = import_records(folder, request)
    if as_form == "json":
        click.echo(as_json(outcome.all_problems, words))
    else:
        for line in import_lines(outcome, words):
            click.echo(line)
    click.echo(import_counts(outcome, words), err=True)
    if not outcome.is_good:
        sys.exit(BAD_RECORDS)


@cli.command("export")
@_IN
@click.option(
    "--to",
    type=click.Choice(EXPORTS),
    required=True,
    help="For reference managers: BibTeX, RIS or CSL-JSON; for library systems: MARC 21 or MARCXML, the books alone.",
)
@click.option("--lang", metavar="LANG", help="The language of titles and words; the museum's first by default.")
@click.option(
    "-o", "path", type=click.Path(path_type=Path), metavar="PATH", help="Where to write it; else it is printed."
)
def export_command(root: Path, to: str, lang: str | None, path: Path | None) -> None:
    """Write the records for another system.

    Objects, books of the library and publications as citations, or the books as records of a library.
    """
    content = export(open_folder(root), to, lang)
    if path:
        path.write_bytes(content)
    else:
        click.echo(content, nl=False)


@cli.command()
@_IN
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
def serve(root: Path, port: int) -> None:
    """Show the gallery on this machine, drafts too.

    It is built anew when a file changes.
    """
    folder = open_folder(root)
    request = Request(root / "build" / "preview", ("gallery",), drafts=True)

    def rebuild() -> None:
        try:
            build(folder, request)
        except BadRecords as error:
            _print_problems(error.problems)
        except CatalogueError as error:
            click.echo(str(error), err=True)

    rebuild()
    server = open_server(request.out / "gallery", port)
    click.echo(f"http://127.0.0.1:{server.server_port}/ (stop with Ctrl+C)")
    watch_folder(folder, rebuild)


@cli.command()
@click.argument("kind", type=click.Choice([kind.name for kind in KINDS]), required=False)
def schema(kind: str | None) -> None:
    """Print the JSON Schema of a kind of record, or of all."""
    schemas = {known.name: known.model.model_json_schema() for known in KINDS}
    click.echo(json.dumps(schemas[kind] if kind else schemas, ensure_ascii=False, indent=1))


def _write_new(path: Path, text: str) -> None:
    if path.exists():
        raise UsageError(f"{path} is already there. Choose another name, or delete it first.")
    path.write_text(text, "utf-8", newline="\n")


def _reader_language() -> str:
    """The language of the reader's system where we speak it, else English."""
    lang = primary_language((locale.getlocale(locale.LC_CTYPE)[0] or "").replace("_", "-"))
    return lang if lang in languages() else SOURCE_LANGUAGE


def _print_problems(problems: tuple[Problem, ...]) -> None:
    words = Wording(_reader_language())
    for line in as_text(problems, words):
        click.echo(line, err=True)
    click.echo(_summary(problems, None, words), err=True)


def _summary(problems: tuple[Problem, ...], records: int | None, words: Wording) -> str:
    errors = sum(problem.is_error for problem in problems)
    counts = [
        words.plural("{count} error", "{count} errors", errors),
        words.plural("{count} warning", "{count} warnings", len(problems) - errors),
    ]
    if records is not None:
        counts.insert(0, words.plural("{count} record", "{count} records", records))
    return ", ".join(counts)


def _made(report: Report) -> str:
    seconds = sum(report.seconds.values())
    kinds = dict.fromkeys((*report.made, *report.reused))
    parts = [f"{kind} {report.made[kind]} made, {report.reused[kind]} as they were" for kind in kinds]
    return "; ".join((*parts, f"{seconds:.1f} s"))


def _progress() -> Progress:
    return _bar if sys.stderr.isatty() else silent


@contextmanager
def _bar(stage: str, steps: int) -> Iterator[Any]:
    with click.progressbar(length=steps, label=f"{stage:<10}", file=sys.stderr) as bar:
        yield lambda: bar.update(1)


if __name__ == "__main__":
    main()
