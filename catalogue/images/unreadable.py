"""What is wrong with a picture file becomes a code and values, to be worded in any language."""

from collections.abc import Mapping

from catalogue.errors import CatalogueError


class UnreadableImage(CatalogueError):  # noqa: N818  # it is named after what it is about
    """A picture file that cannot be used.

    Codes and their values: image_missing; image_empty (width, height); image_file_too_large (bytes, limit);
    image_too_large (width, height, limit); image_unknown_format (found, which may be empty); image_damaged (format);
    image_compression (compression); image_truncated; image_unreadable (reason).
    """

    def __init__(self, code: str, values: Mapping[str, object]) -> None:
        self.code = code
        self.values = {name: str(value) for name, value in values.items()}
        super().__init__(code, self.values)

    def __str__(self) -> str:
        facts = ", ".join(f"{name} {value}" for name, value in self.values.items())
        return f"{self.code}: {facts}" if facts else self.code
