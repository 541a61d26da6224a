"""What a file is for becomes the standard it keeps: its version, boxes, marks, metadata and output intent."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from catalogue.images import Profile

from .file import File, Reference, dictionary
from .intent import write_press_info, write_press_intent, write_press_xmp
from .metadata import Metadata, write_info, write_intent, write_xmp
from .page import ARTIFACT_LAYOUT
from .press import MARGIN, REGISTRATION, PressSheet
from .process import GRAPHICS_STATES


class Standard(Protocol):
    """How a file is written. `margin` is what surrounds its pages; without links none of them is active."""

    version: str
    margin: float
    has_links: bool

    def resources(self, file: File) -> Mapping[str, bytes]:
        """What every page has besides fonts and pictures."""

    def boxes(self, width: float, height: float) -> Mapping[str, bytes]:
        """The boxes of a page of that size when it is cut."""

    def marks(self, width: float, height: float) -> Iterable[str]:
        """The operators that draw what stands around it."""

    def declared(self, file: File, metadata: Metadata) -> Mapping[str, bytes]:
        """The catalogue's entries that say which standard the file keeps."""

    def info(self, file: File, metadata: Metadata) -> Reference:
        """Write the Info dictionary."""


class Archive:
    """PDF/UA-1 and PDF/A-2a: for readers and archives."""

    version = "1.7"
    margin = 0.0
    has_links = True

    def resources(self, _file: File) -> Mapping[str, bytes]:
        """None."""
        return {}

    def boxes(self, width: float, height: float) -> Mapping[str, bytes]:
        """The page itself; what is drawn beyond it does not show."""
        return {"MediaBox": b"[0 0 %.3f %.3f]" % (width, height)}

    def marks(self, _width: float, _height: float) -> Iterable[str]:
        """None."""
        return ()

    def declared(self, file: File, metadata: Metadata) -> Mapping[str, bytes]:
        """Metadata, and sRGB as the output intent."""
        return {
            "Metadata": file.name(write_xmp(file, metadata)),
            "OutputIntents": b"[%b]" % file.name(write_intent(file)),
        }

    def info(self, file: File, metadata: Metadata) -> Reference:
        """Title, authors, keywords."""
        return write_info(file, metadata)


class PressReady:
    """PDF/X-4 (ISO 15930-7): for a press; `folds` are those of a cover, from its left.

    Links are left out, for none may lie inside the bleed (6.11).
    """

    version = "1.6"
    margin = MARGIN
    has_links = False

    def __init__(self, profile: Profile, folds: Sequence[float] = ()) -> None:
        self._profile = profile
        self._folds = tuple(folds)
        self._shared: dict[str, bytes] = {}

    def resources(self, file: File) -> Mapping[str, bytes]:
        """How black overprints, and the colour of registration; written once."""
        if not self._shared:
            states = file.write(dictionary(GRAPHICS_STATES))
            spaces = file.write(dictionary({"All": REGISTRATION}))
            self._shared = {"ExtGState": file.name(states), "ColorSpace": file.name(spaces)}
        return self._shared

    def boxes(self, width: float, height: float) -> Mapping[str, bytes]:
        """The sheet, the page with its bleed, the page when cut."""
        sheet = PressSheet(width, height)
        boxes = {"MediaBox": sheet.media, "BleedBox": sheet.bleed, "TrimBox": sheet.trim}
        return {name: b"[%.3f %.3f %.3f %.3f]" % box for name, box in boxes.items()}

    def marks(self, width: float, height: float) -> Iterable[str]:
        """Where to cut, fold and register; no part of the page."""
        return [ARTIFACT_LAYOUT, *PressSheet(width, height, self._folds).marks(), "EMC"]

    def declared(self, file: File, metadata: Metadata) -> Mapping[str, bytes]:
        """Metadata, and the press as the output intent."""
        return {
            "Metadata": file.name(write_press_xmp(file, metadata)),
            "OutputIntents": b"[%b]" % file.name(write_press_intent(file, self._profile)),
        }

    def info(self, file: File, metadata: Metadata) -> Reference:
        """Title, dates, and that it is not trapped."""
        return write_press_info(file, metadata)
