"""A MARC record becomes the tree of a holding; what has no place there is kept in its notes."""

from collections.abc import Iterator, Mapping

from catalogue.errors import Path, Place, Problem, Severity
from catalogue.records import Holding, Record
from catalogue.records.model import LONGEST_TEXT
from catalogue.sources import Incoming, Tree, validate

from .imprint import edition_of, extent_of, imprint_of, series_of
from .languages import languages_of, script_of_title
from .names import names_of
from .numbers import call_number_of, holding_number_of, isbn_of, issn_of
from .pairs import Fields, note_of
from .record import Flaw, MarcRecord, Taken
from .subjects import subjects_of, summary_of
from .text import cleaned
from .titles import titles_of, translations_of
from .unimarc import is_unimarc, marc21_of

_CODED = 40
_NEEDED = ("holding_number", "title")
_NAMES: Mapping[Path, str] = {
    ("holding_number",): "001", ("title",): "245", ("title_transliteration",): "245", ("parallel_titles",): "246",
    ("responsibility",): "245$c", ("authors",): "100", ("contributors",): "700", ("edition",): "250",
    ("place",): "260$a", ("publisher",): "260$b", ("year",): "008", ("extent",): "300", ("series",): "490",
    ("isbn",): "020", ("issn",): "022", ("language",): "041", ("subjects",): "650", ("summary",): "520",
    ("call_number",): "852",
}  # fmt: skip


def incoming_of(taken: Taken, index: int, file: str) -> Incoming:
    """The `index`-th record of a file, from 1, as a holding to come in."""
    place = Place(file, taken.line, cell=f"#{index}")
    if taken.record is None:
        return Incoming("holding", {}, place, problems=tuple(_problems(taken.flaws, place, taken.control_number)))
    tree, flaws = _tree(taken.record)
    number = str(tree["holding_number"])
    problems = tuple(_problems((*taken.flaws, *flaws), place, number))
    return Incoming("holding", tree, place, names=_NAMES, problems=problems)


def _problems(flaws: tuple[Flaw, ...], place: Place, number: str) -> Iterator[Problem]:
    return (Problem(each.code, each.severity, place, number or None, each.field, each.values) for each in flaws)


def _tree(record: MarcRecord) -> tuple[dict[str, Tree], tuple[Flaw, ...]]:
    is_other = is_unimarc(record)
    record = marc21_of(record) if is_other else record
    fields = Fields(record)
    if is_other:
        fields.take(next(record.of("008")), "")  # made of fields that are kept
    codes = f"{record.control('008'):<{_CODED}}"
    isbn, bad_isbn = isbn_of(fields)
    issn, bad_issn = issn_of(fields)
    imprint, bad_year = imprint_of(fields, codes)
    titles = titles_of(fields)
    languages = languages_of(codes, fields)
    tree: dict[str, Tree] = {
        "holding_number": holding_number_of(record, fields),
        **dict(call_number_of(fields)),
        "language": list(languages),
        "script": script_of_title(str(titles.get("title", "")), languages),
        **titles,
        **translations_of(fields),
        **names_of(fields),
        **edition_of(fields),
        **imprint,
        **extent_of(fields),
        **series_of(fields),
        "isbn": list(isbn),
        "issn": issn,
        **subjects_of(fields),
        **summary_of(fields),
    }
    said = {name: value for name, value in tree.items() if value not in (None, [], {}, "")}
    if "title" not in said:
        return said, (Flaw("marc_title_missing", Severity.ERROR, field="245"),)
    settled, moved = _settled(said)
    notes = [*_leader_note(record), *map(note_of, fields.left()), *moved]
    kept = (Flaw("marc_kept", Severity.WARNING, {"value": note[:80]}) for note in moved)
    text = "\n".join(notes)
    cut = (
        [Flaw("too_long", Severity.WARNING, {"max_length": str(LONGEST_TEXT)}, "notes")] if text[LONGEST_TEXT:] else []
    )
    return settled | ({"notes": text[:LONGEST_TEXT]} if text else {}), (*bad_isbn, *bad_issn, *bad_year, *kept, *cut)


def _leader_note(record: MarcRecord) -> Iterator[str]:
    """What kind of thing it is (leader 05-08), where it is no printed book."""
    if record.leader[6:8] not in ("am", ""):
        yield f"LDR {cleaned(record.leader[5:9])}"


def _settled(tree: dict[str, Tree]) -> tuple[dict[str, Tree], list[str]]:
    """The tree without values that no holding can have, such as a text that is too long, and these as notes."""
    outcome = validate(Holding, tree)
    if isinstance(outcome, Record):
        return tree, []
    bad = {str(fault.path[0]) for fault in outcome if fault.path and fault.path[0] not in _NEEDED}
    moved = [f"{name}: {_flat(tree[name])}" for name in tree if name in bad]
    return {name: value for name, value in tree.items() if name not in bad}, moved


def _flat(value: Tree) -> str:
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return str(value) if members is None else "; ".join(_flat(member) for member in members)
