"""Words of one's own: topics, measures and units in files next to the cases that use them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal

from bilateral import yaml_lines
from bilateral.errors import CaseFileError, Fault, quote, quote_list, unknown_name
from bilateral.field_types import Flag, Text
from bilateral.records import Problem, below, dotted, partly, record
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import add_words, codes, shipped_codes

NAME = re.compile(r"[A-Za-z0-9]+([-_][A-Za-z0-9]+)*")


@record
class Unit:
    """A unit: the singular and the plural as they are read, and whether it has no fractions."""

    label: Text
    plural: Text
    whole: Flag = False


@record
class Measure:
    """What a quantity counts, in which units; the fields are those of ``data/codes``."""

    label: Text
    definition: Text
    units: tuple[Text, ...]
    additive: Flag
    amount: Flag = True
    signed: Flag = False
    also: tuple[Text, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """Check that its units are known."""
        for place, unit in enumerate(self.units):
            if isinstance(unit, str) and unit not in codes("units"):
                yield Problem(("units", place), unknown_name("unit", unit, codes("units")))


@record
class Topic:
    """What passes or is done between two states; the fields are those of ``data/codes``."""

    label: Text
    plural: Text | None = None
    tone: Literal["cooperative", "hostile", "neutral"]
    mode: Literal["verbal", "material"]
    definition: Text
    includes: Text | None = None
    excludes: Text | None = None
    ends: tuple[Text, Text] | None = None
    finance: Literal["lent", "repaid", "invested"] | None = None
    also: tuple[Text, ...] = ()


LISTS: Mapping[str, type] = {"units": Unit, "measures": Measure, "topics": Topic}
"""The lists that can be added to, each after those that its words name."""


def add_words_beside(folder: Path) -> list[Fault]:
    """Add the words of ``units.yaml``, ``measures.yaml`` and ``topics.yaml`` in a folder.

    They are written as the shipped ones (``data/codes``) and are added to them; a word that ships,
    or that a file elsewhere says otherwise, is refused.

    Returns
    -------
    list of Fault
        All errors, with their lines; a file with errors adds nothing.
    """
    faults: list[Fault] = []
    for name in LISTS:
        file = folder / f"{name}.yaml"
        if file.is_file():
            try:
                faults += _add(name, file.resolve(), str(file))
            except CaseFileError as error:
                faults += error.faults
    return faults


def know_words(folders: Iterable[Path]) -> None:
    """Add the words of some folders, or raise an error with all that is wrong in their files.

    Raises
    ------
    CaseFileError
        With the errors of the files of words, each with its line.
    """
    faults = [fault for folder in dict.fromkeys(folders) for fault in add_words_beside(folder)]
    if faults:
        raise CaseFileError(faults)


def _add(name: str, path: Path, file: str) -> list[Fault]:
    marked = yaml_lines.read_file(file)
    fault = partial(Fault, file=file)
    if not isinstance(marked.value, Mapping):
        text = f"no {name}; each is a word with its fields below"
        return [fault(text=text, line=1)]
    problems = [problem for word in marked.value for problem in _problems(name, word, marked.value)]
    if not problems and not marked.faults:
        clashes = add_words(name, path, marked.value)
        problems = [
            Problem((word,), f"{other} says otherwise what {word!r} means; rename one")
            for word, other in clashes.items()
        ]
    found = [fault(text=text, line=marked.line(at), path=dotted(at)) for at, text in problems]
    return [*marked.faults, *found]


def _problems(name: str, word: str, given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with a word and its fields."""
    if word in shipped_codes(name):
        yield Problem((word,), f"{quote(word)} ships with the package; choose another word")
    kind, _, rest = word.partition(".") if name == "topics" else ("", "", word)
    if not NAME.fullmatch(rest):
        wanted = "a kind, a point and a word" if name == "topics" else "letters, digits, hyphens"
        yield Problem((word,), f"{quote(word)} was given; expected {wanted}")
    elif kind and kind not in CLASS_OF:
        yield Problem((word,), unknown_name("kind", kind, CLASS_OF))
    fields, problems = partly(LISTS[name], given[word])
    yield from below((word,), problems)
    ends = getattr(fields, "ends", None)
    if kind in CLASS_OF and isinstance(ends, tuple) and ends not in CLASS_OF[kind].ENDS:
        pairs = quote_list(", ".join(pair) for pair in CLASS_OF[kind].ENDS)
        yield Problem((word, "ends"), f"{quote(list(ends))} was given; expected one of {pairs}")
