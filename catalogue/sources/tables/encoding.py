"""The bytes of a text file become text: every encoding that can be read strictly is tried, the likeliest text is taken.

A byte order mark decides; UTF-16 without one shows by its zero bytes; UTF-8 hardly ever decodes what is not UTF-8. The
others are told apart by how usual the characters are that they give: letters of one script, in words of one case.
"""

import codecs
import re
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
CANDIDATES = {
    "cp1251": "Windows-1251",
    "kz1048": "KZ-1048",
    "koi8-r": "KOI8-R",
    "cp866": "CP866",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp1252": "Windows-1252",
    "cp1254": "Windows-1254",
    "cp1250": "Windows-1250",
}
"""The encodings of museums' old exports and what they are called; the earlier one wins a tie."""

SAMPLE = 200_000
"""Characters beyond ASCII by which an encoding is judged."""

_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"
_KAZAKH = "әғқңөұүһі"
_VOWELS = "оеаиыуяюэёіәөұү"
_RARE_LATIN = "ÐÞðþ¤¦¨¬¯¸×÷ªº¹²³µ¶·±ÝÿŸĄĽŐľąŤť"
_SIGNS = "«»№–—“”„‘’…\xa0·°§½¼¾£€©®•"
_MIXED = re.compile("[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]")
_MIXED_HAN = re.compile("[a-z][㐀-鿿]|[㐀-鿿][a-z]")
_CASE_ODDITY = re.compile("[а-яёәғқңөұүһії][А-ЯЁӘҒҚҢӨҰҮҺІЇ]")
_WORD_START = re.compile("(?<![А-Яа-яЁёӘ-ӹІіЇїA-Za-z])[ЪЬЫъьы]")
_SURELY_KAZAKH = re.compile("[қәңөҚӘҢӨ]|[бвгджзйклмнпрстфхшщ]ү")
"""What Windows-1251 has in their place is no text; its ї and є, which follow vowels, have the places of ү and ғ."""
_LATIN_ODDITY = re.compile("[a-zß-ÿ][À-ÖØ-Þ]")
_NEXT_TO_ASCII = re.compile("(?<=[A-Za-z])[^\x00-\x7f]|[^\x00-\x7f](?=[^\x00-\x7f]?[A-Za-z])")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and the name of the encoding it was in; `bad` is how many bytes could not be read."""

    text: str
    encoding: str
    bad: int = 0


def decode(content: bytes) -> Decoded:
    """The text in `content`; where no encoding fits, what cannot be read is U+FFFD, and `bad` counts it."""
    for mark, codec, name in MARKS:
        if content.startswith(mark):
            return _loosely(content, codec, name)
    if wide := _is_utf_16(content):
        return _loosely(content, wide, "UTF-16")
    content = content.rstrip(b"\0")
    try:
        return Decoded(content.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _likeliest(content) or _loosely(content, "utf-8", "UTF-8")


def _loosely(content: bytes, codec: str, name: str) -> Decoded:
    text = content.decode(codec, "replace").lstrip("\ufeff").rstrip("\0")
    had = content.count("\ufffd".encode(codec)[-3 if codec.startswith("utf-8") else -2 :])
    return Decoded(text, name, max(0, text.count("\ufffd") - had))


def _is_utf_16(content: bytes) -> str:
    """The byte order of UTF-16 without a mark: ASCII in it, delimiters and digits, has every second byte zero."""
    sample = content[:4096].rstrip(b"\0")
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if len(sample) < 4 or len(content) % 2 or max(odd, even) < len(sample) / 20 or min(odd, even) * 8 > max(odd, even):
        return ""
    codec = "utf-16-le" if odd > even else "utf-16-be"
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return ""
    return codec


def _likeliest(content: bytes) -> Decoded | None:
    sample = _telling_lines(content)
    scores = {codec: _score(sample, codec) for codec in CANDIDATES}
    for codec in sorted(CANDIDATES, key=lambda codec: -scores[codec]):
        try:
            return Decoded(content.decode(codec), CANDIDATES[codec])
        except UnicodeDecodeError:
            continue
    return None


def _telling_lines(content: bytes) -> bytes:
    """The lines that hold more than ASCII; a line break is one in every encoding tried."""
    kept: list[bytes] = []
    size = 0
    for line in content.split(b"\n"):
        if not line.isascii():
            kept.append(line)
            size += len(line)
        if size > SAMPLE:
            break
    return b"\n".join(kept)


def _score(sample: bytes, codec: str) -> float:
    """How usual the text is that the encoding gives, from about -1 to 1: the share of usual characters less the odd."""
    try:
        text = sample.decode(codec)
    except UnicodeDecodeError:
        return -9
    high = [c for c in text if c > "\x7f"]
    if not high:
        return 0
    if codec in ("gb18030", "big5"):
        return _score_of_han(text, high, codec)
    if codec in ("cp1252", "cp1254", "cp1250"):
        return _score_of_latin(text, high)
    return _score_of_cyrillic(text, high, codec)


def _score_of_han(text: str, high: list[str], codec: str) -> float:
    """Level 1 of either set are the characters of nearly all texts, in the rows B0 to D7 and A4 to C6."""
    first, last = (0xB0, 0xD7) if codec == "gb18030" else (0xA4, 0xC6)
    good = -2.0 * len(_MIXED_HAN.findall(text))
    for character in high:
        lead = character.encode(codec)
        if "\u3400" <= character <= "\u9fff":
            good += 1 if first <= lead[0] <= last and (codec == "big5" or lead[1] >= 0xA1) else 0.3
        elif "\u3000" <= character <= "\u303f" or "\uff00" <= character <= "\uffef" or character in "“”‘’…—·":
            good += 1
        else:
            good += 0.5 if "Ѐ" <= character <= "ӿ" or "぀" <= character <= "ヿ" else -1
    return good / len(high)


def _score_of_cyrillic(text: str, high: list[str], codec: str) -> float:
    small = [c.lower() for c in high]
    others = _KAZAKH if codec == "kz1048" else "іїєў"
    letters = sum(1 for c in small if c in _RUSSIAN or c in others)
    signs = sum(1 for c in high if c in _SIGNS)
    rare = len(high) - letters - signs
    odd = len(_CASE_ODDITY.findall(text)) + len(_WORD_START.findall(text)) + len(_MIXED.findall(text))
    vowels = sum(1 for c in small if c in _VOWELS)
    balance = 0.3 if 0.25 <= vowels / max(1, letters) <= 0.6 else 0
    kazakh = 0 if codec != "kz1048" else 0.05 if _SURELY_KAZAKH.search(text) else -0.05
    return (letters + signs - 2 * rare - 2 * odd) / len(high) - 0.3 + balance + kazakh


def _score_of_latin(text: str, high: list[str]) -> float:
    """Of a language in Latin letters the letters beyond ASCII stand among ASCII ones."""
    letters = sum(1 for found in _NEXT_TO_ASCII.findall(text) if found.isalpha() and found not in _RARE_LATIN)
    signs = sum(1 for c in high if c in _SIGNS)
    odd = len(_LATIN_ODDITY.findall(text)) + sum(1 for c in high if c in _RARE_LATIN)
    return (letters + signs - 2 * odd) / len(high) - 0.1
