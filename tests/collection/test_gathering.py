import pytest

from catalogue.collection import slug_of


@pytest.mark.parametrize(
    ("number", "slug"),
    [
        ("KCC-0012", "kcc-0012"),
        ("2001.159a,b,c", "2001-159a-b-c"),
        (" (Inv. nr. 1)", "inv-nr-1"),
        ("№ 12/3", "12-3"),
        ("藏品一号", "藏品一号"),
        ("x/../../y", "x-y"),
    ],
)
def test_numbers_make_plain_addresses(number: str, slug: str) -> None:
    assert slug_of(number) == slug


def test_address_of_a_long_number_fits_a_file_system() -> None:
    assert len(slug_of("藏" * 120).encode()) <= 200
