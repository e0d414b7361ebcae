"""The map, read back from its artists."""

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.map import MAP
from bilateral._charts.map import map as draw
from bilateral._charts.widths import WIDTHS
from bilateral.errors import BilateralError
from bilateral.geodesy import great_circle_km
from tests._charts.drawn import alt_text_of, title_of

HAVANA = (23.13, -82.38)
PLACES = [
    ("Islamabad", "Pakistan", 33.69, 73.05, "586"),
    ("Vientiane", "Laos", 17.97, 102.60, "418"),
    ("Luanda", "Angola", -8.84, 13.23, "024"),
    ("Male", "Maldives", 4.18, 73.51, "462"),
    ("Port-au-Prince", "Haiti", 18.54, -72.34, "332"),
]


def frame_of(places):
    """Make the frame of a map around Havana."""
    rows = [
        {
            "relationship": name.lower(),
            "name": name,
            "capital": capital,
            "latitude": lat,
            "longitude": lon,
            "focal_capital": "Havana",
            "focal_latitude": HAVANA[0],
            "focal_longitude": HAVANA[1],
            "distance_km": great_circle_km(*HAVANA, lat, lon),
            "ties": 3,
            "iso_numeric": code,
        }
        for capital, name, lat, lon, code in places
    ]
    return pd.DataFrame(rows)


def ways(ax):
    """Give the straight lines of a map."""
    return [line for line in ax.lines if len(line.get_xdata()) == 2]


@pytest.mark.parametrize("number", [1, 2, 5])
def test_a_way_is_as_long_as_the_distance(number):
    """Every line begins in the middle, and its length is the distance in kilometres."""
    frame = frame_of(PLACES[:number])
    lengths = []
    for line in ways(draw(frame)):
        x, y = line.get_data()
        assert (x[0], y[0]) == (0, 0)
        lengths.append(np.hypot(x[1], y[1]))
    assert lengths == pytest.approx(frame["distance_km"].to_list(), rel=1e-6)


@pytest.mark.parametrize("width", WIDTHS.values())
@pytest.mark.parametrize("number", [1, 2, 5])
def test_no_words_collide(number, width):
    """At every width, for one, two and five partners, the page can be read."""
    ax = draw(frame_of(PLACES[:number]), width=width)
    assert audit(ax.get_figure()) == ()


@pytest.mark.parametrize("width", WIDTHS.values())
def test_words_of_neighbours_do_not_collide(width):
    """Two capitals in one direction, near a circle of distance, can both be read."""
    far = [("Hanoi", "Vietnam", 21.03, 105.85, "704"), ("Beijing", "China", 39.9, 116.4, "156")]
    near = [("Algiers", "Algeria", 36.75, 3.06, "012"), ("Suva", "Fiji", -18.14, 178.44, "242")]
    places = [PLACES[2], *far, *near, ("Nuku'alofa", "Tonga", -21.14, -175.2, "776")]
    assert audit(draw(frame_of(places), width=width).get_figure()) == ()


def test_small_states_have_a_mark_and_a_name():
    """The Maldives have no shape at this scale, and stand on the map all the same."""
    ax = draw(frame_of(PLACES))
    assert {line.get_marker() for line in ways(ax)} == {"o", "D", "s", "^", "v"}
    assert any("Maldives" in text.get_text() for text in ax.texts)


def test_the_axes_are_true_to_scale():
    """A kilometre is as long across as it is up, also on axes of any shape."""
    ax = Figure(figsize=(6, 3)).subplots()
    draw(frame_of(PLACES[:2]), ax=ax)
    box = ax.get_window_extent()
    across, up = np.diff(ax.get_xlim())[0] / box.width, np.diff(ax.get_ylim())[0] / box.height
    assert across == pytest.approx(up)


def test_the_title_tells_distances():
    """Two are told each; of many, the nearest and the farthest."""
    near = title_of(MAP, frame_of(PLACES[:2]))
    assert near == "From Havana: Islamabad 13,183 km; Vientiane 15,413 km"
    assert title_of(MAP, frame_of(PLACES)).startswith("From Havana: Port-au-Prince")
    assert "Laos: Vientiane, 15,413 km away." in alt_text_of(MAP, frame_of(PLACES))


def test_a_place_that_is_not_known_is_left_out():
    """A row without a place is not drawn in the middle of nowhere; none at all is an error."""
    frame = frame_of(PLACES[:2])
    frame.loc[1, ["latitude", "longitude", "distance_km"]] = np.nan
    assert len(ways(draw(frame))) == 1
    with pytest.raises(BilateralError, match="no row has the place"):
        draw(frame.iloc[1:])


def test_a_frame_that_lacks_columns_is_told_which():
    """The message names the columns and the line that finds gaps."""
    with pytest.raises(BilateralError, match=r"lacks 'capital' and 'iso_numeric'.*frame\[frame\["):
        draw(frame_of(PLACES).drop(columns=["capital", "iso_numeric"]))


def test_the_comparison_draws_its_partners():
    """The chart of a comparison rests on its sources, and says that borders are today's."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.map(width="single")
    assert chart.frame["capital"].to_list() == ["Islamabad", "Vientiane"]
    assert chart.audit() == ()
    assert len(chart.sources) == 2
    assert "Borders" in chart.warnings[0]


def test_lengths_of_circles_keep_apart():
    """Where the whole world is on a narrow map, circles lie close, and their words do not meet."""
    around = [
        *PLACES[:2],
        ("Mexico City", "Mexico", 19.43, -99.13, "484"),
        ("Santiago", "Chile", -33.45, -70.67, "152"),
        ("Tokyo", "Japan", 35.68, 139.75, "392"),
    ]
    assert audit(draw(frame_of(around), width=3.5)) == ()
