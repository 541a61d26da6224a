"""A museum's rights become the one URI by which IIIF names a licence (Presentation API 3.0, 3.1: rights)."""

import re
from collections.abc import Mapping
from typing import Any

from .iiif_site import Site
from .language_map import language_map

_READABLE = re.compile(r"/(?:deed|legalcode)(?:\.[A-Za-z_-]+)?$")


def rights_uri(uri: str) -> str:
    """The URI as creativecommons.org and rightsstatements.org define it: with http, and not of the page to be read."""
    path = re.split(r"[?#]", uri.split("://", 1)[-1])[0]
    return f"http://{_READABLE.sub('', path.rstrip('/'))}/"


def museum_rights(site: Site) -> Mapping[str, Any]:
    """What a document says of the museum's own rights; nothing where it names none."""
    if not (uri := site.museum[0].rights_uri):
        return {}
    statement = {"label": site.words("Rights"), "value": language_map(view.rights for view in site.museum)}
    return {"requiredStatement": statement, "rights": rights_uri(uri)}
