import pytest
from reportlab.graphics.barcode.eanbc import Ean13BarcodeWidget

from catalogue.pdf.barcode import bars_of, ean_of


@pytest.mark.parametrize("isbn", ["9785000000007", "9786012345674", "9787100123457", "9780306406157", "2901234567896"])
def test_bars_are_those_of_another_encoder(isbn):
    widget = Ean13BarcodeWidget(isbn, barWidth=1, quiet=False, humanReadable=False)
    drawn = [(round(bar.x), round(bar.width)) for bar in widget.draw().contents[1:]]
    assert [(bar.at, bar.width) for bar in bars_of(isbn)] == drawn


def test_guard_bars_are_longer():
    guards = [bar.at for bar in bars_of("9780306406157") if bar.is_guard]
    assert guards == [0, 2, 46, 48, 92, 94][: len(guards)]
    assert len(guards) == 6


@pytest.mark.parametrize(("isbn", "ean"), [("0306406152", "9780306406157"), ("097522980X", "9780975229804")])
def test_isbn_of_ten_digits_gets_its_ean(isbn, ean):
    assert ean_of(isbn) == ean


def test_isbn_of_thirteen_digits_is_its_ean():
    assert ean_of("9780306406157") == "9780306406157"
