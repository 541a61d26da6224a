"""What a page is before it is rendered."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be: its path below its language's folder, its template, what fills it, its section of the menu.

    One that `is_live` shows what a visitor asks for, in characters that are not known beforehand.
    """

    path: str
    template: str
    section: str
    values: Mapping[str, object] = field(default_factory=dict)
    is_live: bool = False
