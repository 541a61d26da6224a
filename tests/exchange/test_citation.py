"""Citations, word for word, as the standards' clauses have them; and the files of reference managers."""

import json
from typing import Any

import pytest

from catalogue.exchange import FORMATS, Source, citation_of
from catalogue.exchange.citation.name import Name, name_of
from catalogue.records import Phrase, parse_edtf

SITES = {"en": "Steppe Museum", "ru": "Музей степи", "kk": "Дала мұражайы", "zh": "草原博物馆"}
CITIES = {"en": "Almaty", "ru": "Алматы", "kk": "Алматы", "zh": "阿拉木图"}
TITLES = {"en": "Dagger", "ru": "Кинжал", "kk": "Қанжар", "zh": "短剑"}
DATES = {"en": "c. 1850", "ru": "ок. 1850", "kk": "шамамен 1850", "zh": "约1850年"}
DAY = {"words": "November 24, 2026", "dots": "24.11.2026", "hyphens": "2026-11-24"}


def an_object(lang: str, **more: Any) -> Source:
    values: dict[str, Any] = {
        "date": Phrase(DATES[lang], lang),
        "span": parse_edtf("1850~"),
        "number": "KCC-1",
        "site": SITES[lang],
        "place": CITIES[lang],
        "online_since": 2026,
        "url": f"https://m.example/{lang}/artifacts/kcc-1/",
    }
    return Source("object", "kcc-1", lang, Phrase(TITLES[lang], lang), **values | more)


def a_book(lang: str, title: Phrase, *authors: str, **more: Any) -> Source:
    return Source("book", "b-1", lang, title, creators=tuple(map(name_of, authors)), **more)


def a_page(lang: str, **more: Any) -> Source:
    url = f"https://m.example/{lang}/halls/first/"
    return Source("page", "first", lang, Phrase(TITLES[lang], lang), site=SITES[lang], url=url, **more)


def a_publication(lang: str) -> Source:
    return Source(
        "book", "all", lang, Phrase(TITLES[lang], lang), subtitle=Phrase(DATES[lang], lang),
        editors=(name_of("A. B. Cole"),), span=parse_edtf("2026"), date=Phrase("2026", "und"), publisher=SITES[lang],
        place=CITIES[lang], site=SITES[lang], url=f"https://m.example/{lang}/publications/all/",
    )  # fmt: skip


def as_seen(source: Source) -> str:
    """The citation as a visitor's browser completes it."""
    citation = citation_of(source)
    said = []
    for piece in citation.pieces:
        form = getattr(piece, "form", "")
        said.append(form.format(DAY[citation.date_form]) if getattr(piece, "kind", "") == "accessed" else piece.text)
    return "".join(said)


@pytest.mark.parametrize(
    ("lang", "without_day", "with_day"),
    [
        (
            "en",
            "Dagger, c. 1850, iron and gold, Steppe Museum, Almaty, KCC-1, https://m.example/en/artifacts/kcc-1/.",
            "Dagger, c. 1850, iron and gold, Steppe Museum, Almaty, KCC-1, accessed November 24, 2026,"
            " https://m.example/en/artifacts/kcc-1/.",
        ),
        (
            "ru",
            "Кинжал : ок. 1850 : инв. № KCC-1 // Музей степи : сайт. Алматы, 2026."
            " URL: https://m.example/ru/artifacts/kcc-1/.",
            "Кинжал : ок. 1850 : инв. № KCC-1 // Музей степи : сайт. Алматы, 2026."
            " URL: https://m.example/ru/artifacts/kcc-1/ (дата обращения: 24.11.2026).",
        ),
        (
            "kk",
            "Қанжар : шамамен 1850 : инв. № KCC-1 // Дала мұражайы : сайт. Алматы, 2026."
            " URL: https://m.example/kk/artifacts/kcc-1/.",
            "Қанжар : шамамен 1850 : инв. № KCC-1 // Дала мұражайы : сайт. Алматы, 2026."
            " URL: https://m.example/kk/artifacts/kcc-1/ (қаралған күні: 24.11.2026).",
        ),
        (
            "zh",
            "短剑: 约1850年: KCC-1[EB/OL]. 阿拉木图: 草原博物馆, 2026. https://m.example/zh/artifacts/kcc-1/.",
            "短剑: 约1850年: KCC-1[EB/OL]. 阿拉木图: 草原博物馆, 2026[2026-11-24]. https://m.example/zh/artifacts/kcc-1/.",
        ),
    ],
)
def test_an_object_is_cited_as_its_language_does(lang: str, without_day: str, with_day: str) -> None:
    """CMOS 14.235 and 14.12; GOST R 7.0.5, section 10; GB/T 7714-2015, 4.6.2, 8.2.3 and 8.4.4."""
    source = an_object(lang, mediums=("iron", "gold") if lang == "en" else ())
    assert citation_of(source).text == without_day
    assert as_seen(source) == with_day


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "“Dagger,” Steppe Museum, accessed November 24, 2026, https://m.example/en/halls/first/."),
        ("ru", "Кинжал // Музей степи : сайт. URL: https://m.example/ru/halls/first/ (дата обращения: 24.11.2026)."),
        ("kk", "Қанжар // Дала мұражайы : сайт. URL: https://m.example/kk/halls/first/ (қаралған күні: 24.11.2026)."),
        ("zh", "短剑[EB/OL]. 草原博物馆[2026-11-24]. https://m.example/zh/halls/first/."),
    ],
)
def test_a_page_is_cited_as_its_language_does(lang: str, expected: str) -> None:
    """CMOS 14.207; GOST R 7.0.5, section 10; GB/T 7714-2015, 4.6.2 (place and publisher may lack on line, 8.4)."""
    assert as_seen(a_page(lang)) == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            "A. B. Cole, ed., Dagger: c. 1850 (Almaty: Steppe Museum, 2026), https://m.example/en/publications/all/.",
        ),
        (
            "ru",
            "Кинжал : ок. 1850 / ред. A. B. Cole. Алматы : Музей степи, 2026."
            " URL: https://m.example/ru/publications/all/ (дата обращения: 24.11.2026).",
        ),
        (
            "kk",
            "Қанжар : шамамен 1850 / ред. A. B. Cole. Алматы : Дала мұражайы, 2026."
            " URL: https://m.example/kk/publications/all/ (қаралған күні: 24.11.2026).",
        ),
        (
            "zh",
            "COLE A B. 短剑: 约1850年[M/OL]. 阿拉木图: 草原博物馆, 2026[2026-11-24]. https://m.example/zh/publications/all/.",
        ),
    ],
)
def test_a_publication_is_cited_as_its_language_does(lang: str, expected: str) -> None:
    """CMOS 14.103 (an editor in place of an author); GOST R 7.0.5, section 10; GB/T 7714-2015, 4.1.2 and 8.1.1."""
    assert as_seen(a_publication(lang)) == expected


RUSSIAN = Phrase("Курган Иссык", "ru")
PRINTED = {"place": "Москва", "publisher": "Искусство", "span": parse_edtf("1978"), "date": Phrase("1978 г.", "ru")}
CHINESE = Phrase("阿拜之路", "zh")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            a_book("en", RUSSIAN, "К. А. Акишев", translated_title="The Issyk Mound", **PRINTED),
            "К. А. Акишев, Курган Иссык [The Issyk Mound] (Москва: Искусство, 1978).",
        ),
        (a_book("ru", RUSSIAN, "К. А. Акишев", **PRINTED), "Акишев К. А. Курган Иссык. Москва : Искусство, 1978."),
        (
            a_book("kk", RUSSIAN, "Акишев, Кемаль Акишевич", extent="131 с.", **PRINTED),
            "Акишев К. А. Курган Иссык. Москва : Искусство, 1978. 131 с.",
        ),
        (a_book("zh", RUSSIAN, "К. А. Акишев", **PRINTED), "АКИШЕВ К А. Курган Иссык[M]. Москва: Искусство, 1978."),
        (a_book("en", RUSSIAN, "A", "B"), "A and B, Курган Иссык."),
        (a_book("en", RUSSIAN, "A", "B", "C"), "A et al., Курган Иссык."),
        (a_book("ru", RUSSIAN, "Мұхтар Әуезов"), "Курган Иссык / Мұхтар Әуезов."),
        (a_book("ru", RUSSIAN, "А. А. Б", "В. В. Г", "Д. Д. Е"), "Б А. А., Г В. В., Е Д. Д. Курган Иссык."),
        (a_book("ru", RUSSIAN, "А. Б", "В. Г", "Д. Е", "Ж. З"), "Курган Иссык / А. Б [и др.]."),
        (a_book("kk", CHINESE, "A", "B", "C", "D"), "阿拜之路 / A [et al.]."),
        (
            a_book("zh", CHINESE, "甲", "乙", "丙", "丁", translators=(Name("戊"), Name("己"))),
            "甲, 乙, 丙, 等. 阿拜之路[M]. 戊, 己, 译. [出版地不详]: [出版者不详].",
        ),
        (a_book("zh", RUSSIAN, span=parse_edtf("1984/1985")), "Курган Иссык[M]. [S.l.]: [s.n.], 1984–1985."),
        (
            a_book("en", CHINESE, translators=(Name("C"),), compilers=(Name("A"), Name("B"))),
            "A and B, comps., 阿拜之路, trans. C.",
        ),
        (a_book("en", RUSSIAN, "A", editors=(Name("B"),)), "A, Курган Иссык, ed. B."),
        (a_book("en", RUSSIAN, publisher="Press (London)"), "Курган Иссык (Press [London])."),
    ],
)
def test_a_book_is_cited_in_its_own_language_by_the_pages_style(source: Source, expected: str) -> None:
    """CMOS 14.20, 14.76, 14.99, 14.103, 14.104; GOST R 7.0.5, 4 (heading, responsibility); GB/T 7714-2015, 4.1.2, 8."""
    assert citation_of(source).text == expected


def test_without_an_address_on_the_web_none_is_claimed() -> None:
    source = an_object("en", url=None)
    assert citation_of(source).text == "Dagger, c. 1850, Steppe Museum, Almaty, KCC-1."
    (address,) = [each for each in citation_of(source).pieces if getattr(each, "kind", "") == "address"]
    assert address.form == ", {}"  # type: ignore[union-attr]


def test_titles_are_in_italics_but_not_in_han() -> None:
    for title, is_emphasis in ((RUSSIAN, True), (CHINESE, False)):
        (piece,) = [each for each in citation_of(a_book("en", title)).pieces if each.text == title.text]
        assert piece.is_emphasis is is_emphasis  # type: ignore[union-attr]


def test_other_languages_are_cited_in_the_style_of_chicago() -> None:
    assert citation_of(Source("book", "b", "de", Phrase("T", "de"))).style == "Chicago Manual of Style"


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("К. А. Акишев", "Акишев", "К. А."),
        ("Peter B. Golden", "Golden", "Peter B."),
        ("Olcott, Martha Brill", "Olcott", "Martha Brill"),
        ("Martha Brill Olcott", "", ""),
        ("Institute of History", "", ""),
        ("Абай Құнанбайұлы", "", ""),
        ("司馬遷", "", ""),
        ("A, B, and Sons", "", ""),
        ("", "", ""),
    ],
)
def test_a_name_is_taken_apart_only_where_that_is_certain(written: str, family: str, given: str) -> None:
    assert (name_of(written).family, name_of(written).given) == (family, given)


WICKED = a_book(
    "en", Phrase("A {b} \\c & 50% #1_x~^$\r\nER  - \nTY  - BOOK\u2028\x07 天", "en"), "Q, {R}", "Me, {Myself and I"
)


def test_bibtex_is_balanced_and_escaped() -> None:
    text = FORMATS["bibtex"].write([WICKED]).decode()
    assert text.count("{") == text.count("}")
    assert r"{{A \textbraceleft{}b\textbraceright{} \textbackslash{}c \& 50\% \#1\_x\textasciitilde{}" in text
    assert r"author = {Q, \textbraceleft{}R\textbraceright{} and Me, \textbraceleft{}Myself and I}" in text
    assert "天" in text


def test_a_name_that_stays_whole_is_one_name_to_bibtex() -> None:
    source = a_book("en", RUSSIAN, "Institute of Art and History")
    assert "author = {{Institute of Art and History}}" in FORMATS["bibtex"].write([source]).decode()


def test_keys_of_bibtex_are_ascii() -> None:
    source = Source("book", "кк-1", "ru", RUSSIAN)
    assert FORMATS["bibtex"].write([source]).decode().startswith("@book{u43au43a-1,")


def test_a_line_break_in_a_value_begins_no_line_of_ris() -> None:
    lines = FORMATS["ris"].write([WICKED]).decode().split("\r\n")
    assert [line for line in lines if line.startswith(("TY", "ER"))] == ["TY  - BOOK", "ER  - "]
    assert lines[1] == "TI  - A {b} \\c & 50% #1_x~^$ ER - TY - BOOK 天"


def test_long_values_are_bounded() -> None:
    source = a_book("en", Phrase("x" * 2_000, "en"))
    assert all(len(each.write([source])) < 1_300 for each in FORMATS.values())


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("1850", {"date-parts": [[1850]]}),
        ("1850~", {"date-parts": [[1850]], "circa": True}),
        ("-0499/-0300", {"date-parts": [[-500], [-301]]}),
        ("18XX", {"date-parts": [[1800], [1899]]}),
        ("../1850", {"literal": "c. 1850"}),
    ],
)
def test_csl_counts_years_without_a_year_zero(edtf: str, issued: object) -> None:
    (item,) = json.loads(FORMATS["csl"].write([an_object("en", span=parse_edtf(edtf))]))
    assert item["issued"] == issued


def test_independent_readers_read_all_formats() -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed: it reads RIS")
    bibtexparser = pytest.importorskip("bibtexparser", reason="bibtexparser is not installed: it reads BibTeX")
    sources = [an_object("zh"), a_publication("ru"), WICKED]
    read = rispy.loads(FORMATS["ris"].write(sources).decode())
    assert [each["type_of_reference"] for each in read] == ["ART", "BOOK", "BOOK"]
    assert read[0]["title"] == "短剑"
    library = bibtexparser.parse_string(FORMATS["bibtex"].write(sources).decode())
    assert not library.failed_blocks
    assert [entry.entry_type for entry in library.entries] == ["misc", "book", "book"]
    assert library.entries[1]["publisher"] == "Музей степи"
