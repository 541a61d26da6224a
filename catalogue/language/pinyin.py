"""A run of Han becomes numbers in the order of its pinyin: syllable, tone, then the character."""

from collections.abc import Sequence
from functools import cache
from types import ModuleType
from unicodedata import combining, normalize

_SYLLABLE = 6  # letters: zhuang
_BEYOND = 0xFFFF
_PHRASES = (
    ("重", "chóng", "环 圈 瓣 檐 列 唇"),
    ("曾", "zēng", "侯"),
    ("藏", "zàng", "文 式"),
    ("盛", "shèng", "唐"),
)
"""Words of museums in which the first character is read otherwise than the library's phrases know."""
_CHARACTERS = (("长", "cháng,zhǎng"), ("乐", "yuè,lè"), ("鬲", "lì,gé"), ("铺", "pū,pù"))
"""Characters and how museums read them outside the library's phrases: long, music, the cauldron, the door-knocker."""


def pinyin_weights(run: str) -> list[int | None]:
    """The place of each character of a run, by how it is read there; none for a character without a reading."""
    return [_weight(*each) if each[1] else None for each in zip(run, _readings(run), strict=True)]


def pinyin_letter(weight: int) -> str:
    """The capital with which the syllable of a place begins."""
    return chr(weight >> 8 * (_SYLLABLE + 1 + 2 + 3) - 8).upper()


def _weight(character: str, reading: str) -> int:
    syllable, tone = reading[:-1], reading[-1]
    letters = "".join(letter for letter in normalize("NFKD", syllable) if not combining(letter))
    # Level 1 of GB 2312 lists those read alike by their strokes, as dictionaries do.
    code = int.from_bytes(character.encode("gb2312", errors="ignore"), "big") or _BEYOND
    spelled = f"{letters:<{_SYLLABLE}.{_SYLLABLE}}{tone}".encode("ascii", errors="replace")
    return int.from_bytes(spelled + code.to_bytes(2, "big") + ord(character).to_bytes(3, "big"), "big")


@cache
def _readings(run: str) -> Sequence[str]:
    """The syllable and tone of each character, such as `chang2`; `v` for ü, tone 5 for none."""
    library = _library()
    style = library.Style.TONE3
    said = library.lazy_pinyin(run, style=style, neutral_tone_with_five=True, v_to_u=False, errors=_unread)
    return tuple(said)


def _unread(characters: str) -> list[str]:
    return [""] * len(characters)


@cache
def _library() -> ModuleType:
    # A quarter of a second and 50 MB: for those who sort Han alone.
    import pypinyin  # noqa: PLC0415

    first_readings = {ord(character): readings for character, readings in _CHARACTERS}
    pypinyin.load_single_dict(first_readings)
    pypinyin.load_phrases_dict(
        {
            first + other: [[reading], [pypinyin.pinyin(other)[0][0]]]
            for first, reading, others in _PHRASES
            for other in others.split()
        }
    )
    return pypinyin
