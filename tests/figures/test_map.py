from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.figures import EMPTY, Basemap, Map, MapLabel, MapName, Spot, map_of, named, read_basemap, region_of

WIDTH, HEIGHT = 480.0, 400.0
WORLD = Path(__file__).parents[2] / "assets" / "basemap" / "world.json"


def drawn(spots: list[Spot], basemap: Basemap = EMPTY) -> Map:
    return map_of(spots, basemap, width=WIDTH, height=HEIGHT, line=8.0, measure=lambda text: 4.0 * len(text))


def meet(one: MapLabel | MapName, other: MapLabel | MapName) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


places = st.tuples(st.floats(-170, 170), st.floats(-70, 70), st.sampled_from((0.0, 5.0, 25.0, 100.0, 500.0)))
spots = st.lists(places, min_size=1, max_size=25, unique=True).map(
    lambda rows: [Spot(x, y, r, (n,)) for n, (x, y, r) in enumerate(rows, 1)]
)


@settings(max_examples=60)
@given(spots)
def test_every_circle_lies_inside_the_frame(of: list[Spot]) -> None:
    made = drawn(of)
    assert made.width == WIDTH
    assert made.height <= HEIGHT + 1e-6
    assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y, _ in made.circles)


@settings(max_examples=60)
@given(spots)
def test_every_number_stands_on_one_label(of: list[Spot]) -> None:
    made = drawn(of)
    assert len(made.labels) == len(made.circles)
    assert sum(label.text.count(",") + 1 for label in made.labels) <= len(of)


def test_labels_of_near_places_do_not_meet() -> None:
    of = [Spot(70.0 + 0.9 * (n % 5), 43.0 + 0.8 * (n // 5), (0.0, 5.0)[n % 2], (10 + n,)) for n in range(20)]
    made = drawn(of)
    assert len(made.labels) == 20
    assert not any(meet(a, b) for a, b in combinations(made.labels, 2))
    assert all(label.x >= 0 and label.x + label.width <= WIDTH for label in made.labels)


def test_places_that_coincide_are_joined() -> None:
    made = drawn([Spot(77.0, 43.0, 100.0, (2, 4)), Spot(77.0, 43.0, 5.0, (13,)), Spot(60.0, 50.0, 0.0, (1,))])
    assert sorted(label.text for label in made.labels) == ["1", "2, 4, 13"]


def test_a_place_of_many_things_names_the_first() -> None:
    made = drawn([Spot(77.0, 43.0, 0.0, tuple(range(1, 400, 2))), Spot(60.0, 50.0, 0.0, (2,))])
    (label,) = (label for label in made.labels if "…" in label.text)
    assert label.text.startswith("1, 3, 5, 7, ")
    assert label.width <= WIDTH / 4


def test_a_vague_place_is_a_circle_of_its_uncertainty() -> None:
    made = drawn([Spot(77.0, 43.0, 100.0, (1,)), Spot(60.0, 50.0, 0.0, (2,))])
    kilometre = made.scale[0] / made.scale[1]
    wide, dot = sorted((radius for _, _, radius in made.circles), reverse=True)
    assert wide == pytest.approx(100 * kilometre, rel=0.02)
    assert dot < 3


def test_the_scale_is_a_round_number_of_kilometres() -> None:
    length, kilometres = drawn([Spot(60.0, 43.0, 0.0, (1,)), Spot(80.0, 50.0, 0.0, (2,))]).scale
    assert kilometres == 200
    assert 0 < length < WIDTH / 3


def test_the_caspian_is_water_and_almaty_land() -> None:
    around = read_basemap(WORLD).within(46.0, 36.0, 88.0, 56.0)

    def is_land(x: float, y: float) -> bool:
        crossings = 0
        for ring in around.land:
            for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
                crossings += (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax)
        return crossings % 2 == 1

    assert is_land(76.9, 43.2)
    assert not is_land(51.0, 42.0)
    assert around.lakes
    assert around.rivers


def test_the_base_map_is_cut_to_its_region() -> None:
    world = read_basemap(WORLD)
    region = region_of(world, [Spot(71.0, 43.0, 100.0, (1,))])
    longitudes = [x for ring in (*region.land, *region.lakes) for x, _ in ring]
    assert min(longitudes) > 55
    assert max(longitudes) < 87
    assert sum(map(len, region.land)) < 1000 < sum(map(len, world.land))


def test_the_shipped_base_map_is_small() -> None:
    assert WORLD.stat().st_size < 300_000


def test_very_many_spots_make_no_more_circles_than_can_be_told_apart() -> None:
    many = [Spot(50 + n % 60 * 0.6, 40 + n // 60 * 0.3, 0.0, (n,)) for n in range(3000)]
    made = drawn(many)
    assert len(made.circles) <= 40
    assert sorted(n for label in made.labels for n in label.numbers) == list(range(3000))


def test_names_stand_beside_their_circles_and_meet_nothing() -> None:
    made = drawn([Spot(60 + n % 5 * 2, 45 + n // 5 * 2, 0.0, (n,)) for n in range(15)])
    frame = (made.width, made.height)
    names = {n: f"Place {n}" for n in range(15)}
    written = named(made.circles, made.labels, frame, names, line=6.0, measure=lambda text: 3.0 * len(text))
    assert written
    assert not any(meet(a, b) for a, b in combinations(written, 2))
    assert not any(meet(name, label) for name in written for label in made.labels)


def test_a_name_without_room_is_left_out() -> None:
    made = drawn([Spot(60, 45, 0.0, (1,))])
    frame = (made.width, made.height)
    assert named(made.circles, made.labels, frame, {0: "x"}, line=6.0, measure=lambda _: made.width) == ()
