"""Editions become what other systems read, a format a module."""

from .iiif import iiif_files
from .iiif_image import SERVICES
from .iiif_manifest import MANIFEST
from .iiif_site import PLACE, PREVIEW

__all__ = ["MANIFEST", "PLACE", "PREVIEW", "SERVICES", "iiif_files"]
