"""A museum's theme becomes CSS custom properties, for light and for dark."""

from catalogue.records import Theme


def theme_css(theme: Theme) -> str:
    """The colours of a light page, and those of a dark one where the reader prefers that."""
    light = _rules(theme.paper, theme.ink, theme.ink_secondary, theme.rule, theme.accent, mat=0.3)
    dark = _rules(
        theme.dark_paper, theme.dark_ink, theme.dark_ink_secondary, theme.dark_rule, theme.dark_accent, mat=0.45
    )
    light += f";--ornament:{theme.ornament};{_stage(theme)}"
    return f":root{{color-scheme:light dark;{light}}}\n@media (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _rules(paper: str, ink: str, soft: str, rule: str, accent: str, *, mat: float) -> str:
    """`mat` is how far the mat behind pictures is from the paper to the rule."""
    named = {"paper": paper, "ink": ink, "soft": soft, "rule": rule, "accent": accent, "mat": mix(paper, rule, mat)}
    named |= {"water": mix(paper, accent, 0.12), "shore": mix(paper, accent, 0.42)}
    return ";".join(f"--{name}:{colour}" for name, colour in named.items())


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
