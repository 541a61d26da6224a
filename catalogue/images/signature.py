"""The first bytes of a file no reader accepts become the likeliest reason why."""

from pathlib import Path

from .unreadable import UnreadableImage

_OURS = (
    (0, b"\x89PNG", "PNG"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"GIF8", "GIF"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (8, b"WEBP", "WebP"),
    (4, b"jP  ", "JPEG 2000"),
    (4, b"ftypavif", "AVIF"),
    (0, b"BM", "BMP"),
)
_FOREIGN = (
    (4, b"ftypheic", "HEIC"),
    (4, b"ftypheix", "HEIC"),
    (4, b"ftypmif1", "HEIF"),
    (0, b"%PDF", "PDF"),
    (0, b"8BPS", "PSD"),
    (0, b"%!PS", "EPS"),
    (0, b"<svg", "SVG"),
    (0, b"<?xml", "XML"),
    (0, b"<!DOCTYPE html", "HTML"),
    (0, b"PK\x03\x04", "ZIP"),
)


def unidentified(path: Path) -> UnreadableImage:
    """Why nothing can read a file: damaged, of no size, or of a format that is not ours."""
    with path.open("rb") as file:
        head = file.read(32)
    if not (name := _named(head, _OURS)):
        return UnreadableImage("image_unknown_format", {"found": _named(head, _FOREIGN)})
    size = _declared_size(head, name)
    if size and 0 in size:
        return UnreadableImage("image_empty", {"width": size[0], "height": size[1]})
    return UnreadableImage("image_damaged", {"format": name})


def _named(head: bytes, signatures: tuple[tuple[int, bytes, str], ...]) -> str:
    return next((name for at, signature, name in signatures if head.startswith(signature, at)), "")


def _declared_size(head: bytes, name: str) -> tuple[int, int] | None:
    if name == "GIF" and len(head) >= 10:
        return int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    if name == "PNG" and len(head) >= 24:
        return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    return None
