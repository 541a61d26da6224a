"""The ways between pages, and the direction in which a language is written."""

_WRITTEN_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})
_LANGUAGES_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "dv", "ckb", "arc", "syr"})


def up(path: str) -> str:
    """The way from a page back to the folder its path starts from."""
    return "../" * path.count("/")


def direction(lang: str) -> str:
    """`rtl` for a language tag written from right to left, else `ltr`."""
    primary, *rest = lang.split("-")
    scripts = {part for part in rest if len(part) == 4 and part.istitle()}
    if scripts:
        return "rtl" if scripts & _WRITTEN_RIGHT_TO_LEFT else "ltr"
    return "rtl" if primary in _LANGUAGES_RIGHT_TO_LEFT else "ltr"
