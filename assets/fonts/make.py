"""Cuts the Noto families to the characters a catalogue needs and copies the small families whole.

npm install @expo-google-fonts/{source-serif-4,golos-text,noto-serif,noto-sans}
    npm install @expo-google-fonts/{noto-serif-sc,noto-sans-sc,noto-naskh-arabic}
    apt-get install fonts-noto-core
python make.py node_modules/@expo-google-fonts /usr/share/fonts/truetype/noto
"""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import uharfbuzz as hb

HERE = Path(__file__).parent
WHOLE = (
    "source-serif-4/SourceSerif4_400Regular",
    "source-serif-4/SourceSerif4_400Regular_Italic",
    "source-serif-4/SourceSerif4_600SemiBold",
    "noto-naskh-arabic/NotoNaskhArabic_400Regular",
    "golos-text/GolosText_400Regular",
    "golos-text/GolosText_600SemiBold",
)
DEBIAN = ("noto-sans-old-turkic/NotoSansOldTurkic-Regular.ttf",)
EUROPEAN = (
    "noto-serif/NotoSerif_400Regular",
    "noto-serif/NotoSerif_400Regular_Italic",
    "noto-serif/NotoSerif_600SemiBold",
    "noto-sans/NotoSans_400Regular",
)
# Words of archaeology, surnames and place names that lie outside GB 2312.
RARE = "匜韝珌璏觿盝琀瑱玦韘箙鞬靺鞨珅镕堃喆邨犇"
LICENCE_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17)


def main(packages: Path, debian: Path) -> None:
    """Writes every face beside this file, with each family's licence; Debian's keep the licence they have here."""
    for name in DEBIAN:
        shutil.copyfile(debian / Path(name).name, HERE / name)
    for name in WHOLE:
        shutil.copyfile(_source(packages, name), _target(name))
    for name in EUROPEAN:
        _cut(packages, name, _european())
    beyond = range(0x20000, 0x40000)
    _cut(packages, "noto-serif-sc/NotoSerifSC_400Regular", {*_simplified(), *_traditional(), *beyond})
    _cut(packages, "noto-serif-sc/NotoSerifSC_600SemiBold", _simplified())
    _cut(packages, "noto-sans-sc/NotoSansSC_400Regular", {*_simplified(), *_traditional()})
    for folder in (each for each in HERE.iterdir() if (packages / each.name).is_dir()):
        shutil.copyfile(packages / folder.name / "LICENSE_FONT", folder / "OFL.txt")


def _source(packages: Path, name: str) -> Path:
    family, face = name.split("/")
    return packages / family / face.split("_", 1)[1] / f"{face}.ttf"


def _target(name: str) -> Path:
    family, face = name.split("/")
    names = (("_400Regular_Italic", "-Italic"), ("_400", "-"), ("_600", "-"))
    shown = next(face.replace(old, new) for old, new in names if old in face)
    (HERE / family).mkdir(exist_ok=True)
    return HERE / family / f"{shown}.ttf"


def _european() -> set[int]:
    blocks = (
        (0x20, 0x52F), (0x1AB0, 0x1AFF), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF), (0x2000, 0x20CF), (0x2100, 0x218F),
        (0x2212, 0x2265), (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xFE20, 0xFE2F),
    )  # fmt: skip
    return {c for first, last in blocks for c in range(first, last + 1)}


def _simplified() -> set[int]:
    wide = {*range(0x2010, 0x2070), *range(0x3000, 0x3100), *range(0xFE30, 0xFE50), *range(0xFF00, 0xFFF0)}
    latin = {*range(0x20, 0x7F), *range(0xA0, 0x100)}
    return {*_decoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)), *map(ord, RARE), *wide, *latin}


def _traditional() -> set[int]:
    return _decoded("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))


def _decoded(codec: str, rows: Iterable[int], cells: Iterable[int]) -> set[int]:
    texts = (bytes((row, cell)).decode(codec, "ignore") for row in rows for cell in list(cells))
    return {ord(text) for text in texts if len(text) == 1}


def _cut(packages: Path, name: str, characters: Iterable[int]) -> None:
    wish = hb.SubsetInput()
    wish.sets(hb.SubsetInputSets.UNICODE).update(characters)
    wish.sets(hb.SubsetInputSets.NAME_ID).update(LICENCE_NAMES)
    wish.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    face = hb.Face(hb.Blob.from_file_path(str(_source(packages, name))))
    _target(name).write_bytes(hb.subset(face, wish).blob.data)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
