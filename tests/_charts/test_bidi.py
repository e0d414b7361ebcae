"""Lines that mix scripts stay in order, whatever name they begin with or break in."""

import pandas as pd
import pytest
from matplotlib.figure import Figure

from bilateral._charts.bidi import FROM_LEFT, from_left, set_off
from bilateral._charts.canvas import Canvas
from bilateral._charts.chart import Chart
from bilateral._charts.footer import Footer, Paragraph
from bilateral._charts.page import title_lines
from bilateral._charts.quantities import QUANTITIES
from bilateral._charts.style import Style
from bilateral._charts.typesetting import Type

URDU, LAO = "کیوبا اور پاکستان", "ກູບາ ແລະ ລາວ"
MIXED = f"{URDU}: 6 ties"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{URDU} and others", f"{FROM_LEFT}{URDU} and others"),
        (f"Most ties: {URDU}", f"Most ties: {URDU}"),
        (f"{LAO}: most ties", f"{LAO}: most ties"),
        (f"{URDU} 1955", f"{URDU} 1955"),
        (f"{URDU}: 1955", f"{URDU}: 1955"),
        ("1955: most ties", "1955: most ties"),
        ("", ""),
    ],
)
def test_a_line_that_begins_in_urdu_is_read_from_the_left(text, line):
    """Only where other letters follow: a line in Urdu alone is read from the right."""
    assert from_left(text) == line
    assert title_lines(text, 1000, Type(9.6)) == (line,)


@pytest.mark.parametrize("sign", ":;,.)")
def test_a_number_behind_a_name_and_a_sign_stays_behind_it(sign):
    """Without a mark before the sign, the number would be drawn to the left of the name."""
    assert from_left(f"In {URDU}{sign} 6 ties") == f"In {URDU}{FROM_LEFT}{sign} 6 ties"


@pytest.mark.parametrize(
    ("name", "ended"),
    [(URDU, URDU + FROM_LEFT), (f"{URDU} 1955", f"{URDU} 1955{FROM_LEFT}"), (LAO, LAO), ("", "")],
)
def test_a_name_is_set_off_from_a_number_behind_it(name, ended):
    """A number of its own stays with the name; it is set off once, however often that is asked."""
    assert set_off(name) == ended
    assert set_off(set_off(name)) == ended


def test_all_lines_of_words_are_kept_in_order():
    """Words on sheets and in the footer go the same way as titles."""
    figure = Figure((3.5, 2))
    sheet = Canvas(figure.add_axes((0, 0, 1, 1)), (252, 144), Type(6), Style())
    sheet.write(MIXED, 0, 10)
    Footer.of([Paragraph(MIXED)], 3.5, 2, Style()).write(sheet.axes)
    drawn = [text.get_text() for text in sheet.axes.texts]
    assert drawn == [f"{FROM_LEFT}{URDU}{FROM_LEFT}: 6 ties"] * 2


def test_a_chart_sets_its_names_off():
    """Also in its title and its description, which other programs show."""
    frame = pd.DataFrame({"label": "x", "case": ["a", "b"], "value": [2, 3]})
    chart = Chart.of(QUANTITIES, frame, names={"a": URDU, "b": "Laos"})
    assert chart.title.endswith(f"{URDU}{FROM_LEFT} 2, Laos 3")
    assert f"{URDU}{FROM_LEFT} 2; Laos 3" in chart.alt_text()


def test_a_mark_of_direction_takes_no_room():
    """It is no glyph that a font could lack."""
    assert Type(8).width(f"{FROM_LEFT}Laos") == pytest.approx(Type(8).width("Laos"))
