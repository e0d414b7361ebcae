"""Which findings change when each claimant, source, stage or inference is left out by itself."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from bilateral._findings.case_index import CaseIndex, once_a_case
from bilateral._findings.chains import hanging_together
from bilateral._findings.grouping import grouped
from bilateral._findings.provenance import source_names
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.questions.questionset import QuestionSet
from bilateral._findings.result import FindingSpec, Result, Row, columns
from bilateral._findings.sensitivity.conclusions import (
    FEWER,
    LOST,
    NONE,
    NOTHING,
    OTHER,
    Change,
    Conclusions,
    Part,
    changes,
    of_all,
    parts_of,
)
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.relationship.exclude.exclusions import Exclusions, excludable
from bilateral.relationship.exclude.ties import ties_without
from bilateral.text.lists import pluralize
from bilateral.text.names import speaker

COLUMNS = columns(f"left_out name ties:count {' '.join(Change._fields)}")
UNCHANGED = dict.fromkeys(Change._fields) | {"change": NONE}
"""What is in the row of something that can be left out without any change."""

FIELDS = {"claimant": "claimants", "source": "sources", "stage": "stages", "inferred": "inferred"}
"""What can be left out, in the order of the rows, and the field of `Exclusions` that names it."""

LEAVING = {
    "claimant": ("the statements of {}", "claimant"),
    "source": ("the source {}", "source"),
    "inferred": ("what is inferred of the field {}", "inference"),
    "stage": ("what was {}", "stage"),
}
"""What can be left out, in words, and what one of them is; in the order of a summary."""

VERBS = {
    LOST: ("is lost", "are lost"),
    OTHER: ("changes", "change"),
    FEWER: ("narrows", "narrow"),
}
"""What becomes of one conclusion, and of several."""


def sensitivity(cases: Sequence[CaseIndex], file: str | os.PathLike[str] | None = None) -> Result:
    """Tell what changes when each claimant, source, stage or inference is left out by itself.

    The frame has one row for each change, and one with ``change`` *none* for what can be left out
    without any. ``left_out`` (*claimant*, *source*, *stage*, *inferred*) and ``name`` say what is
    left out, ``ties`` how many ties fall with it. ``finding`` is *questions*, *quantities*,
    *balance*, *delivery*, *discrepancies*, *types*, *similarity*, or *case* where nothing of a case
    is left; ``item`` says what of it; it ``was`` and ``becomes``. ``change`` is *lost* (an answer
    before, none after), *won*, *fewer* (a list or a count narrows) or *other*. Silence is no
    conclusion, and neither is a likeness whose bounds are too wide to tell.

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
    np.int64(6)
    """
    rows = list(sensitivity_rows(cases, question_file(file).question_set))
    names = source_names(source for case in cases for source in case.relationship.sources)
    claimants = {
        name: speaker(name) for case in cases for tie in case.ties for name in tie.claimants
    }
    return Result(rows=rows, columns=COLUMNS, summary=summary(rows, names | claimants))


SPEC = FindingSpec(
    title="Sensitivity",
    find=sensitivity,
    shown="name item was becomes finding relationship left_out ties",
)


def summary(rows: Iterable[Row], names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Say, for claimants, sources, inferences and stages, what matters most.

    Parameters
    ----------
    names : mapping of str to str
        What to call what is left out; its name in the rows, if it has no other.

    Examples
    --------
    >>> summary([])
    'There is nothing to leave out.'
    """
    tally: dict[str, dict[str, Counter[str]]] = {}
    for row in rows:
        name = names.get(row["name"], row["name"])
        changed = tally.setdefault(row["left_out"], {}).setdefault(name, Counter())
        changed["case" if row["finding"] == "case" else row["change"]] += 1
    texts = [_bearing(kind, tally[kind]) for kind in LEAVING if kind in tally]
    return " ".join(texts) or "There is nothing to leave out."


def sensitivity_rows(
    cases: Sequence[CaseIndex], question_set: QuestionSet
) -> Iterator[dict[str, Any]]:
    """Leave each claimant, source, stage and inferred field out, and tell what changes."""
    parts = parts_of(question_set)
    alone = [[part.conclude(case) for part in parts] for case in cases]
    before = _joined(of_all(cases), alone)
    for kind, name, less in variants(
        excludable([tie.record for case in cases for tie in case.ties])
    ):
        left = [_reduced(case, less) for case in cases]
        again = [
            found if rest is case else _again(case, rest, parts, found)
            for case, rest, found in zip(cases, left, alone, strict=True)
        ]
        after = _joined(of_all(left), again)
        pairs = list(zip(cases, left, strict=True))
        empty = [case for case, rest in pairs if case.ties and not rest.ties]
        gone = sum(len(case.ties) - len(rest.ties) for case, rest in pairs)
        head = {"left_out": kind, "name": name, "ties": gone}
        found = [*map(_emptied, empty), *changes(*_without(empty, before, after))]
        yield from ({**head, **change._asdict()} for change in found)
        if not found:
            yield {**head, **UNCHANGED}


def variants(known: Exclusions) -> list[tuple[str, str, Exclusions]]:
    """Return every single thing that can be left out: what it is, its name, and that it goes.

    Examples
    --------
    >>> [name for _, name, _ in variants(Exclusions(stages=frozenset({"planned", "agreed"})))]
    ['agreed', 'planned']
    """
    return [
        (kind, name, Exclusions(**{field: frozenset({name})}))
        for kind, field in FIELDS.items()
        for name in sorted(getattr(known, field))
    ]


def _reduced(case: CaseIndex, less: Exclusions) -> CaseIndex:
    known = _excludable(case)
    # Most of what is left out touches one case: the others, and all concluded on them, stay.
    if all(getattr(known, name).isdisjoint(getattr(less, name)) for name in FIELDS.values()):
        return case
    ties = ties_without([tie.record for tie in case.ties], less)
    return case.reduced(
        ties, [entry for entry in case.coverage if entry.source not in less.sources]
    )


@once_a_case
def _excludable(case: CaseIndex) -> Exclusions:
    """Name all that can be left out of a case: stages of its figures, sources of its coverage."""
    known = excludable([tie.record for tie in case.ties])
    figures = {figure.stage for figure in case.figures}
    looks = {entry.source for entry in case.coverage}
    return replace(known, stages=known.stages | figures, sources=known.sources | looks)


def _again(
    case: CaseIndex, rest: CaseIndex, parts: Sequence[Part], before: Sequence[Conclusions]
) -> list[Conclusions]:
    """Conclude again what looks at ties that changed, or that are linked to such; keep the rest."""
    same = {id(tie) for tie in rest.ties}
    changed = [tie for tie in case.ties if id(tie) not in same]
    touched = {True: _with_linked(case, changed), False: changed}
    is_same = case.completeness is rest.completeness
    return [
        found
        if is_same and not part.is_touched_by(touched[part.follows_links])
        else part.conclude(rest)
        for part, found in zip(parts, before, strict=True)
    ]


def _with_linked(case: CaseIndex, ties: Sequence[TieView]) -> list[TieView]:
    """Return some ties, and all that hang together with them by links."""
    heads = _heads(case)
    wanted = {heads.get(tie.id, tie.id) for tie in ties}
    return [tie for tie in case.ties if heads.get(tie.id, tie.id) in wanted]


@once_a_case
def _heads(case: CaseIndex) -> Mapping[str, str]:
    """Return for each linked tie the name of its connected group."""
    links = grouped(case.links, itemgetter(0))
    return hanging_together({tie: [link.to for _, link in found] for tie, found in links.items()})


def _joined(together: Conclusions, alone: Iterable[Iterable[Conclusions]]) -> Conclusions:
    every = [together, *(found for case in alone for found in case)]
    return {key: value for found in every for key, value in found.items()}


def _emptied(case: CaseIndex) -> Change:
    was = pluralize(len(case.ties), "tie")
    return Change("case", case.id, case.relationship.title, was, NOTHING, LOST)


def _without(empty: Sequence[CaseIndex], *every: Conclusions) -> Iterable[Conclusions]:
    """Leave out what is concluded of cases of which nothing is left: that says it all."""
    if not empty:
        return every
    names = {case.id for case in empty}
    return [
        {key: value for key, value in found.items() if names.isdisjoint(value.cases)}
        for found in every
    ]


def _bearing(kind: str, changed: Mapping[str, Counter[str]]) -> str:
    """Say which of several things of one kind matters most, and how many do not matter."""
    name, most = max(changed.items(), key=lambda item: (item[1]["case"], _weight(item[1])))
    words, noun = LEAVING[kind]
    without = f"Without {words.format(name)},"
    if most["case"]:
        others = sum(bool(tally["case"]) for tally in changed.values()) - 1
        of_others = f"{others} of the other {pluralize(len(changed) - 1, noun)}"
        rest = f"; the same holds for {of_others}" if others else ""
        return f"{without} nothing is left of a case{rest}."
    if not _weight(most):
        return f"{without} no conclusion is lost or changes, nor without any other {noun}."
    still = sum(not _weight(tally) for tally in changed.values())
    rest = f", more than without any other {noun}" if len(changed) > 1 else ""
    each = "can" if still == 1 else "can each"
    of_all = f"{still} of the {len(changed)} {noun}s"
    quiet = f"; {of_all} {each} be left out with none lost or changed" if still else ""
    return f"{without} {_counts(most)}{rest}{quiet}."


def _weight(tally: Mapping[str, int]) -> int:
    return tally.get(LOST, 0) + tally.get(OTHER, 0) + tally.get("case", 0)


def _counts(tally: Mapping[str, int]) -> str:
    """Count the conclusions that are lost, change or narrow; only the first count has the noun."""
    each = [
        (tally[change], words[tally[change] > 1])
        for change, words in VERBS.items()
        if tally.get(change)
    ]
    (number, verb), *rest = each
    return few([f"{pluralize(number, 'conclusion')} {verb}", *(f"{n} {word}" for n, word in rest)])
