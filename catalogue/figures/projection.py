"""Places on the globe become places on paper: Lambert's conformal conic projection, or Mercator's at the equator."""

import math
from dataclasses import dataclass

from .basemap import Point

_EARTH = 6371.0  # kilometres
_MOST = 80.0  # degrees: nearer to a pole neither projection goes
_CONE_FROM = 8.0  # degrees of latitude from which the cone is used
_FLATTEST = 0.1  # of a degree between the standard parallels


@dataclass(frozen=True, slots=True)
class Extent:
    """A frame of degrees."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Projection:
    """A conformal projection about a meridian; `parallels` are the standard ones, none for Mercator's.

    Coordinates are kilometres on a globe of the earth's size, y running up.
    """

    meridian: float
    parallels: tuple[float, float] | None

    def project(self, point: Point) -> Point:
        """Where a place lies on the plane."""
        longitude, latitude = point[0] - self.meridian, max(-_MOST, min(_MOST, point[1]))
        if self.parallels is None:
            return _EARTH * math.radians(longitude), _EARTH * _mercator(latitude)
        cone, scale = self._cone(self.parallels)
        radius = _EARTH * scale * math.exp(-cone * _mercator(latitude))
        angle = cone * math.radians(longitude)
        middle = _EARTH * scale * math.exp(-cone * _mercator((self.parallels[0] + self.parallels[1]) / 2))
        return radius * math.sin(angle), middle - radius * math.cos(angle)

    def scale_at(self, latitude: float) -> float:
        """How many kilometres on the plane one kilometre there takes."""
        step = 0.1
        (_, low), (_, high) = (self.project((self.meridian, latitude + way)) for way in (-step, step))
        return abs(high - low) / (_EARTH * math.radians(2 * step))

    def _cone(self, parallels: tuple[float, float]) -> tuple[float, float]:
        """The cone's constant and the scale of its radii (Snyder, Map Projections, 1987, 15-1 to 15-3)."""
        low, high = parallels
        first, second = math.cos(math.radians(low)), math.cos(math.radians(high))
        cone = math.sin(math.radians(low))
        if abs(high - low) > _FLATTEST:
            cone = math.log(first / second) / (_mercator(high) - _mercator(low))
        return cone, first * math.exp(cone * _mercator(low)) / cone


def fitted(extent: Extent) -> Projection:
    """The projection for an extent: its middle meridian, parallels a sixth from its southern and northern edge."""
    meridian = (extent.west + extent.east) / 2
    if extent.north * extent.south <= 0 or abs(extent.north + extent.south) / 2 < _CONE_FROM:
        return Projection(meridian, None)
    sixth = (extent.north - extent.south) / 6
    return Projection(meridian, (round(extent.south + sixth), round(extent.north - sixth)))


def _mercator(latitude: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
