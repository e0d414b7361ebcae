"""Which findings change when each claimant, source, stage or inference is left out by itself."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from bilateral._findings.counting import read_rows, typed
from bilateral._findings.evidence import Evidence, evidence
from bilateral._findings.questions.questionset import QuestionSet
from bilateral._findings.record_summaries import counted, in_words
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
from bilateral._findings.viewpoint import Focal
from bilateral.relationship import Relationship
from bilateral.relationship.exclude import Exclusions, excludable, exclude

COLUMNS = ("left_out", "name", "ties", *Change._fields)
LEAVING = {
    "claimant": "the claims of {}",
    "source": "the source {}",
    "inferred": "the inferred {}",
    "stage": "what is {}",
}
"""What can be left out, in words, and in the order in which a claim speaks of it."""

VERBS = {
    LOST: ("is lost", "are lost"),
    OTHER: ("changes", "change"),
    FEWER: ("gets shorter", "get shorter"),
}
"""What becomes of one conclusion, and of several."""


def sensitivity(cases: Sequence[Relationship], asked: QuestionSet, *, focal: Focal) -> pd.DataFrame:
    """Leave each claimant, source, stage and inferred field out by itself, and tell what changes.

    Parameters
    ----------
    cases : sequence of Relationship
        The cases.
    asked : QuestionSet
        The questions that are put to them.
    focal : str or mapping
        The state from which directions are seen, or that of each case.

    Returns
    -------
    pandas.DataFrame
        One row for each change, and one with ``change`` *none* for what can be left out without
        any. ``left_out`` (*claimant*, *source*, *stage*, *inferred*) and ``name`` say what is left
        out, ``ties`` how many ties fall with it. ``finding`` is *questions*, *quantities*,
        *balance*, *delivery*, *discrepancies*, *sorts*, *similarity*, or *case* where nothing of a
        case is left; ``item`` says what of it; it ``was`` and ``becomes``. ``change`` is *lost* (an
        answer before, none after), *won*, *fewer* (a list or a count gets shorter) or *other*.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.questions.questionfile import question_file
    >>> frame = sensitivity([bl.load("cuba-laos")], question_file().asked, focal="CUB")
    >>> frame.loc[frame["left_out"].eq("source"), "finding"].to_list()
    ['case']
    """
    whole = evidence(cases, focal=focal)
    alone = [of_case(held, asked) for held in whole]
    before = _joined(of_all(whole), alone)
    rows: list[tuple[object, ...]] = []
    for less in variants(excludable([tie for case in cases for tie in case.ties])):
        left = [exclude(case, less) for case in cases]
        held, own = _again(whole, alone, cases, left, asked, focal)
        after = _joined(of_all(held), own)
        gone = sum(len(one.ties) - len(other.ties) for one, other in zip(cases, left, strict=True))
        empty = [one.id for one, few in zip(cases, left, strict=True) if one.ties and not few.ties]
        told = [*_emptied(empty, cases), *changes(*_without(empty, before, after))]
        head = (*_name(less), gone)
        rows += [(*head, *change) for change in told] or [(*head, *[None] * 5, NONE)]
    return typed(rows, COLUMNS, counts=["ties"])


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


def sensitivity_summary(frame: pd.DataFrame) -> str:
    """Say, for claimants, sources, inferences and stages, what bears the most.

    Examples
    --------
    >>> sensitivity_summary(typed([], COLUMNS))
    'There is nothing to leave out.'
    """
    tally: dict[str, dict[str, Counter[str]]] = {}
    ties: dict[tuple[str, str], int] = {}
    fields = ["left_out", "name", "ties", "finding", "change"]
    for kind, name, number, finding, change in read_rows(frame, fields):
        ties[kind, name] = number
        own = tally.setdefault(kind, {}).setdefault(name, Counter())
        own["case" if finding == "case" else change] += 1
    told = [_bearing(kind, tally[kind], ties) for kind in LEAVING if kind in tally]
    return " ".join(told) or "There is nothing to leave out."


def _again(
    whole: Sequence[Evidence],
    alone: Sequence[Conclusions],
    cases: Sequence[Relationship],
    left: Sequence[Relationship],
    asked: QuestionSet,
    focal: Focal,
) -> tuple[list[Evidence], list[Conclusions]]:
    """Conclude anew on the cases from which something was left out, and on no others."""
    held, own = [], []
    for one, said, case, few in zip(whole, alone, cases, left, strict=True):
        if _is_same(case, few):
            held.append(one)
            own.append(said)
        else:
            (again,) = evidence([few], focal=focal)
            held.append(again)
            own.append(of_case(again, asked))
    return held, own


def _is_same(case: Relationship, few: Relationship) -> bool:
    return (
        len(case.ties) == len(few.ties)
        and all(one is other for one, other in zip(case.ties, few.ties, strict=True))
        and len(case.coverage) == len(few.coverage)
    )


def _joined(together: Conclusions, alone: Sequence[Conclusions]) -> Conclusions:
    return {key: one for found in (together, *alone) for key, one in found.items()}


def _emptied(empty: Sequence[str], cases: Sequence[Relationship]) -> Iterator[Change]:
    for case in cases:
        if case.id in empty:
            was = counted(len(case.ties), "tie")
            yield Change("case", case.id, case.title, was, NOTHING, LOST)


def _without(empty: Sequence[str], *told: Conclusions) -> Iterator[Conclusions]:
    """Leave out what is concluded of cases of which nothing is left: that says it all."""
    for found in told:
        yield {key: one for key, one in found.items() if set(empty).isdisjoint(one.cases)}


def _name(less: Exclusions) -> tuple[str, str]:
    each = {
        "claimant": less.claimants,
        "source": less.sources,
        "stage": less.stages,
        "inferred": less.inferred,
    }
    return next((kind, name) for kind, names in each.items() for name in names)


def _bearing(
    kind: str, told: Mapping[str, Counter[str]], ties: Mapping[tuple[str, str], int]
) -> str:
    """Say which of several things of one kind bears most, and of how many nothing hangs."""
    name, most = max(told.items(), key=lambda item: (item[1]["case"], _weight(item[1])))
    number = f" ({counted(ties[kind, name], 'tie')})" if ties[kind, name] else ""
    what = f"{LEAVING[kind].format(name)}{number}"
    if most["case"]:
        cases = sum(bool(own["case"]) for own in told.values())
        rest = f"; so it is with {cases} of {len(told)}" if len(told) > 1 else ""
        return f"Without {what} nothing is left of a case{rest}."
    if not _weight(most):
        return f"Without {what} nothing is lost or changed, nor without any other {kind}."
    still = sum(not _weight(own) for own in told.values())
    rest = f", more than without any other of {len(told)}" if len(told) > 1 else ""
    quiet = f"; without {still} of them nothing is lost or changed" if still else ""
    return f"Without {what} {_counts(most)}{rest}{quiet}."


def _weight(own: Mapping[str, int]) -> int:
    return own.get(LOST, 0) + own.get(OTHER, 0) + own.get("case", 0)


def _counts(own: Mapping[str, int]) -> str:
    each = [
        f"{own[change]} {words[own[change] > 1]}"
        for change, words in VERBS.items()
        if own.get(change)
    ]
    return f"of all conclusions {in_words(each)}"
