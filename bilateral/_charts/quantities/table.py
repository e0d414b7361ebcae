"""Figures as a table: a row for what may be compared, a column for each case, and a small plot."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bilateral._charts.canvas import Space
from bilateral._charts.names import capital
from bilateral._charts.palette import CASES, QUIET, Look
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.describe import MANY, few, foot
from bilateral._charts.quantities.read import Row, Rows
from bilateral._charts.quantities.readings import Reading
from bilateral._charts.range_plot import PlotMark, plot_of, sign_of
from bilateral._charts.table import content
from bilateral._charts.table.content import Cell, Column, Paragraph, Table, quiet, words
from bilateral._charts.table.layout import TableLayout, lay_out_table
from bilateral.text.lists import join_list
from bilateral.vocabulary import unit_label

UNITS = {
    "people": "person household cadre-month",
    "counted": "",
    "goods": "kilogram tonne litre cubic-metre barrel kilometre hectare square-metre megawatt "
    "megawatt-hour dose aircraft ship vehicle piece head",
    "money": "",
    "time": "hour day week month year decade",
    "ratios": "percent ratio rank ordinal point",
}
"""What is set under one heading, by unit; other units are things counted, or money by its code."""
GROUP_OF = {unit: group for group, units in UNITS.items() for unit in units.split()}
NAME, CASE, GAP, PLOT = 12.0, 10.0, 5.0, 11.0
"""What columns of names, cases, gaps and plots want to stand side by side, in sizes of type."""
LANES = 0.5
"""The room of a plot for each mark, in lines."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """How rows are set: the cases with their looks, side by side or under one another.

    `numbers` are on every axis, so that rows share one.
    """

    rows: Rows
    looks: dict[str, Look]
    side_by_side: bool
    plotted: bool
    linked: bool
    numbers: Sequence[float] = ()

    @classmethod
    def of(cls, rows: Rows, space: Space, *, linked: bool = False) -> "Setting":
        """Choose by the width; where marks are `linked`, rows have words for their gap."""
        count = len(rows.cases)
        plotted = bool(rows.compared) and count <= len(CASES)
        wanted = NAME + CASE * count + PLOT * plotted + GAP * linked
        return cls(
            rows=rows,
            looks=space.style.looks(rows.cases),
            side_by_side=count == 1 or wanted * space.type.size <= space.width,
            plotted=plotted,
            linked=linked,
            numbers=_shared(rows) if linked else (),
        )

    def columns(self) -> list[Column]:
        """Give the columns."""
        plot = [Column(least=PLOT, most=2 * PLOT)] if self.plotted else []
        if not self.side_by_side:
            return [Column(least=NAME, most=2.5 * NAME), *plot]
        cases = [
            Column(head=name, least=CASE, most=2 * CASE, color=self.looks[case].colour)
            for case, name in self.rows.cases.items()
        ]
        gap = [Column(head=PHRASES["gap_head"], least=GAP, most=2 * GAP)] if self.linked else []
        return [Column(least=CASE, most=1.6 * NAME), *cases, *gap, *plot]

    def row(self, row: Row, group: str = "", rank: float = 0.0, gap: str = "") -> content.Row:
        """Set a row, with the words for its gap where rows have one."""
        name = Paragraph(text=capital(row.name), gid=f"name:{row.full}", look={"weight": "bold"})
        named = Cell(paragraphs=[name, *quiet(row.detail, f"detail:{row.full}", most=6)])
        plot = [self.plot(row)] if self.plotted else []
        if self.side_by_side:
            cells = [self.cell(row, case) for case in self.rows.cases]
            gaps = [words(gap, f"gap:{row.full}")] if self.linked else []
            return content.Row(cells=[named, *cells, *gaps, *plot], group=group, rank=rank)
        text = PHRASES["gap"].format(gap) if gap else ""
        stacked = Cell(paragraphs=[*self.stacked(row), *words(text, f"gap:{row.full}").paragraphs])
        return content.Row(cells=[stacked, *plot], group=group, rank=rank, above=named)

    def cell(self, row: Row, case: str) -> Cell:
        """Set what one case tells, under its name."""
        readings, further = few(row.of(case))
        paragraphs: list[Paragraph] = []
        for place, reading in enumerate(readings):
            paragraphs.append(self.paragraph(row, place, reading))
            paragraphs += quiet(reading.qualified, f"about:{case}/{row.full}", most=5)
        paragraphs += [Paragraph(text=text, gid=f"word:{case}/{row.full}") for text in further]
        return Cell(paragraphs=paragraphs)

    def stacked(self, row: Row) -> Iterator[Paragraph]:
        """Set what the cases tell under one another; those that tell the same word share it."""
        silent: dict[str, list[str]] = {}
        for case, name in self.rows.cases.items():
            readings, further = few(row.of(case))
            for place, reading in enumerate(readings):
                if reading.is_number:
                    text = f"{reading.counted} ({reading.qualified})".removesuffix(" ()")
                    yield self.paragraph(row, place, reading, f"{name}: {text}")
                else:
                    silent.setdefault(reading.said, []).append(case)
            for text in further:
                yield Paragraph(text=f"{name}: {text}", gid=f"word:{case}/{row.full}")
        for word, cases in silent.items():
            text = f"{join_list(self.rows.cases[case] for case in cases)}: {word}"
            yield from quiet(text, f"word:{'+'.join(cases)}/{row.full}")

    def paragraph(self, row: Row, place: int, reading: Reading, text: str = "") -> Paragraph:
        """Set a number behind the sign of its case, or the word in its place."""
        name = f"{reading.case}/{row.full}"
        if not reading.is_number:
            return Paragraph(text=reading.said, gid=f"word:{name}", look={"color": QUIET})
        look = self.looks[reading.case]
        sign = sign_of(f"{name}/{place}", look, hollow=reading.is_zero) if self.plotted else None
        return Paragraph(text=text or reading.counted, gid=f"number:{name}", sign=sign, most=5)

    def plot(self, row: Row) -> Cell:
        """Draw the numbers of a row that several cases tell; on powers of ten those above 0."""
        marks = [
            PlotMark(
                name=f"{case}/{row.full}/{place}",
                look=self.looks[case],
                middle=reading.middle,
                lower=reading.lower,
                upper=reading.upper,
            )
            for case in row.cases
            for place, reading in enumerate(few(row.of(case))[0])
            if reading.is_number and not (self.rows.log and min(reading.bounds) <= 0)
        ]
        if not marks or len(row.cases) < 2:
            return Cell()
        unit = unit_label(row.unit) if row.unit else ""
        draw = plot_of(marks, row.full, unit, self.numbers, log=self.rows.log, linked=self.linked)
        return Cell(draw=draw, lines=1.6 + LANES * len(marks))


def _shared(rows: Rows) -> list[float]:
    """Give the least and the greatest number, where all are of one unit."""
    bounds = [b for row in rows.compared for number in row.numbers for b in number.bounds]
    placed = [bound for bound in bounds if not rows.log or bound > 0]
    is_one_unit = len({row.unit for row in rows.compared}) == 1
    return [min(placed), max(placed)] if placed and is_one_unit else []


def lay_out(rows: Rows, space: Space) -> TableLayout:
    """Lay figures out; where there is no room for all, those of one case alone are left out."""
    setting = Setting.of(rows, space)
    alone = rows.alone if rows.one_sided else []
    is_one = len(rows.cases) == 1
    heading = "{0}" if is_one else PHRASES["alone_in"]
    fallback = "" if is_one or not rows.compared else PHRASES["alone"]
    set_rows = [
        *(setting.row(row, group, 1.0) for group, row in _grouped(rows.compared, "{0}", "")),
        *(setting.row(row, group, 0.0) for group, row in _grouped(alone, heading, fallback)),
    ]
    return lay_out_table(table_of(setting.columns(), set_rows, foot(rows), setting), space)


def table_of(
    columns: Sequence[Column], rows: Sequence[content.Row], foot: Iterable[str], setting: Setting
) -> Table:
    """Make a table; of one without rows, the foot alone says what there is."""
    names = {capital(row.name): row.name for row in setting.rows.rows}
    no_marks = setting.rows.compared and not setting.plotted

    def left_out(gone: Sequence[content.Row]) -> str:
        heads = ((row.above or row.cells[0]).paragraphs[0].text for row in gone)
        listed = join_list(dict.fromkeys(names[head] for head in heads), most=MANY)
        return PHRASES["no_room_figures"].format(listed)

    return Table(
        columns=columns if rows else [Column()],
        rows=rows,
        foot=[*foot, *([PHRASES["no_marks"]] if no_marks else [])],
        left_out=left_out,
    )


def _grouped(rows: Sequence[Row], heading: str, fallback: str) -> Iterator[tuple[str, Row]]:
    """Put rows under the headings of their units, and those of one measure together."""
    order, names = list(UNITS), list(dict.fromkeys(row.name for row in rows))
    groups = {row: _group(row.unit) for row in rows}

    def place(row: Row) -> tuple[int, int]:
        group = groups[row]
        return order.index(group) if group else -1, names.index(row.name)

    for row in sorted(rows, key=place):
        group = groups[row]
        yield heading.format(PHRASES[group]) if group else fallback, row


def _group(unit: str) -> str:
    if not unit:
        return ""
    is_code = len(unit) == 3 and unit.isupper()
    return GROUP_OF.get(unit, "money" if is_code else "counted")
