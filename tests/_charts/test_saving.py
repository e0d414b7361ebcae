"""Charts as files: the same bytes twice, whole or not there, with a file of what they rest on."""

import json
import re
from io import BytesIO
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd
import pytest
from matplotlib import rcParams
from matplotlib.figure import Figure
from PIL import Image

from bilateral._charts.chart import Chart
from bilateral._charts.dumbbell import DUMBBELL
from bilateral._charts.saving import rendered
from bilateral._charts.timeline import TIMELINE
from bilateral.errors import DID_YOU_MEAN, BilateralError, UnknownNameError

SOURCE = SimpleNamespace(
    id="times-2018",
    type="article-newspaper",
    title="Laos & Cuba",
    author=(),
    container_title="Vientiane Times",
    publisher=None,
    issued="2018-11",
    as_of="2018-11",
    url=None,
)
FORMATS = ("png", "svg", "pdf", "tiff", "eps", "jpg")


@pytest.fixture
def chart(make_tie, make_frame):
    """Give a chart of two ties."""
    frame = make_frame(
        make_tie("relations", "1974-11-04/", "2018-11", title='Relations "begin" & <last>'),
        make_tie("offer", "[..2008-05]", stage="planned"),
    )
    return Chart.of(TIMELINE, frame, sources=[SOURCE], warnings=["One source."])


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_bytes_twice(chart, tmp_path, ending):
    """Saving again, or drawing and saving again, gives the same bytes; so does the other file."""
    first = chart.save(tmp_path / f"first.{ending}", width="single")
    second = chart.save(tmp_path / f"second.{ending}", width="single")
    again = chart.at("single").save(tmp_path / f"third.{ending}")
    assert first.read_bytes() == second.read_bytes() == again.read_bytes()
    sidecars = {(tmp_path / f"{name}.{ending}.json").read_bytes() for name in ("first", "second")}
    assert len(sidecars) == 1


@pytest.mark.parametrize("ending", FORMATS)
def test_saving_does_not_touch_settings_or_the_chart(chart, tmp_path, ending):
    """The settings of matplotlib and the figure are as before."""
    before, size = dict(rcParams), tuple(chart.figure.get_size_inches())
    chart.save(tmp_path / f"x.{ending}", width="slide")
    assert dict(rcParams) == before
    assert tuple(chart.figure.get_size_inches()) == size


def test_each_format_is_what_it_says(chart, tmp_path):
    """The bytes begin as those of their format do."""
    heads = {
        "png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "tiff": b"II*", "tif": b"II*",
        "eps": b"%!PS", "jpg": b"\xff\xd8\xff", "JPEG": b"\xff\xd8\xff",
    }  # fmt: skip
    for ending, head in heads.items():
        assert chart.save(tmp_path / f"x.{ending}").read_bytes().startswith(head)


@pytest.mark.parametrize(("width", "pixels"), [("single", 1050), ("double", 2100), ("slide", 3600)])
def test_widths(chart, tmp_path, width, pixels):
    """A width by name is one, two columns or a slide, at 300 dots an inch."""
    png = chart.save(tmp_path / "x.png", width=width).read_bytes()
    assert int.from_bytes(png[16:20], "big") == pixels


def test_without_a_width_it_stands_as_it_is(chart, tmp_path):
    """What was added to the axes is in the file; drawn anew at a width it is not."""
    chart.axes.text(0, 0, "mine", gid="mine")
    assert 'id="mine"' in chart.save(tmp_path / "x.svg").read_text(encoding="utf-8")
    anew = chart.save(tmp_path / "y.svg", width="double")
    assert 'id="mine"' not in anew.read_text(encoding="utf-8")


def test_the_other_file_holds_what_the_picture_rests_on(chart, tmp_path):
    """Beside the picture lie its data, sources, warnings and description as JSON."""
    path = chart.save(tmp_path / "x.svg")
    told = json.loads(path.with_name("x.svg.json").read_text(encoding="utf-8"))
    assert told["title"] == chart.title
    assert told["alt"] == chart.alt_text()
    assert told["warnings"] == ["One source."]
    assert [source["title"] for source in told["sources"]] == ["Laos & Cuba"]
    first, second = told["data"]
    assert first["title"] == 'Relations "begin" & <last>'
    assert first["start_earliest"] == "1974-11-04"
    assert first["reciprocal"] is False
    assert second["start_earliest"] is None


def test_an_svg_names_and_describes_itself(chart, tmp_path):
    """A screen reader finds a role, a name and a description; ids are unique."""
    path = chart.save(tmp_path / "x.svg")
    root = ET.parse(path).getroot()  # noqa: S314 (our own file)
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    assert root.get("aria-label") == chart.title
    assert root.find(f"{space}title").text == chart.title
    assert root.find(f"{space}desc").text == chart.alt_text()
    ids = re.findall(r' id="([^"]+)"', path.read_text(encoding="utf-8"))
    assert len(ids) == len(set(ids))


def test_a_tie_is_found_in_the_svg_by_its_name(chart, tmp_path):
    """Marks bear the names of their ties, so that a page can speak to them."""
    text = chart.save(tmp_path / "x.svg").read_text(encoding="utf-8")
    assert 'id="bar:cuba-laos/relations"' in text


@pytest.mark.parametrize("name", ["x.gif", "x", "x.json"])
def test_other_endings_are_refused(chart, tmp_path, name):
    """The error says which endings there are, and nothing is written."""
    with pytest.raises(BilateralError, match=r"'svg', 'png', 'pdf', 'tiff', 'eps' or 'jpg'"):
        chart.save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_file_object_is_written_to(chart, tmp_path):
    """It gets the bytes of the file, stays open, and needs to be told the format."""
    buffer = BytesIO()
    assert chart.save(buffer, format="png") is None
    assert buffer.getvalue() == chart.save(tmp_path / "x.png").read_bytes()
    with pytest.raises(BilateralError, match="format="):
        chart.save(BytesIO())
    with pytest.raises(UnknownNameError, match=f"{DID_YOU_MEAN} 'png'"):
        chart.save(buffer, format="pnk")


def test_a_picture_without_the_other_file(chart, tmp_path):
    """Whoever wants the picture alone gets it alone."""
    chart.save(tmp_path / "x.png", sidecar=False)
    assert [path.name for path in tmp_path.iterdir()] == ["x.png"]


@pytest.mark.parametrize(("dpi", "pixels"), [(100, 350), (600, 2100)])
def test_dots_in_an_inch(chart, tmp_path, dpi, pixels):
    """A picture of dots has as many as asked."""
    png = chart.save(tmp_path / "x.png", width="single", dpi=dpi).read_bytes()
    assert int.from_bytes(png[16:20], "big") == pixels


def test_a_transparent_picture(chart, tmp_path):
    """Nothing stands behind it where the format can do so; else it is refused."""
    shown = chart.save(tmp_path / "x.svg", transparent=True).read_text(encoding="utf-8")
    opaque = chart.save(tmp_path / "y.svg").read_text(encoding="utf-8")
    assert shown.count("fill: #ffffff") < opaque.count("fill: #ffffff")
    ground = re.search(r'<g id="patch_1">.*?</g>', shown, re.DOTALL).group()
    assert "fill: none" in ground
    with Image.open(chart.save(tmp_path / "x.png", transparent=True)) as picture:
        assert picture.getpixel((2, picture.height // 2))[3] == 0
    with pytest.raises(BilateralError, match="jpg has no transparent paper"):
        chart.save(tmp_path / "x.jpg", transparent=True)


@pytest.mark.parametrize("width", [0, 200, -1, float("nan"), "7"])
def test_a_width_that_no_paper_has_is_refused(chart, tmp_path, width):
    """Inches run from 2 to 60."""
    with pytest.raises(BilateralError, match=r"width|2 to 60"):
        chart.save(tmp_path / "x.png", width=width)


def test_an_unknown_width_is_refused(chart, tmp_path):
    """A name of a width is one of three; near ones are offered."""
    with pytest.raises(UnknownNameError, match=f"{DID_YOU_MEAN} 'double'"):
        chart.save(tmp_path / "x.png", width="doubel")


def test_nothing_is_left_where_the_folder_is_not_there(chart, tmp_path):
    """A folder that is not there is an error that names it, and is not made."""
    with pytest.raises(BilateralError, match="nowhere"):
        chart.save(tmp_path / "nowhere" / "x.png")
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_the_old_file_whole(chart, tmp_path, monkeypatch):
    """When drawing fails, what stood there before stands there still, and nothing beside it."""
    path = chart.save(tmp_path / "x.png")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    monkeypatch.setattr(chart.figure.canvas, "print_figure", _fail)
    with pytest.raises(RuntimeError):
        chart.save(path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def _fail(*_, **__):
    raise RuntimeError


def test_missing_glyphs_warn_once(make_tie, make_frame, tmp_path):
    """The picture is written, and one warning names the letters and a font, not one for each."""
    chart = Chart.of(TIMELINE, make_frame(make_tie("c", "1984", title="中国与古巴")))
    with pytest.warns(UserWarning, match="Noto Sans CJK") as caught:
        chart.save(tmp_path / "x.png")
    assert len(caught) == 1
    assert (tmp_path / "x.png").stat().st_size > 0


def test_a_number_without_end_is_told_as_a_word(tmp_path):
    """JSON has no infinity; a column of the user's own may hold one, and null would be silence."""
    frame = pd.DataFrame({"label": "x", "case": ["a", "b"], "value": [1, 2], "rate": [np.inf, 1]})
    Chart.of(DUMBBELL, frame).save(tmp_path / "x.svg")
    told = json.loads((tmp_path / "x.svg.json").read_text(encoding="utf-8"))
    assert [row["rate"] for row in told["data"]] == ["inf", 1.0]


def test_a_title_beyond_latin_letters_is_saved_in_every_format():
    """The comments of an EPS hold plain letters alone; a dash or a script must not stop it."""
    for title in ("War, 1971\N{EN DASH}1973", "ລາວ", "José"):
        for form in ("svg", "png", "pdf", "eps", "tiff", "jpg"):
            assert rendered(Figure(), form, title=title, alt=title)
