"""Picture files become derivatives: planned from their headers, made in parallel, pruned when no plan names them."""

from .card import Look
from .make import Made, make_derivatives
from .plan import PAPER, Derivative, Picture, Plan, plan_pictures
from .prints import Print, make_prints, plan_print, prune_prints
from .probe import Header, probe, verify
from .profile import Ink, Profile, UnreadableProfile, read_profile
from .prune import prune
from .tiles import make_tiles, prune_tiles
from .tiling import TILE_SIDE, WHOLE, Tile, Tiles
from .unreadable import UnreadableImage

__all__ = [
    "PAPER",
    "TILE_SIDE",
    "WHOLE",
    "Derivative",
    "Header",
    "Ink",
    "Look",
    "Made",
    "Picture",
    "Plan",
    "Print",
    "Profile",
    "Tile",
    "Tiles",
    "UnreadableImage",
    "UnreadableProfile",
    "make_derivatives",
    "make_prints",
    "make_tiles",
    "plan_pictures",
    "plan_print",
    "probe",
    "prune",
    "prune_prints",
    "prune_tiles",
    "read_profile",
    "verify",
]
