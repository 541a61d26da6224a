"""The museum becomes the manifest by which a telephone keeps its gallery among its programs (W3C, Web App Manifest)."""

import json

from catalogue.language import direction

from .tour import Tour

WEB_MANIFEST = "site.webmanifest"
"""The file, in the folder of each language: a manifest has one name in one language."""


def web_manifest(tour: Tour, icon: str | None) -> bytes:
    """The manifest of one language; `icon` is the path of a drawing, sharp at any size, below the gallery's root."""
    theme = tour.edition.collection.museum.theme
    manifest = {
        "name": tour.museum.name.text,
        "short_name": tour.museum.short_name.text,
        "description": tour.museum.tagline.text if tour.museum.tagline else None,
        "lang": tour.edition.lang,
        "dir": direction(tour.edition.lang),
        # Files, not folders: a gallery on a disk has no server that finds the index of a folder.
        "start_url": "index.html",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": theme.paper,
        "theme_color": theme.paper,
        "icons": [{"src": f"../{icon}", "sizes": "any", "type": "image/svg+xml", "purpose": "any"}] if icon else None,
    }
    known = {key: value for key, value in manifest.items() if value is not None}
    return json.dumps(known, ensure_ascii=False, indent=1).encode() + b"\n"
