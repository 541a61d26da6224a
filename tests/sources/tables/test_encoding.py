import pytest

from catalogue.sources.tables.encoding import decode

RUSSIAN = "инв. номер,название\nА-1,Кувшин глиняный\nА-2,Серьги серебряные\n"
KAZAKH = "нөмірі;атауы\nҚ-1;Қобыз, қоңыр\nҚ-2;Ақинақ\nҚ-3;Сырға\n"
CHINESE = "编号,名称\nA-1,短剑与玉佩\nA-2,清代瓷碗\n"
TRADITIONAL = "編號,名稱\nA-1,短劍與玉佩\nA-2,清代瓷碗\n"
SWEDISH = "nr|titel\n1|Fågel i trä\n2|Höjd 3 cm\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (RUSSIAN, "utf-8", "UTF-8"),
        (RUSSIAN, "utf-8-sig", "UTF-8"),
        (RUSSIAN, "utf-16", "UTF-16"),
        (RUSSIAN, "utf-16-le", "UTF-16"),
        (RUSSIAN, "utf-16-be", "UTF-16"),
        (RUSSIAN, "cp1251", "Windows-1251"),
        (RUSSIAN, "koi8-r", "KOI8-R"),
        (RUSSIAN, "cp866", "CP866"),
        (KAZAKH, "kz1048", "KZ-1048"),
        (CHINESE, "gb18030", "GB18030"),
        (TRADITIONAL, "big5", "Big5"),
        (SWEDISH, "cp1252", "Windows-1252"),
        ("a,b\n1,2\n", "ascii", "UTF-8"),
    ],
)
def test_encoding_is_told_by_what_the_text_looks_like(text: str, codec: str, name: str) -> None:
    read = decode(text.encode(codec))
    assert (read.text, read.encoding, read.bad) == (text, name, 0)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_zero_bytes_at_the_end_are_no_text(codec: str) -> None:
    assert decode("a,b\n1,2\n".encode(codec) + b"\0\0\0\0").text == "a,b\n1,2\n"


def test_what_no_encoding_fits_is_counted() -> None:
    read = decode(b"\xff\xfea\x00\x00\xd8b\x00")
    assert read.bad == 1
    assert read.text == "a\ufffdb"
