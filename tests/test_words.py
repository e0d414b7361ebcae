"""The words of the package: phrases that readers did not understand, and what to write instead."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]

PLAIN = {
    r"\bsorts? of ties?\b": "types of tie",
    r"\btold of (?:both|one)\b": "reported for both; reported for one only",
    r"\b(?:un)?told\b": "reported; not reported",
    r"\bboth ways only\b|\bboth together\b|\bmutual\b": "joint",
    r"\bthe window\b": "coverage; not covered by the sources",
    r"\bsome time within\b": "date range",
    r"\bknown closure\b|\bfirst spell\b": "reported interruption; first period",
    r"\bdrawn without words\b": "not labelled",
    r"\bsources disagree\b": "conflicting statements",
    r"\bbear(?:s|ing)? out\b|\bborne out\b|\bbore out\b": "dates confirm the order",
    r"\b(?:surely|possibly) began first\b": "certainly earlier; possibly earlier",
    r"\bties surely active\b|\bsurely and possibly\b": "known active; up to",
    r"\bmost dated ties\b": "best documented in",
    r"\bat one time\b": "at a point in time",
    r"\bunsafe\b|\bcannot be relied on\b": "low confidence, and why",
    r"\bladders?\b|\brungs?\b": "plan to delivery; step",
    r"\bfollowed from plan to delivery by\b": "no plan is traced to delivery",
    r"\bselective\b": "partial account",
    r"\bNo record is not a zero\b|\bit is no 0\b": '"No record" does not mean "none"',
    r"\bNothing is confirmed twice\b": "single source, uncorroborated",
    r"\bNo source looks at\b": "coverage incomplete for",
    r"\bone case holds more\b": "one case has more plans",
    r"\bon (?:somebody's|one man's) word alone\b": "rest on one person's statement",
    r"\bunequal parts\b": "delivery rates differ",
    r"\bspeaks? of nothing but\b|\blooks? at a part of\b": "cover only; cover in part",
    r"\bno known beginning\b": "no start date, not ordered",
    r"\bbeside\b": "compared with; next to; in addition to",
    r"\b\d+ silent\b": "not mentioned",
    r"\bshown, not settled\b|\bnot settled\b": "both versions are shown",
    r"\btells? every fault\b|\bh[eo]ld against\b": "report every error; check against",
    r"\bBefore you rely on it\b": "Limitations",
    r"\bQuestions put alike\b": "Structured comparison",
    r"\bWhat the findings rest on\b": "Sensitivity",
    r"\bgets? shorter\b|\bmore told\b": "narrow; more reports do not mean more activity",
    r"\bcooperation at large\b|\bpast a year\b": "general cooperation; completed the first year",
    r"\bgrants that the United States besieges\b": "acknowledges the US blockade",
    r"\bfrom the state in view\b|\bnot to the letter\b": "from Cuba; exact wording not required",
}
"""Phrases that readers did not understand, as patterns, and the plain words to write instead."""

FRIENDS = {
    ("", r"told apart|be told from"): "plain English for *distinguished*",
    ("", r"[\"'`*]?selective[\"'`*]?"): "a value of `completeness` in case files, by the codebook",
    ("", r"^\s*mutual\b|mutual ?[:=]"): "a field of the cards of data sets",
    ("data/cases/", r"\bmutual\b"): "titles and ids use the word of the source",
    ("data/CODEBOOK.md", r'"mutual"'): "the word of a source, which the codebook quotes",
    ("data/codes/topics.yaml", r"\bmutual (?:legal assistance|support)\b"): "terms of the field",
    ("notebooks/3-", r"called mutual"): "the word of the source",
}
"""False friends: the start of a path and a pattern that is allowed there, with the reason."""

VAGUE = {
    *"told held one made way own yours who reach hushed beside asked".split(),
}
"""Names of values that say nothing: call a value after what it is (`tie`, `case`, `row`)."""


class Phrase(NamedTuple):
    """A text that a person reads, with its place."""

    file: str
    line: int
    text: str


def phrases() -> Iterator[Phrase]:
    """Yield every text that is shown: docstrings, messages, templates, data, pages, notebooks."""
    for path in sorted((ROOT / "bilateral").rglob("*.py*")):
        if path.suffix in (".py", ".pyi"):
            yield from _of_code(path)
    for pattern in ("bilateral/**/*.html", "data/**/*.yaml", "data/**/*.toml", "data/*.md", "*.md"):
        for path in sorted(ROOT.glob(pattern)):
            lines = path.read_text(encoding="utf-8").splitlines()
            yield from (Phrase(_name(path), n, text) for n, text in enumerate(lines, start=1))
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        for number, cell in enumerate(cells):
            if cell["cell_type"] == "markdown":
                yield from (Phrase(_name(path), number, text) for text in cell["source"])


def _of_code(path: Path) -> Iterator[Phrase]:
    """Yield the docstrings and the other texts with a space in them, line by line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for number, text in enumerate(node.value.splitlines()):
                if " " in text.strip():
                    yield Phrase(_name(path), node.lineno + number, text)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def stumbles(phrase: Phrase) -> Iterator[str]:
    """Yield what a reader of a phrase would stumble over, with the plain words."""
    text = phrase.text
    for file, friend in FRIENDS:
        if phrase.file.startswith(file):
            text = re.sub(friend, "", text, flags=re.IGNORECASE)
    for pattern, plain in PLAIN.items():
        if found := re.search(pattern, text, re.IGNORECASE):
            yield f"{phrase.file}:{phrase.line}: {found.group()!r}; write {plain!r}"


def test_every_shown_phrase_is_in_plain_words():
    """No phrase of the table is left in what a person reads."""
    assert [fault for phrase in phrases() for fault in stumbles(phrase)] == []


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2 sorts of tie", "types of tie"),
        ("The dates bear out 5 of 16 links", "dates confirm the order"),
        ("Cuba and Pakistan beside Cuba and Laos", "compared with; next to; in addition to"),
        ("unsafe", "low confidence, and why"),
    ],
)
def test_a_phrase_of_the_table_is_found_with_its_plain_words(text, plain):
    """The file, the line and what to write are named."""
    (fault,) = stumbles(Phrase("bilateral/x.py", 7, text))
    assert fault.startswith("bilateral/x.py:7: ")
    assert fault.endswith(f"write {plain!r}")


@pytest.mark.parametrize("text", ["they cannot be told apart", 'completeness: "selective"'])
def test_a_false_friend_is_let_through(text):
    """A word that is plain in its place is no fault."""
    assert list(stumbles(Phrase("bilateral/x.py", 7, text))) == []


def test_values_are_called_after_what_they_are():
    """No variable, parameter or function of the package has a name that says nothing."""
    assert [
        f"{_name(path)}:{line}: {name}"
        for path in sorted((ROOT / "bilateral").rglob("*.py"))
        for line, name in _names(ast.parse(path.read_text(encoding="utf-8")))
        if name.strip("_") in VAGUE
    ] == []


def _names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the names that are bound, with their lines."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.FunctionDef(name=name)
            ):
                yield node.lineno, name
