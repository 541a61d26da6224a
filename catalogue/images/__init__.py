"""Picture files become derivatives: planned from their headers, made in parallel, pruned when no plan names them."""

from .make import Made, make_derivatives
from .plan import PAPER, Derivative, Picture, Plan, plan_pictures
from .prints import Print, make_prints, plan_print, prune_prints
from .probe import Header, probe, verify
from .profile import Ink, Profile, UnreadableProfile, read_profile
from .prune import prune
from .unreadable import UnreadableImage

__all__ = [
    "PAPER",
    "Derivative",
    "Header",
    "Ink",
    "Made",
    "Picture",
    "Plan",
    "Print",
    "Profile",
    "UnreadableImage",
    "UnreadableProfile",
    "make_derivatives",
    "make_prints",
    "plan_pictures",
    "plan_print",
    "probe",
    "prune",
    "prune_prints",
    "read_profile",
    "verify",
]
