"""The rows of event data on an engine: day, sender, receiver, code and numbers, alike for all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from bilateral._events.engine import Column, Table
from bilateral._events.files import EventFiles
from bilateral._events.layout import EventLayout
from bilateral._events.spark import read_on_spark
from bilateral.errors import DataSetError, quote_list


def read_files(connection: Any, files: EventFiles, layout: EventLayout) -> list[Table]:
    """Read files in place, as tables of an engine; those whose columns differ are tables apart.

    Parameters
    ----------
    connection : ibis.backends.BaseBackend
        The engine, DuckDB or Spark.
    files : EventFiles
        The files, of one version of a data set or several.
    layout : EventLayout
        Their layout.
    """
    alike = defaultdict(list)
    for file in files.found:
        alike[file.columns].append(str(file.path))
    read = read_on_spark if connection.name == "pyspark" else _read_on_duckdb
    return [
        read(connection, paths, dict(columns), layout, are_parquet=files.are_parquet)
        for columns, paths in alike.items()
    ]


def _read_on_duckdb(
    connection: Any,
    paths: Sequence[str],
    columns: Mapping[str, str],
    layout: EventLayout,
    *,
    are_parquet: bool,
) -> Table:
    """Read files of the same columns as a view of DuckDB."""
    import ibis

    if are_parquet:
        rows = connection.con.read_parquet(list(paths))
    else:
        rows = connection.con.read_csv(
            list(paths),
            header=layout.header,
            sep=layout.separator,
            quotechar=layout.quote or "",
            escapechar="",
            encoding=layout.encoding,
            # Lines may lack their last columns; a line with quotes may also end inside of them.
            null_padding=layout.quote is None,
            columns=dict.fromkeys(columns, "VARCHAR"),
            auto_detect=False,
            strict_mode=False,
        )
    name = ibis.util.gen_name("events")
    rows.create_view(name)
    return ibis.table(columns, name=name)


def event_rows(tables: Sequence[Table], layout: EventLayout, engine: str) -> Table:
    """Select what a layout names from tables of any engine, each column in one type.

    Parameters
    ----------
    tables : sequence of Table
        The rows as published, texts or typed.
    layout : EventLayout
        Their layout.
    engine : str
        The name of the engine, as Ibis has it.

    Returns
    -------
    Table
        With ``day`` (missing where a text is none), ``sender``, ``receiver``, ``code`` and ``quad``
        (texts), ``score`` and the numbers (missing where a text is none, or NaN).

    Raises
    ------
    DataSetError
        If a column is missing, or codes are numbers, which have lost their leading zeros.
    """
    for table in tables:
        _refuse_columns(table, layout)
    return _all_of([_rows(table, layout, engine) for table in tables])


def observed_days(tables: Sequence[Table], layout: EventLayout, engine: str) -> Table:
    """Return the days that rows show to be covered, as ``observed``; some more than once.

    The texts of days are few, so that they are made distinct before they are read.
    """
    return _all_of([_observed(table, layout, engine) for table in tables])


def _all_of(tables: Sequence[Table]) -> Table:
    first, *others = tables
    return first.union(*others) if others else first


def _rows(table: Table, layout: EventLayout, engine: str) -> Table:
    texts = {name: _text(table[column], layout) for name, column in _texts(layout).items()}
    score = next((name for name in layout.score if name in table.columns), None)
    numbers = {"score": score, **{it.name: it.published for it in layout.numbers}}
    return table.select(
        day=_day(table[layout.day], layout, engine),
        **texts,
        **{name: _number(table[it]) if it else _nothing() for name, it in numbers.items()},
    )


def _texts(layout: EventLayout) -> dict[str, str]:
    columns = {"sender": layout.sender, "receiver": layout.receiver}
    columns |= {"code": layout.code} if layout.code else {}
    return columns | ({"quad": layout.quad} if layout.quad else {})


def _refuse_columns(table: Table, layout: EventLayout) -> None:
    lacking = [name for name in layout.required if name not in table.columns]
    if lacking:
        msg = (
            f"the table has no column {quote_list(lacking)}, which {layout.name} needs; its "
            f"columns are {', '.join(table.columns)}"
        )
        raise DataSetError(msg)
    if layout.code and layout.codes == "cameo" and not table[layout.code].type().is_string():
        msg = (
            f"the codes in {layout.code!r} are numbers, and have lost their leading zeros (010 is "
            "not 10); read the column as text when the table is made"
        )
        raise DataSetError(msg)


def _text(column: Column, layout: EventLayout) -> Column:
    text = column
    if not column.type().is_string():  # a number, such as 365.0 where others are missing
        text = (column.cast("int64") if column.type().is_numeric() else column).cast("string")
    return text.isin(list(layout.missing)).ifelse(None, text)


def _day(column: Column, layout: EventLayout, engine: str) -> Column:
    """Return days as dates: texts in the format of the layout, numbers as texts."""
    if column.type().is_date() or column.type().is_timestamp():
        return column.cast("date")
    text = column if column.type().is_string() else column.cast("string")
    length = len(layout.day_format)
    # A time of day may follow. A shorter text is no day: some engines read 2019102 as a year.
    cut = (text.length() > length).ifelse(_as_date(text.left(length), layout, engine), None)
    return (text.length() == length).ifelse(_as_date(text, layout, engine), cut)


def _as_date(day: Column, layout: EventLayout, engine: str) -> Column:
    import ibis

    if layout.day_format == "YYYY-MM-DD":
        return day.try_cast("date")
    if engine == "duckdb":  # much faster than building a text
        return _try_strptime()(day, "%Y%m%d").cast("date")
    parts = (day.substr(0, 4), day.substr(4, 2), day.substr(6, 2))
    return ibis.literal("-").join(parts).try_cast("date")


@cache
def _try_strptime() -> Any:
    """Return the function of DuckDB that reads days, and gives nothing where a text is none."""
    import ibis

    @ibis.udf.scalar.builtin(  # type: ignore[untyped-decorator]
        name="try_strptime", signature=(("string", "string"), "timestamp")
    )
    def try_strptime(text: Any, form: Any) -> Any: ...

    return try_strptime


def _observed(table: Table, layout: EventLayout, engine: str) -> Table:
    columns = [layout.day] if layout.added_later or not layout.observed else []
    distinct = table.select(*columns, *filter(None, [layout.observed])).distinct()
    if not layout.observed:
        return distinct.select(observed=_day(distinct[layout.day], layout, engine))
    added = _day(distinct[layout.observed], layout, engine)
    if not layout.added_later:
        return distinct.select(observed=added)
    until = date.fromisoformat(layout.added_later.text)
    day = _day(distinct[layout.day], layout, engine)
    return distinct.select(observed=(added <= until).ifelse(day, added))


def _number(column: Column) -> Column:
    """Return numbers, missing where there is none; engines differ in what they make of NaN."""
    number = column.try_cast("float64") if column.type().is_string() else column.cast("float64")
    return number.isnan().ifelse(None, number)


def _nothing() -> Column:
    import ibis

    return ibis.null("float64")
