"""Any number of relationships in one Parquet file: lossless, and never nonsense."""

from contextlib import suppress
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral as bl
from bilateral.errors import BilateralError, CaseFileError, MissingExtraError
from tests.generated import FEWER, built, relationships


@pytest.fixture(scope="module")
def shipped():
    """Give two shipped cases."""
    return [bl.load(name) for name in ("cuba-laos", "cuba-pakistan")]


@pytest.fixture
def path(tmp_path, shipped):
    """Save both shipped cases, and give the file."""
    bl.save_tables(shipped, tmp_path / "both.parquet")
    return tmp_path / "both.parquet"


def only_fault(path):
    """Give the one fault of a file, without its name."""
    with pytest.raises(CaseFileError) as caught:
        bl.read_tables(path)
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    return fault.text


def test_both_shipped_cases_come_back_equal_and_in_their_order(path, shipped):
    """With sources, coverage, links, facts, notes and excused passages."""
    assert bl.read_tables(path) == shipped


@FEWER
@given(st.lists(relationships(), max_size=3))
def test_any_relationships_come_back_equal(tmp_path_factory, drawn):
    """Awkward texts, long dates, every kind of field, none at all: each value, in its own type."""
    cases = [built(plain) for plain in drawn]
    path = tmp_path_factory.getbasetemp() / "any.parquet"
    bl.save_tables(cases, path)
    again = bl.read_tables(path)
    assert again == cases
    assert repr(again) == repr(cases)
    assert [[*map(repr, case.ties)] for case in again] == [[*map(repr, c.ties)] for c in cases]


def test_one_relationship_is_saved_by_the_ending_of_the_path(tmp_path, shipped):
    """YAML for any other ending, Parquet for this one, in capitals too."""
    shipped[0].save(tmp_path / "one.PARQUET")
    assert bl.read_tables(tmp_path / "one.PARQUET") == shipped[:1]


def test_numbers_keep_their_last_zero(tmp_path):
    """2.50 is not 2.5: a source said so precisely."""
    tie = bl.Aid(
        id="rice",
        form="event",
        topic="aid.emergency-relief",
        title="Rice",
        provider="CUB",
        recipient="LAO",
        status="completed",
        quantities=[{"measure": "supplies-mass", "unit": "tonne", "value": "2.50"}],
        cites=[{"source": "news"}],
    )
    source = {"id": "news", "type": "book", "title": "News", "as_of": "2018"}
    case = bl.Relationship(id="a", title="A", states=["CUB", "LAO"], ties=[tie], sources=[source])
    bl.save_tables([case], tmp_path / "a.parquet")
    (again,) = bl.read_tables(tmp_path / "a.parquet")
    value = again.ties[0].quantities[0].value
    assert (str(value), value) == ("2.50", Decimal("2.5"))


def test_what_was_read_can_be_chosen_from_and_compared(path, shipped):
    """Records that were filled in column by column are records like any others."""
    lao, pak = bl.read_tables(path)
    assert lao.where(kind="aid") == shipped[0].where(kind="aid")
    assert str(bl.compare(pak, lao)) == str(bl.compare(shipped[1], shipped[0]))


def test_a_value_that_was_changed_is_found(path):
    """The digest of all values is no longer that which was written beside them."""
    table = pq.read_table(path)
    titles = pa.array(["Cuba and Laos, friends", *table["title"].to_pylist()[1:]])
    changed = table.set_column(1, "title", titles).replace_schema_metadata(table.schema.metadata)
    pq.write_table(changed, path)
    assert only_fault(path) == (
        "the file was changed after it was saved; save it again with bl.save_tables"
    )


def test_a_value_deep_inside_that_was_changed_is_found(path):
    """A status, three levels down, is no safer from it than a title."""
    table = pq.read_table(path)
    rows = table.to_pylist()
    rows[0]["ties"][3]["steps"] = [{"status": "agreed"}]
    changed = pa.Table.from_pylist(rows, schema=table.schema)
    pq.write_table(changed, path)
    assert only_fault(path).startswith("the file was changed")


def test_rows_in_another_order_are_found(path):
    """A file is what was saved, or it is not read."""
    table = pq.read_table(path)
    pq.write_table(table.take([1, 0]), path)
    assert only_fault(path).startswith("the file was changed")


def test_a_foreign_file_is_told_as_that(tmp_path):
    """A frame of the user's own holds no relationships."""
    path = tmp_path / "own.parquet"
    pq.write_table(pa.table({"id": ["a"]}), path)
    assert only_fault(path).startswith("this Parquet file was not written by bl.save_tables")


def test_columns_of_another_version_are_told(path):
    """A field that this version does not know would otherwise be lost in silence."""
    table = pq.read_table(path)
    more = table.append_column("mood", pa.array(["fine", "fine"]))
    pq.write_table(more.replace_schema_metadata(table.schema.metadata), path)
    assert only_fault(path).startswith("its columns are not those that this version")


@pytest.mark.parametrize("content", [b"", b"PAR1", b"id: a\n", b"PAR1" + bytes(100) + b"PAR1"])
def test_what_is_no_such_file_is_told(tmp_path, content):
    """Nothing, a beginning, a case file, and what only looks like one."""
    path = tmp_path / "no.parquet"
    path.write_bytes(content)
    assert only_fault(path).startswith("not a complete Parquet file: ")


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_is_told(path, part):
    """A copy that broke off, wherever it did."""
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    assert only_fault(path).startswith("not a complete Parquet file: ")


def test_a_file_that_is_not_there_is_told(tmp_path):
    """A slip in a path is told as that, and a folder as no file."""
    assert only_fault(tmp_path / "none.parquet").startswith("the file does not exist")
    assert only_fault(tmp_path).startswith("not a complete Parquet file: ")


def test_a_broken_byte_is_told_or_changes_nothing(path, shipped):
    """Wherever a byte is wrong, what is read is what was saved, or nothing is."""
    content = path.read_bytes()
    for place in range(0, len(content), len(content) // 60):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        with suppress(CaseFileError):
            assert bl.read_tables(path) == shipped


def test_what_is_no_relationship_is_not_saved(tmp_path):
    """Nothing is written then."""
    with pytest.raises(BilateralError, match=r"'cuba-laos' is not a relationship"):
        bl.save_tables(["cuba-laos"], tmp_path / "a.parquet")
    assert list(tmp_path.iterdir()) == []


def test_without_pyarrow_the_line_of_pip_is_told(tmp_path, monkeypatch, shipped):
    """It comes with an extra, and a case file needs none."""

    def without(module):
        raise ImportError(module)

    monkeypatch.setattr("bilateral.extras.import_module", without)
    with pytest.raises(MissingExtraError, match=r'pip install "bilateral\[world\]"'):
        shipped[0].save(tmp_path / "a.parquet")
    with pytest.raises(MissingExtraError, match="a Parquet file needs pyarrow"):
        bl.read_tables(tmp_path / "a.parquet")
    shipped[0].save(tmp_path / "a.yaml")
