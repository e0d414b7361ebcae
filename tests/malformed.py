"""Malformed case files and spreadsheets, made of good ones and of a grammar, by number."""

import copy
import csv
import io
import json
import random
import re
from functools import cache
from zipfile import ZIP_DEFLATED, ZipFile

import bilateral as bl
from bilateral import yaml_lines
from bilateral.spreadsheet.csv_folder import csv_files
from bilateral.spreadsheet.rows import rows_of
from bilateral.spreadsheet.workbook import workbook
from bilateral.ties import CLASS_OF
from bilateral.vocabulary import codes
from tests.casefiles import DATA, GOOD
from tests.generated import AWKWARD, DATES

SEEDS = [GOOD] + [
    (DATA / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    for name in ("ghana-korea", "ghana-nepal", "one-tie", "only-absences")
]
SIGNS = [*": - , [ ] { } ' \" # & * ! | > % @ ` ? \\ / . ~ = < _ + \t \n".split(" "), " ", "\n  "]
ODD = [
    *("", " ", "\0", "\x1b[2J", "\x07", "\x85", "\u2028", "\u202e", "\u200b", "\ufeff", "\ufffe"),
    *("\U0010ffff", "\ud800", '"\\U00110000"', '"\\ud800"', "&a", "*a", "!!python/name:os.system"),
    *("<<", "...", "---", "%YAML 9.9", "[" * 50, "{" * 50, "- " * 60, "x" * 5000, "''", "'"),
]
FIGURES = [
    *("0", "-1", "-0", "00", "1e3", "1E400", "1e-400", "9" * 400, "NaN", "inf", "1,000", "1.000,5"),
    *(
        "1_000",
        "0x1F",
        "½",
        "٣",
        "१२",
        "1/3",
        "12%",
        "1.",
        ".5",
        "+5",
        "1 000",
        "1\u00a0000",
        "--1",
    ),
]
SPOILT = [
    *("2015-02-30", "2015-13", "0000", "-0001", "99999", "Y-17E7", "2015/2014", "2015/2015/2015"),
    *(
        "2015?~%",
        "XXXX",
        "20XX-XX-XX",
        "[2015",
        "2015]",
        "..",
        "../..",
        "/",
        "{2015,2016}",
        "2015-3",
    ),
    *("March 2015", "15.3.2015", "2015-03-17T12:00:00Z", "2015-25", "2015-99", "1e4", "today"),
]
NAMES = ("CUB LAO XXX cub Cuba SUHH USSR 40 news visit brigade nowhere all aid trade NULL").split()
PIECES = [*AWKWARD, *ODD, *FIGURES, *SPOILT, *DATES, *NAMES]


class Dice(random.Random):
    """What a number decides: the same number gives the same file."""

    def part(self, size):
        """Draw where a part of something of a size begins and ends."""
        start = self.randrange(size + 1)
        return start, min(size, start + int(self.expovariate(0.2)))

    def piece(self):
        """Draw a text that programs trip over."""
        return self.choice(PIECES)


def case_file(number):
    """Give the bytes of a malformed case file."""
    dice = Dice(number)
    kinds = (_of_values, _of_values, _of_lines, _of_signs, _of_bytes, _of_a_grammar)
    return dice.choice(kinds)(dice)


def _of_values(dice):
    """Change some of the values of a good file, wherever they stand, and write it as YAML."""
    value = copy.deepcopy(yaml_lines.read(dice.choice(SEEDS)).value)
    for _ in range(dice.randrange(1, 4)):
        _change(dice, value)
    if dice.random() < 0.2:  # JSON is YAML
        return json.dumps(value, indent=dice.choice([None, 1])).encode("utf-8", "surrogatepass")
    return _written(value).encode("utf-8", "surrogatepass")


def _change(dice, value):
    """Change one place of nested lists and mappings."""
    holders = [value]
    for holder in holders:
        inside = holder.values() if isinstance(holder, dict) else holder
        holders += [item for item in inside if isinstance(item, dict | list) and item]
    holder = dice.choice(holders)
    keys = [*holder] if isinstance(holder, dict) else range(len(holder))
    key, other = dice.choice(keys), dice.choice(holders)
    match dice.randrange(8):
        case 0:
            del holder[key]
        case 1:
            holder[key] = copy.deepcopy(other)
        case 2 if isinstance(holder, dict):
            holder[dice.choice([f"{key}s", key[:-1], key.upper(), dice.piece()])] = holder.pop(key)
        case 2 | 3 if isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        case 4:
            holder[key] = [holder[key]] * dice.randrange(4)
        case 5:
            holder[key] = dice.choice([None, [], {}, [[]], {"": ""}, [None], {"id": None}])
        case _:
            holder[key] = dice.piece()


def _written(value, indent=0):
    """Write values as YAML in block style; a text stands as it is, and may be none."""
    space = "  " * indent
    if isinstance(value, dict) and value:
        return "".join(f"{space}{key}:{_beside(item, indent)}" for key, item in value.items())
    if isinstance(value, list) and value:
        return "".join(f"{space}-{_beside(item, indent)}" for item in value)
    return f"{space}{_scalar(value)}\n"


def _beside(item, indent):
    if isinstance(item, dict | list) and item:
        return f"\n{_written(item, indent + 1)}"
    return f" {_scalar(item)}\n"


def _scalar(value):
    if isinstance(value, dict | list):
        return "{}" if isinstance(value, dict) else "[]"
    return "" if value is None else str(value)


def _of_lines(dice):
    """Remove, repeat, move, indent or join lines of a good file."""
    lines = dice.choice(SEEDS).splitlines(keepends=True)
    for _ in range(dice.randrange(1, 4)):
        start, end = dice.part(len(lines))
        part = lines[start:end]
        match dice.randrange(5):
            case 0:
                lines[start:end] = []
            case 1:
                lines[start:end] = part * 2
            case 2:
                lines[start:end] = []
                place = dice.randrange(len(lines) + 1)
                lines[place:place] = part
            case 3:
                lines[start:end] = [f"{dice.choice([' ', '  ', chr(9)])}{line}" for line in part]
            case _:
                lines[start:end] = [line.strip() for line in part]
    return "".join(lines).encode()


def _of_signs(dice):
    """Put signs and awkward texts into a good file, or in place of its words."""
    text = dice.choice(SEEDS)
    for _ in range(dice.randrange(1, 4)):
        start, end = dice.part(len(text))
        if dice.random() < 0.5:  # a whole word or figure
            words = [*re.finditer(r"[\w.-]+", text)]
            start, end = dice.choice(words).span()
        text = text[:start] + dice.choice([dice.choice(SIGNS), dice.piece()]) + text[end:]
    return text.encode("utf-8", "surrogatepass")


def _of_bytes(dice):
    """Change bytes, cut the file short, or write it in another code."""
    data = bytearray(dice.choice(SEEDS).encode())
    for _ in range(dice.randrange(1, 6)):
        data[dice.randrange(len(data))] = dice.randrange(256)
    if dice.random() < 0.3:
        del data[dice.randrange(len(data)) :]
    if dice.random() < 0.1:
        return data.decode("latin-1").encode(dice.choice(["utf-16", "utf-32", "utf-8-sig"]))
    return bytes(data)


def _of_a_grammar(dice):
    """Write a case file by rules: fields of records with any values, deep or not."""
    fields = _fields()
    text = "id: a-b\ntitle: T\nstates: [CUB, LAO]\nsources:\n  - {id: news, type: book, title: B}\n"
    if dice.random() < 0.2:
        text = ""
    for _ in range(dice.randrange(1, 4)):
        name = dice.choice(["ties", "facts", "coverage", "excused", "sources", *fields])
        text += f"{name}:\n"
        for _ in range(dice.randrange(4)):
            chosen = dice.sample(fields, dice.randrange(1, 12))
            lines = [f"{field}: {_any(dice, field)}" for field in chosen]
            text += "  - " + "\n    ".join(lines) + "\n"
    return text.encode("utf-8", "surrogatepass")


def _any(dice, field, depth=0):
    """Draw a value for a field: one of its kind, one of another, or a list or a mapping."""
    match dice.randrange(6 if depth < 3 else 4):
        case 0:
            return dice.piece().replace("\n", " ")
        case 1:
            return dice.choice([*CLASS_OF])
        case 2:
            return dice.choice(_topics())
        case 3:
            return dice.choice(DATES)
        case 4:
            return f"[{', '.join(_any(dice, field, depth + 1) for _ in range(dice.randrange(4)))}]"
        case _:
            names = dice.sample(_fields(), dice.randrange(5))
            return f"{{{', '.join(f'{it}: {_any(dice, it, depth + 1)}' for it in names)}}}"


@cache
def _topics():
    return sorted(codes("topics"))


@cache
def _fields():
    """Give every name of a field in the good files."""
    return sorted({name for text in SEEDS for name in re.findall(r"(\w+):", text)} | {"quote"})


# --- spreadsheets ------------------------------------------------------------------------------


@cache
def _tables():
    """Give the sheets of the good file, as lists of rows of texts."""
    files = csv_files(_rows(), DATA)
    return {
        path.stem: [*csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))]
        for path, data in files.items()
    }


@cache
def _rows():
    return rows_of(bl.load(DATA / "casefile" / "good.yaml"))


def csv_folder(number):
    """Give the files of a malformed folder of CSV, by name."""
    dice = Dice(number)
    tables = copy.deepcopy(_tables())
    for _ in range(dice.randrange(1, 4)):
        _change_table(dice, dice.choice([rows for rows in tables.values() if len(rows) > 1]))
    files = {f"{name}.csv": _csv(dice, rows) for name, rows in tables.items()}
    name = dice.choice([*files])
    match dice.randrange(8):
        case 0:
            del files[name]
        case 1:
            files[dice.choice(["tie.csv", "x.csv", "TIES.CSV", "ties.yaml"])] = files[name]
        case 2:
            data = bytearray(files[name])
            data[dice.randrange(len(data))] = dice.randrange(256)
            files[name] = bytes(data)
        case 3:
            files[name] = files[name][: dice.randrange(len(files[name]))]
    return files


def _csv(dice, rows):
    text = io.StringIO()
    mark = dice.choice([",", ",", ",", ";", "\t"])
    csv.writer(text, delimiter=mark, quoting=dice.choice([0, 0, 1])).writerows(rows)
    return text.getvalue().encode("utf-8", "surrogatepass")


def _change_table(dice, rows):
    """Change a cell, a heading, rows or columns of a sheet."""
    row = dice.choice(rows)
    place = dice.randrange(len(row)) if row else 0
    match dice.randrange(8):
        case 0:
            rows.remove(row)
        case 1:
            rows.insert(dice.randrange(len(rows)), [*row])
        case 2:
            for other in rows:
                del other[place : place + 1]
        case 3:
            row.extend(dice.piece() for _ in range(dice.randrange(4)))
        case 4:
            dice.shuffle(row)
        case _ if row:
            row[place] = dice.choice([dice.piece(), f" {row[place]} ", row[place].upper()])


@cache
def _workbook():
    """Give the parts of the workbook of the good file; what is explained in it is left out."""
    with ZipFile(io.BytesIO(workbook(_rows()))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


CELL = re.compile(rb"<c [^>]*>.*?</c>|<c [^>]*/>")


def excel_file(number):
    """Give the bytes of a malformed workbook."""
    dice = Dice(number)
    parts = dict(_workbook())
    sheets = [name for name in parts if name.startswith("xl/worksheets/sheet")]
    for _ in range(dice.randrange(1, 4)):
        name = dice.choice(sheets[1:] if dice.random() < 0.9 else [*parts])
        parts[name] = _change_part(dice, parts[name])
    if dice.random() < 0.1:
        del parts[dice.choice([*parts])]
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    data = bytearray(content.getvalue())
    if dice.random() < 0.2:
        for _ in range(dice.randrange(1, 9)):
            data[dice.randrange(len(data))] = dice.randrange(256)
    if dice.random() < 0.05:
        del data[dice.randrange(len(data)) :]
    return bytes(data)


def _change_part(dice, data):
    """Change a cell of a sheet, or any bytes of another part."""
    cells = [*CELL.finditer(data)]
    if not cells or dice.random() < 0.05:
        place = dice.randrange(len(data))
        return data[:place] + dice.choice([b"", b"<", b"\0", b"&", b"x" * 99]) + data[place + 1 :]
    cell = dice.choice(cells)
    address = re.search(rb'r="([A-Z]+[0-9]+)"', cell[0])
    where = address[1] if address else b"A1"
    if dice.random() < 0.1:
        where = dice.choice([b"A0", b"XFE1", b"A1048577", b"ZZZZ9", b"1A", b"IV60000"])
    return data[: cell.start()] + _cell(dice, where) + data[cell.end() :]


def _cell(dice, where):
    """Write a cell of any type, as programs keep it, or as none does."""
    kind = dice.choice(["n", "s", "str", "inlineStr", "b", "e", "d", "f", "zz", ""])
    text = dice.piece()
    if dice.random() < 0.95:
        text = re.sub("[<>&\0-\x1f\ud800\ufffe]", "", text)
    value = {
        "n": dice.choice([*FIGURES, "42000", "42000.5", "-1", "1e300"]),
        "s": dice.choice([*"0123456789" * 3, "999999", "-1", "x"]),
        "b": dice.choice(["0", "1", "2"]),
        "e": dice.choice(["#REF!", "#N/A", "x"]),
        "d": dice.choice(["2015-03-17", "2015-02-30T00:00:00", "x"]),
    }.get(kind, text)
    style = dice.choice([*["", f' s="{dice.randrange(3)}"'] * 20, ' s="999"'])
    if kind == "f":
        return b'<c r="%s"%s><f>1+1</f><v>2</v></c>' % (where, style.encode())
    inside = f"<is><t>{value}</t></is>" if kind == "inlineStr" else f"<v>{value}</v>"
    return b'<c r="%s"%s t="%s">%s</c>' % (
        where,
        style.encode(),
        kind.encode(),
        inside.encode("ascii", "xmlcharrefreplace"),
    )
