from pathlib import Path

import pytest

from catalogue.typefaces import Typefaces

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="session")
def typefaces() -> Typefaces:
    return Typefaces.load([FONTS])


@pytest.fixture(scope="session")
def fonts() -> Path:
    return FONTS
