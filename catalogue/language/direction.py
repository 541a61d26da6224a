"""A language becomes the direction in which it is written."""

_WRITTEN_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})
_LANGUAGES_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "dv", "ckb", "arc", "syr"})


def direction(lang: str) -> str:
    """`rtl` for a language tag written from right to left, else `ltr`."""
    primary, *rest = lang.split("-")
    scripts = {part for part in rest if len(part) == 4 and part.istitle()}
    if scripts:
        return "rtl" if scripts & _WRITTEN_RIGHT_TO_LEFT else "ltr"
    return "rtl" if primary in _LANGUAGES_RIGHT_TO_LEFT else "ltr"
