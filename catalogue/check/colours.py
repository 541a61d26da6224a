"""The theme's colours are held against each other: what cannot be read or seen on its ground is an error."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.collection import problem_at
from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.gallery.theme import Palette, dark_palette, light_palette, mix
from catalogue.records import Museum, Theme
from catalogue.sources import Sources

_TEXT, _PART = 4.5, 3.0
"""What text needs (WCAG 2.2, 1.4.3), and what parts of the interface and of figures need (1.4.11)."""

_STEPS = 200


@dataclass(frozen=True, slots=True)
class Ground:
    """A colour something stands on: the field it comes from, and of a mixed one the field it is mixed with."""

    colour: str
    field: str
    mixed_with: str
    needed: float


def colour_problems(folder: Folder, sources: Sources) -> Iterator[Problem]:
    """An error for each colour that has too little contrast with one of its grounds."""
    for read in sources.records:
        if isinstance(read.record, Museum):
            theme = read.record.theme
            for field, grounds in _grounds(theme):
                if found := _fault(field, getattr(theme, field), grounds):
                    code, values = found
                    yield problem_at(folder, read, code, Severity.ERROR, ("theme", field), values)


def _grounds(theme: Theme) -> Iterator[tuple[str, Sequence[Ground]]]:
    """Each field that carries text or parts, with all that it stands on."""
    for prefix, palette in (("", light_palette(theme)), ("dark_", dark_palette(theme))):
        paper, mat, water = _of(palette, prefix)
        yield f"{prefix}ink", (paper, mat, water)
        yield f"{prefix}ink_secondary", (paper, mat, water)
        # Bars and links of figures, and the ring of focus, lie on the mat; nothing of this colour is read there.
        yield f"{prefix}accent", (paper, Ground(mat.colour, mat.field, mat.mixed_with, _PART))
    # The ornament underlines the page one is on: in the dark too, where it stays the same.
    yield "ornament", tuple(Ground(getattr(theme, each), each, "", _PART) for each in ("paper", "dark_paper"))


def _of(palette: Palette, prefix: str) -> tuple[Ground, Ground, Ground]:
    paper, rule, accent = f"{prefix}paper", f"{prefix}rule", f"{prefix}accent"
    return (
        Ground(palette.paper, paper, "", _TEXT),
        Ground(palette.mat, paper, rule, _TEXT),
        Ground(palette.water, paper, accent, _TEXT),
    )


def _fault(field: str, colour: str, grounds: Sequence[Ground]) -> tuple[str, dict[str, str]] | None:
    """Code and values of the problem with the first ground that is too near."""
    near = next((each for each in grounds if contrast(colour, each.colour) < each.needed), None)
    if not near:
        return None
    values = {
        "foreground": field,
        "background": near.field,
        "other": near.mixed_with,
        "ratio": f"{contrast(colour, near.colour):.2f}",
        "needed": f"{near.needed:g}",
        "proposed": nearest(colour, grounds) or nearest(colour, [near]) or "",
    }
    return "low_contrast_mixed" if near.mixed_with else "low_contrast", values


def nearest(colour: str, grounds: Sequence[Ground]) -> str | None:
    """The colour least lightened or darkened that can be told from all grounds."""
    shares = (step / _STEPS for step in range(1, _STEPS + 1))
    lighter_and_darker = (mix(colour, end, share) for share in shares for end in ("#000000", "#FFFFFF"))
    return next((each for each in lighter_and_darker if all(_passes(each, ground) for ground in grounds)), None)


def _passes(colour: str, ground: Ground) -> bool:
    return contrast(colour, ground.colour) >= ground.needed


def contrast(one: str, other: str) -> float:
    """The contrast of two colours #RRGGBB, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
