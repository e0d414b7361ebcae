"""The notebooks are committed as they run: what they show is fresh, and fit to be read."""

import base64
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

import renew

NOTEBOOKS = sorted(renew.FOLDER.glob("*.ipynb"))
STALE = "{} is stale: run `make notebooks` and read what changed.\n{}"


def notebook(*outputs):
    """Make a notebook of one cell with the given outputs."""
    return new_notebook(cells=[new_code_cell("show()", outputs=list(outputs))])


def result(**data):
    """Make the output of an expression; text_html is the text/html of it."""
    kinds = {kind.replace("_", "/"): value for kind, value in data.items()}
    return new_output("execute_result", data=kinds, execution_count=1)


def stream(text, name="stdout"):
    """Make the output of a print."""
    return new_output("stream", name=name, text=text)


def test_they_stand_in_the_order_of_learning(root):
    """Numbered from 1 on, and each of them named by the README."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert [path.stem for path in NOTEBOOKS][:5] == [
        "1-meet-a-relationship",
        "2-cuba-and-pakistan",
        "3-cuba-and-laos",
        "4-the-contrast",
        "5-your-own-charts",
    ]
    assert [path.name for path in NOTEBOOKS if f"(notebooks/{path.name})" not in readme] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_asks_and_answers(path):
    """Its first cell holds a title and a question in bold; its last text is the answer."""
    texts = [
        cell.source
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "markdown"
    ]
    title, question, *_ = texts[0].split("\n\n")
    assert title.startswith("# ")
    assert question.startswith("**")
    assert question.endswith("?**")
    assert texts[-1].startswith("## The answer\n\n1. ")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_shows_what_it_was_committed_with(path):
    """Executed anew, each cell shows the text and HTML that stand in the repository."""
    committed, fresh = nbformat.read(path, as_version=4), renew.execute(path)
    found = renew.stale(committed, fresh)
    assert found == [], STALE.format(path.name, "\n".join(found))
    assert renew.blemishes(fresh) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_a_notebook_is_committed_clean(path):
    """What is committed ran from top to bottom and holds nothing of the machine that ran it."""
    committed = nbformat.read(path, as_version=4)
    cells = renew.code_cells(committed)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert renew.blemishes(committed) == []
    assert committed.metadata == renew.METADATA


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([stream("47 ties\n")], [stream("48 ties\n")]),
        ([result(text_plain="1")], [result(text_plain="2")]),
        ([result(text_html="<b>1</b>")], [result(text_html="<b>2</b>")]),
        ([], [stream("new\n")]),
        ([stream("gone\n")], []),
    ],
)
def test_changed_text_is_stale(old, new):
    """A number, a table, an output more or less: each is told, with its cell and its lines."""
    (told,) = renew.stale(notebook(*old), notebook(*new))
    assert told.startswith("cell 1 shows something else:\n--- committed\n+++ now\n")
    assert sum(line[0] in "-+" for line in told.splitlines()[3:]) == len([*old, *new])
    assert renew.stale(notebook(*new), notebook(*new)) == []


def test_a_changed_picture_is_not_stale():
    """Pictures differ by machine; the alt text beside them does not, and is compared."""
    page = '<img alt="{}" src="data:image/png;base64,{}"><svg id="{}"><g/></svg>'
    one, other = (notebook(result(text_html=page.format("ties", x, x))) for x in ("AAAA", "BBBB"))
    assert renew.stale(one, other) == []
    retold = notebook(result(text_html=page.format("visits", "AAAA", "AAAA")))
    assert len(renew.stale(one, retold)) == 1


@pytest.mark.parametrize(
    ("output", "what"),
    [
        (stream("careful\n", name="stderr"), "a warning"),
        (stream("x.py:3: FutureWarning: soon\n"), "a warning"),
        (new_output("error", ename="KeyError", evalue="'x'", traceback=[]), "an error"),
        (stream(" 50%|#####     | 1/2\r"), "a progress bar"),
        (stream("loading\rdone\n"), "a progress bar"),
        (stream(f"saved to {Path.home() / 'chart.svg'}\n"), "a place on this machine"),
        (result(text_plain=str(renew.FOLDER.parent / "data")), "a place on this machine"),
        (result(text_plain="<Chart object at 0x7f2b8c1d>"), "a place on this machine"),
    ],
)
def test_a_blemish_is_named(output, what):
    """Warnings, errors, progress bars and places are found in whatever output they stand."""
    (told,) = renew.blemishes(notebook(output))
    assert told.startswith(f"cell 1 shows {what}: ")


def test_plain_words_are_no_blemish():
    """A share of 50 % and the word warning in a sentence are not taken for what they are not."""
    assert renew.blemishes(notebook(stream("50% of ties; a warning was given in 2005\n"))) == []


def test_charts_are_found_in_every_output():
    """A picture of its own, an embedded one, and a drawing written as text are all kept."""
    png = base64.b64encode(b"\x89PNG").decode()
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    coded = base64.b64encode(drawing.encode()).decode()
    shown = notebook(
        new_output("display_data", data={"image/png": png}),
        result(text_html=f'<figure><img src="data:image/png;base64,{png}" alt="a"></figure>'),
        result(text_html=f'<img src="data:image/svg+xml;base64,{coded}" alt="b">'),
    )
    assert list(renew.charts(shown)) == [
        ("png", b"\x89PNG"),
        ("png", b"\x89PNG"),
        ("svg", drawing.encode()),
    ]


def test_a_copy_leaves_the_notebook_alone(tmp_path, capsys):
    """`--out` writes a copy and the charts there, says where, and touches nothing else."""
    path = tmp_path / "small.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell("6 * 7")]), path)
    before = path.read_bytes()
    assert renew.main(["--out", str(tmp_path / "out"), str(path)]) == 0
    assert path.read_bytes() == before
    copy = nbformat.read(tmp_path / "out" / "small.ipynb", as_version=4)
    assert renew.shown(copy.cells[0]) == ["text/plain: 42"]
    assert "small.ipynb" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import warnings\nwarnings.warn('soon', stacklevel=1)", "cell 1 shows a warning"),
        ("1 / 0", "ZeroDivisionError"),
    ],
)
def test_an_unfit_notebook_is_not_written(source, told, tmp_path, capsys):
    """A notebook that warns or fails is reported and stays as it was; the exit code says so."""
    path = tmp_path / "unfit.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell(source)]), path)
    before = path.read_bytes()
    assert renew.main([str(path)]) == 1
    assert path.read_bytes() == before
    assert told in capsys.readouterr().err
