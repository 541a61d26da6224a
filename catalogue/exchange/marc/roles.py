"""The relator of a name, its code or its word, becomes the role of a contributor."""

import re

from .text import cleaned

AUTHOR = "author"

CODES = {
    "aut": AUTHOR, "cre": AUTHOR, "070": AUTHOR, "dis": AUTHOR,
    "trl": "translator", "730": "translator",
    "edt": "editor", "pbd": "editor", "edc": "editor", "red": "editor", "340": "editor", "651": "editor",
    "com": "compiler", "220": "compiler", "cll": "compiler",
    "ill": "illustrator", "art": "illustrator", "pht": "illustrator", "440": "illustrator", "040": "illustrator",
    "600": "illustrator",
    "aui": "introduction", "win": "introduction", "wpr": "introduction", "aft": "introduction", "080": "introduction",
    "075": "introduction",
    "cwt": "commentator", "ann": "commentator", "wac": "commentator", "210": "commentator", "020": "commentator",
    "cmp": "composer", "230": "composer",
    "prf": "performer", "sng": "performer", "itr": "performer", "nrt": "performer", "cnd": "performer",
    "590": "performer", "721": "performer",
}  # fmt: skip
"""Roles by MARC relator codes, and by UNIMARC's of three digits."""

_WORDS = (
    (r"translat|\btr\b|\btrl?\b|перевод|\bпер\b|аудар|译|譯|traduct", "translator"),
    (r"introduct|foreword|preface|afterword|предислов|вступ|алғы\s?сөз|序|前言", "introduction"),
    (r"illustrat|\bill\b|artist|photograph|иллюстр|худож|\bил\b|фото|сурет|插图|绘|繪|摄影", "illustrator"),
    (r"compil|\bcomp\b|состав|\bсост\b|құраст|汇编|彙編|编纂|編纂|辑", "compiler"),
    (r"comment|annotat|коммент|түсінд|注释|校注", "commentator"),
    (r"compos|композитор|作曲", "composer"),
    (r"perform|singer|conduct|narrat|исполн|орында|演奏|演唱", "performer"),
    (r"edit|\beds?\b|redakt|редакт|\bред\b|编|編|主编|curator", "editor"),
    (r"author|\baut\b|автор|writer|著|作者", AUTHOR),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), role) for pattern, role in _WORDS)

RELATORS = {
    "translator": "trl", "editor": "edt", "compiler": "com", "illustrator": "ill", "introduction": "aui",
    "commentator": "cwt", "composer": "cmp", "performer": "prf",
}  # fmt: skip
"""The MARC relator code of each role."""


def role_of(codes: tuple[str, ...], words: tuple[str, ...]) -> str:
    """The role by code, else by word; `other` where neither is known, nothing where there is neither."""
    for code in codes:
        if role := CODES.get(cleaned(code).rsplit("/", maxsplit=1)[-1].lower()[:3]):
            return role
    for word in words:
        for pattern, role in _PATTERNS:
            if pattern.search(cleaned(word)):
                return role
    return "other" if codes or words else ""
