"""The tables museums have published, with the mappings their curators would write (`maps/`)."""

from pathlib import Path

import pytest

from catalogue.sources.tables import TableMap, TableRead, read_map, read_table_file

MAPS = {path.stem: path for path in (Path(__file__).parent / "maps").glob("*.yaml")}
ROWS = {
    "LSH_Github_-_Ereignis": (504, "UTF-16"),
    "LSH_Github_-_Ereignis_Kuenstler": (189, "UTF-16"),
    "LSH_Github_-_ObjMass.first4000": (4000, "UTF-16"),
    "LSH_on_GitHub_-_CSV_Descriptions": (99, "UTF-8"),
    "cmoa_1676": (1676, "UTF-8"),
    "dimension_strings_shared": (800, "UTF-8"),
    "kazakh_russian_cyrillic_refs": (7, "UTF-8"),
    "loc_chinese_titles.gb18030": (202, "GB18030"),
    "loc_russian_titles.cp1251.semicolon": (19, "Windows-1251"),
    "skokloster_lido_flat": (1421, "UTF-8"),
    "walters_collections": (23, "UTF-8"),
    "walters_exhibitions": (294, "UTF-8"),
}


def file_of(data: Path, name: str) -> Path:
    files = [*data.glob("spreadsheets/*.csv"), *data.glob("artifacts/*.csv"), *data.glob("library/*.csv")]
    return next(file for file in files if file.stem.replace(" ", "_") == name)


def read_mapped(data: Path, name: str) -> TableRead:
    mapping = read_map(MAPS[name].read_text("utf-8"), MAPS[name].name)
    return read_table_file(file_of(data, name), mapping=mapping)


@pytest.mark.parametrize("name", ROWS)
def test_every_row_is_read_or_refused_with_a_reason(real_data: Path, name: str) -> None:
    read = read_mapped(real_data, name)
    assert not [problem for problem in read.problems if problem.is_error]
    assert (len(read.incoming), read.encoding) == ROWS[name]
    assert read.accounts[0].rows == len(read.incoming)
    refused = [record for record in read.incoming if record.is_refused]
    assert all(problem.place.line for record in refused for problem in record.problems)


@pytest.mark.parametrize("name", ROWS)
def test_without_a_mapping_no_row_goes_uncounted(real_data: Path, name: str) -> None:
    read = read_table_file(file_of(real_data, name), mapping=TableMap())
    account = read.accounts[0]
    assert account.rows == len(read.incoming)
    assert account.rows + account.blank + account.headings + account.not_read >= ROWS[name][0]
    assert account.rows or any(problem.is_error for problem in read.problems)


def test_nearly_all_titled_rows_of_the_carnegie_come_in(real_data: Path) -> None:
    titled = [record for record in read_mapped(real_data, "cmoa_1676").incoming if "title" in record.tree]
    assert len(titled) == 1561
    assert sum(1 for record in titled if not record.is_refused) >= 0.98 * len(titled)


def test_nearly_all_rows_of_skokloster_come_in(real_data: Path) -> None:
    found = read_mapped(real_data, "skokloster_lido_flat").incoming
    assert sum(1 for record in found if not record.is_refused) >= 0.95 * len(found)
