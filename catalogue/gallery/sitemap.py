"""The pages' paths become sitemap.xml and robots.txt (sitemaps.org 0.9, with hreflang alternates)."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape as escaped
from xml.sax.saxutils import quoteattr

from catalogue.edition import web_address

MOST_IN_A_FILE = 50_000
"""No sitemap may list more addresses (sitemaps.org)."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemaps(base_url: str | None, languages: Sequence[str], paths: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """sitemap.xml; where one file cannot hold all pages it lists others. Addresses are absolute with a base URL."""
    size = max(1, MOST_IN_A_FILE // len(languages))
    parts = [paths[begin : begin + size] for begin in range(0, len(paths), size)]
    if len(parts) == 1:
        yield "sitemap.xml", _pages(base_url, languages, parts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield name, _pages(base_url, languages, part)
    yield "sitemap.xml", _index(base_url, names)


def robots(base_url: str | None) -> bytes:
    """robots.txt: everybody is welcome everywhere."""
    sitemap = web_address(base_url, "sitemap.xml")
    return f"User-agent: *\nAllow: /\n{f'Sitemap: {sitemap}' if sitemap else ''}".rstrip().encode() + b"\n"


def _pages(base_url: str | None, languages: Sequence[str], paths: Sequence[str]) -> bytes:
    rows = "".join(_rows(base_url, languages, path) for path in paths)
    return f"{_HEAD}<urlset {_NAMESPACES}>\n{rows}</urlset>\n".encode()


def _rows(base_url: str | None, languages: Sequence[str], path: str) -> str:
    addresses = {lang: _address(base_url, f"{lang}/{path}") for lang in languages}
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(lang)} href={quoteattr(address)}/>'
        for lang, address in addresses.items()
    )
    return "".join(f"<url><loc>{escaped(address)}</loc>{alternates}</url>\n" for address in addresses.values())


def _index(base_url: str | None, names: Sequence[str]) -> bytes:
    rows = "".join(f"<sitemap><loc>{escaped(_address(base_url, name))}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_NAMESPACES}>\n{rows}</sitemapindex>\n".encode()


def _address(base_url: str | None, path: str) -> str:
    return web_address(base_url, path) or path
