from catalogue.figures import Bar, Histogram, histogram_of


def test_a_thing_counts_in_every_step_its_years_touch() -> None:
    bars = [Bar(-30, -21, (1,)), Bar(-25, -5, (2,)), Bar(0, 0, (3,))]
    assert histogram_of(bars, -30, 29) == Histogram(
        -30, 1, tuple([1] * 5 + [2] * 5 + [1] * 16 + [0] * 4 + [1] + [0] * 29)
    )


def test_long_times_are_counted_in_round_steps_across_the_beginning_of_our_era() -> None:
    counted = histogram_of([Bar(-799, -700, (1,)), Bar(1850, 1899, (2,))], -799, 1899)
    assert (counted.first, counted.step) == (-800, 50)
    assert [place for place, count in enumerate(counted.counts) if count] == [0, 1, 2, 53]
