"""The axis of a small plot suits its numbers, whatever their size."""

import pytest

from bilateral._charts.range_plot import Scale


@pytest.mark.parametrize(
    ("numbers", "ends"),
    [
        ((354, 13), (0, 400)),
        ((-40, 30), (-40, 40)),
        ((-5, -7), (-8, 0)),
        ((0, 0), (0, 1)),
        ((3e-11,), (0, 3e-11)),
        ((1.7e308,), (0, 1.7976931348623157e308)),
    ],
)
def test_ends_are_round_and_hold_0(numbers, ends):
    """Lengths compare only from 0; below it the axis reaches down as far as it must."""
    assert Scale.over(numbers, 0.0, 100.0).ends == pytest.approx(ends)


def test_places_are_in_proportion():
    """Half of the way from one end to the other is half of the number."""
    scale = Scale.over([400.0], 10.0, 110.0)
    assert [scale(number) for number in (0, 200, 400)] == pytest.approx([10, 60, 110])


def test_powers_of_ten_are_steps_of_one_length():
    """From 1 to 10 is as far as from 10 to 100; ends are powers."""
    scale = Scale.over([1, 80], 0.0, 100.0, log=True)
    assert scale.ends == (1, 100)
    assert [scale(number) for number in (1, 10, 100)] == pytest.approx([0, 50, 100])


@pytest.mark.parametrize("numbers", [(5e-324, 1e-323), (7, 7), (1e308, 1.7e308)])
def test_powers_of_ten_hold_every_number_above_0(numbers):
    """The least, the greatest and equal numbers have an axis with two ends."""
    low, high = Scale.over(numbers, 0.0, 100.0, log=True).ends
    assert low < high
