"""What a typesetter knows of each language, as tables: how a text is set, and where its lines may end."""

import pytest

from catalogue.language import prepare, segments


def shown(text: str, lang: str) -> str:
    """The text as set: a space or | where a line may end, ~ and ^ (narrow) or _ where a space keeps it from ending."""
    said = []
    for segment in segments(prepare(text, lang), lang):
        gap = (" " if segment.can_break_after else "_") if segment.space_after else "|" * segment.can_break_after
        said.append(segment.text + gap)
    return "".join(said).strip("|").replace("\u00a0", "~").replace("\u202f", "^")


EVERYWHERE = [
    ("12 × 8 × 3", "12~×~8~×~3"),
    ("3 1/2", "3~1/2"),
    ("3 ½", "3~½"),
    ("1/2", "1/2"),
    ("-5", "−5"),
    ("(-5)", "(−5)"),
    ("20 °C", "20^°C"),
    ("№ 5", "№~5"),
    ("§ 5", "§~5"),
    ("45 %", "45^%"),
    ("$ 5", "$~5"),
    ("p. 34", "p.~34"),
]
NUMBERS_THAT_STAY = ["KCC-5", "-5-6", "10 -15", "1/2/2020", "3 12/05/2020", "1930-1940-1950", "5-6", "a 2025-05"]
KAZAKH = [
    ('"Ол "Алтын" деді"', "«Ол „Алтын“ деді»"),
    ("Д'Артаньян", "Д’Артаньян"),
    ("Ә. Х. Марғұлан", "Ә.~Х.~Марғұлан"),
    ("К.А. Ақышев", "К.А.~Ақышев"),
    ("(Марғұлан Ә. Х., 1950)", "(Марғұлан~Ә.~Х., 1950)"),
    ("б. з. д. V ғ.", "б.~з.~д. V~ғ."),
    ("б.з.д. 5 ғ.", "б.~з.~д. 5~ғ."),
    ("б. з. V ғасырында", "б.~з. V~ғасырында"),
    ("12 см, 3,4 кг, 5 т, 2 л", "12^см, 3,4^кг, 5^т, 2^л"),
    ("34-б., 34 б., 34-бет", "34-б., 34~б., 34-бет"),
    ("28-34-бб., 28-34 б.", "28–34-бб., 28–34~б."),
    ("1969-1970 жж., 1969-1970-жылдары", "1969–1970~жж., 1969–1970-жылдары"),
    ("5 дана, 5-сурет, сур. 5", "5~дана, 5-сурет, сур.~5"),
    ("XIX ғ., XIX-XX ғғ.", "XIX~ғ., XIX–XX~ғғ."),
    ("ХІХ ғасыр, ХІХ-ХХ ғғ.", "ХІХ~ғасыр, ХІХ–ХХ~ғғ."),
    ("т. б., т. с. с., ж. т. б.", "т.~б., т.~с.~с., ж.~т.~б."),
    ("Алматы қ., Алматы обл.", "Алматы~қ., Алматы~обл."),
    ("алтын - күміс", "алтын~— күміс"),
    ("алтын —күміс", "алтын_—күміс"),
    ("деді. — Жоқ", "деді.~— Жоқ"),
    ("солай...", "солай…"),
    ('«Ол "Алтын" деді»', "«Ол „Алтын“ деді»"),
    ("б. 34, с. 34, т. 2", "б.~34, с.~34, т.~2"),
    ("инв. № 5", "инв.~№~5"),
    ("V – IV ғғ.", "V–IV~ғғ."),
    ("1200 – 1300", "1200~–~1300"),
    ("- Жоқ, - деді", "—~Жоқ,~— деді"),
]
RUSSIAN = [
    ('"Это "Алтын" музея"', "«Это „Алтын“ музея»"),
    ('"Вот "Алтын""', "«Вот „Алтын“»"),
    ("Жанна д'Арк", "Жанна д’Арк"),
    ("открыл А. Н. Бернштам", "открыл А.~Н.~Бернштам"),
    ("К.А. Акишев", "К.А.~Акишев"),
    ("(Бернштам А. Н., 1950)", "(Бернштам~А.~Н., 1950)"),
    ("V в. до н. э.", "V~в. до~н.~э."),
    ("I в. н.э.", "I~в. н.~э."),
    ("12 см, 3,4 кг, 5 т, 5 г, 2 л", "12^см, 3,4^кг, 5^т, 5^г, 2^л"),
    ("5 кв. м, 3 куб. см", "5~кв.~м, 3~куб.~см"),
    ("1-3 см, 0,5-1,5 кг", "1–3^см, 0,5–1,5^кг"),
    ("с. 34, с. 28-34, стр. 5", "с.~34, с.~28–34, стр.~5"),
    ("рис. 3, табл. 2, илл. 7", "рис.~3, табл.~2, илл.~7"),
    ("т. 3, гл. 4, вып. 2, инв. № 5", "т.~3, гл.~4, вып.~2, инв.~№~5"),
    ("от -5 до +3", "от~−5 до~+3"),
    ("43° с. ш., 76°56' в. д.", "43°~с.~ш., 76°56'~в.~д."),
    ("1930-1940-е годы, 1960-е гг.", "1930–1940-е~годы, 1960-е~гг."),
    ("XIX-XX вв.", "XIX–XX~вв."),
    ("проф. Иванов, акад. Маргулан", "проф.~Иванов, акад.~Маргулан"),
    ("т. е., и т. п.", "т.~е., и~т.~п."),
    ("золото - серебро", "золото~— серебро"),
    ("да, —сказал", "да,_—сказал"),
    ("сказал. — Нет", "сказал.~— Нет"),
    ("так...", "так…"),
    ('«Музей "Алтын"», "музей"', "«Музей „Алтын“», «музей»"),
    ("II тыс. до н. э.", "II~тыс. до~н.~э."),
    ("№№ 5-7, VI - IV вв.", "№№~5–7, VI–IV~вв."),
    ("диам. 3,4 см, д. 5, пл. 3", "диам.~3,4^см, д.~5, пл.~3"),
    ("100 тенге", "100~тенге"),
    ("- Нет, - сказал", "—~Нет,~— сказал"),
]
ENGLISH = [
    ('"He said "it is "gold" here" now"', "“He said ‘it is ‘gold’ here’ now”"),
    ("O'Brien, dogs' and the '90s", "O’Brien, dogs’ and the ’90s"),
    ("A. N. Bernshtam", "A.~N.~Bernshtam"),
    ("J.R.R. Tolkien", "J.R.R.~Tolkien"),
    ("500 BCE, 500 B.C., 5 B.C.E.", "500~BCE, 500~B.C., 5~B.C.E."),
    ("5th century BCE", "5th century~BCE"),
    ("A.D. 500, AD 500", "A.D.~500, AD~500"),
    ("12 cm, 3.4 kg, 5 in., 6 ft", "12^cm, 3.4^kg, 5~in., 6~ft"),
    ("it had 5 in Almaty", "it had 5 in Almaty"),
    ("12 x 8 cm", "12~x~8^cm"),
    ("p. 34, pp. 28-34, pages 28-34", "p.~34, pp.~28–34, pages~28–34"),
    ("no. 5, ch. 2, vol. 3, cat. 12, n. 3", "no.~5, ch.~2, vol.~3, cat.~12, n.~3"),
    ("5th-4th century", "5th–4th century"),
    ("XIX–XX c.", "XIX–XX c."),
    ("from -5 to +3", "from −5 to +3"),
    ("51° 30' N", "51°~30'~N"),
    ("gold -- silver --- bronze", "gold~– silver~– bronze"),
    ("gold—silver", "gold—|silver"),
    ("so...", "so…"),
    ('“the "gold" man”', "“the ‘gold’ man”"),
    ("nos. 5-7, figs. 2-3", "nos.~5–7, figs.~2–3"),
    ("1200 – 1300, ed. 3, Plate 4", "1200~–~1300, ed.~3, Plate~4"),
    ("H. 12 cm, diam. 3.4 cm", "H.~12^cm, diam.~3.4^cm"),
]
CHINESE = [
    ('"我读了《论"金"》"', "“我|读|了|《论|‘金’》”"),
    ("《论〈史记〉》「金『人』」", "《论|〈史|记〉》|「金|『人』」"),
    ("O'Brien与'金'人", "O’Brien|与|‘金’|人"),
    ("图录 28–34", "图|录~28–34"),
    ("图录28-34", "图|录28–34"),
    ("图 5，表 2，图版12", "图~5，|表~2，|图|版12"),
    ("第 34 页，第34页", "第~34~页，|第34页"),
    ("高12cm，重 3.4 kg", "高|12cm，|重 3.4^kg"),
    ("约 5 厘米，5-6厘米", "约~5~厘米，|5–6厘米"),
    ("公元前5世纪", "公|元|前5世纪"),
    ("1969-1970年", "1969–1970年"),
    ("J. Smith著（Kurgan，1969）。", "J.~Smith|著|（Kurgan，|1969）。"),
    ("1969—1970年，3.4 公斤，5 个", "1969—1970年，|3.4~公斤，|5~个"),
    ("李·史密斯", "李·|史|密|斯"),
    ("等等...完", "等|等……|完"),
    ("是。——他", "是。——|他"),
]


@pytest.mark.parametrize("lang", ["kk", "ru", "en", "zh"])
@pytest.mark.parametrize(("text", "expected"), EVERYWHERE)
def test_numbers_keep_what_belongs_to_them(text: str, expected: str, lang: str) -> None:
    assert shown(text, lang) == expected


@pytest.mark.parametrize("lang", ["kk", "ru", "en", "zh"])
@pytest.mark.parametrize("text", NUMBERS_THAT_STAY)
def test_what_may_be_a_number_or_a_date_stays(text: str, lang: str) -> None:
    assert prepare(text, lang).replace("\u00a0", " ") == text


@pytest.mark.parametrize(("text", "expected"), KAZAKH)
def test_kazakh_case(text: str, expected: str) -> None:
    assert shown(text, "kk") == expected


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian_case(text: str, expected: str) -> None:
    assert shown(text, "ru") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_case(text: str, expected: str) -> None:
    assert shown(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_case(text: str, expected: str) -> None:
    assert shown(text, "zh") == expected
