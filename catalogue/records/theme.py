"""The look of what a museum publishes: its colours, its typefaces and its logo."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .model import Line, Record, museum_path
from .values import reads_plain_as

COLOUR_PATTERN = "^#[0-9A-Fa-f]{6}$"
Colour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]
"""An sRGB colour as #RRGGBB."""

LogoPath = Annotated[Line, museum_path("logo_path")]
FolderName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$")]


class Logo(Record):
    """The museum's mark, which stands for its name at the head of each page of the gallery."""

    file: LogoPath = Field(
        title="File", description="Its path in the museum folder, SVG, PNG, WebP or JPEG: assets/logo.svg."
    )
    dark: LogoPath | None = Field(
        None, title="Logo on dark", description="The one for dark pages; without it the same file is shown there."
    )
    with_name: bool = Field(False, title="With the name", description="Whether the short name stands beside it.")


class TypefaceChoice(Record):
    """Typefaces of the museum's own: folders below assets/fonts, each with the files of one family."""

    text: FolderName | None = Field(None, title="Typeface of texts", description="For titles and running text.")
    sans: FolderName | None = Field(
        None, title="Typeface of facts", description="For facts, captions, running heads and menus."
    )


class Theme(Record):
    """The look of pages and books: colours, of which every pair that carries text is checked for contrast (WCAG 2.2,
    1.4.3), the typefaces and the size of type, and the logo.
    """

    logo: Annotated[Logo, reads_plain_as("file")] | None = Field(
        None, title="Logo", description="The museum's mark at the head of each page of the gallery."
    )
    typefaces: TypefaceChoice = Field(
        default_factory=TypefaceChoice, title="Typefaces", description="Families in assets/fonts, instead of ours."
    )
    paper: Colour = Field("#FBF8F2", title="Paper", description="The ground in light pages and books.")
    ink: Colour = Field("#1E1B18", title="Ink", description="Text on paper.")
    ink_secondary: Colour = Field("#6A625A", title="Secondary ink", description="Captions and labels on paper.")
    rule: Colour = Field("#D9D0C3", title="Rule", description="Hairlines on paper.")
    accent: Colour = Field("#1F4E79", title="Accent", description="Links and numbers on paper.")
    ornament: Colour = Field("#B08A3E", title="Ornament", description="The ornament; never text.")
    dark_paper: Colour = Field("#14161A", title="Dark ground", description="The ground in dark pages.")
    dark_ink: Colour = Field("#ECE7DE", title="Ink on dark", description="Text in dark pages.")
    dark_ink_secondary: Colour = Field("#A9A298", title="Secondary ink on dark", description="Captions in dark pages.")
    dark_rule: Colour = Field("#3A3D44", title="Rule on dark", description="Hairlines in dark pages.")
    dark_accent: Colour = Field("#8FB8E0", title="Accent on dark", description="Links in dark pages.")
    text_size: float = Field(
        9.5,
        ge=7,
        le=24,
        title="Text size in books",
        description="Points of running text in books, 9.5 by default; all other type follows it.",
    )
