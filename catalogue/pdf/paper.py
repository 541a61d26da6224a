"""The page as laid out becomes a place on the sheet of paper: how large its points are and how far in it lies."""

from typing import NamedTuple

from .tags import Box


class Paper(NamedTuple):
    """How pages lie on their sheets: points on paper for each point laid out, and the sheet around the trimmed page."""

    scale: float = 1.0
    margin: float = 0.0

    def trimmed(self, width: float, height: float) -> tuple[float, float]:
        """The size of such a page on paper, when it is cut."""
        return width * self.scale, height * self.scale

    def place(self, box: Box, shift: float, height: float) -> Box:
        """A box on a page so high whose text moved by `shift`, as left, bottom, right, top on the sheet."""
        x, y, across, down = box
        left, bottom = self.margin + (x + shift) * self.scale, self.margin + (height - y - down) * self.scale
        return left, bottom, left + across * self.scale, bottom + down * self.scale

    @property
    def matrix(self) -> str:
        """The operator that brings the page to its place; nothing where it lies there already."""
        if self == Paper():
            return ""
        return f"{self.scale:.5g} 0 0 {self.scale:.5g} {self.margin:.3f} {self.margin:.3f} cm"
