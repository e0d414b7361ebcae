"""SVG whose words are text: the same everywhere, in threads too, and with its letters as a font."""

import base64
import re
import threading
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont
from matplotlib import rcParams, rcParamsDefault
from matplotlib.figure import Figure

from bilateral._charts.saving import drawn, rendered
from bilateral._charts.svg import writable
from bilateral._charts.web_fonts import COMMON, font_rules, together

SPACE = "{http://www.w3.org/2000/svg}"


def figure_of(*texts, **look):
    """Draw a figure with some texts on it, and nothing else that has words."""
    figure = Figure(figsize=(3, 2))
    for number, text in enumerate(texts):
        figure.text(0.1, 0.9 - 0.1 * number, text, **look)
    return figure


def words(svg):
    """Read the texts of an SVG, in order."""
    root = ET.fromstring(svg)  # noqa: S314 (our own)
    return [element.text for element in root.iter(f"{SPACE}text")]


def svg_of(figure, **said):
    """Write a figure as SVG, as a file has it."""
    return rendered(figure, "svg", **({"title": "T", "alt": "A"} | said))


def test_words_are_text_as_they_were_given():
    """Nothing is an outline: each line is one element, with what XML escapes."""
    given = ['Laos & "Cuba" <1974>', "two\nlines", "کیوبا: 6 ties", "ສ.ປ.ປ ລາວ", "office  hours"]
    expected = [line for text in given for line in text.split("\n")]
    assert words(svg_of(figure_of(*given))) == expected


def test_a_formula_stays_an_outline():
    """Its signs stand at heights of their own, which text has not."""
    svg = svg_of(figure_of("$10^2$"))
    assert words(svg) == []
    assert b"<use " in svg


@pytest.mark.parametrize("code", [0x00, 0x07, 0x09, 0x0A, 0x1F, 0x7F, 0x9F, 0xD800, 0xFFFE, 0xFFFF])
def test_what_no_xml_holds_is_left_out(code):
    """Controls, halves of characters and what is no character, and no other."""
    assert writable(f"a{chr(code)}b") == "ab"
    assert writable("aé\u200eລ") == "aé\u200eລ"


@pytest.mark.filterwarnings("ignore:Glyph")
def test_a_file_with_controls_in_every_text_can_be_read():
    """In words, title and description."""
    svg = svg_of(figure_of("a\x07b\ufffe"), title="T\x00", alt="A\x1f")
    root = ET.fromstring(svg)  # noqa: S314 (our own)
    assert words(svg) == ["ab"]
    assert (root.find(f"{SPACE}title").text, root.find(f"{SPACE}desc").text) == ("T", "A")


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ({"ha": "right"}, {"text-anchor": "end"}),
        ({"ha": "center"}, {"text-anchor": "middle"}),
        ({"ha": "left"}, {"text-anchor": None}),
        ({"weight": "bold"}, {"font-weight": "700"}),
        ({"style": "italic"}, {"font-style": "italic"}),
        ({"color": "#0072B2", "alpha": 0.5}, {"fill": "#0072b2", "fill-opacity": "0.5"}),
        ({"size": 6.5}, {"font-size": "6.5", "font-weight": None, "fill-opacity": None}),
    ],
)
def test_a_line_looks_as_it_was_set(look, expected):
    """Side, weight, slant, colour and size; what is usual is not written."""
    [line] = ET.fromstring(svg_of(figure_of("Cuba", **look))).iter(f"{SPACE}text")  # noqa: S314
    assert {name: line.get(name) for name in expected} == expected
    # whichever side holds it, it begins and ends where matplotlib set it
    assert float(line.get("x")) == pytest.approx(21.6, abs=0.01)


def test_a_turned_line_is_turned_about_its_start():
    """As the names of a vertical axis are."""
    [line] = ET.fromstring(svg_of(figure_of("Cuba", rotation=90))).iter(f"{SPACE}text")  # noqa: S314
    assert line.get("transform") == f"rotate(-90 {line.get('x')} {line.get('y')})"


def fonts_in(svg):
    """Read the fonts that a file brings along, by weight and slant."""
    rules = re.findall(r"font-weight:(\d+);font-style:(\w+);src:.*?base64,([^)]+)\)", svg.decode())
    return {
        (int(weight), slant): TTFont(BytesIO(base64.b64decode(data)), lazy=False)
        for weight, slant, data in rules
    }


def test_a_file_brings_the_letters_that_it_uses_and_how_they_join():
    """Also rare ones; with kerning and ligatures, so that lines are as wide as they were laid."""
    fonts = fonts_in(svg_of(figure_of("Cuba ≈ ລາວ")))
    assert set(fonts) == {(400, "normal")}
    font = fonts[400, "normal"]
    assert set(map(ord, "Cuba ≈ ລາວ")) <= set(font.getBestCmap())
    assert {"GPOS", "GSUB"} <= set(font.keys())
    [plain] = fonts_in(svg_of(figure_of("Cuba"))).values()
    assert "kern" in plain
    assert len(fonts_in(svg_of(figure_of("a", weight="bold")))) == 1
    assert fonts_in(svg_of(figure_of())) == {}


def test_letters_are_as_wide_in_the_file_as_where_they_were_laid_out():
    """The widths of the embedded font are those of the whole one."""
    [font] = fonts_in(svg_of(figure_of("Cuba"))).values()
    [face] = drawn(figure_of("Cuba"), title="T", alt="A").letters
    with TTFont(face.path) as whole:
        for char in sorted(COMMON):
            assert advance(font, char) == advance(whole, char)


def advance(font, char):
    """Read how wide a letter is, in units of the font."""
    return font["hmtx"][font.getBestCmap()[ord(char)]][0]


def test_a_page_brings_the_letters_of_all_its_pictures_once():
    """One rule for each font, whatever number of pictures."""
    drawings = [drawn(figure_of(text), title="T", alt="A") for text in ("≈", "ລ", "Cuba")]
    union = together(drawing.letters for drawing in drawings)
    [letters] = union.values()
    assert letters == set("≈ລCuba")
    assert font_rules(union).count("@font-face") == 1
    assert "@font-face" not in drawings[0].text


def test_a_font_that_forbids_it_is_named_and_not_embedded(monkeypatch):
    """Its licence says so in the file; who has the font sees it."""
    letters = drawn(figure_of("≉"), title="T", alt="A").letters
    real = TTFont.__getitem__

    def forbidding(font, tag):
        table = real(font, tag)
        if tag == "OS/2":
            table.fsType = 0x0002
        return table

    monkeypatch.setattr(TTFont, "__getitem__", forbidding)
    assert font_rules(letters) == ""


@pytest.mark.parametrize(
    "settings",
    [
        {"svg.fonttype": "none", "svg.hashsalt": "mine"},
        {"savefig.bbox": "tight", "savefig.dpi": 20},
    ],
)
def test_settings_of_the_user_change_nothing(settings):
    """Neither ids, nor letters, nor the size."""
    figure = figure_of("Cuba")
    axes = figure.add_subplot()
    axes.fill_between([0, 1], [0, 1], hatch="//")
    usual = svg_of(figure)
    try:
        rcParams.update(settings)
        assert svg_of(figure) == usual
    finally:
        rcParams.update({name: rcParamsDefault[name] for name in settings})


@pytest.mark.parametrize("form", ["svg", "pdf", "png"])
def test_threads_that_save_leave_settings_alone_and_give_the_same_bytes(form):
    """Four at once, each its own figure."""
    before, files = dict(rcParams), []

    def save():
        files.append(rendered(figure_of("Cuba", "Laos"), form, title="T", alt="A"))

    threads = [threading.Thread(target=save) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(files) == 4
    assert len(set(files)) == 1
    assert dict(rcParams) == before
