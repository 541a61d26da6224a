"""Real sources come into a museum, again, and no row of theirs is lost sight of."""

from pathlib import Path

import pytest

from catalogue.folder import create, open_folder
from catalogue.production import ImportRequest, import_records
from catalogue.scaffold import empty_museum

MAPS = Path(__file__).parent / "sources/tables/maps"
SOURCES = [
    ("library/loc_books_shared.mrc", 682, 682),
    ("library/loc_books_shared_60.marcxml", 60, 60),
    ("library/perl_badldr.usmarc", 7, 6),
    ("artifacts/cmoa_1676.csv", 1676, 1550),
    ("artifacts/skokloster_lido_flat.csv", 1421, 1400),
    ("spreadsheets/LSH Github - ObjMass.first4000.csv", 4000, 3000),
    ("spreadsheets/walters_collections.csv", 23, 23),
]


@pytest.mark.parametrize(("name", "rows", "least"), SOURCES, ids=[name for name, _, _ in SOURCES])
def test_real_source_comes_in_and_is_unchanged_the_second_time(
    real_data: Path, tmp_path: Path, name: str, rows: int, least: int
) -> None:
    create(tmp_path / "museum", empty_museum())
    folder, path = open_folder(tmp_path / "museum"), real_data / name
    mapping = MAPS / f"{path.stem.replace(' ', '_')}.yaml"
    request = ImportRequest(path, mapping=mapping if mapping.exists() else None)
    before = path.read_bytes()
    first, second = import_records(folder, request), import_records(folder, request)
    assert sum(first.counts.values()) == len(first.records) == rows
    assert first.counts["new"] >= least
    assert second.counts == {
        "new": 0,
        "changed": 0,
        "unchanged": first.counts["new"],
        "refused": first.counts["refused"],
    }
    assert all(decided.problems for decided in first.records if decided.verdict == "refused")
    assert path.read_bytes() == before
