"""The map, read back from its artists."""

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.path import Path

import bilateral as bl
from bilateral._charts.audit import audit
from bilateral._charts.figure_size import WIDTHS
from bilateral._charts.map import MAP
from bilateral._charts.map import map as draw
from bilateral._charts.map.countries import by_code
from bilateral.errors import BilateralError
from bilateral.geodesy import azimuthal_equidistant_km, great_circle_km
from tests._charts.drawn import alt_text_of, title_of

HAVANA = (23.13, -82.38)
PLACES = [
    ("Islamabad", "Pakistan", 33.69, 73.05, "586"),
    ("Vientiane", "Laos", 17.97, 102.60, "418"),
    ("Luanda", "Angola", -8.84, 13.23, "024"),
    ("Male", "Maldives", 4.18, 73.51, "462"),
    ("Port-au-Prince", "Haiti", 18.54, -72.34, "332"),
]
SIX = [*PLACES, ("Kingston", "Jamaica", 17.98, -76.8, "388")]


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
    """Give the straight lines of a map, without those that lead to words."""
    found = [line for line in ax.lines if line.get_gid() != "leader"]
    return [line for line in found if len(line.get_xdata()) == 2]


def labels(ax):
    """Give the words at places, by the name of the capital."""
    found = [text for text in ax.texts if ", " in text.get_text()]
    return {text.get_text().partition(",")[0]: text for text in found}


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
    assert len({line.get_marker() for line in ways(ax)}) == len(PLACES)
    assert any("Maldives" in text.get_text() for text in ax.texts)


@pytest.mark.parametrize("width", WIDTHS.values())
@pytest.mark.parametrize("number", [1, 2, 6])
def test_no_words_hide_a_small_country(number, width):
    """Laos can be seen beside its name, at every width, alone and in company."""
    ax = draw(frame_of(SIX[:number] if number > 1 else [SIX[1]]), width=width)
    by_name = {name: code for _, name, _, _, code in SIX}
    boxes = [text.get_window_extent() for text in labels(ax).values()]
    for name in ("Laos", "Jamaica", "Haiti"):
        for ring in by_code()[by_name[name]].rings:
            x, y = azimuthal_equidistant_km(ring[:, 1], ring[:, 0], HAVANA)
            shape = Path(ax.transData.transform(np.column_stack([x, y])))
            if number == 6 or name == "Laos":
                assert not any(shape.intersects_bbox(box, filled=True) for box in boxes)


@pytest.mark.parametrize("width", WIDTHS.values())
def test_words_stand_nearest_to_what_they_name(width):
    """Of six places, two of them close to each other, none bears the name of another."""
    ax = draw(frame_of(SIX), width=width)
    lines = dict(zip([place[0] for place in SIX], ways(ax), strict=False))
    spots = {name: ax.transData.transform(line.get_xydata()[-1]) for name, line in lines.items()}
    led = {tuple(line.get_xydata()[0]) for line in ax.lines if line.get_gid() == "leader"}
    for name, text in labels(ax).items():
        box = text.get_window_extent()
        away = {
            other: np.hypot(*(np.clip(spot, box.min, box.max) - spot))
            for other, spot in spots.items()
        }
        is_led = tuple(lines[name].get_xydata()[-1]) in led
        assert is_led or min(away, key=away.get) == name


def test_a_case_looks_the_same_alone_and_in_company():
    """Colour, marker and line of Laos are those that it has beside Pakistan."""
    both = ways(draw(frame_of(PLACES[:2])))[1]
    alone = ways(draw(frame_of(PLACES[1:2])))[0]
    for look in ("get_color", "get_marker", "get_linestyle"):
        assert getattr(both, look)() == getattr(alone, look)()


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
    assert near == "Havana lies 13,183 km from Islamabad and 15,413 km from Vientiane"
    many = title_of(MAP, frame_of(PLACES))
    assert "1,161 km from Port-au-Prince" in many
    assert "16,007 km from Male" in many
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
    """It credits the shapes, says how distances are measured, and that borders are today's."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    chart = both.plot.map(width="single")
    assert chart.frame["capital"].to_list() == ["Islamabad", "Vientiane"]
    assert chart.audit() == ()
    assert [source.author[0].literal for source in chart.sources] == ["Natural Earth"]
    assert "Natural Earth" in chart.footer[0]
    assert "great circles" in chart.footer[1]
    assert "Borders" in chart.footer[1]


def test_a_choice_of_ties_moves_no_state():
    """The title of a map names no filter: where states lie rests on no record."""
    pak = bl.load("cuba-pakistan")
    assert pak.plot.map(kinds=["aid"]).title == pak.plot.map().title


def test_lengths_of_circles_keep_apart():
    """Where the whole world is on a narrow map, circles lie close, and their words do not meet."""
    around = [
        *PLACES[:2],
        ("Mexico City", "Mexico", 19.43, -99.13, "484"),
        ("Santiago", "Chile", -33.45, -70.67, "152"),
        ("Tokyo", "Japan", 35.68, 139.75, "392"),
    ]
    assert audit(draw(frame_of(around), width=3.5)) == ()
