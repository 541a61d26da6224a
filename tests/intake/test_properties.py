"""Whatever valid record comes in, the museum then says the same; the same source again changes no byte."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.errors import Place
from catalogue.folder import Folder
from catalogue.intake import decide, write
from catalogue.intake.plain import plain, written
from catalogue.records import Artifact, Holding, Record
from catalogue.sources import Incoming, read_sources, read_yaml, tree_of_row, validate
from catalogue.sources.sheet import read_sheet
from tests.intake.conftest import FILES, everything

TEXT = st.text("aБ史 :#-'\"|>\n;,()&%[]{}~?!*@`é\u2028\u0301\t", min_size=1, max_size=12).map(str.strip).filter(bool)
LINE = TEXT
TEXTS = st.dictionaries(st.sampled_from(["kk", "zh", "ru", "en", "kk-Latn", "und"]), TEXT, min_size=1) | TEXT
DATE = st.sampled_from(["1850", "1850~", "-0499/-0300", "18XX", "../1465"])
DATED = DATE | st.fixed_dictionaries({"edtf": DATE}, optional={"display": TEXTS})
LINES = st.lists(LINE, min_size=1, max_size=3)
DIMENSION = st.fixed_dictionaries(
    {"extent": st.sampled_from(["height", "width"]), "value": st.sampled_from(["8", "8.50"]), "unit": st.just("cm")},
    optional={"part": TEXTS},
)
ARTIFACT = st.fixed_dictionaries(
    {"title": TEXTS},
    optional={
        "date": DATED,
        "period": st.just("saka"),
        "materials": LINES,
        "makers": st.lists(st.fixed_dictionaries({"name": TEXTS}, optional={"role": TEXTS}), min_size=1, max_size=3),
        "dimensions": st.lists(DIMENSION, min_size=1, max_size=3),
        "find_spot": st.fixed_dictionaries({"name": TEXTS}, optional={"lat": st.sampled_from(["43.2", "-7"])}),
        "description": TEXTS,
        "notes": LINE,
        "published": st.just("2026-01-15"),
        "status": st.just("draft"),
    },
)
HOLDING = st.fixed_dictionaries(
    {"title": LINE},
    optional={
        "language": st.lists(st.sampled_from(["kk", "ru", "zh-Hant"]), min_size=1, max_size=2),
        "title_translations": TEXTS,
        "authors": LINES,
        "contributors": st.lists(
            st.fixed_dictionaries({"name": LINE}, optional={"role": st.sampled_from(["editor", "other"])}),
            min_size=1,
            max_size=2,
        ),
        "year": DATED,
        "isbn": st.just(["9781408839973"]),
        "summary": TEXTS,
        "copies": st.just("2"),
    },
)


def museum_in(place: str) -> Folder:
    for name, content in FILES.items():
        path = Path(place) / "exhibits" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Folder(Path(place))


def said_by(model: type[Record], tree: dict[str, Any]) -> dict[str, Any]:
    record = validate(model, tree)
    assert isinstance(record, Record), record
    return plain(record)


def bring(folder: Folder, kind: str, trees: list[dict[str, Any]]) -> list[str]:
    rows = [Incoming(kind, tree, Place("in.csv", n)) for n, tree in enumerate(trees)]
    outcome, writing = decide(folder, rows, "in")
    write(writing)
    return [decided.verdict for decided in outcome.records]


@settings(deadline=None, max_examples=60)
@given(st.lists(ARTIFACT | HOLDING, min_size=1, max_size=3), st.sampled_from(["artifact", "holding"]), st.data())
def test_museum_says_what_came_in_and_then_what_changed(
    trees: list[dict[str, Any]], kind: str, data: st.DataObject
) -> None:
    model, key, any_tree = (
        (Artifact, "object_number", ARTIFACT) if kind == "artifact" else (Holding, "holding_number", HOLDING)
    )
    trees = [{key: f"N-{n}", **tree} for n, tree in enumerate(trees) if set(tree) <= set(model.model_fields)]
    trees = [tree for tree in trees if isinstance(validate(model, tree), Record)]
    with tempfile.TemporaryDirectory() as place:
        folder = museum_in(place)
        assert set(bring(folder, kind, trees)) <= {"new"}
        assert of_kind(folder, kind) == {tree[key]: said_by(model, tree) for tree in trees}
        before = everything(folder)
        assert set(bring(folder, kind, trees)) <= {"unchanged"}
        assert everything(folder) == before
        changed = [{key: tree[key], **data.draw(any_tree)} for tree in trees]
        met = bring(folder, kind, changed)
        assert set(met) <= {"changed", "unchanged"} or kind == "holding"
        now = of_kind(folder, kind)
        for tree, verdict in zip(changed, met, strict=True):
            assert verdict == "refused" or carries(now[tree[key]], said_by(model, tree))


def of_kind(folder: Folder, kind: str) -> dict[str, Any]:
    sources = read_sources(folder)
    assert not sources.problems
    return {read.key: plain(read.record) for read in sources.records if read.kind == kind}


def carries(ours: Any, theirs: Any) -> bool:
    """Whether all that the source says is said; a text without a language gives way to one that has it."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        return all(step == "und" or (step in ours and carries(ours[step], value)) for step, value in theirs.items())
    if isinstance(theirs, list) and theirs and isinstance(theirs[0], dict):
        return all(any(carries(mine, member) for mine in ours) for member in theirs)
    return bool(ours == theirs)


def test_library_of_the_sample_read_as_a_source_is_the_library(sample: Folder) -> None:
    for file in sorted((sample.exhibits / "library").glob("*.csv")):
        rows = read_sheet(file.read_text("utf-8")).rows
        incoming = [Incoming("holding", tree_of_row(Holding, row.cells), Place("in.csv", row.line)) for row in rows]
        outcome, writing = decide(sample, incoming, "in")
        assert outcome.counts["unchanged"] == len(rows) > 0
        assert [path.name for path in writing.files] == [".imports.json"]


def test_artifacts_of_the_sample_come_into_an_empty_museum_as_they_are(sample: Folder, tmp_path: Path) -> None:
    sources = read_sources(sample)
    for path in sample.exhibits.glob("*.yaml"):
        (tmp_path / "exhibits").mkdir(exist_ok=True)
        (tmp_path / "exhibits" / path.name).write_bytes(path.read_bytes())
    folder = Folder(tmp_path)
    reads = [read for read in sources.records if read.kind in ("artifact", "holding")]
    incoming = [Incoming(read.kind, written(plain(read.record)), Place("in", 1)) for read in reads]
    pictures = {path.relative_to(sample.pictures).as_posix(): path for path in sample.pictures.rglob("*.*")}
    outcome, writing = decide(folder, incoming, "in", pictures=pictures)
    assert outcome.counts["new"] == len(reads)
    written_now = {path: content for path, content in writing.files.items() if "artifacts" in path.parts}
    assert {path.relative_to(folder.root) for path in written_now} == {
        read.origin.file.relative_to(sample.root) for read in reads if read.kind == "artifact"
    }
    for path, content in written_now.items():
        ours = read_yaml((sample.root / path.relative_to(folder.root)).read_text("utf-8"))
        assert said_by(Artifact, read_yaml(content.decode())) == said_by(Artifact, ours)
