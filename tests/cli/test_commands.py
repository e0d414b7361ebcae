"""The command line: what each command prints, in plain text, and with which exit code."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import bilateral as bl
from bilateral.cli import COMMANDS, main
from bilateral.errors import DID_YOU_MEAN, KNOWN_ARE, UNKNOWN, quote_list
from bilateral.text.tables import CELL_WIDTH
from tests.casefiles import FAULTS, GOOD, edited

# what a terminal draws with, and a pipe should not see
RULES = set("─│┃━┏┓┡┩└┘├┤")


def run(*words):
    """Call the command line, with both streams apart, as a pipe would."""
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def good(tmp_path):
    """Give the small good case file."""
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def bad(tmp_path):
    """Give a case file with three faults."""
    path = tmp_path / "bad.yaml"
    text = edited(
        {"find": "kind: aid\n", "put": "kind: aide\n"},
        {"find": "    date: 2015-03", "put": "    date: 2005-13"},
        {"find": "value: 30", "put": "value: 1,5"},
    )
    path.write_text(text, encoding="utf-8")
    return path


# --- help ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_the_help_of_each_command_has_an_example(command, flag):
    """Whoever asks sees how it is called."""
    result = run(command, flag)
    assert result.exit_code == 0
    assert f"Example: bilateral {command}" in " ".join(result.stdout.split())


def test_the_first_help_names_every_command():
    """In the order in which they are learnt, each with a line; also once `list` was called."""
    run("list")
    text = run("--help").stdout
    assert "Example: bilateral compare cuba-pakistan cuba-laos" in text
    places = [text.index(f"\n  {command} ") for command in COMMANDS]
    assert places == sorted(places)
    assert run("--version").exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["contrast"],
        ["show"],
        ["show", "cuba-laos", "cuba-pakistan"],
        ["show", "cuba-lao"],
        ["show", "--all", "cuba-laos"],
        ["compare"],
        ["compare", "cuba-laos"],
        ["compare", *["cuba-laos"] * 7],
        ["compare", "cuba-laos", "cuba-pakistn"],
        ["compare", "cuba-laos", "cuba-pakistan", "--focal", "LAO"],
        ["validate"],
        ["validate", "cuba-lao"],
        ["verify", "cuba-laos"],
        ["verify", "cuba-laos", "--sources", "no/such/folder"],
        ["compare", "cuba-laos", "cuba-pakistan", "--by", "dyads"],
        ["compare", "cuba-laos", "cuba-pakistan", "--by", "dyad", "--focal", "CUB"],
        ["compare", "cuba-laos", "cuba-pakistan", "--focal", "CUB", "--focal", "LAO"],
        ["compare", "cuba-laos", "cuba-pakistan", "--focal", "cuba-lao=LAO"],
        ["compare", "cuba-laos", "cuba-pakistan", "--focal", "cuba-laos="],
        ["data", "lst"],
        ["data", "path", "cow-trad"],
        ["panel", "--system", "cwo"],
        ["cite"],
        ["cite", "cuba-lao"],
        ["cite", "cuba-laos", "--format", "word"],
    ],
    ids=lambda words: " ".join(words)[:50],
)
def test_wrong_use_is_exit_code_two(words):
    """A missing or an unknown word is no problem of a file; nothing is printed as a result."""
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr
    assert "Traceback" not in result.stderr
    assert not result.stderr.startswith(("Usage", "Error"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["show", "cuba-lao"], f"{UNKNOWN} relationship 'cuba-lao'; {DID_YOU_MEAN} 'cuba-laos'?"),
        (["compare", "cuba-laos"], "1 given; compare 2 to 6 relationships at once"),
        (
            ["compare", "cuba-laos", "cuba-pakistan", "--focal", "LAO"],
            f"{UNKNOWN} shared state 'LAO'; {KNOWN_ARE} 'CUB'",
        ),
        (["compar"], f"{UNKNOWN} command 'compar'; {DID_YOU_MEAN} 'compare'?"),
        (["data", "lst"], f"{UNKNOWN} command 'lst'; {DID_YOU_MEAN} 'list'?"),
        (["compare", "x", "y", "--by", "dyads"], f"'dyads'; {DID_YOU_MEAN} 'dyad'?"),
        (["compare", "x", "y", "--fokal", "CUB"], "--focal"),
        (
            ["compare", "cuba-laos", "cuba-pakistan", "--focal", "cuba-lao=LAO"],
            f"{UNKNOWN} case 'cuba-lao'; {DID_YOU_MEAN} 'cuba-laos'",
        ),
        (
            ["compare", "cuba-laos", "cuba-pakistan", "--focal", "cuba-laos=CHN"],
            f"'CHN'; {KNOWN_ARE} 'CUB' and 'LAO'",
        ),
        (["cite", "cuba-laos", "--format", "bibtx"], f"'bibtx'; {DID_YOU_MEAN} 'bibtex'?"),
        (["panel", "--system", "cwo"], f"'cwo'; {DID_YOU_MEAN} 'cow'?"),
        (["show", "--all", "cuba-laos"], "show --help"),
    ],
)
def test_a_slip_is_told_with_its_mend(words, told):
    """Near names, and what was wanted."""
    assert told in run(*words).stderr


# --- list, show, cite ----------------------------------------------------------------------------


def test_list_names_what_ships():
    """One line a relationship, with how much it holds."""
    result = run("list")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines[3:5]] == ["cuba-laos", "cuba-pakistan"]


@pytest.mark.parametrize("name", ["cuba-laos", "cuba-pakistan"])
def test_show_prints_all_of_a_shipped_relationship(name):
    """Ties, figures, facts, coverage and sources, uncut."""
    result = run("show", name)
    assert result.exit_code == 0
    for heading in (
        "Records",
        "Figures",
        "Facts about one state",
        "Coverage",
    ):
        assert f"\n{heading}\n" in result.stdout
    assert "reported absent" in result.stdout
    assert "more rows" not in result.stdout
    assert "more columns" not in result.stdout


def test_show_tells_bounds_directions_and_coverage_as_they_are():
    """At least 130 is not 130, what is joint goes neither way, and coverage is told once."""
    lines = {line.partition("  ")[0]: line for line in run("show", "cuba-laos").stdout.splitlines()}
    assert "  joint  " in lines["strategic-partnership"]
    assert "  LAO>CUB  " in lines["un-support-laos"]
    text = run("show", "cuba-laos").stdout
    assert "parties              at least 130  party" in text
    assert "countries            about 26      country" in text
    assert text.count("A survey by choice of the paper") == 1


def test_show_dates_the_facts_about_one_state():
    """A reader of the table learns when the independence was, and that a programme has no start."""
    text = run("show", "united-states-pakistan").stdout
    (line,) = [line for line in text.splitlines() if "Independence from the United Kingdom" in line]
    assert "  1947  " in line


def test_show_takes_the_path_of_a_case_file(good):
    """One of your own, with its own sources."""
    result = run("show", good)
    assert result.exit_code == 0
    assert result.stdout.startswith("Cuba and Laos, in short, seen from Cuba")
    assert "no-investment" in result.stdout
    assert "News of both" in result.stdout


@pytest.mark.parametrize(
    ("style", "sign"),
    [("text", "News of both"), ("bibtex", "@"), ("csl", '"container-title": "The News"')],
)
def test_cite_writes_references_in_three_formats(good, style, sign):
    """To read, for LaTeX, and as data."""
    result = run("cite", good, "--format", style)
    assert result.exit_code == 0
    assert sign in result.stdout
    if style == "csl":
        assert json.loads(result.stdout)[0]["id"] == "news"
    if style == "text":
        assert run("cite", good).stdout == result.stdout


# --- validate ------------------------------------------------------------------------------------


def test_validate_says_that_a_good_file_is_fine(good):
    """And says so of each."""
    result = run("validate", good, "cuba-laos")
    assert result.exit_code == 0
    assert result.stdout == f"{good}: no errors\ncuba-laos: no errors\n"
    assert result.stderr == ""


def test_validate_prints_every_fault_with_its_line(good, bad):
    """A line a fault, those of good files beside them, the number on the other stream."""
    result = run("validate", bad, good)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{bad}:32: ties[visit].date: '2005-13' is not a date")
    assert lines[1].startswith(f"{bad}:43: ties[brigade].kind: {UNKNOWN} kind 'aide'")
    assert lines[2].startswith(
        f"{bad}:60: ties[brigade].quantities[0].value: '1,5' is not a number"
    )
    assert lines[3:] == [f"{good}: no errors"]
    assert result.stderr == "3 errors found\n"


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["what"] for fault in FAULTS])
def test_every_kind_of_bad_input_is_exit_code_one_and_no_traceback(tmp_path, fault):
    """The same lines as in Python, on standard output, and nothing else."""
    path = tmp_path / "case.yaml"
    path.write_text(edited(*fault["edits"]), encoding="utf-8")
    result = run("validate", path)
    assert result.exit_code == 1
    assert [line.removeprefix(f"{path}:").strip() for line in result.stdout.splitlines()] == (
        [line.replace("\x07", "\\x07") for line in fault["faults"]]
    )
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"a: \xe3", b"[" * 100_000, b"a: 1\n---\nb: 2\n", b"- a\n"],
    ids=["empty", "utf-16", "latin-1", "brackets", "two documents", "a list"],
)
def test_what_cannot_be_read_is_one_line(tmp_path, content):
    """Exit code 1, and the one fault."""
    path = tmp_path / "case.yaml"
    path.write_bytes(content)
    result = run("validate", path)
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 1)
    assert result.stderr == "1 error found\n"


def test_an_empty_folder_and_a_missing_file_are_faults(tmp_path):
    """Of each path what is wrong with it."""
    result = run("validate", tmp_path, tmp_path / "none.yaml")
    assert result.exit_code == 1
    assert "this folder has no case file" in result.stdout
    assert "the file does not exist" in result.stdout


def test_a_bare_name_that_stands_here_is_a_path_to_validate(tmp_path, good, monkeypatch):
    """Whoever names a folder or a file without an ending hears of that, and other files with it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cases").mkdir()
    good.rename(tmp_path / "mine")
    result = run("validate", "cases", "mine", "cuba-laos", "x" * 5000 + ".yaml")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == "cases: this folder has no case file; one ends in .yaml"
    assert lines[1:3] == ["mine: no errors", "cuba-laos: no errors"]
    assert "the file cannot be read: " in lines[3]
    told = f"{UNKNOWN} relationship 'mine'; {KNOWN_ARE} {quote_list(bl.relationships(), 'and')}"
    assert run("show", "mine").stderr == f"{told} (for the file here write './mine')\n"
    assert run("validate", "x" * 5000).exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        ["compare", "cuba-laos", "cuba-pakistan", "-o", ""],
        ["verify", "cuba-laos", "--sources", ""],
        ["locate", "", "words"],
        ["panel", "-o", ""],
    ],
    ids=lambda words: words[0],
)
def test_an_empty_path_is_wrong_use(tmp_path, monkeypatch, words):
    """What a variable without a value gives is not taken for the folder that one is in."""
    monkeypatch.chdir(tmp_path)
    result = run(*words)
    assert result.exit_code == 2
    assert "an empty text was given; write '.' for the folder you are in" in result.stderr
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("command", ["show", "cite", "compare"])
def test_a_bad_file_stops_every_command_with_all_its_faults(bad, command):
    """On the other stream, with exit code 1 and no half a result."""
    result = run(command, bad, *(["cuba-laos"] if command == "compare" else []))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 3


def test_a_text_that_would_drive_a_terminal_is_written_out(tmp_path):
    """A file can name its keys as it likes, and still moves no cursor."""
    path = tmp_path / "case.yaml"
    path.write_text(
        GOOD.replace("title: Cuba and Laos, in short", '"\\e[2Jx": y'), encoding="utf-8"
    )
    result = run("validate", path)
    assert result.exit_code == 1
    assert "\x1b" not in result.output
    assert "\\x1b[2Jx" in result.output


# --- compare -------------------------------------------------------------------------------------


def test_compare_prints_both_sides(good):
    """The paragraph first, then kind by case, what is shared, warnings and sources."""
    result = run("compare", good, "cuba-pakistan")
    assert result.exit_code == 0
    both = bl.compare(bl.load(good), bl.load("cuba-pakistan"))
    first = both.summary().frame["text"].iloc[0]
    assert first in " ".join(result.stdout.split())
    assert result.stdout.index(first[:20]) < result.stdout.index("\nkind ")
    assert result.stdout.startswith("Cuba and Laos, in short compared with Cuba and Pakistan")
    assert "all versions are kept" in result.stdout


def test_compare_writes_into_a_folder_and_says_what(good, tmp_path):
    """The tables behind the findings and the charts; the folder is made."""
    folder = tmp_path / "new" / "out"
    result = run("compare", good, "cuba-pakistan", "-o", folder)
    assert result.exit_code == 0, result.output
    assert f"Written to {folder}: " in result.stdout
    names = {path.name for path in folder.iterdir()}
    assert {
        "profile.csv",
        "shared.csv",
        "distinct.csv",
        "discrepancies.csv",
        "timeline.svg",
    } <= names
    assert all(not name.startswith(".") for name in names)


def test_compare_writes_the_page_alone(good, tmp_path, monkeypatch):
    """The same as a report from Python; a name that is no page is refused, and nothing written."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1541808000")
    page = tmp_path / "page.html"
    result = run("compare", good, "cuba-pakistan", "--report", page)
    assert result.exit_code == 0, result.output
    assert result.stdout.endswith(f"\nWritten: {page}\n")
    other = bl.compare(bl.load(good), bl.load("cuba-pakistan")).report(tmp_path / "other.html")
    assert page.read_bytes() == other.read_bytes()
    assert run("compare", good, "cuba-pakistan", "--report", tmp_path / "page.pdf").exit_code == 1
    assert {path.name for path in tmp_path.glob("*page*")} == {"page.html"}


CASES = Path(__file__).parent.parent / "data" / "cases"
APART = (CASES / "kenya-peru-invented.yaml", CASES / "brazil-japan-invented.yaml")


def test_cases_that_share_no_state_are_compared_dyad_by_dyad():
    """Each from its first state, as in Python, or from the one that is named for it."""
    loaded = [bl.load(path) for path in APART]
    result = run("compare", *APART, "--by", "dyad")
    assert result.exit_code == 0
    assert result.stdout == f"{bl.compare(*loaded, by='dyad')}\n"
    focal = {loaded[0].id: "PER", loaded[1].id: "BRA"}
    words = [word for case in focal.items() for word in ("--focal", "=".join(case))]
    assert run("compare", *APART, *words).stdout == f"{bl.compare(*loaded, focal=focal)}\n"


def test_a_report_of_cases_that_share_no_state_is_written(tmp_path):
    """With everything but the map, which has no middle."""
    result = run("compare", *APART, "--by", "dyad", "-o", tmp_path / "out")
    assert result.exit_code == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"report.html", "timeline.svg", "profile.csv"} <= names
    assert "map.svg" not in names


def test_compare_writes_nothing_where_a_file_is_bad(bad, tmp_path):
    """Not even the folder."""
    folder = tmp_path / "out"
    result = run("compare", bad, "cuba-laos", "-o", folder)
    assert result.exit_code == 1
    assert not folder.exists()


def test_compare_does_not_write_over_a_file(good):
    """A folder is expected; the file stays."""
    result = run("compare", good, "cuba-pakistan", "-o", good)
    assert result.exit_code == 2
    assert good.read_text(encoding="utf-8") == GOOD


def test_cases_without_a_common_state_are_a_problem(tmp_path, good):
    """Exit code 1, and what can be done."""
    other = tmp_path / "other.yaml"
    other.write_text("id: a-b\ntitle: A\nstates: [FRA, DEU]\n", encoding="utf-8")
    result = run("compare", good, other)
    assert result.exit_code == 1
    assert "share no state" in result.stderr


# --- verify --------------------------------------------------------------------------------------


def test_verify_finds_passages_outside_their_text(tmp_path):
    """A citation beyond the end of its source is lost, and that is a problem."""
    (tmp_path / "news.txt").write_text("Short.\n", encoding="utf-8")
    path = tmp_path / "case.yaml"
    text = GOOD.replace("    as_of: 2018-11\n", "    as_of: 2018-11\n    file: news.txt\n", 1)
    path.write_text(text, encoding="utf-8")
    result = run("verify", path, "--sources", tmp_path)
    assert result.exit_code == 1
    assert "visit" in result.stdout
    assert "Traceback" not in result.output


@pytest.mark.parametrize("name", ["cuba-laos", "cuba-pakistan"])
def test_verify_finds_every_passage_of_what_ships(name, source_texts):
    """Where the texts are at hand."""
    result = run("verify", name, "--sources", source_texts)
    assert result.exit_code == 0, result.output
    assert "everything is accounted for" in result.stdout


# --- as a program --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [["list"], ["show", "cuba-laos"], ["compare", "cuba-laos", "cuba-pakistan"]]
)
def test_in_a_pipe_everything_is_plain(words):
    """No colours, no rules, whatever the terminal behind it."""
    text = run(*words).stdout
    assert "\x1b" not in text
    assert not RULES & set(text)


def test_in_a_pipe_no_cell_is_cut():
    """The reader is a program: the longest title stands there whole."""
    longest = max((one.title for one in bl.load("cuba-pakistan").ties), key=len)
    assert len(longest) > CELL_WIDTH
    assert longest in run("show", "cuba-pakistan").stdout


def program(*words, **settings):
    """Call the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "bilateral", *words],
        capture_output=True,
        check=False,
        env={**os.environ, **settings},
    )


def test_a_closed_output_is_no_fault():
    """As where a service calls it without one."""
    closing = (
        "import os, sys; os.close(1); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    )
    command = [sys.executable, "-c", closing, "-m", "bilateral", "list"]
    done = subprocess.run(command, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["show", "cuba-laos"],
        ["cite", "cuba-laos"],
        ["--help"],
        ["--version"],
        ["data", "list", "--help"],
    ],
    ids=" ".join,
)
def test_a_full_disk_is_one_line(words):
    """And no traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bilateral", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("cannot write the output: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
@pytest.mark.parametrize(
    ("words", "code"), [(["list"], 1), (["show", "cuba-lao"], 2), (["show"], 2), (["nothing"], 2)]
)
def test_where_nothing_can_be_told_the_exit_code_tells_it(words, code):
    """Both streams lead to a full disk."""
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "bilateral", *words]
        assert subprocess.run(command, stdout=full, stderr=full, check=False).returncode == code


def unread(*words):
    """Call the command line where nobody reads what it prints, as behind `| head -0`."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        command = [sys.executable, "-m", "bilateral", *map(str, words)]
        return subprocess.run(command, stdout=nobody, stderr=subprocess.PIPE, check=False)


@pytest.mark.parametrize(
    "words", [["list"], ["show", "cuba-pakistan"], ["--help"], ["cite", "-h"]], ids=" ".join
)
def test_a_reader_who_leaves_is_no_fault(words):
    """No word, and the exit code that the shell gives to every program whose reader has gone."""
    done = unread(*words)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_reader_who_leaves_does_not_keep_files_from_being_written(good, tmp_path):
    """Whoever asks for a folder and reads the first lines gets the folder."""
    done = unread("compare", good, "cuba-pakistan", "-o", tmp_path / "out")
    assert (done.returncode, done.stderr) == (141, b"")
    assert (tmp_path / "out" / "profile.csv").stat().st_size > 0


def test_a_process_of_its_own_prints_and_ends_well(bad):
    """Plain text on the pipe, faults on it too, and the exit code."""
    done = program("list")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"cuba-laos" in done.stdout
    assert b"\x1b" not in done.stdout
    failed = program("validate", str(bad))
    assert (failed.returncode, failed.stderr) == (1, b"3 errors found\n")
    assert len(failed.stdout.splitlines()) == 3


def test_a_terminal_without_the_characters_is_no_fault():
    """What it cannot show is written out, and nothing breaks."""
    done = program("cite", "cuba-pakistan", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Cuba\\u2013Pakistan relations" in done.stdout


def test_called_without_a_word_it_helps():
    """And says that something was missing."""
    result = run()
    assert result.exit_code == 2
    assert "Example: bilateral compare cuba-pakistan cuba-laos" in result.output


def test_show_writes_the_values_of_columns_in_words():
    """Who acts is seen from the act, figures have plain words, and no empty table is printed."""
    text = run("show", str(CASES / "broken-relations.yaml")).stdout
    assert "at a date" in text
    assert not {"at_a_date", "delivered"} & set(text.split())
    assert "Facts about one state" not in text
    (embargo,) = (line for line in text.splitlines() if line.startswith("embargo "))
    assert "KEN>URY" in embargo


# --- agree ----------------------------------------------------------------------------------------


def test_agree_prints_coefficients_and_disagreements(good, tmp_path):
    """Two codings of one source are compared; what differs is listed with both values."""
    again = tmp_path / "again.yaml"
    again.write_text(edited({"find": "date: 2015-03", "put": "date: 2015-04"}), encoding="utf-8")
    result = run("agree", good, again)
    assert result.exit_code == 0
    assert [line.split()[-2:] for line in result.stdout.splitlines() if "2015-04" in line] == [
        ["2015-03", "2015-04"]
    ]
    assert run("agree", good, good, "--format", "csv").stdout.splitlines()[0] == (
        "field,level,n,same,alpha,alpha_undefined,kappa,kappa_undefined"
    )


@pytest.mark.parametrize("level", ["amount", "=ordinal", "amount=ratio", "kind=interval"])
def test_agree_refuses_a_level_that_is_none(good, level):
    """A field without a level, or one that has no order, is wrong use."""
    result = run("agree", good, good, "--level", level)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("style", ["bibtex", "csl"])
def test_machine_formats_are_utf_8_whatever_the_terminal_is(style):
    """Redirected on a terminal of another encoding, a file is still what programs read."""
    done = subprocess.run(
        [sys.executable, "-m", "bilateral", "cite", "cuba-pakistan", "--format", style],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
    )
    assert "Cuba\N{EN DASH}Pakistan" in done.stdout.decode("utf-8") or "%E2%80%93" in str(
        done.stdout
    )
    if style == "csl":
        assert json.loads(done.stdout.decode("utf-8"))


@pytest.mark.parametrize("command", ["cite", "show"])
@pytest.mark.parametrize("sign", ["x9b", "u202e", "u2066"])
def test_references_pass_no_control_characters(command, sign, tmp_path):
    """What would move the cursor or turn the text around is written out."""
    path = tmp_path / "case.yaml"
    put = f'title: "News\\{sign} of both"'
    path.write_text(edited({"find": "title: News of both", "put": put}), encoding="utf-8")
    result = run(command, path)
    assert result.exit_code in (0, 1)
    assert not set("\x9b\u202e\u2066") & set(result.output)
    assert f"\\{sign}" in result.output


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_ctrl_c_before_the_command_line_is_there_prints_no_traceback():
    """A person who changes her mind at once reads nothing of Python's."""
    program = (
        "import os, signal, sys\n"
        "from bilateral.__main__ import run\n"
        "class Interrupt:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'bilateral.cli': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupt())\n"
        "run()\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (-signal.SIGINT, b"", b"")


def test_what_is_left_at_the_end_of_a_command_is_not_searched_for_garbage():
    """To search millions of objects that are dropped anyway takes a sixth of a comparison."""
    program = (
        "import atexit, gc, sys\n"
        "from bilateral.__main__ import run\n"
        "atexit.register(lambda: print(gc.get_freeze_count() > 10_000))\n"
        "sys.argv = ['bilateral', 'list']\n"
        "run()\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert ended.stdout.splitlines()[-1] == b"True"
