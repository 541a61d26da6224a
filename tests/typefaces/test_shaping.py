from catalogue.typefaces import shape


def text_face(typefaces, text="a"):
    return typefaces.runs(text, "serif", "regular", "en")[0][0]


def test_glyphs_together_say_the_typed_text(typefaces):
    for word in ("office", "Қазақстан", "u̇zbek", "AVATAR"):
        face = text_face(typefaces, word)
        assert "".join(glyph.text for glyph in shape(face, word, "en")) == word


def test_a_ligature_stands_for_its_letters(typefaces):
    texts = [glyph.text for glyph in shape(text_face(typefaces), "office", "en")]
    assert "ffi" in texts
    apart = shape(text_face(typefaces), "office", "en", ligatures=False)
    assert [glyph.text for glyph in apart] == list("office")


def test_pairs_are_kerned(typefaces):
    face = text_face(typefaces)
    apart = sum(glyph.advance for letter in "AV" for glyph in shape(face, letter, "en"))
    assert sum(glyph.advance for glyph in shape(face, "AV", "en")) < apart


def test_a_mark_is_attached_to_its_letter(typefaces):
    letter, mark = shape(text_face(typefaces), "u̇", "en")
    assert (letter.dx, mark.advance) == (0, 0)
    assert mark.dx < 0
