import io

from fontTools.ttLib import TTFont

from catalogue.typefaces import shape, subset_for_print, subset_for_web


def test_a_printed_subset_keeps_glyph_ids(typefaces):
    face = typefaces.runs("Қ", "serif", "regular", "kk")[0][0]
    wanted = shape(face, "Қ", "kk")[0].id
    font = TTFont(io.BytesIO(subset_for_print(face, [wanted])))
    assert font["glyf"][font.getGlyphName(wanted)].numberOfContours > 0
    assert font["glyf"][font.getGlyphName(wanted - 1)].numberOfContours == 0
    assert "GSUB" not in font


def test_a_web_subset_has_only_the_characters_asked_for(typefaces):
    path = typefaces.faces[0].path
    font = TTFont(io.BytesIO(subset_for_web(path, "Қaz")))
    assert font.flavor == "woff2"
    assert set(font.getBestCmap()) == set(map(ord, "Қaz"))


def test_a_web_subset_keeps_its_licence_but_no_reserved_name(typefaces):
    font = TTFont(io.BytesIO(subset_for_web(typefaces.faces[0].path, "a")))
    assert not {1, 3, 4, 6, 16} & {record.nameID for record in font["name"].names}
    assert font["name"].getDebugName(13)


def test_the_same_characters_give_the_same_bytes(typefaces):
    path = typefaces.faces[0].path
    assert subset_for_web(path, "abc") == subset_for_web(path, "cba")


def test_a_rounded_subset_draws_the_same_within_half_a_unit(typefaces):
    face = typefaces.order("serif", "regular", first="han")[0]
    exact, rounded = (
        TTFont(io.BytesIO(subset_for_web(face.path, "史", is_rounded=is_rounded))) for is_rounded in (False, True)
    )
    assert rounded["head"].unitsPerEm == 256
    scale = exact["head"].unitsPerEm / 256
    shapes = [font["glyf"][font.getBestCmap()[ord("史")]].coordinates for font in (exact, rounded)]
    assert all(
        abs(one - other * scale) <= scale / 2
        for pair in zip(*shapes, strict=True)
        for one, other in zip(*pair, strict=True)
    )


def test_a_web_subset_keeps_kerning_but_nothing_for_vertical_text(typefaces):
    face = typefaces.order("serif", "regular", first="han")[0]
    font = TTFont(io.BytesIO(subset_for_web(face.path, "，。「」")))
    features = {
        record.FeatureTag
        for table in ("GSUB", "GPOS")
        if table in font
        for record in font[table].table.FeatureList.FeatureRecord
    }
    assert "halt" in features
    assert not {"vert", "vhal"} & features
    assert "vmtx" not in font
