"""Lines about a kind: what was done, in which direction, when, and how much."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product, starmap
from textwrap import wrap
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.missing_reason import record_without
from bilateral._findings.named_things import (
    NamedThing,
    in_words,
    is_counted,
    named_things,
    telling,
    without_doubtful_claims,
)
from bilateral._findings.tie_types import ARROWS
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral._findings.words import few
from bilateral._findings.years import years
from bilateral.text.lists import join_list
from bilateral.ties import passes
from bilateral.vocabulary import topic_label

LINES = 3
"""The greatest number of lines in a cell."""
CLOSE = "\N{NO-BREAK SPACE}"
"""Between an arrow and what it belongs to."""

NONE = "none reported though covered in full"

STAGES: Mapping[str, str] = {
    "delivered": "",
    "agreed": "agreed",
    "planned": "planned",
    "stopped": "stopped",
    "unknown": "stage not reported",
}
"""The stages in the order in which they are written, with the words before each."""


class Most(NamedTuple):
    """How much is written: names, figures, and directions."""

    names: int
    figures: int
    directions: int


SHORTER = sorted(
    starmap(Most, product((3, 2, 1), (3, 2, 1, 0), (3, 2, 1))),
    key=lambda most: (most.figures > 0, most.directions, most.names + most.figures, most.figures),
    reverse=True,
)
"""How much is written, as space decreases: first names are cut, then directions, then figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindLines:
    """The records of a case on a kind, for reading.

    Attributes
    ----------
    lines : tuple of str
        What was done, planned and reported absent; or the meaning of its silence.
    records : int
        The number of records.
    """

    lines: tuple[str, ...]
    records: int


def kind_lines(case: CaseIndex, kind: str, *, width: int = 53) -> KindLines:
    """Write what a case records on a kind, in at most three lines.

    Hostile ties come first, then what was done, then what is agreed, planned or stopped,
    and what is reported absent. Each thing is named with its years and its largest figures, with
    what they depend on: key ties first, then deeds before words, and those with figures first. A
    part is under its whole; contradicted claims are left out.

    Parameters
    ----------
    width : int
        The number of characters of a line.

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
    silence = "" if records else _silence(case, kind)
    groups = [
        [tie for tie in firm if tie.is_hostile],
        [tie for tie in firm if not tie.is_hostile and tie.stage == "delivered"],
        [tie for tie in firm if not tie.is_hostile and tie.stage != "delivered"],
    ]
    groups = [ties for ties in groups if ties]
    if len(groups) == LINES and any(map(is_counted, groups[0])):  # the dead of a war
        groups[1:] = [[*groups[1], *groups[2]]]
    blocks = [Block(_stages(case, ties)) for ties in groups]
    if silence or absences:
        last = blocks.pop() if len(blocks) == LINES else Block()
        blocks.append(last._replace(silence=silence, absences=tuple(absences)))
    return KindLines(lines=tuple(_fitted(blocks, width)), records=len(records))


def _silence(case: CaseIndex, kind: str) -> str:
    """Write what no record of a kind means, each way if the sources cover one way only."""
    each = {side: record_without(case, kind, side).replace("zero", NONE) for side in (OUT, IN)}
    if len({*each.values()}) == 1 or not passes(kind):
        return record_without(case, kind).replace("zero", NONE)
    return "; ".join(f"{ARROWS[side]}{CLOSE}{meaning}" for side, meaning in each.items())


class Stage(NamedTuple):
    """What is at one stage: the words before it, and things in each direction."""

    word: str
    label: str
    things: Sequence[tuple[str, Sequence[NamedThing]]]

    def write(self, most: Most) -> str:
        """Write what goes in each direction."""
        shown = self.things[: most.directions]
        texts = [
            f"{ARROWS[direction]}{CLOSE}{', '.join(_named(things, most))}"
            for direction, things in shown
        ]
        is_cut = len(shown) < len(self.things) or any(len(each) > most.names for _, each in shown)
        return f"{self.label}{'; '.join([*texts, *(['others'] if is_cut else [])])}"


class Block(NamedTuple):
    """The text of a line, which may continue in the next."""

    stages: Sequence[Stage] = ()
    silence: str = ""
    absences: Sequence[TieView] = ()

    def write(self, most: Most) -> str:
        """Write ties by stage, and reported absences."""
        texts = [stage.write(most) for stage in self.stages]
        if (most.names, most.directions) == (1, 1):
            more = [f"others {stage.word}".rstrip() for stage in self.stages[1:]]
            texts[1:] = [text for text in more if not texts[0].endswith(text)]
        absent = list(map(_absence, self.absences))
        named = few(absent) if most.names > 1 or len(absent) < 2 else f"{absent[0]} and others"
        denied = f"reported absent: {named}" if named else ""
        return "; ".join(filter(None, [*texts, self.silence, denied]))


def _stages(case: CaseIndex, ties: Sequence[TieView]) -> list[Stage]:
    """Name what is at each stage, those with a key tie first."""
    groups = grouped(ties, lambda tie: tie.stage or "unknown")
    stages = sorted(
        (stage for stage in STAGES if stage in groups),
        key=lambda stage: not any(tie.is_key for tie in groups[stage]),
    )
    return [
        Stage(
            word=STAGES[stage],
            label=_label(stage, groups[stage], is_first=stage == stages[0]),
            things=_each_way(case, groups[stage]),
        )
        for stage in stages
    ]


def _each_way(case: CaseIndex, ties: Sequence[TieView]) -> list[tuple[str, Sequence[NamedThing]]]:
    """Name what goes in each direction, the most telling first."""
    groups = grouped(ties, lambda tie: tie.direction)
    order = sorted(groups, key=lambda direction: telling(groups[direction]))
    return [(direction, named_things(case, groups[direction])) for direction in order]


def _fitted(blocks: Sequence[Block], width: int) -> Iterator[str]:
    """Write each block as fully as the remaining lines allow."""
    room = LINES
    for following, block in zip(range(len(blocks) - 1, -1, -1), blocks, strict=True):
        left = max(room - following, 1)
        for text in map(block.write, SHORTER):  # one after the other: the first is mostly enough
            lines = len(wrap(text, width))
            if lines <= left:
                break
        room -= min(lines, left)
        yield " ".join(wrap(text, width, max_lines=left, placeholder=" \N{HORIZONTAL ELLIPSIS}"))


def _label(stage: str, ties: Sequence[TieView], *, is_first: bool) -> str:
    """Write tone and stage; what was done needs no word, except after what was not."""
    words = ["hostile"] if ties[0].is_hostile else []
    done = [] if is_first or stage != "delivered" else ["carried out"]
    label = ", ".join([*words, *filter(None, [STAGES[stage]]), *done])
    return f"{label}: " if label else ""


def _named(things: Sequence[NamedThing], most: Most) -> list[str]:
    """Name things with their years and figures; those of the same years without any together."""
    named: dict[tuple[str, str, str], list[str]] = {}
    for each in things[: most.names]:
        figures = join_list(each.figures[: most.figures])
        alone = each.name if figures else ""
        named.setdefault((each.years, figures, alone), []).append(each.name)
    return [
        in_words(join_list(several), span, figures) for (span, figures, _), several in named.items()
    ]


def _absence(tie: TieView) -> str:
    named = " ".join(filter(None, (topic_label(tie.topic), tie.date and years([tie]))))
    return f"{ARROWS[tie.direction]}{CLOSE}{named}"
