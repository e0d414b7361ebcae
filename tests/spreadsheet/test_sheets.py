"""A relationship goes into a spreadsheet and comes back, whatever a person does to it there."""

import csv
import datetime as dt
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import given

import bilateral as bl
from bilateral.casefile.faults import faults
from bilateral.errors import BilateralError, CaseFileError, MissingExtraError
from bilateral.spreadsheet.layout import sheets
from bilateral.spreadsheet.rows import rows_of
from bilateral.ties import CLASS_OF, Tie
from tests.generated import FEWER, built, relationships

SHIPPED = bl.relationships()
MADE_UP = sorted(Path(__file__).parent.parent.glob("data/cases/*.yaml"))
FORMS = ["case.xlsx", "case"]


@pytest.fixture(params=FORMS)
def place(request, tmp_path):
    """Give a place for a workbook, and one for a folder of CSV files."""
    return tmp_path / request.param


@pytest.fixture
def laos(tmp_path):
    """Give a workbook of a shipped case, which a test changes by hand."""
    bl.save_sheets(bl.load("cuba-laos"), tmp_path / "laos.xlsx")
    return Book(tmp_path / "laos.xlsx")


class Book:
    """A workbook, as somebody with a spreadsheet program changes it."""

    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def place(self, sheet, name):
        """Give the number of a column."""
        return next(cell.column for cell in self.book[sheet][1] if cell.value == name)

    def set(self, sheet, row, name, value, number_format="General"):
        """Type into a cell; a program may show it in its own way."""
        cell = self.book[sheet].cell(row, self.place(sheet, name))
        cell.value, cell.number_format = value, number_format

    def read(self):
        """Save the book and read it."""
        self.book.save(self.path)
        return bl.read_sheets(self.path)

    def mistakes(self):
        """Save the book and give the places of what is wrong in it."""
        with pytest.raises(CaseFileError) as error:
            self.read()
        return [fault.path for fault in error.value.faults]


# --- there and back ----------------------------------------------------------------------------


@FEWER
@given(given=relationships())
def test_a_relationship_comes_back_equal(given, tmp_path_factory):
    """Any relationship is the same after a workbook, after CSV, and in the case file of them."""
    case, folder = built(given), tmp_path_factory.mktemp("sheets")
    for name in FORMS:
        bl.save_sheets(case, folder / name)
        back = bl.read_sheets(folder / name)
        assert back == case
    back.save(folder / "case.yaml")
    assert bl.load(folder / "case.yaml") == case


@pytest.mark.parametrize("name", [*SHIPPED, *MADE_UP], ids=lambda name: Path(name).stem)
def test_cases_come_back_equal(name, place):
    """Shipped and made-up cases come back equal, with all their parts."""
    bl.save_sheets(bl.load(name), place)
    assert bl.read_sheets(place) == bl.load(name)


def test_a_selection_comes_back_with_what_it_left_out(place):
    """A filtered relationship comes back as the same selection."""
    case = bl.load("cuba-pakistan").where(kind="aid", during="1990/2008").where(sender="CUB")
    bl.save_sheets(case, place)
    assert bl.read_sheets(place) == case
    assert case.filters


def test_every_field_of_every_record_has_a_column():
    """A field of a kind, or of any part, that no sheet has would be lost."""
    ends = {name for cls in CLASS_OF.values() for pair in cls.ENDS for name in pair}
    special = {field.name for cls in CLASS_OF.values() for field in fields(cls)}
    assert special - {field.name for field in fields(Tie)} == ends
    lists = {sheet.field for sheet in sheets().values()}
    columns = {column.field for column in sheets()["ties"].columns}
    assert {field.name for field in fields(Tie)} - lists == columns - {
        "sender",
        "receiver",
        "ends",
    } | {"between"}
    assert all(column.meaning for sheet in sheets().values() for column in sheet.columns)


@pytest.mark.parametrize("text", ["=1+1", "+49", "-x", "@SUM(A1)", "'=1", "'", "#N/A", "_x0041_",
                                  "2018-11", "1E3", "TRUE", "007", "5%"])  # fmt: skip
def test_texts_stay_texts(text, place):
    """A text that a program would run, or turn into a value, is the same text afterwards."""
    given = bl.load("cuba-laos")
    case = bl.Relationship(
        id="a",
        title=text,
        states=given.states,
        ties=[dataclass_with(given.ties[0], note=text, place=text)],
        sources=given.sources,
    )
    bl.save_sheets(case, place)
    assert bl.read_sheets(place) == case


def dataclass_with(tie, **changed):
    """Give a tie with other values, without its links."""
    values = {field.name: getattr(tie, field.name) for field in fields(tie)}
    return type(tie)(**values | {"links": ()} | changed)


def test_no_cell_is_a_formula(tmp_path):
    """Neither a workbook nor a CSV file has a cell that a program runs."""
    given = bl.load("cuba-laos")
    case = bl.Relationship(id="a", title="=HYPERLINK(1)", states=given.states)
    bl.save_sheets(case, tmp_path / "a.xlsx")
    bl.save_sheets(case, tmp_path / "a")
    [cell] = [
        cell
        for row in openpyxl.load_workbook(tmp_path / "a.xlsx")["relationship"].iter_rows()
        for cell in row
        if "HYPER" in str(cell.value)
    ]
    assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True)
    assert b"'=HYPERLINK(1)" in (tmp_path / "a" / "relationship.csv").read_bytes()


def test_closed_lists_are_offered_in_cells(laos):
    """A workbook opens with an explanation, keeps its headings in view, and offers words."""
    assert laos.book.sheetnames[0] == "read me"
    page = laos.book["quantities"]
    assert page.freeze_panes == "B2"
    offered = {
        str(rule.sqref).partition("2")[0]: rule.formula1
        for rule in page.data_validations.dataValidation
    }
    letter = openpyxl.utils.get_column_letter(laos.place("quantities", "unit"))
    assert offered[letter].startswith("words!")


# --- what a person does ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "number_format", "read"),
    [
        (dt.date(2008, 5, 1), "mmm-yy", "2008-05"),
        (dt.date(2008, 5, 1), "yyyy-mm-dd", "2008-05-01"),
        (dt.date(2008, 5, 1), 'dd/mm/yyyy;"@"', "2008-05-01"),
        (dt.date(2008, 1, 1), "yyyy", "2008"),
        (dt.date(2008, 5, 1), r"[$-407]mmmm\ yyyy", "2008-05"),
        (1996, "General", "1996"),
        (" 1963/1968 ", "@", "1963/1968"),
    ],
)
def test_dates_are_read_as_they_are_shown(laos, typed, number_format, read):
    """A date that a program has made of what was typed has the precision that it shows."""
    laos.set("ties", 2, "date", typed, number_format)
    laos.set("ties", 2, "observed", None)
    assert str(laos.read().ties[0].date) == read


@pytest.mark.parametrize(
    ("typed", "number_format", "value"),
    [
        (1000.0, "0.00E+00", "1000"),
        ("1E3", "@", "1000"),
        (0.5, "General", "0.5"),
        ("  120 ", "@", "120"),
        (7, "General", "7"),
    ],
)
def test_numbers_are_read_however_they_are_kept(laos, typed, number_format, value):
    """A number kept as a number or as text, or with an exponent, is the same number."""
    laos.set("quantities", 2, "value", typed, number_format)
    for name in ("missing", "bound", "lower", "upper"):
        laos.set("quantities", 2, name, None)
    laos.set("quantities", 2, "unit", "USD")
    laos.set("quantities", 2, "measure", "money")
    tie = laos.book["quantities"].cell(2, 1).value
    assert format(laos.read().tie(tie).quantities[0].value, "f") == value


@pytest.mark.parametrize("typed", [True, "TRUE", " True "])
def test_truth_values_are_read_however_they_are_kept(laos, typed):
    """A truth value is read as a value and as text, in capitals too."""
    laos.set("ties", 2, "key", typed)
    assert laos.read().ties[0].key is True


def test_columns_and_rows_can_be_moved(laos):
    """Columns in another order, blank rows, spaces, and an optional column deleted."""
    page = laos.book["ties"]
    page.delete_cols(laos.place("ties", "limit"))
    last = page.max_column + 1
    for row, cell in enumerate(list(page["B"]), 1):
        page.cell(row, last, f" {cell.value} ")
    page.delete_cols(2)
    page.insert_rows(5)
    page.insert_rows(1)
    expected = [tie.id for tie in bl.load("cuba-laos").ties]
    read = laos.read()
    assert [tie.id for tie in read.ties] == expected
    assert all(tie.limit is None for tie in read.ties)


def test_a_semicolon_between_cells_is_understood(tmp_path):
    """Programs of some countries save CSV with semicolons, and without the mark of UTF-8."""
    bl.save_sheets(bl.load("cuba-laos"), tmp_path)
    for file in tmp_path.glob("*.csv"):
        rows = [*csv.reader(file.read_text("utf-8-sig").splitlines(keepends=True))]
        with file.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, delimiter=";").writerows(rows)
    assert bl.read_sheets(tmp_path) == bl.load("cuba-laos")


# --- what cannot be understood -----------------------------------------------------------------


def test_all_mistakes_are_reported_with_their_places(laos):
    """Mistakes on several sheets are reported at once, by sheet, row and column."""
    laos.set("ties", 3, "topic", "diplomatic.embasy")
    laos.set("ties", 4, "date", dt.date(2008, 5, 1), "d-mmm")
    laos.set("quantities", 2, "value", 0.05, "0%")
    laos.set("quantities", 3, "measure", "=A1")
    laos.set("citations", 2, "record", "nowhere")
    laos.set("citations", 3, "start", "x")
    laos.set("links", 2, "to", "nowhere")
    expected = [
        ("ties", 3, "topic"),
        ("ties", 4, "date"),
        ("quantities", 2, "value"),
        ("quantities", 3, "measure"),
        ("citations", 2, "record"),
        ("citations", 3, "start"),
        ("links", 2, "to"),
    ]
    wanted = {
        f"sheet {sheet}, row {row}, column "
        f"{openpyxl.utils.get_column_letter(laos.place(sheet, name))} ({name})"
        for sheet, row, name in expected
    }
    found = set(laos.mistakes())
    assert wanted <= found
    # what lacks its citation or its figure now is another mistake of the same rows
    assert all(path.split(", ")[1] in ("row 2", "row 3", "row 4") for path in found - wanted)


def test_a_column_that_is_needed_is_missed_once(laos):
    """A required column that was deleted is one mistake, not one a row."""
    laos.book["ties"].delete_cols(laos.place("ties", "title"))
    assert laos.mistakes() == ["sheet ties"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda book: book.set("ties", 1, "note", "nots"), "sheet ties, row 1, column"),
        (lambda book: book.book["ties"].cell(2, 60, "x"), "sheet ties, row 2, column BH"),
        (lambda book: book.set("ties", 1, "note", "title"), "sheet ties, row 1, column"),
        (lambda book: book.book["relationship"].append(["b", "B"]), "sheet relationship, row 3"),
        (
            lambda book: book.set("ties", 2, "note", dt.date(2008, 5, 1), "d-mmm"),
            "sheet ties, row 2",
        ),
        (lambda book: book.set("ties", 2, "note", 1e20), "sheet ties, row 2"),
        (lambda book: book.set("ties", 2, "note", True), "sheet ties, row 2"),
        (lambda book: book.set("quantities", 2, "value", 10.0**17), "sheet quantities, row 2"),
    ],
)
def test_nothing_that_was_typed_is_lost_silently(laos, change, place):
    """A heading or a value that has no place is reported where it stands."""
    change(laos)
    assert any(path.startswith(place) for path in laos.mistakes())


def test_the_names_of_ends_need_not_be_filled_in(laos):
    """The topic says which names the two ends have; a tie without a direction says so itself."""
    page = laos.book["ties"]
    for row in range(2, page.max_row + 1):
        if page.cell(row, laos.place("ties", "ends")).value != "between":
            laos.set("ties", row, "ends", None)
    assert laos.read() == bl.load("cuba-laos")
    laos.set("ties", 2, "ends", "giver; taker")
    assert [path[-6:] for path in laos.mistakes()] == ["(ends)"]


def test_an_unknown_sheet_is_reported(laos, tmp_path):
    """A sheet that none of ours is may hold records; an empty one does not."""
    laos.book.create_sheet("empty")
    assert laos.read()
    laos.book.create_sheet("tie").append(["id"])
    with pytest.raises(CaseFileError, match="'ties'"):
        laos.read()
    bl.save_sheets(bl.load("cuba-laos"), tmp_path / "case")
    (tmp_path / "case" / "ties.csv").rename(tmp_path / "case" / "tie.csv")
    with pytest.raises(CaseFileError, match="'ties'"):
        bl.read_sheets(tmp_path / "case")


def test_a_number_in_exponents_is_refused_in_csv(tmp_path):
    """A program that saves CSV may have rounded it."""
    bl.save_sheets(bl.load("cuba-laos"), tmp_path)
    file = tmp_path / "citations.csv"
    rows = [*csv.DictReader(file.read_text("utf-8-sig").splitlines())]
    text = file.read_text("utf-8-sig").replace(f",{rows[0]['start']},", ",1.2E+03,", 1)
    file.write_text(text, "utf-8")
    with pytest.raises(CaseFileError, match="row 2"):
        bl.read_sheets(tmp_path)


def test_a_text_that_no_cell_holds_is_refused_before_anything_is_written(tmp_path):
    """Excel cuts longer texts without a word."""
    case = bl.Relationship(id="a", title="x" * 40_000, states=("CUB", "LAO"))
    with pytest.raises(BilateralError, match="32,767"):
        bl.save_sheets(case, tmp_path / "a.xlsx")
    assert not any(tmp_path.iterdir())
    bl.save_sheets(case, tmp_path / "a")
    assert bl.read_sheets(tmp_path / "a") == case


@pytest.mark.parametrize("name", ["a.xls", "a.csv", "a.yaml"])
def test_another_ending_is_refused(name, tmp_path):
    """An ending that is no spreadsheet of ours is refused, with the ones that are."""
    with pytest.raises(BilateralError, match="xlsx"):
        bl.save_sheets(bl.load("cuba-laos"), tmp_path / name)


def test_a_missing_library_is_named_with_its_extra(monkeypatch, tmp_path):
    """Without openpyxl a workbook is refused by name, and CSV works."""
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match="world"):
        bl.save_sheets(bl.load("cuba-laos"), tmp_path / "a.xlsx")
    bl.save_sheets(bl.load("cuba-laos"), tmp_path / "a")
    assert bl.read_sheets(tmp_path / "a") == bl.load("cuba-laos")


def test_a_folder_without_the_sheet_of_the_relationship_is_refused(tmp_path):
    """With the sheet empty, or not there at all, nothing half-built is returned."""
    bl.save_sheets(bl.load("cuba-laos"), tmp_path / "a")
    for change in (lambda path: path.write_text("note\n"), Path.unlink):
        change(tmp_path / "a" / "relationship.csv")
        with pytest.raises(CaseFileError) as error:
            bl.read_sheets(tmp_path / "a")
        assert "sheet relationship" in [fault.path for fault in error.value.faults]


def test_a_formula_in_a_heading_is_named_as_one(laos):
    """The message says what to do with it, not what the program made of it."""
    laos.book["ties"].cell(1, laos.place("ties", "title")).value = "=A1"
    with pytest.raises(CaseFileError, match=r"row 1, column [A-Z]+: a formula is given"):
        laos.read()


# --- files that mean harm ----------------------------------------------------------------------

HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def forged(path, sheet):
    """Put other contents into the sheet of ties."""
    content = BytesIO()
    with ZipFile(path) as old, ZipFile(content, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            is_ties = member.filename == f"xl/worksheets/sheet{[*sheets()].index('ties') + 2}.xml"
            new.writestr(member, sheet if is_ties else old.read(member))
    path.write_bytes(content.getvalue())


@pytest.mark.parametrize(
    "sheet",
    [
        HEAD + "<row>" + " " * 30_000_000 + "</row></sheetData></worksheet>",
        HEAD + '<row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData></worksheet>',
        HEAD + '<row r="1"><c r="XFD1"><v>1</v></c></row>' * 90_000 + "</sheetData></worksheet>",
        HEAD + "<row>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    ],
    ids=["bomb", "far row", "far column", "cut", "entity"],
)
def test_a_hostile_workbook_is_refused_soon(laos, sheet):
    """A file that unpacks to more, or says it is larger, than any case is refused."""
    forged(laos.path, sheet)
    with pytest.raises(CaseFileError):
        bl.read_sheets(laos.path)


def test_a_file_of_another_kind_is_refused(tmp_path):
    """Text, and a zip file of something else, are no workbook."""
    (tmp_path / "a.xlsx").write_text("id: a", encoding="utf-8")
    with pytest.raises(CaseFileError, match="no Excel file"):
        bl.read_sheets(tmp_path / "a.xlsx")
    with ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("a", "b")
    with pytest.raises(CaseFileError, match="no complete Excel file"):
        bl.read_sheets(tmp_path / "b.xlsx")


def test_rows_are_texts():
    """Each row is a mapping of columns to texts, and the case file of it has no fault."""
    rows = rows_of(bl.load("cuba-laos"))
    assert all(isinstance(text, str) for row in rows["quantities"] for text in row.values())
    assert faults("cuba-laos") == ()
