"""Which findings change when each claimant, source, stage or inference is left out by itself."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.exclude import without
from bilateral._findings.exclude.exclusions import Less as Exclusions
from bilateral._findings.exclude.exclusions import named
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.questions.questionset import QuestionSet
from bilateral._findings.result import FindingSpec, Result, Row, columns, row_of
from bilateral._findings.sensitivity.conclusions import (
    FEWER,
    LOST,
    NONE,
    NOTHING,
    OTHER,
    Change,
    Conclusions,
    changes,
    of_all,
    of_case,
)
from bilateral._findings.words import few
from bilateral.text.lists import pluralize

COLUMNS = columns(f"left_out name ties:count {' '.join(Change._fields)}")
LEAVING = {
    "claimant": "the claims of {}",
    "source": "the source {}",
    "inferred": "the inferred {}",
    "stage": "what is {}",
}
"""What can be left out, in words, and in the order in which a summary speaks of it."""

VERBS = {
    LOST: ("is lost", "are lost"),
    OTHER: ("changes", "change"),
    FEWER: ("gets shorter", "get shorter"),
}
"""What becomes of one conclusion, and of several."""


def sensitivity(cases: Sequence[CaseIndex], file: str | os.PathLike[str] | None = None) -> Result:
    """Tell what changes when each claimant, source, stage or inference is left out by itself.

    The frame has one row for each change, and one with ``change`` *none* for what can be left out
    without any. ``left_out`` (*claimant*, *source*, *stage*, *inferred*) and ``name`` say what is
    left out, ``ties`` how many ties fall with it. ``finding`` is *questions*, *quantities*,
    *balance*, *delivery*, *discrepancies*, *sorts*, *similarity*, or *case* where nothing of a case
    is left; ``item`` says what of it; it ``was`` and ``becomes``. ``change`` is *lost* (an answer
    before, none after), *won*, *fewer* (a list or a count gets shorter) or *other*.

    Parameters
    ----------
    file : path, optional
        Questions of your own, as for `questions`.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> frame = both.sensitivity().frame
    >>> frame.loc[frame["name"].eq("Gustavo Machín Gómez"), "ties"].iloc[0]
    np.int64(12)
    """
    rows = list(sensitivity_rows(cases, question_file(file).asked))
    return Result(rows=rows, columns=COLUMNS, summary=summary(rows))


SPEC = FindingSpec(
    title="What the findings rest on",
    find=sensitivity,
    shown="name item was becomes finding relationship left_out ties",
)


def summary(rows: Iterable[Row]) -> str:
    """Say, for claimants, sources, inferences and stages, what bears the most.

    Examples
    --------
    >>> summary([])
    'There is nothing to leave out.'
    """
    tally: dict[str, dict[str, Counter[str]]] = {}
    ties: dict[tuple[str, str], int] = {}
    for row in rows:
        kind, name = row["left_out"], row["name"]
        ties[kind, name] = row["ties"]
        changed = tally.setdefault(kind, {}).setdefault(name, Counter())
        changed["case" if row["finding"] == "case" else row["change"]] += 1
    texts = [_bearing(kind, tally[kind], ties) for kind in LEAVING if kind in tally]
    return " ".join(texts) or "There is nothing to leave out."


def sensitivity_rows(cases: Sequence[CaseIndex], asked: QuestionSet) -> Iterator[dict[str, Any]]:
    """Leave each claimant, source, stage and inferred field out by itself, and tell what changes."""
    alone = [of_case(case, asked) for case in cases]
    before = _joined(of_all(cases), alone)
    for less in variants(named([tie.record for case in cases for tie in case.ties])):
        left = [_reduced(case, less) for case in cases]
        # Only the cases from which something was left out are concluded on anew.
        again = [
            conclusions if case is rest else of_case(rest, asked)
            for case, rest, conclusions in zip(cases, left, alone, strict=True)
        ]
        after = _joined(of_all(left), again)
        gone = sum(len(case.ties) - len(rest.ties) for case, rest in zip(cases, left, strict=True))
        empty = [case for case, rest in zip(cases, left, strict=True) if case.ties and not rest.ties]
        head = (*_name(less), gone)
        found = [*map(_emptied, empty), *changes(*_without(empty, before, after))]
        for change in found or [(*[None] * 5, NONE)]:
            yield row_of(COLUMNS, (*head, *change))


def variants(known: Exclusions) -> list[Exclusions]:
    """Give every single thing that can be left out.

    Examples
    --------
    >>> len(variants(Exclusions(stages=frozenset({"planned", "agreed"}))))
    2
    """
    return [
        *(Exclusions(claimants=frozenset({name})) for name in sorted(known.claimants)),
        *(Exclusions(sources=frozenset({name})) for name in sorted(known.sources)),
        *(Exclusions(stages=frozenset({name})) for name in sorted(known.stages)),
        *(Exclusions(inferred=frozenset({name})) for name in sorted(known.inferred)),
    ]


def _reduced(case: CaseIndex, less: Exclusions) -> CaseIndex:
    ties = without([tie.record for tie in case.ties], less)
    return case.reduced(
        ties, [entry for entry in case.coverage if entry.source not in less.sources]
    )


def _joined(together: Conclusions, alone: Sequence[Conclusions]) -> Conclusions:
    return {key: value for found in (together, *alone) for key, value in found.items()}


def _emptied(case: CaseIndex) -> Change:
    was = pluralize(len(case.ties), "tie")
    return Change("case", case.id, case.relationship.title, was, NOTHING, LOST)


def _without(empty: Sequence[CaseIndex], *every: Conclusions) -> Iterator[Conclusions]:
    """Leave out what is concluded of cases of which nothing is left: that says it all."""
    names = {case.id for case in empty}
    for found in every:
        yield {key: value for key, value in found.items() if names.isdisjoint(value.cases)}


def _name(less: Exclusions) -> tuple[str, str]:
    each = {
        "claimant": less.claimants,
        "source": less.sources,
        "stage": less.stages,
        "inferred": less.inferred,
    }
    return next((kind, name) for kind, names in each.items() for name in names)


def _bearing(
    kind: str, changed: Mapping[str, Counter[str]], ties: Mapping[tuple[str, str], int]
) -> str:
    """Say which of several things of one kind bears most, and of how many nothing hangs."""
    name, most = max(changed.items(), key=lambda item: (item[1]["case"], _weight(item[1])))
    number = f" ({pluralize(ties[kind, name], 'tie')})" if ties[kind, name] else ""
    what = f"{LEAVING[kind].format(name)}{number}"
    if most["case"]:
        cases = sum(bool(tally["case"]) for tally in changed.values())
        rest = f"; so it is with {cases} of {len(changed)}" if len(changed) > 1 else ""
        return f"Without {what} nothing is left of a case{rest}."
    if not _weight(most):
        return f"Without {what} nothing is lost or changed, nor without any other {kind}."
    still = sum(not _weight(tally) for tally in changed.values())
    rest = f", more than without any other of {len(changed)}" if len(changed) > 1 else ""
    quiet = f"; without {still} of them nothing is lost or changed" if still else ""
    return f"Without {what} {_counts(most)}{rest}{quiet}."


def _weight(tally: Mapping[str, int]) -> int:
    return tally.get(LOST, 0) + tally.get(OTHER, 0) + tally.get("case", 0)


def _counts(tally: Mapping[str, int]) -> str:
    each = [
        f"{tally[change]} {words[tally[change] > 1]}"
        for change, words in VERBS.items()
        if tally.get(change)
    ]
    return f"of all conclusions {few(each)}"
