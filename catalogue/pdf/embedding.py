"""A face and the codes shown with it become a composite font (Type0, Identity-H) of the file."""

import hashlib
from collections.abc import Mapping

from catalogue.typefaces import Face, subset_for_print

from .file import File, Reference, dictionary
from .font import Font


def write_font(file: File, font: Font, shown: Mapping[int, str]) -> Reference:
    """Write the font with the glyphs of the codes `shown`, each with the text it stands for."""
    glyphs = {code: font.codes.glyph(code) for code in sorted(shown)}
    program = subset_for_print(font.face, sorted(set(glyphs.values())))
    name = _name(font.face, program)
    stream = file.write_stream(program, {"Length1": b"%d" % len(program)})
    descriptor = file.write(_descriptor(font.face, name, stream, file))
    descendant = file.write(
        dictionary(
            {
                "Type": b"/Font",
                "Subtype": b"/CIDFontType2",
                "BaseFont": name,
                "CIDSystemInfo": b"<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
                "FontDescriptor": file.name(descriptor),
                "CIDToGIDMap": _glyph_map(file, glyphs),
                "DW": b"1000",
                "W": _widths(font, glyphs),
            }
        )
    )
    return file.write(
        dictionary(
            {
                "Type": b"/Font",
                "Subtype": b"/Type0",
                "BaseFont": name,
                "Encoding": b"/Identity-H",
                "DescendantFonts": b"[%b]" % file.name(descendant),
                "ToUnicode": file.name(file.write_stream(_unicode_map(shown))),
            }
        )
    )


def _name(face: Face, program: bytes) -> bytes:
    digest = hashlib.md5(program, usedforsecurity=False).digest()
    tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
    return f"/{tag}+{face.name}".encode("ascii", "replace").replace(b" ", b"")


def _descriptor(face: Face, name: bytes, program: Reference, file: File) -> bytes:
    extents = face.font.get_font_extents("ltr")
    em = 1000 / face.font.face.upem
    up, down = extents.ascender * em, extents.descender * em
    return dictionary(
        {
            "Type": b"/FontDescriptor",
            "FontName": name,
            "Flags": b"4",
            "FontBBox": b"[-1000 %d 3000 %d]" % (down, up),
            "ItalicAngle": b"-11" if face.style == "italic" else b"0",
            "Ascent": b"%d" % up,
            "Descent": b"%d" % down,
            "CapHeight": b"%d" % (0.7 * up),
            "StemV": b"80",
            "FontFile2": file.name(program),
        }
    )


def _glyph_map(file: File, glyphs: Mapping[int, int]) -> bytes:
    if all(code == glyph for code, glyph in glyphs.items()):
        return b"/Identity"
    table = bytearray(2 * (max(glyphs) + 1))
    for code, glyph in glyphs.items():
        table[2 * code : 2 * code + 2] = glyph.to_bytes(2)
    return file.name(file.write_stream(bytes(table)))


def _widths(font: Font, glyphs: Mapping[int, int]) -> bytes:
    widths = {code: font.advance(glyph) for code, glyph in glyphs.items()}
    return b"[%b]" % b" ".join(b"%d [%g]" % (code, round(w, 2)) for code, w in widths.items() if w != 1000)


def _unicode_map(shown: Mapping[int, str]) -> bytes:
    rows = [f"<{code:04X}> <{(text or ' ').encode('utf-16-be').hex()}>" for code, text in sorted(shown.items())]
    groups = (rows[i : i + 100] for i in range(0, len(rows), 100))
    maps = "".join(f"{len(group)} beginbfchar\n{chr(10).join(group)}\nendbfchar\n" for group in groups)
    return _CMAP.format(maps).encode()


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{}endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
