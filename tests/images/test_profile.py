import pytest
from PIL import Image

from catalogue.images import Profile, UnreadableProfile, read_profile
from catalogue.images.profile import in_black, in_inks
from tests.icc import NAME, press_profile


def test_profile_says_its_name_and_keeps_its_bytes(profile_file, profile):
    assert profile.name == NAME
    assert profile.content == profile_file.read_bytes()


def test_paper_white_takes_no_ink(profile):
    assert profile.ink("#FFFFFF") == (0, 0, 0, 0)
    assert profile.tint("#FFFFFF") == 0


def test_black_alone_is_as_dark_as_black(profile):
    assert profile.tint("#000000") == 1


def test_tint_grows_with_the_darkness_of_the_colour(profile):
    tints = [profile.tint(colour) for colour in ("#F0F0F0", "#C0C0C0", "#808080", "#404040", "#101010")]
    assert tints == sorted(tints)
    assert tints[2] == pytest.approx(0.5, abs=0.03)


def test_red_is_magenta_and_yellow(profile):
    cyan, magenta, yellow, black = profile.ink("#FF0000")
    assert cyan < 0.1
    assert magenta > 0.85
    assert yellow > 0.85
    assert black < 0.1


def test_most_ink_is_what_any_colour_takes_at_most(profile):
    assert profile.most_ink >= sum(profile.ink("#000000")) - 0.02
    assert profile.most_ink <= 4


def test_colours_keep_their_look_through_the_profile(profile):
    colours = [(200, 40, 30), (30, 160, 60), (120, 120, 120), (240, 220, 40)]
    picture = Image.new("RGB", (len(colours), 1))
    picture.putdata(colours)
    back = _seen(in_inks(picture, profile))
    assert [tone for seen in back for tone in seen] == pytest.approx([tone for c in colours for tone in c], abs=24)


def test_grey_in_black_alone_keeps_its_order(profile):
    ramp = in_black(Image.linear_gradient("L"), profile).resize((1, 256)).tobytes()
    assert list(ramp) == sorted(ramp)
    assert (ramp[0], ramp[-1]) == (0, 255)


@pytest.mark.parametrize(("space", "kind", "found"), [(b"CMYK", b"scnr", "scnr CMYK"), (b"RGB ", b"prtr", "prtr RGB")])
def test_profile_of_no_press_is_refused(tmp_path, space, kind, found):
    path = tmp_path / "other.icc"
    path.write_bytes(press_profile(space=space, kind=kind))
    with pytest.raises(UnreadableProfile) as refused:
        read_profile(path)
    assert (refused.value.code, refused.value.values) == ("profile_not_press", {"space": found})


@pytest.mark.parametrize(
    ("content", "code"), [(None, "profile_missing"), (b"nothing", "profile_unreadable"), (b"", "profile_unreadable")]
)
def test_file_that_is_no_profile_is_refused(tmp_path, content, code):
    path = tmp_path / "some.icc"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableProfile) as refused:
        read_profile(path)
    assert refused.value.code == code


def test_profile_cut_off_is_refused(tmp_path):
    path = tmp_path / "cut.icc"
    path.write_bytes(press_profile()[:5000])
    with pytest.raises(UnreadableProfile):
        read_profile(path)


def _pixels(content: bytes) -> list[bytes]:
    return [content[at : at + 4] for at in range(0, len(content), 4)]


def _seen(inks: Image.Image) -> list[tuple[int, ...]]:
    """What the imagined inks look like, as tests/icc.py has them."""
    return [tuple(round((255 - c) * (255 - k) / 255) for c in colours) for *colours, k in _pixels(inks.tobytes())]


def test_profiles_with_the_same_bytes_are_the_same():
    assert Profile(b"a", "A").digest == Profile(b"a", "B").digest != Profile(b"b", "A").digest
