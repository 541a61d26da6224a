"""A record's kind and slug become the address of its page, below the folder of a language."""

from collections.abc import Mapping
from typing import Literal
from urllib.parse import quote

Kind = Literal["artifact", "holding", "hall", "programme", "period", "category"]
"""The kinds of record that become entries."""

FOLDERS: Mapping[Kind | Literal["publication"], str] = {
    "artifact": "artifacts",
    "period": "periods",
    "category": "categories",
    "hall": "halls",
    "holding": "library",
    "programme": "programme",
    "publication": "publications",
}
"""The folder of each kind of record that has pages: its index page, and a folder for each record's page."""


def address(kind: Kind | Literal["publication"], slug: str, part: str = "") -> str:
    """The address of a record's page below its language's folder, or that of a `part` with a page of its own."""
    return f"{FOLDERS[kind]}/{slug}/{f'{part}/' if part else ''}index.html"


def web_address(base_url: str | None, path: str) -> str | None:
    """Where a page will be on the web; a folder's index page is named by its folder. None without a base URL."""
    return f"{base_url.rstrip('/')}/{path.removesuffix('index.html')}" if base_url else None


def printed_address(base_url: str | None, path: str) -> str | None:
    """The same in the letters every reader of codes takes: others are written with percent signs (RFC 3986)."""
    address = web_address(base_url, path)
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]") if address else None
