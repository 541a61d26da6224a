"""A museum's theme becomes CSS custom properties, for light and for dark."""

from dataclasses import asdict, dataclass

from catalogue.records import Theme

_MAT_LIGHT, _MAT_DARK = 0.3, 0.45
"""How far the mat behind pictures is from the paper to the rule: in the dark it must show more to be seen at all."""

_WATER_LIGHT, _WATER_DARK = 0.12, 0.04
"""How much of the accent is in the water of maps: by day the sea is bluer than the land, by night it is deeper."""

_SHORE = 0.42


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of pages in light or in dark: those of the theme, and those mixed from them."""

    paper: str
    ink: str
    soft: str
    rule: str
    accent: str
    mat: str
    water: str
    shore: str


def light_palette(theme: Theme) -> Palette:
    """The colours of light pages."""
    return _palette(theme.paper, theme.ink, theme.ink_secondary, theme.rule, theme.accent, _MAT_LIGHT, _WATER_LIGHT)


def dark_palette(theme: Theme) -> Palette:
    """The colours of dark pages."""
    return _palette(
        theme.dark_paper,
        theme.dark_ink,
        theme.dark_ink_secondary,
        theme.dark_rule,
        theme.dark_accent,
        _MAT_DARK,
        _WATER_DARK,
    )


def _palette(paper: str, ink: str, soft: str, rule: str, accent: str, mat: float, water: float) -> Palette:
    mixed = mix(paper, rule, mat), mix(paper, accent, water), mix(paper, accent, _SHORE)
    return Palette(paper, ink, soft, rule, accent, *mixed)


def theme_css(theme: Theme) -> str:
    """The colours of a light page, and those of a dark one where the reader prefers that."""
    light = f"{_rules(light_palette(theme))};--ornament:{theme.ornament};{_stage(theme)}"
    dark = _rules(dark_palette(theme))
    return f":root{{color-scheme:light dark;{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _rules(palette: Palette) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in asdict(palette).items())


def _stage(theme: Theme) -> str:
    """The colours of the dark stage on which pictures are looked at closer, on light pages too."""
    named = {"ground": theme.dark_paper, "ink": theme.dark_ink, "soft": theme.dark_ink_secondary}
    named |= {"rule": theme.dark_rule, "accent": theme.dark_accent}
    return ";".join(f"--stage-{name}:{colour}" for name, colour in named.items())


def mix(one: str, other: str, share: float) -> str:
    """A colour between two, `share` of the way from `one` to `other`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
