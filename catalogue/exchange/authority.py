"""An identifier in a public register becomes the URI that register gives the thing."""

from collections.abc import Mapping

from catalogue.records import Identifier

_URIS: Mapping[str, str] = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "aat": "http://vocab.getty.edu/aat/{}",
    "tgn": "http://vocab.getty.edu/tgn/{}",
    "ulan": "http://vocab.getty.edu/ulan/{}",
    "geonames": "https://sws.geonames.org/{}/",
    "viaf": "http://viaf.org/viaf/{}",
    "pleiades": "https://pleiades.stoa.org/places/{}",
    "lccn": "http://id.loc.gov/authorities/names/{}",
    "oclc": "http://www.worldcat.org/oclc/{}",
}


def uri_of(identifier: Identifier) -> str | None:
    """The URI; None where the register is not known and the identifier is none itself."""
    value = identifier.value.strip()
    if value.startswith(("http://", "https://")):
        return value
    pattern = _URIS.get(identifier.scheme)
    return pattern.format(value) if pattern and value.isalnum() else None
