"""Plans and what came of them, read from a frame: each with what is reported of its steps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import optional, rows_of, text_of
from bilateral._charts.names import directions, label, names_of_cases
from bilateral._charts.phrases import PHRASES
from bilateral._charts.validate import FrameRules
from bilateral.text.numbers import format_share
from bilateral.vocabulary import STAGES

COLUMNS = ("relationship", "plan", "step", "figure")
"""The least that is read of a frame."""
NUMBERS = ("lower", "upper", "share")
DOUBTS = ("inferred", "undated")
"""What is in clauses that leave both the number and who vouches for it."""
NO_FIGURE = "no figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is reported of one step of a plan: one figure, or that it was taken.

    Attributes
    ----------
    stage : str
        How far this is: *planned*, *agreed*, *delivered*, *stopped* or *unknown*.
    topic : str
        Of what it is; empty where the figure or the name of the plan says it.
    figure : str
        The figure in words; empty where there is none.
    share : float or None
        The least share of the first step.
    least : str
        The same in words, with no more digits than its figures bear.
    clauses : tuple of str
        On what it depends, in words.
    """

    stage: str
    topic: str
    figure: str
    share: float | None
    least: str
    clauses: tuple[str, ...]

    @property
    def said(self) -> str:
        """Write what it is, with its figure if there is one."""
        return ", ".join(filter(None, (self.topic, self.figure or PHRASES["no_figure"])))

    @property
    def sure(self) -> list[str]:
        """The clauses that change a figure or who vouches for it."""
        return [text for text in self.clauses if not any(doubt in text for doubt in DOUBTS)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Steps that links hold together, from plan to delivery.

    Attributes
    ----------
    key, name : str
        Case and number, parted by a slash; and of what it is, from whom.
    until : str
        Up to when the sources speak, as written.
    """

    key: str
    case: str
    name: str
    steps: tuple[Step, ...]
    until: str

    def on(self, stage: str) -> list[Step]:
        """Give what is reported of a stage."""
        return [step for step in self.steps if step.stage == stage]

    @property
    def stages(self) -> list[str]:
        """The stages that it has, in order."""
        return [stage for stage in STAGES if self.on(stage)]

    @property
    def shares(self) -> list[Step]:
        """The steps of which the share of the first is sure, the last first."""
        return [step for step in reversed(self.steps) if step.share is not None and step.least]


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of all cases, and what each case is called, of which there may be no plan."""

    plans: tuple[Plan, ...]
    cases: Mapping[str, str]

    def of(self, case: str) -> list[Plan]:
        """Return the plans of one case."""
        return [plan for plan in self.plans if plan.case == case]


def read(
    frame: pd.DataFrame, *, focal: str | None = None, names: Mapping[str, str] | None = None
) -> Plans:
    """Read a frame, plan by plan.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each step: the columns of `COLUMNS`; more are read where they are there.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows_of(frame):
        found.setdefault((str(row["relationship"]), str(row["plan"])), []).append(row)
    seen = {**directions(focal), "joint": ""}
    plans = tuple(_plan(*key, rows, seen) for key, rows in found.items())
    # Cases that have no plan are named too, since that is what there is to say of them.
    return Plans(plans, {**(names or {}), **names_of_cases((p.case for p in plans), names)})


def _plan(
    case: str, number: str, rows: Sequence[Mapping[str, Any]], seen: Mapping[str, str]
) -> Plan:
    first = rows[0]
    topic = label(text_of(first, "topic")) or text_of(first, "label")
    name = f"{topic} {seen.get(text_of(first, 'direction'), '')}".strip() or number
    until = [text for row in rows if (text := text_of(row, "as_of"))]
    return Plan(
        key=f"{case}/{number}",
        case=case,
        name=name,
        steps=tuple(_step(row, rows, topic) for row in rows),
        until=until[-1] if until else "",
    )


def _step(row: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], plan: str) -> Step:
    figure, topic = text_of(row, "figure"), label(text_of(row, "topic"))
    share = optional(float, row.get("share"))
    return Step(
        stage=row["step"],
        topic="" if topic == plan or topic in figure else topic,
        figure="" if figure == NO_FIGURE else figure,
        share=share,
        least=_least(row, rows[0]) if share is not None else "",
        clauses=tuple(_clauses(row)),
    )


def _clauses(row: Mapping[str, Any]) -> Iterator[str]:
    """Say on what a step depends; where only a claimant is known, by whom it is stated."""
    depends_on, claimant = text_of(row, "depends_on"), text_of(row, "attributed_to")
    yield from filter(None, depends_on.split("; "))
    if claimant and not depends_on:
        yield PHRASES["by_statement"].format(claimant)


def _least(row: Mapping[str, Any], first: Mapping[str, Any]) -> str:
    """Write the least share of the first step, if its figures are there to say how exact it is."""
    lower, upper = row.get("lower"), first.get("upper")
    return "" if lower is None or not upper else format_share(float(lower), float(upper))


RULES = FrameRules(
    chart="a chart of plans",
    origin="comparison.delivery().frame",
    columns=COLUMNS,
    numbers=NUMBERS,
    filled=("relationship", "plan", "figure", "step"),
    positive=NUMBERS,
    known={"step": STAGES},
    ordered=(("lower", "upper"),),
)
