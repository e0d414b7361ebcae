"""The audit finds each kind of fault, and none where there is none; no figure here is ours."""

import importlib

import numpy as np
import pytest
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bilateral._charts.audit import audit
from bilateral.errors import BilateralError

INK, BLUE, VERMILION = "#000000", "#0072B2", "#D55E00"


@pytest.fixture
def axes():
    """Give empty axes, from 0 to 10 both ways, without ticks."""
    axes = Figure(figsize=(6, 4)).subplots()
    axes.set(xlim=(0, 10), ylim=(0, 10), xticks=[], yticks=[])
    return axes


def kinds(axes):
    """Give the kinds of flaw found."""
    return [flaw.kind for flaw in audit(axes.figure)]


# Words that collide


def test_texts_that_overlap(axes):
    """Two texts in one place are one flaw, which names both."""
    axes.text(5, 5, "Havana")
    axes.text(5.1, 5, "Vientiane")
    (flaw,) = audit(axes.figure)
    assert str(flaw) == "overlap: 'Havana' and 'Vientiane'"


def test_texts_side_by_side_are_fine(axes):
    """Lines of type that follow one another do not overlap, though their boxes may touch."""
    axes.text(5, 5, "Havana", size=10)
    axes.annotate("Vientiane", (5, 5), (0, -11.6), textcoords="offset points", size=10)
    assert audit(axes.figure) == ()


def test_turned_texts_are_boxes_of_their_own(axes):
    """Slanting labels whose upright boxes overlap do not meet; labels that cross do."""
    for x in (2, 3, 4):
        axes.text(x, 5, "Islamabad", rotation=45)
    assert audit(axes.figure) == ()
    axes.text(2, 5.5, "Islamabad", rotation=-45)
    assert "overlap" in kinds(axes)


def test_a_hidden_text_meets_nothing(axes):
    """What is not visible, or stands in what is not, is no flaw."""
    axes.text(5, 5, "Havana")
    axes.text(5, 5, "Vientiane", visible=False)
    assert audit(axes.figure) == ()


def test_tick_labels_out_of_view_do_not_count():
    """Ticks that matplotlib keeps beyond the limits are not drawn, and are not judged."""
    axes = Figure().subplots()
    axes.set_xticks([0, 1, 2, 1000], ["a", "b", "c", "far away"])
    axes.set_xlim(0, 2)
    assert audit(axes.figure) == ()


def test_tick_labels_that_overlap(axes):
    """Labels of ticks are texts like others."""
    axes.set_xticks([1, 1.2], ["a long label", "another label"])
    assert kinds(axes) == ["overlap"]


# The page


def test_texts_off_the_page(axes):
    """A text that leaves the figure is found."""
    axes.figure.text(0.97, 0.5, "too far right")
    (flaw,) = audit(axes.figure)
    assert flaw.text == "'too far right' leaves the page"


def test_texts_cut_off_by_their_axes(axes):
    """A text that is clipped to its axes and leaves them is found."""
    axes.text(9.8, 5, "cut off", clip_on=True)
    axes.set_frame_on(False)
    (flaw,) = audit(axes.figure)
    assert flaw.text == "'cut off' leaves its axes"


@pytest.mark.parametrize(
    ("page", "size", "found"),
    [
        ((6, 4), 6.9, ["small type"]),
        ((6, 4), 7.0, []),
        ((12, 6.75), 13.9, ["small type"]),
        ((12, 6.75), 14.0, []),
    ],
)
def test_small_type(axes, page, size, found):
    """Words under 7 points cannot be read in print, those under 14 not on a slide."""
    axes.get_figure().set_size_inches(page)
    axes.text(5, 5, "small", size=size)
    assert kinds(axes) == found


# Lines through words


def through(axes):
    """Give what goes through a word in the middle of the axes."""
    axes.text(5, 5, "Islamabad", ha="center", va="center", size=14)
    return [flaw.text for flaw in audit(axes.figure) if flaw.kind == "line through a word"]


def test_a_line_through_a_word(axes):
    """A line is found, and one beside the word is not."""
    axes.plot([0, 10], [5, 5], color=INK)
    axes.plot([0, 10], [7, 7], color=INK)
    assert through(axes) == ["Line2D through 'Islamabad'"]


def test_a_leader_that_only_passes_the_box_of_a_slope(axes):
    """A slanting line whose upright box holds the word, but which misses it, is no flaw."""
    axes.plot([0, 6], [0, 10], color=INK)
    assert through(axes) == []


@pytest.mark.parametrize(("height", "found"), [(8, []), (5, ["Line2D through 'Islamabad'"])])
def test_a_line_is_not_drawn_where_a_point_is_missing(axes, height, found):
    """What would join its two parts goes through no word; a part of it may."""
    gap = float("nan")
    axes.plot([0, 10, gap, 0, 10], [2, 2, gap, height, height], color=INK)
    assert through(axes) == found


def test_an_arrow_through_a_word(axes):
    """The arrow of an annotation is a line too."""
    axes.annotate("", (9, 5), (1, 5), arrowprops={"arrowstyle": "->"})
    assert through(axes) == ["FancyArrowPatch through 'Islamabad'"]


def test_the_edge_of_a_bar_through_a_word(axes):
    """A bar that ends inside a word is found; a bar around the whole word is not."""
    axes.add_patch(Rectangle((0, 4), 5, 2, color="#888888"))
    assert through(axes) == ["Rectangle through 'Islamabad'"]


def test_a_word_inside_a_bar_is_fine(axes):
    """A label may stand in its bar."""
    axes.add_patch(Rectangle((0, 4), 10, 2, color="#cccccc"))
    assert through(axes) == []


def test_a_marker_on_a_word(axes):
    """A marker on a word is found, of a plot and of a scatter alike."""
    axes.plot([5], [5], "o", color=INK)
    axes.scatter([5], [5], color=INK)
    assert through(axes) == ["Line2D through 'Islamabad'", "PathCollection through 'Islamabad'"]


def test_lines_of_collections(axes):
    """Lines drawn as a collection are found."""
    axes.vlines([5], 0, 10, color=INK)
    assert through(axes) == ["LineCollection through 'Islamabad'"]


def test_a_grid_through_a_word(axes):
    """A grid that shows is a line; one too faint to disturb is not."""
    axes.set_xticks([5], [""])
    axes.grid(visible=True, color="#888888")
    assert through(axes) == ["Line2D through 'Islamabad'"]
    axes.grid(visible=True, color="#e8e8e8")
    assert through(axes) == []


def test_an_opaque_box_keeps_lines_off(axes):
    """A word on an opaque ground of its own is not crossed by a line below it."""
    axes.plot([0, 10], [5, 5], color=INK, zorder=1)
    axes.text(5, 5, "Islamabad", bbox={"facecolor": "white", "edgecolor": "none"}, zorder=3)
    assert audit(axes.figure) == ()


def test_a_line_over_an_opaque_box(axes):
    """Drawn after the word, the line goes through it all the same."""
    axes.plot([0, 10], [5, 5], color=INK, zorder=9)
    axes.text(5, 5, "Islamabad", bbox={"facecolor": "white"}, va="center", zorder=3)
    assert kinds(axes) == ["line through a word"]


def test_a_line_through_a_turned_word(axes):
    """The box of a turned word turns with it."""
    axes.text(5, 5, "Islamabad", rotation=60, ha="center", va="center", size=20)
    axes.plot([4.2, 4.2], [4.9, 6.5], color=INK)
    assert kinds(axes) == []
    axes.plot([4, 6], [5, 5], color=INK)
    assert kinds(axes) == ["line through a word"]


def test_a_line_that_its_axes_clip(axes):
    """What a clip hides does not go through a word outside."""
    axes.plot([0, 40], [5, 5], color=INK)
    axes.figure.text(0.92, 0.495, "x", va="center")
    assert audit(axes.figure) == ()


# Colours


def test_colours_that_fall_together(axes):
    """Like markers in red and green are the same to many eyes; the flaw says to whose."""
    axes.plot([1, 2], [1, 5], "o", color="#2ca02c")
    axes.plot([1, 2], [2, 4], "o", color="#d62728")
    (flaw,) = audit(axes.figure)
    assert flaw.kind == "colours"
    assert "deuteranomaly" in flaw.text


def test_blue_and_vermilion_fall_together_in_grey_alone(axes):
    """The house's two hues need a second channel only in grey."""
    axes.plot([1, 2], [1, 5], "o", color=BLUE)
    axes.plot([1, 2], [2, 4], "o", color=VERMILION)
    (flaw,) = audit(axes.figure)
    assert flaw.text.startswith("#0072b2 and #d55e00")
    assert "8 in grey" in flaw.text
    assert "anomaly" not in flaw.text


def test_another_marker_tells_apart(axes):
    """Colours may be close where the shape differs."""
    axes.plot([1, 2], [1, 5], "o", color=BLUE)
    axes.plot([1, 2], [2, 4], "D", color=VERMILION)
    assert audit(axes.figure) == ()


def test_a_hatch_tells_apart(axes):
    """Colours of bars may be close where a hatch differs."""
    axes.bar([1, 2], [3, 4], color=BLUE)
    axes.bar([4, 5], [3, 4], color=VERMILION)
    assert kinds(axes) == ["colours"]
    for bar in axes.patches[2:]:
        bar.set_hatch("//")
    assert audit(axes.figure) == ()


def test_labels_tell_apart(axes):
    """Lines that bear their names at their ends need no more."""
    axes.plot([1, 8], [2, 6], color=BLUE)
    axes.plot([1, 8], [6, 2], color=VERMILION)
    assert kinds(axes) == ["colours"]
    axes.text(8.1, 6, "Laos", va="center")
    axes.text(8.1, 2, "Pakistan", va="center")
    assert audit(axes.figure) == ()


def test_bands_with_words_tell_apart(axes):
    """Marks of two colours in bands of their own, each with words, are told apart by place."""
    axes.plot([1, 5, 9], [8, 8, 8], "o", color=BLUE)
    axes.plot([1, 5, 9], [2, 2, 2], "o", color=VERMILION)
    assert kinds(axes) == ["colours"]
    axes.text(3, 9, "Laos")
    axes.text(3, 1, "Pakistan")
    assert audit(axes.figure) == ()


def test_hollow_marks_are_judged_by_their_edge(axes):
    """A hollow and a solid marker differ in shape, two hollow ones in their edges alone."""
    axes.plot([1, 2], [1, 5], "o", mfc="white", mec=BLUE)
    axes.plot([1, 2], [2, 4], "o", color=VERMILION)
    assert audit(axes.figure) == ()
    axes.plot([3, 4], [2, 4], "o", mfc="white", mec=VERMILION)
    assert kinds(axes) == ["colours"]


def test_an_edge_that_is_not_drawn_has_no_colour(axes):
    """A pale area without an edge does not stand for black beside hollow bars of dark hues."""
    axes.bar([1, 3], [4, 5], facecolor="#ffffff", edgecolor="#400080")
    axes.bar([2], [6], facecolor="#fdfdfd", edgecolor="none")
    assert audit(axes.figure) == ()


def test_a_colour_scale_is_no_category(axes):
    """Shades of a scale are meant to be close."""
    axes.pcolormesh(np.arange(100).reshape(10, 10))
    axes.scatter(np.arange(10), np.arange(10), c=np.arange(10), marker="s")
    assert audit(axes.figure) == ()


# Glyphs, and what is asked


def test_missing_glyphs(axes):
    """Letters that no font has are named, with a font that has them, and matplotlib is quiet."""
    axes.text(5, 5, "古巴 Cuba")
    (flaw,) = audit(axes.figure)
    assert flaw.kind == "glyphs"
    assert "古 巴 (2 in all)" in flaw.text
    assert "Noto Sans CJK SC" in flaw.text


def test_arabic_and_lao_are_drawn(axes):
    """Scripts that the bundled font has are no flaw."""
    axes.text(5, 5, "پاکستان اور کیوبا")
    axes.text(5, 7, "ສາທາລະນະລັດ")
    assert audit(axes.figure) == ()


def test_axes_stand_for_their_figure(axes):
    """Axes may be handed over in place of the figure."""
    axes.text(5, 5, "x", size=5)
    assert audit(axes) == audit(axes.figure) != ()


def test_axes_without_a_figure(axes):
    """Axes that were removed have nothing to audit."""
    axes.remove()
    with pytest.raises(BilateralError, match="no figure"):
        audit(axes)


@pytest.mark.parametrize("given", ["timeline.png", None, 3])
def test_what_is_no_figure_is_refused(given):
    """The message says what was given, and what an audit wants."""
    with pytest.raises(BilateralError, match=r"is no figure.*chart\.audit\(\)"):
        audit(given)


def test_pyplot_figures_and_subplots():
    """Figures of pyplot, with several axes and a legend, are read as well."""
    figure, (left, right) = plt.subplots(1, 2, layout="constrained")
    left.plot([1, 2], [3, 4], label="a line")
    left.legend()
    right.barh(["Laos", "Pakistan"], [1, 2])
    try:
        assert audit(figure) == ()
    finally:
        plt.close(figure)


def test_the_figure_is_not_changed(axes):
    """An audit leaves size, texts and turns as they are."""
    text = axes.text(5, 5, "Islamabad", rotation=30)
    before = (text.get_rotation(), tuple(axes.figure.get_size_inches()), axes.get_xlim())
    audit(axes.figure)
    assert (text.get_rotation(), tuple(axes.figure.get_size_inches()), axes.get_xlim()) == before


def test_only_what_is_near_is_looked_at_closely(monkeypatch):
    """Of 500 texts and 500 lines, those far apart are told apart by their boxes alone."""
    looked = []
    module = importlib.import_module("bilateral._charts.audit")
    monkeypatch.setattr(module, "_through", lambda stroke, box: looked.append((stroke, box)))
    axes = Figure(figsize=(20, 20)).subplots()
    axes.set(xlim=(0, 1), ylim=(-1, 500), xticks=[], yticks=[])
    for n in range(500):
        axes.text(0.1, n, f"tie {n}", size=7)
        axes.plot([0.11, 0.9], [n, n], color=INK)
    audit(axes.figure)
    assert 500 <= len(looked) < 5_000


# What is not seen


@pytest.mark.parametrize(
    ("ground", "colour", "found"),
    [("black", "black", ["contrast"]), ("white", "#eeeeee", ["contrast"]), ("black", "white", [])],
)
def test_words_without_contrast(axes, ground, colour, found):
    """Words in about the colour of what they stand on are a flaw, which gives the ratio."""
    axes.set_facecolor(ground)
    axes.text(5, 5, "Havana", color=colour)
    assert kinds(axes) == found


def test_words_stand_on_what_is_drawn_below_them(axes):
    """A box under white words is their ground, be it of the words or of its own."""
    axes.add_patch(Rectangle((2, 4), 6, 2, facecolor=BLUE))
    axes.text(5, 5, "Havana", color="white", ha="center", va="center")
    axes.text(5, 8, "Laos", color="white", bbox={"facecolor": INK})
    assert "contrast" not in kinds(axes)


def test_a_mark_that_a_style_has_emptied(axes):
    """A marker of a chart without a filling would pass for one that means something else."""
    axes.plot([5], [5], "o", fillstyle="none", gid="value:x")
    assert kinds(axes) == ["emptied"]
    axes.lines[0].set_fillstyle("full")
    assert audit(axes.figure) == ()
