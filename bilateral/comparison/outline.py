"""The contents of a report on a comparison: paragraph, card, charts, answers, sources, records.

The class of the comparison is defined above this file, so is not named here.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib.metadata import version
from typing import Any

import pandas as pd

from bilateral._charts.registry import CHARTS, ChartRow
from bilateral._charts.saving import Drawing
from bilateral._charts.web_fonts import font_rules, together
from bilateral._findings.case_index import CaseIndex
from bilateral._findings.finding import Finding
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import lasted
from bilateral.bibliography import references
from bilateral.bibliography.dates import date_in_words
from bilateral.bibliography.text import linked_reference
from bilateral.comparison.card import differences, heading, kinds
from bilateral.comparison.chart_inputs import ChartInput, chart_input
from bilateral.coverage import HIDDEN, SILENCES
from bilateral.report import (
    Answer,
    Cited,
    Contents,
    DataPart,
    DataUsed,
    Part,
    Picture,
    Question,
    Statement,
    page,
)
from bilateral.sources import Citation, Source
from bilateral.text.lists import pluralize
from bilateral.text.names import speaker

DATA_PICTURES = ("trends", "ranks")
"""The charts of data that a report shows."""


def report_page(
    cases: Any,
    day: str,
    drawings: Mapping[str, Drawing] | None = None,
    *,
    findings: Mapping[str, Finding] | None = None,
    files: Sequence[str] = (),
) -> str:
    """Write the report on a comparison as HTML.

    Parameters
    ----------
    cases : Comparison
        The comparison.
    day : str
        The date printed on it.
    drawings : mapping, optional
        The charts, if they are drawn already.
    findings : mapping, optional
        The findings, if they are computed already.
    files : sequence of str
        The files saved with the page.
    """
    drawn = drawings or {}
    shown = [drawn.get(row.name) or given.draw(row).drawing() for row, given in compared(cases)]
    in_data = cases.data.findings() if cases.panel is not None else {}
    data_drawn = [drawn.get(name) or getattr(cases.plot, name)().drawing() for name in in_data
                  if name in DATA_PICTURES]  # fmt: skip
    found = findings or {"summary": cases.summary(), "questions": cases.questions()}
    contents = Contents(
        title=heading(cases.index, cases.focal),
        origin=f"Made on {date_in_words(day)} with bilateral {version('bilateral')}.",
        cases=[*cases.titles.values()],
        summary=[*_statements(found["summary"].frame)],
        card=kinds(cases.index),
        differences=differences(cases.index),
        pictures=[_picture(drawing) for drawing in shown],
        fonts=font_rules(together(drawing.letters for drawing in (*shown, *data_drawn))),
        warnings=cases.warnings(),
        files=files,
        in_data=[_data_part(found_in) for found_in in in_data.values()],
        data_pictures=[_picture(drawing) for drawing in data_drawn],
        data_sources=references(cases.data.sources) if in_data else (),
        **_answers(found["questions"].frame, [*cases.titles]),
        **_records(cases.index),
    )
    return page(contents)


def _data_part(finding: Finding) -> DataPart:
    return DataPart(title=finding.title, summary=finding.summary, warnings=finding.warnings)


def _picture(drawing: Drawing) -> Picture:
    return Picture(title=drawing.title, alt=drawing.alt, svg=drawing.text, foot=drawing.foot)


def compared(cases: Any) -> Iterable[tuple[ChartRow, ChartInput]]:
    """Return the charts of a report that have something to compare, with their inputs."""
    given = ((row, chart_input(cases, row, {}, names={})) for row in CHARTS if row.in_report)
    return ((row, inputs) for row, inputs in given if _compares(row, inputs.frame))


def _compares(row: ChartRow, frame: pd.DataFrame) -> bool:
    """Whether a chart has something to show of two cases, or of as many as it asks for."""
    records = [name for name in frame if str(name).endswith("record")]
    if records:
        frame = frame[frame[records].isin(["recorded"]).any(axis="columns")]
    elif "absent" in frame:
        frame = frame[~frame["absent"].astype(bool)]
    return bool(frame["relationship"].nunique() >= row.least)


def _statements(summary: pd.DataFrame) -> Iterable[Statement]:
    for row in summary.astype(object).to_dict("records"):
        keys = (path.partition("/") for path in _list(row["ids"]))
        yield Statement(text=row["text"], ties=tuple((case, tie) for case, _, tie in keys))


def _answers(frame: pd.DataFrame, cases: Sequence[str]) -> dict[str, Any]:
    """Return the answers, and what no case has an answer to, without what filters hide."""
    frame = frame[~_is_silent(frame, {HIDDEN})]
    silent = _is_silent(frame, SILENCES)
    return {
        "questions": _questions(frame[~silent], cases),
        "unanswered": _unanswered(frame[silent]),
    }


def _questions(frame: pd.DataFrame, cases: Sequence[str]) -> list[Question]:
    """Yield the structured comparison: question by question, part by part, case by case."""
    laid: dict[str, dict[str, dict[str, list[Answer]]]] = {}
    for row in frame.astype(object).to_dict("records"):
        parts = laid.setdefault(row["text"], {})
        part = row["part"] if isinstance(row["part"], str) else "the whole question"
        of_case = parts.setdefault(part, {case: [] for case in cases})
        of_case[row["relationship"]].append(_answer(row))
    return [
        Question(
            text=text,
            parts=[Part(name=name, answers=[*cells.values()]) for name, cells in parts.items()],
        )
        for text, parts in laid.items()
    ]


def _is_silent(frame: pd.DataFrame, states: Collection[str]) -> pd.Series:
    """Return whether every case answers a row with one of some states of silence."""
    parts = [frame["text"], frame["part"]]
    return frame["state"].isin(states).groupby(parts, dropna=False).transform("all")


def _unanswered(frame: pd.DataFrame) -> list[str]:
    """List what nothing is reported on, by question."""
    parts = frame.drop_duplicates(["text", "part"]).groupby("text", sort=False)["part"]
    return [f"{text} ({', '.join(part_names.dropna())})" for text, part_names in parts]


def _answer(row: Mapping[Any, Any]) -> Answer:
    by = "" if row["by"] == "rule" else f" ({row['by']})"
    return Answer(
        text=f"{row['answer']}{by}",
        ties=tuple((row["relationship"], tie) for tie in _list(row["ids"])),
        doubt=row["why"] if isinstance(row["why"], str) else "",
    )


def _list(cell: object) -> list[str]:
    """Read a cell that names several; a missing cell names none."""
    return cell.split("; ") if isinstance(cell, str) else []


def _records(cases: Sequence[CaseIndex]) -> dict[str, Any]:
    """Return the ties that may be cited, with the numbers of their sources."""
    sources = dict.fromkeys(source.id for case in cases for source in case.relationship.sources)
    numbers = {name: number for number, name in enumerate(sources, start=1)}
    ties = {(case.id, tie.id): _cited(case, tie, numbers) for case in cases for tie in case.ties}
    return {"ties": ties, "data": [*_data(cases, numbers)]}


def _cited(case: CaseIndex, tie: TieView, numbers: Mapping[str, int]) -> Cited:
    # For a case with one source its number is not needed.
    several = numbers if len(case.relationship.sources) > 1 else {}
    places = [_place(cite, several) for cite in tie.record.cites]
    claimants = [f"statement of {speaker(name)}" for name in tie.claimants]
    return Cited(
        case=case.title,
        title=tie.title,
        when=_when(tie),
        place="; ".join(dict.fromkeys([*places, *claimants])),
    )


def _when(tie: TieView) -> str:
    """Write the date of a tie, or, without one, the date of its observation."""
    if tie.date is None:
        return f"as of {date_in_words(tie.observed)}" if tie.observed else "undated"
    return lasted(tie, fine=True) or "undated"


def _place(cite: Citation, numbers: Mapping[str, int]) -> str:
    """Write the place of a citation."""
    paragraph = f"par. {cite.paragraph}" if cite.paragraph else None
    sheet = f"p. {cite.page}" if cite.page else None
    source = f"source {numbers[cite.source]}" if cite.source in numbers else None
    return ", ".join(filter(None, (source, cite.section, paragraph, sheet)))


def _data(cases: Iterable[CaseIndex], numbers: Mapping[str, int]) -> Iterable[DataUsed]:
    """List the sources of each case, with their versions."""
    for case in cases:
        absent = sum(tie.absent for tie in case.ties)
        counts = [pluralize(len(case.ties) - absent, "record")]
        counts += [f"{absent:,} reported absent"] if absent else []
        for source in case.relationship.sources:
            yield DataUsed(
                number=numbers[source.id],
                source=linked_reference(source),
                case=f"{case.title} ({case.id})",
                records=", ".join(counts),
                as_of=date_in_words(source.as_of),
                accessed=date_in_words(source.accessed) if source.accessed else "not stated",
                coverage=_covered(case, source),
            )


def _covered(case: CaseIndex, source: Source) -> str:
    """Write which period a source covers, and how completely."""
    entries = [entry for entry in case.coverage if entry.source == source.id]
    words = dict.fromkeys(
        f"{date_in_words(entry.period)} ({entry.completeness})" for entry in entries
    )
    return "; ".join(words) or "not stated"
