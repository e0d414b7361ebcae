"""Words measured and broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from bilateral._charts.audit.boxes import renderer_of
from bilateral._charts.glyphs import missing, missing_message
from bilateral._charts.typesetting import RESOLUTIONS, Type

TYPE = Type(8)
SAMPLES = [
    "Cuban medical brigade in the earthquake region",
    "پاکستان اور کیوبا",
    "ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ",
    "WWW iii AVA fi ffl",
    "古巴 and क्यूबा",
]


@pytest.mark.filterwarnings("ignore:Glyph")
@pytest.mark.parametrize("dpi", [72, 100, 144, 150, 300])
@pytest.mark.parametrize("text", SAMPLES)
def test_no_text_is_wider_than_measured(text, dpi):
    """As drawn at any resolution, a line is no wider than measured, and not much narrower."""
    figure = Figure(dpi=dpi)
    drawn = figure.text(0, 0, text, size=8).get_window_extent(renderer_of(figure)).width * 72 / dpi
    assert TYPE.width(text) * 0.85 < drawn < TYPE.width(text) + 1


@pytest.mark.parametrize("weight", ["normal", "bold"])
@pytest.mark.parametrize("text", ["AVAToy", "Díaz\u2013Canel", "«Łódź»,2.400…", "Kérouané·Šaľa"])
def test_letters_and_pairs_add_up_to_the_word(text, weight):
    """A Latin word, which is measured letter by letter, is as wide as matplotlib sets it whole."""
    drawn = []
    for dpi in RESOLUTIONS:
        words = Figure(dpi=dpi).text(0, 0, text, size=8, weight=weight)
        drawn.append(words.get_window_extent(renderer_of(words.figure)).width * 72 / dpi)
    assert Type(8, weight=weight).width(text) == pytest.approx(max(drawn), abs=0.06)


@given(st.text(st.characters(codec="ascii", exclude_categories=["C"]), max_size=120))
def test_wrapping_loses_no_letter(text):
    """With lines enough, the letters of the lines are those of the text, and each line fits."""
    lines = TYPE.wrap(text, 60, most=500)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(TYPE.width(line) <= 60 for line in lines)


def test_what_does_not_fit_ends_in_an_ellipsis():
    """Cut to so many lines, the last one says that there is more, and fits."""
    lines = TYPE.wrap("one two three four five six seven eight nine ten", 50, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert TYPE.width(lines[-1]) <= 50


def test_balanced_lines_are_of_about_one_length():
    """A title leaves no single word on its last line."""
    text = "Cuba and Pakistan lapsed and Cuba and Laos never did since 1974"
    greedy, even = TYPE.wrap(text, 240), TYPE.balanced(text, 240)
    assert len(greedy) == len(even) == 2
    spread = [max(map(TYPE.width, lines)) - min(map(TYPE.width, lines)) for lines in (greedy, even)]
    assert spread[1] < spread[0]


def test_marks_stay_with_their_letters():
    """A sentence without spaces breaks between letters, never before a vowel sign on top of one."""
    lines = TYPE.wrap("ສາທາລະນະລັດປະຊາທິປະໄຕປະຊາຊົນລາວ", 40, most=20)
    assert len(lines) > 2
    assert not any(line[0] in "ັິົຸູີືຶ" for line in lines)


def test_missing_letters_are_found():
    """Letters that no named font has are found with the installed fonts that do; others are not."""
    figure = Figure()
    figure.text(0, 0, "Cuba 古")
    assert missing(figure.texts) == {"古": ()}
    assert "install one, such as Noto Sans CJK SC" in missing_message(figure)


def test_nothing_missing_says_nothing():
    """Where every letter is there, there is no message."""
    figure = Figure()
    figure.text(0, 0, "Díaz-Canel · ≠ ສາ پا")
    assert missing_message(figure) == ""


def test_a_line_is_shortened_between_words_where_a_space_is_near():
    """Not in the middle of a word, nor after a comma; a long word alone is cut."""
    type_ = Type(10)
    text = "agriculture, medicine and technical assistance"
    for letters in range(14, len(text) - 1):
        short = type_.cut(text, type_.width(text[:letters] + "…"))
        kept = short.removesuffix("…")
        assert short.endswith("…")
        assert text.startswith(kept)
        assert text[len(kept)] in " ,"
    word = "Anticonstitutionally"
    assert word.startswith(type_.cut(word, type_.width("Anticon…")).removesuffix("…"))
