"""The pages' paths and pictures become sitemap.xml and robots.txt.

Sitemaps.org 0.9, with hreflang alternates in XHTML's words and Google's extension for pictures.
"""

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape as escaped
from xml.sax.saxutils import quoteattr

from catalogue.edition import printed_address, web_address

MOST_IN_A_FILE = 50_000
"""No sitemap may list more addresses (sitemaps.org)."""

MOST_BYTES = 10_000_000
"""Ours are kept smaller than they may be (50 MB, sitemaps.org): each is whole in memory once."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)
_CHOOSER = "index.html"


def sitemaps(
    base_url: str | None, languages: Sequence[str], pages: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, bytes]]:
    """sitemap.xml; where one file cannot hold all pages it lists others. Addresses are absolute with a base URL.

    `pages` are by their paths below the folder of a language, each with the paths of its pictures.
    """
    names: list[str] = []
    whole: bytes | None = None
    for content in _files(base_url, languages, pages):
        if whole is not None:
            names.append(f"sitemap-{len(names) + 1}.xml")
            yield names[-1], whole
        whole = content
    if whole is None or not names:
        yield "sitemap.xml", whole or _urlset("")
        return
    names.append(f"sitemap-{len(names) + 1}.xml")
    yield names[-1], whole
    yield "sitemap.xml", _index(base_url, names)


def robots(base_url: str | None) -> bytes:
    """robots.txt: everybody is welcome everywhere."""
    sitemap = web_address(base_url, "sitemap.xml")
    return f"User-agent: *\nAllow: /\n{f'Sitemap: {sitemap}' if sitemap else ''}".rstrip().encode() + b"\n"


def _files(base_url: str | None, languages: Sequence[str], pages: Mapping[str, Sequence[str]]) -> Iterator[bytes]:
    """The sitemaps, each as full as it may be."""
    rows: list[str] = []
    listed, size = 0, 0
    for row, addresses in _rows(base_url, languages, pages):
        if rows and (listed + addresses > MOST_IN_A_FILE or size + len(row) > MOST_BYTES):
            yield _urlset("".join(rows))
            rows, listed, size = [], 0, 0
        rows.append(row)
        listed, size = listed + addresses, size + len(row)
    yield _urlset("".join(rows))


def _urlset(rows: str) -> bytes:
    return f"{_HEAD}<urlset {_NAMESPACES}>\n{rows}</urlset>\n".encode()


def _rows(
    base_url: str | None, languages: Sequence[str], pages: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, int]]:
    """A page in all its languages, and how many addresses that is; the page that offers the languages first."""
    home = _alternates(base_url, languages, _CHOOSER)
    yield f"<url><loc>{escaped(_address(base_url, _CHOOSER))}</loc>{home}</url>\n", 1
    for path, pictures in pages.items():
        alternates = _alternates(base_url, languages, path)
        shown = "".join(
            f"<image:image><image:loc>{escaped(_address(base_url, picture))}</image:loc></image:image>"
            for picture in pictures
        )
        places = (escaped(_address(base_url, f"{lang}/{path}")) for lang in languages)
        yield "".join(f"<url><loc>{place}</loc>{alternates}{shown}</url>\n" for place in places), len(languages)


def _alternates(base_url: str | None, languages: Sequence[str], path: str) -> str:
    """As a page's head names them: a visitor of none of the languages is led to the page that offers them."""
    addresses = {lang: _address(base_url, f"{lang}/{path}") for lang in languages}
    addresses["x-default"] = _address(base_url, _CHOOSER)
    return "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(address)}/>'
        for lang, address in addresses.items()
    )


def _index(base_url: str | None, names: Sequence[str]) -> bytes:
    rows = "".join(f"<sitemap><loc>{escaped(_address(base_url, name))}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_NAMESPACES}>\n{rows}</sitemapindex>\n".encode()


def _address(base_url: str | None, path: str) -> str:
    """Escaped as addresses are (sitemaps.org)."""
    return printed_address(base_url, path) or path
