"""Files of library systems, sound and damaged, become holdings to come in, record by record."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.errors import BadRecords
from catalogue.exchange.marc import is_marc, read_marc
from catalogue.exchange.marc.holding import incoming_of
from catalogue.exchange.marc.iso2709 import records_of
from catalogue.exchange.marc.marc_json import records_of as json_records_of
from catalogue.exchange.marc.marcxml import records_of as xml_records_of
from catalogue.records import Holding
from catalogue.sources import Incoming, validate
from tests.exchange.marc.build import BOOK_008, field, record

SOUND = (
    ("001", "  B-1 "),
    ("008", BOOK_008),
    field("020", "a9965441162"),
    field("245", "aStruktura ėkonomiki :", "bproblemy /", "cA. B."),
)
XML = '<?xml version="1.0"?><collection xmlns="http://www.loc.gov/MARC21/slim">\n{}</collection>'
XML_RECORD = (
    "<record><leader>00000nam a2200000 a 4500</leader><controlfield tag='001'>{number}</controlfield>"
    "<datafield tag='245' ind1='0' ind2='0'><subfield code='a'>{title}</subfield></datafield></record>\n"
)


def read(tmp_path: Path, data: bytes, name: str = "books.mrc") -> list[Incoming]:
    file = tmp_path / name
    file.write_bytes(data)
    return list(read_marc(file))


def codes(incoming: Incoming) -> list[str]:
    return [problem.code for problem in incoming.problems]


def test_sound_record_is_a_holding(tmp_path: Path) -> None:
    (book,) = read(tmp_path, record(*SOUND))
    assert not book.problems
    assert book.kind == "holding"
    assert book.tree["holding_number"] == "B-1"
    assert book.tree["title"] == "Struktura ėkonomiki: problemy"
    assert book.tree["language"] == ["kk"]
    assert book.tree["year"] == "1998"
    assert book.tree["isbn"] == ["9965441162"]
    assert isinstance(validate(Holding, dict(book.tree)), Holding)


def test_record_knows_where_it_stands(tmp_path: Path) -> None:
    *_, third = read(tmp_path, record(*SOUND) * 3)
    assert (third.place.file, third.place.line, third.place.cell) == ("books.mrc", None, "#3")


def test_record_that_is_cut_off_is_named_and_the_rest_come_in(tmp_path: Path) -> None:
    sound = record(*SOUND)
    first, second, third = read(tmp_path, sound + sound[:-20] + sound)
    assert [first.is_refused, second.is_refused, third.is_refused] == [False, True, False]
    assert codes(second) == ["marc_cut_off"]
    assert second.problems[0].record == "B-1"


def test_file_that_is_cut_off_keeps_its_sound_records(tmp_path: Path) -> None:
    sound = record(*SOUND)
    assert [book.is_refused for book in read(tmp_path, sound * 2 + sound[:100])] == [False, False, True]


def test_wrong_length_is_told_and_the_record_comes_in(tmp_path: Path) -> None:
    sound = record(*SOUND)
    first, second = read(tmp_path, b"00999" + sound[5:] + sound)
    assert codes(first) == ["marc_length"]
    assert first.tree["title"] == second.tree["title"]


def test_wrong_directory_is_told_and_fields_are_read_in_order(tmp_path: Path) -> None:
    sound = record(*SOUND)
    at = sound.index(b"245")
    wrong = sound[: at + 3] + b"9999" + sound[at + 7 :]
    (book,) = read(tmp_path, wrong)
    assert codes(book) == ["marc_repaired"]
    assert book.tree["title"] == "Struktura ėkonomiki: problemy"


def test_directory_beyond_repair_is_refused_by_name(tmp_path: Path) -> None:
    sound = record(*SOUND)
    directory = sound[24 : sound.index(b"\x1e")]
    wrong = sound.replace(directory, directory[:-12] + b"\xff" * 11)
    books = read(tmp_path, wrong + sound)
    assert [codes(book) for book in books] == [["marc_directory"], []]


def test_filler_between_records_is_no_record(tmp_path: Path) -> None:
    assert len(read(tmp_path, b"\x00\r\n" + record(*SOUND) + b"\r\n\x00 \x1a" + record(*SOUND) + b"\n")) == 2


@pytest.mark.parametrize(
    ("encoding", "said", "found"),
    [("cp1251", " ", "cp1251"), ("utf-8", " ", "UTF-8"), ("cp1251", "a", "cp1251"), ("koi8-r", " ", "koi8-r")],
)
def test_encoding_is_the_one_the_letters_are_in(tmp_path: Path, encoding: str, said: str, found: str) -> None:
    title = "Основы гидравлического расчета инженерных сетей"
    (book,) = read(tmp_path, record(("001", "1"), field("245", f"a{title}"), encoding=encoding, said=said))
    assert book.tree["title"] == title
    assert codes(book) == ["marc_encoding"]
    assert book.problems[0].values["found"] == found


def test_marc8_has_marks_before_letters_and_sets_of_other_scripts(tmp_path: Path) -> None:
    title = b"10\x1faSoci\xe2et\xe2e \x1b(Nknig\x1b(B \x1b$1\x21\x30\x34\x1b(B"
    base = record(("001", "1"), ("245", "#" * len(title)), said=" ")
    (book,) = read(tmp_path, base.replace(b"#" * len(title), title))
    assert not book.problems
    assert book.tree["title"] == "Société КНИГ 中"


def test_escape_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    (book,) = read(tmp_path, record(("001", "1"), field("245", "aLinn\x1benne"), said=" "))
    assert codes(book) == ["marc_characters"]
    assert book.tree["title"] == "Linn�enne"


def test_marcxml_without_prefix_and_with_one(tmp_path: Path) -> None:
    plain = XML.format(XML_RECORD.format(number="1", title="A &amp; B"))
    prefixed = plain.replace("<", "<m:").replace("<m:/", "</m:").replace("<m:?", "<?").replace("xmlns=", "xmlns:m=")
    for text in (plain, prefixed):
        (book,) = read(tmp_path, text.encode(), "books.xml")
        assert (book.tree["title"], book.place.line) == ("A & B", 2)


def test_one_bad_record_of_marcxml_loses_no_other(tmp_path: Path) -> None:
    good = XML_RECORD.format(number="1", title="A")
    bad = XML_RECORD.format(number="2", title="A < B & C")
    unclosed = good.replace("</record>", "")
    books = read(tmp_path, XML.format(good + bad + unclosed + good).encode(), "books.xml")
    assert [codes(book) for book in books] == [[], ["marc_xml"], ["marc_xml"], []]
    assert books[1].problems[0].record == "2"


def test_entities_of_a_document_type_are_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    kind = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y "lol">]>'
    records = "".join(XML_RECORD.format(number=n, title=f"&{n};") for n in "xy")
    books = read(tmp_path, XML.format(records).replace("?>", "?>" + kind).encode(), "books.xml")
    assert [codes(book) for book in books] == [["marc_xml"], ["marc_xml"]]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marcxml_with_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    text = XML.format(XML_RECORD.format(number="1", title="Өлеңдер"))
    (book,) = read(tmp_path, text.encode(encoding), "books.xml")
    assert book.tree["title"] == "Өлеңдер"


def json_record(number: str) -> dict[str, object]:
    title = {"ind1": "1", "ind2": "0", "subfields": [{"a": "Өлеңдер"}, {"b": "tolyq"}]}
    return {"leader": "00000nam a2200000 a 4500", "fields": [{"001": number}, {"245": title}]}


@pytest.mark.parametrize("form", ["list", "lines", "one"])
def test_marc_in_json(tmp_path: Path, form: str) -> None:
    records = [json_record("1"), json_record("2")][: 1 if form == "one" else 2]
    text = {"list": json.dumps(records), "one": json.dumps(records[0])}.get(form) or "\n".join(map(json.dumps, records))
    books = read(tmp_path, text.encode(), "books.json")
    assert [book.tree["title"] for book in books] == ["Өлеңдер: tolyq"] * len(records)


def test_one_bad_record_of_json_loses_no_other(tmp_path: Path) -> None:
    lines = [json.dumps(json_record("1")), json.dumps(json_record("2"))[:-9], json.dumps({"leader": "", "fields": 3})]
    books = read(tmp_path, "\n".join([*lines, json.dumps(json_record("4"))]).encode(), "books.json")
    assert [codes(book) for book in books] == [[], ["marc_json"], ["marc_json"], []]
    assert [book.place.line for book in books] == [1, 2, 3, 4]


def test_record_without_a_title_is_refused_by_name(tmp_path: Path) -> None:
    (book,) = read(tmp_path, record(("001", "9"), field("100", "aAbai")))
    assert codes(book) == ["marc_title_missing"]
    assert (book.problems[0].record, book.problems[0].field) == ("9", "245")


@pytest.mark.parametrize(("data", "code"), [(b"title;author\n", "marc_unknown"), (b"", "marc_unknown")])
def test_other_files_are_refused_as_a_whole(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(BadRecords) as refused:
        read(tmp_path, data)
    assert [problem.code for problem in refused.value.problems] == [code]
    assert not is_marc(data)


def test_missing_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(BadRecords) as refused:
        read_marc(tmp_path / "none.mrc")
    assert refused.value.problems[0].code == "file_unreadable"


@given(st.binary(max_size=300))
def test_random_bytes_never_raise(data: bytes) -> None:
    for records in (records_of, xml_records_of, json_records_of):
        list(records(data))


@given(st.data())
def test_random_damage_never_raises(data: st.DataObject) -> None:
    sound = bytearray(record(*SOUND, field("880", "6245-01/$1", "a书"), said=data.draw(st.sampled_from("a "))) * 2)
    for _ in range(data.draw(st.integers(1, 8))):
        sound[data.draw(st.integers(0, len(sound) - 1))] = data.draw(st.integers(0, 255))
    for index, taken in enumerate(records_of(bytes(sound)), 1):
        book = incoming_of(taken, index, "x")
        assert book.is_refused or isinstance(validate(Holding, dict(book.tree)), Holding)
