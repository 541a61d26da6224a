"""Records' dates and places become shapes - bars, lines, circles, labels - that each output draws its way."""

from .basemap import EMPTY, Basemap, Line, Point, read_basemap
from .histogram import Histogram, histogram_of
from .map import Map, Spot, extent_of, map_of, region_of
from .map_labels import MapLabel, MapName, named
from .numbering import numbers_in_words, ranges
from .projection import Extent, Projection, fitted
from .timeline import Band, Bar, End, Lane, PlacedBand, Scale, placed, scale_of, split, tick_years

__all__ = [
    "EMPTY",
    "Band",
    "Bar",
    "Basemap",
    "End",
    "Extent",
    "Histogram",
    "Lane",
    "Line",
    "Map",
    "MapLabel",
    "MapName",
    "PlacedBand",
    "Point",
    "Projection",
    "Scale",
    "Spot",
    "extent_of",
    "fitted",
    "histogram_of",
    "map_of",
    "named",
    "numbers_in_words",
    "placed",
    "ranges",
    "read_basemap",
    "region_of",
    "scale_of",
    "split",
    "tick_years",
]
