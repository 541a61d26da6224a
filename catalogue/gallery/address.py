"""A record's kind and slug become the address of its page, below the folder of a language."""

from collections.abc import Mapping

from catalogue.edition import Kind

FOLDERS: Mapping[Kind, str] = {
    "artifact": "artifacts",
    "period": "periods",
    "category": "categories",
    "hall": "halls",
    "holding": "library",
    "programme": "programme",
}
"""The folder of each kind of record: its index page, and a folder for each record's page."""

_WRITTEN_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})
_LANGUAGES_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "dv", "ckb", "arc", "syr"})


def address(kind: Kind, slug: str) -> str:
    """The address of a record's page below its language's folder."""
    return f"{FOLDERS[kind]}/{slug}/index.html"


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
