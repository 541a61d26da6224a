"""The theme's colours are held against each other: text that cannot be read on its ground is an error."""

from collections.abc import Iterator

from catalogue.collection import problem_at
from catalogue.errors import Problem, Severity
from catalogue.folder import Folder
from catalogue.records import Museum, Theme
from catalogue.sources import Sources

_PAIRS = (
    ("ink", "paper"),
    ("ink_secondary", "paper"),
    ("accent", "paper"),
    ("dark_ink", "dark_paper"),
    ("dark_ink_secondary", "dark_paper"),
    ("dark_accent", "dark_paper"),
)
_ENOUGH = 4.5


def colour_problems(folder: Folder, sources: Sources) -> Iterator[Problem]:
    """An error for each colour of text whose contrast is under 4.5 (WCAG 2.2, success criterion 1.4.3)."""
    for read in sources.records:
        if isinstance(read.record, Museum):
            for text, ground, ratio in _too_close(read.record.theme):
                values = {"foreground": text, "background": ground, "ratio": f"{ratio:.1f}"}
                yield problem_at(folder, read, "low_contrast", Severity.ERROR, ("theme", text), values)


def _too_close(theme: Theme) -> Iterator[tuple[str, str, float]]:
    for text, ground in _PAIRS:
        ratio = contrast(getattr(theme, text), getattr(theme, ground))
        if ratio < _ENOUGH:
            yield text, ground, ratio


def contrast(one: str, other: str) -> float:
    """The contrast of two colours #RRGGBB, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
