from catalogue.edition import Block, Figure, Link, NoteSign, Span, blocks_of, pictures_in, runs_of
from catalogue.edition.markdown import essay_blocks
from catalogue.records import Phrase

STAG = Link("text", "artifact", "A-1", "a-1", Phrase("Stag", "en"))


def essay(text: str) -> tuple[Block, ...]:
    return essay_blocks(
        Phrase(text, "en"),
        "essay.en",
        Span("Notes", "en"),
        {"A-1": STAG, "A-2": STAG}.get,
        lambda source: None if source == "A-2" else Figure(f"{source}.jpg", Phrase("Alt", "en") if STAG else None),
    )


def plain(blocks: tuple[Block, ...]) -> list[str]:
    return ["".join(span.text for span in spans) for spans in runs_of(blocks)]


def test_notes_are_numbered_as_they_are_met() -> None:
    paragraph, notes = essay("Gold[^z] and iron[^a], gold[^z].\n\n[^a]: Of *iron*.\n[^z]: Of gold.\n\n    More.")
    signs = [span.note for span in paragraph.spans if span.note]
    assert signs == [NoteSign("essay.en", 1, 0), NoteSign("essay.en", 2, 0), NoteSign("essay.en", 1, 1)]
    assert (notes.kind, notes.key, notes.spans) == ("notes", "essay.en", (Span("Notes", "en"),))
    assert [plain(item) for item in notes.items] == [["Of gold.", "More."], ["Of iron."]]


def test_words_of_a_text_have_no_signs() -> None:
    assert plain(essay('It weighs "12"[^1] cm.\n\n[^1]: About.')) == ["It weighs “12” cm.", "Notes", "About."]


def test_sign_without_a_note_stays_as_text() -> None:
    assert plain(essay("Gold[^1].")) == ["Gold[^1]."]


def test_image_is_a_figure_with_caption_and_credit() -> None:
    (figure,) = essay('![The *steppe* in "spring"](museum/a%20steppe "Ours")')
    assert figure.kind == "figure"
    assert plain((figure,)) == ["The steppe in “spring”"]
    assert figure.figure
    assert (figure.figure.file, figure.figure.credit) == ("museum/a steppe.jpg", Phrase("Ours", "en"))


def test_picture_without_a_description_has_its_caption_for_one() -> None:
    refer = {}.get
    (block,) = essay_blocks(
        Phrase("![The steppe](a.jpg)", "en"), "k", Span("Notes", "en"), refer, lambda source: Figure(source, None)
    )
    assert block.figure
    assert block.figure.alt == Phrase("The steppe", "en")


def test_object_is_shown_with_its_title_and_leads_to_it() -> None:
    (figure,) = essay("![[A-1]]")
    assert figure.refers == STAG
    assert figure.spans == (Span("Stag", "en", refers=STAG),)


def test_object_may_be_shown_with_a_caption_of_its_own() -> None:
    (figure,) = essay("![Its antlers](A-1)")
    assert (figure.refers, plain((figure,))) == (STAG, ["Its antlers"])


def test_object_without_a_picture_is_named() -> None:
    (paragraph,) = essay("![[A-2]]")
    assert (paragraph.kind, plain((paragraph,))) == ("paragraph", ["Stag"])


def test_figures_in_a_paragraph_follow_it() -> None:
    blocks = essay("Seen ![one](a) here.\n![[A-1]]")
    assert [block.kind for block in blocks] == ["paragraph", "figure", "figure"]
    assert plain(blocks)[1:] == ["one", "Stag"]


def test_records_have_neither_notes_nor_figures() -> None:
    (paragraph,) = blocks_of(Phrase("Gold[^1] ![a](b.jpg)", "en"))
    assert paragraph.kind == "paragraph"
    assert plain((paragraph,)) == ["Gold[^1] !a"]


def test_pictures_of_a_text_are_found_with_their_lines() -> None:
    text = "One ![a](a.jpg).\n\n- two\n  ![b](b%20c.jpg)\n\n![[A-1]]\n\n`![no](no.jpg)`"
    assert list(pictures_in(text)) == [("a.jpg", 1), ("b c.jpg", 4)]
