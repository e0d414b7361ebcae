"""What was done in a kind, in a few lines: what it was, which way, when, and how much."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product, starmap
from textwrap import wrap
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.missing_reason import record_without
from bilateral._findings.named_things import (
    in_words,
    named_things,
    telling,
    without_doubtful_claims,
)
from bilateral._findings.tie_types import ARROWS
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral._findings.years import years
from bilateral.text.lists import join_list
from bilateral.vocabulary import topic_label

LINES = 3
"""A cell has no more lines."""
CLOSE = "\N{NO-BREAK SPACE}"
"""Between an arrow and what it belongs to."""

NONE = "none reported, though covered in full"

STAGES: Mapping[str, str] = {
    "delivered": "",
    "agreed": "agreed",
    "planned": "planned",
    "stopped": "stopped",
    "unknown": "stage not reported",
}
"""The stages in the order in which they are written, and what stands before each."""


class Most(NamedTuple):
    """How much is written: names of things, figures, and directions."""

    names: int
    figures: int
    directions: int


SHORTER = sorted(
    starmap(Most, product((3, 2, 1), (3, 2, 1, 0), (3, 2, 1))),
    key=lambda most: (most.figures > 0, most.directions, most.names + most.figures, most.figures),
    reverse=True,
)
"""How much is written, as room grows less: names go before directions, and these before figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLines:
    """What a case records of a kind, for reading.

    Attributes
    ----------
    lines : tuple of str
        What was done, what is planned and what is reported absent; or what its silence means.
    records : int
        How many records there are.
    """

    lines: tuple[str, ...]
    records: int


def kind_lines(case: CaseIndex, kind: str, *, width: int = 53) -> KindLines:
    """Say what a case records of a kind, in three lines at most.

    First stands what is hostile, then what was done, and then what is agreed, planned or stopped,
    and what is reported absent. Each thing is named with its years and its largest figures, with
    what they depend on: key ties first, then deeds before words, and those with figures first. A
    part stands under its whole; what only a contradicted claim says is left out.

    Parameters
    ----------
    width : int
        How many characters a line has.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> laos = index_case(bl.load("cuba-laos"), "CUB")
    >>> kind_lines(laos, "military").lines, kind_lines(laos, "military").records
    (('not covered by the sources',), 0)
    """
    records = case.records_of.get(kind, [])
    firm = without_doubtful_claims(case, records)
    absences = [tie for tie in case.by_word.get(kind, ()) if tie.absent]
    silence = "" if records else record_without(case, kind).replace("zero", NONE)
    groups = [
        [tie for tie in firm if tie.is_hostile],
        [tie for tie in firm if not tie.is_hostile and tie.stage == "delivered"],
        [tie for tie in firm if not tie.is_hostile and tie.stage != "delivered"],
    ]
    blocks = [Block(case, ties) for ties in groups if ties]
    if silence or absences:
        last = blocks.pop() if len(blocks) == LINES else Block(case, [])
        blocks.append(last._replace(silence=silence, absences=tuple(absences)))
    return KindLines(lines=tuple(_fitted(blocks, width)), records=len(records))


class Block(NamedTuple):
    """What stands in a line, or goes on in the next."""

    case: CaseIndex
    ties: Sequence[TieView]
    silence: str = ""
    absences: Sequence[TieView] = ()

    def write(self, most: Most) -> str:
        """Write its ties by stage, and what is not there."""
        stages = grouped(self.ties, lambda tie: tie.stage or "unknown")
        texts = [
            f"{_label(stage, stages[stage])}{_ways(self.case, stages[stage], most)}"
            for stage in STAGES
            if stage in stages
        ]
        if most == SHORTER[-1]:
            texts[1:] = [f"others {STAGES[stage]}" for stage in STAGES if stage in stages][1:]
        absent = list(map(_absence, self.absences))
        named = few(absent) if most.names > 1 or len(absent) < 2 else f"{absent[0]} and others"
        denied = f"reported absent: {named}" if named else ""
        return "; ".join(filter(None, [*texts, self.silence, denied]))


def _fitted(blocks: Sequence[Block], width: int) -> Iterator[str]:
    """Write each block as fully as the lines allow that the others leave it."""
    room = LINES
    for following, block in zip(range(len(blocks) - 1, -1, -1), blocks, strict=True):
        texts = list(dict.fromkeys(map(block.write, SHORTER)))
        lines = {text: len(wrap(text, width)) for text in texts}
        left = max(room - following, 1)
        text = next((text for text in texts if lines[text] <= left), texts[-1])
        room -= min(lines[text], left)
        yield " ".join(wrap(text, width, max_lines=left, placeholder=" \N{HORIZONTAL ELLIPSIS}"))


def _label(stage: str, ties: Sequence[TieView]) -> str:
    words = ["hostile"] if ties[0].is_hostile else []
    label = ", ".join([*words, *filter(None, [STAGES[stage]])])
    return f"{label}: " if label else ""


def _ways(case: CaseIndex, ties: Sequence[TieView], most: Most) -> str:
    """Write what goes each way."""
    groups = sorted(
        grouped(ties, lambda tie: tie.direction).items(), key=lambda way: telling(way[1])
    )
    texts = [
        f"{ARROWS[direction]}{CLOSE}{_things(case, group, most)}"
        for direction, group in groups[: most.directions]
    ]
    return "; ".join([*texts, *(["others"] if len(groups) > len(texts) else [])])


def _things(case: CaseIndex, ties: Sequence[TieView], most: Most) -> str:
    """Write the first few things; those of the same years, and without figures, together."""
    things = named_things(case, ties)
    named: dict[tuple[str, str], list[str]] = {}
    for each in things[: most.names]:
        figures = join_list(each.figures[: most.figures])
        named.setdefault((each.years, figures), []).append(each.name)
    texts = [in_words(join_list(several), *rest) for rest, several in named.items()]
    return ", ".join([*texts, *(["others"] if len(things) > most.names else [])])


def _absence(tie: TieView) -> str:
    named = " ".join(filter(None, (topic_label(tie.topic), tie.date and years([tie]))))
    return f"{ARROWS[tie.direction]}{CLOSE}{named}"
