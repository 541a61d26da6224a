"""What a shared link shows of a picture: the whole of it, on the museum's paper, within its frame."""

from pathlib import Path

import pytest
from PIL import Image

from catalogue.folder import Folder
from catalogue.images import Look, Plan, make_derivatives, plan_pictures, prune
from catalogue.images.strokes import strokes_of

ORNAMENT = '<svg viewBox="0 0 40 10"><path d="M0 9H40"/><path d="M20 9C20 0 30 0 30 5L31 6V9"/></svg>'
LOOK = Look("#FFFFFF", "#808080", "#FF0000", ORNAMENT)


def _plan(folder: Path, name: str, look: Look | None = LOOK) -> Plan:
    return plan_pictures([name], folder.joinpath, cards={name}, look=look)


def _card(folder: Path, name: str, look: Look = LOOK) -> Image.Image:
    plan = _plan(folder, name, look)
    assert make_derivatives(plan.pictures.values(), folder.joinpath, folder / "made", look=look, jobs=1).failures == ()
    card = plan.pictures[name].card
    assert card
    with Image.open(folder / "made" / card.name) as opened:
        assert opened.size == (card.width, card.height) == (1200, 630)
        return opened.convert("RGB")


def _is(card: Image.Image, at: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= 24 for a, b in zip(card.getpixel(at), colour, strict=True))


@pytest.mark.parametrize("size", [(1600, 1000), (900, 2400), (4000, 700), (300, 300)])
def test_a_card_shows_the_picture_whole_in_its_middle(tmp_path, size):
    picture = Image.new("RGB", size, (0, 0, 200))
    edge = max(size) // 20
    picture.paste((0, 160, 0), (edge, edge, size[0] - edge, size[1] - edge))
    picture.save(tmp_path / "a.png")
    card = _card(tmp_path, "a.png")
    blue = [x for x in range(1200) if _is(card, (x, 285), (0, 0, 200))]
    assert _is(card, (600, 285), (0, 160, 0))
    assert abs(blue[0] - (1199 - blue[-1])) <= 2
    assert _is(card, (10, 10), (255, 255, 255))


def test_the_ornament_is_the_foot_of_the_frame(tmp_path):
    Image.new("RGB", (400, 300), (0, 160, 0)).save(tmp_path / "a.png")
    card = _card(tmp_path, "a.png")
    for at in ((26, 300), (600, 26), (1173, 300), (100, 603), (500, 603)):
        reds = [card.getpixel((at[0] + x, at[1] + y)) for x in range(-3, 4) for y in range(-3, 4)]
        assert min(green for _, green, _ in reds) < 120
    above = [card.getpixel((x, 560)) for x in range(420, 780)]
    assert min(green for _, green, _ in above) < 120


def test_a_drawing_of_more_than_strokes_leaves_a_plain_frame(tmp_path):
    Image.new("RGB", (400, 300), (0, 160, 0)).save(tmp_path / "a.png")
    card = _card(tmp_path, "a.png", Look("#FFFFFF", "#808080", "#FF0000", "<svg viewBox='0 0 1 1'><text/></svg>"))
    assert min(card.getpixel((600, y))[1] for y in range(598, 610)) < 120
    assert {card.getpixel((x, 560)) for x in range(40, 1160)} == {(255, 255, 255)}


@pytest.mark.parametrize(
    "path", ["m0 0l1 1", "M0 0A1 1 0 0 0 2 2", "M0 0C1 1 2 2", "L1 1", "", "M0 0Z", "M0 0 1 1", "Mx"]
)
def test_paths_that_are_not_read_are_no_strokes(path):
    assert strokes_of(f'<svg viewBox="0 0 9 9"><path d="{path}"/></svg>') is None


def test_our_own_ornament_is_read(sample: Folder):
    strokes = strokes_of(sample.asset("css/ornament.svg").read_text("utf-8"))
    assert strokes
    assert (strokes.width, strokes.height) == (240, 40)
    assert all(0 <= x <= 240 and 0 <= y <= 40 for line in strokes.lines for x, y in line)
    assert strokes.lines[0] == ((120, 36), (120, 17))


def test_other_colours_make_the_card_anew_and_nothing_else(tmp_path):
    Image.new("RGB", (900, 300), (0, 160, 0)).save(tmp_path / "a.png")
    first, other = _plan(tmp_path, "a.png"), _plan(tmp_path, "a.png", Look("#000000", "#808080", "#FF0000", ORNAMENT))
    made = make_derivatives(first.pictures.values(), tmp_path.joinpath, tmp_path / "made", look=LOOK, jobs=1)
    assert len(made.made) == 9
    (tmp_path / "a.png").unlink()  # the original is not asked again
    look = Look("#000000", "#808080", "#FF0000", ORNAMENT)
    again = make_derivatives(other.pictures.values(), tmp_path.joinpath, tmp_path / "made", look=look, jobs=1)
    assert again.made == (other.pictures["a.png"].card.name,)
    assert prune(tmp_path / "made", other.pictures.values()) == (first.pictures["a.png"].card.name,)


def test_bytes_are_the_same_however_made(tmp_path):
    Image.effect_noise((900, 700), 60).save(tmp_path / "a.png")
    card = _plan(tmp_path, "a.png").pictures["a.png"].card
    _card(tmp_path, "a.png")
    before = (tmp_path / "made" / card.name).read_bytes()
    (tmp_path / "made" / card.name).unlink()
    _card(tmp_path, "a.png")
    assert (tmp_path / "made" / card.name).read_bytes() == before


def test_only_what_is_asked_for_gets_a_card(tmp_path):
    Image.new("RGB", (400, 300)).save(tmp_path / "a.png")
    assert plan_pictures(["a.png"], tmp_path.joinpath, look=LOOK).pictures["a.png"].card is None
    assert _plan(tmp_path, "a.png", None).pictures["a.png"].card is None
