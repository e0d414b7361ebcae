"""A dumbbell as a table: figures of the cases, their gap, and their marks on one line."""

from bilateral._charts.canvas import Space
from bilateral._charts.dumbbell.gaps import gap_of
from bilateral._charts.quantities.describe import alone
from bilateral._charts.quantities.read import Rows
from bilateral._charts.quantities.table import Setting, table_of
from bilateral._charts.table.layout import TableLayout, lay_out_table


def lay_out(rows: Rows, space: Space) -> TableLayout:
    """Lay rows out; where there is no room for all, those with the least gaps are left out."""
    setting = Setting.of(rows, space, linked=True)
    compared = [setting.row(row, gap=gap_of(row).said(row.unit)) for row in rows.compared]
    return lay_out_table(table_of(setting.columns(), compared, alone(rows), setting), space)
