"""A planned picture becomes the image resources that a IIIF canvas shows, and the description of its image service."""

from collections.abc import Mapping
from typing import Any

from catalogue.images import TILE_SIDE, WHOLE, Derivative, Picture, Tiles

from .iiif_site import Site

SERVICES = "iiif/images"
"""The folder of all image services below the gallery's root."""

_THUMBNAIL = 400


def body(site: Site, picture: Picture) -> Mapping[str, Any]:
    """The picture as large as it is to be had, with its image service where it has one."""
    if not picture.tiles:
        return _image(site, picture.jpeg(picture.width))
    service = _service(site, picture.tiles)
    return {
        "id": f"{service}/{WHOLE}",
        "type": "Image",
        "format": "image/jpeg",
        "width": picture.width,
        "height": picture.height,
        "service": [{"id": service, "type": "ImageService3", "profile": "level0"}],
    }


def thumbnail(site: Site, picture: Picture) -> list[Mapping[str, Any]]:
    """The picture small."""
    return [_image(site, picture.jpeg(_THUMBNAIL))]


def description(site: Site, tiles: Tiles) -> Mapping[str, Any]:
    """What info.json says of a service (IIIF Image API 3.0, 5)."""
    return {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": _service(site, tiles),
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": tiles.width,
        "height": tiles.height,
        "sizes": [{"width": width, "height": height} for width, height in tiles.sizes],
        "tiles": [{"width": TILE_SIDE, "height": TILE_SIDE, "scaleFactors": list(tiles.factors)}],
    }


def _service(site: Site, tiles: Tiles) -> str:
    return site.url(f"{SERVICES}/{tiles.name}")


def _image(site: Site, derivative: Derivative) -> Mapping[str, Any]:
    return {
        "id": site.url(f"{site.pictures_at}/{derivative.name}"),
        "type": "Image",
        "format": "image/jpeg",
        "width": derivative.width,
        "height": derivative.height,
    }
