"""Picture files become derivatives: planned from their headers, made in parallel, pruned when no plan names them."""

from .make import Made, make_derivatives
from .plan import PAPER, Derivative, Picture, Plan, plan_pictures
from .probe import Header, probe, verify
from .prune import prune
from .unreadable import UnreadableImage

__all__ = [
    "PAPER",
    "Derivative",
    "Header",
    "Made",
    "Picture",
    "Plan",
    "UnreadableImage",
    "make_derivatives",
    "plan_pictures",
    "probe",
    "prune",
    "verify",
]
