"""Read a data frame from R's serialization, where it has vectors alone; a million rows in seconds.

The format is described in "R Internals" (R Core Team), section 1.8, Serialization Formats.
"""

import struct
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pandas as pd

# The types of items by number; those that `Content._item` alone tells apart stand there.
NIL, PAIRS, ATTRIBUTES, STRING, LOGICAL, REAL, TEXTS, LIST = 254, 2, 239, 9, 10, 14, 16, 19
HAS_ATTRIBUTES, HAS_TAG = 0x200, 0x400
MISSING_INTEGER: Final = -(2**31)
WORKSPACES: Final = (b"RDX2\n", b"RDX3\n")
PAIR = struct.Struct(">ii")
ONE = struct.Struct(">i")


class UnknownContentError(Exception):
    """There is something else than vectors, lists and their attributes."""


@dataclass(eq=False)
class Vector:
    """A vector or a list of R, with its attributes."""

    values: Any
    attributes: dict[str, Any] = field(default_factory=dict)


def r_frame(content: bytes) -> pd.DataFrame | None:
    """Return the first data frame of a workspace (RData) or a single object (rds).

    Parameters
    ----------
    content : bytes
        The file, unpacked.

    Returns
    -------
    DataFrame or None
        Factors and texts are texts, logical values floats 0 and 1; None where there is no data
        frame, or something that is not read here.

    Raises
    ------
    ValueError
        If it is cut short.
    """
    start = 5 if content.startswith(WORKSPACES) else 0
    if content[start : start + 2] != b"X\n":
        return None
    try:
        found = Content(content, start + 2).read()
    except UnknownContentError:
        return None
    except (struct.error, IndexError) as error:
        msg = "it ends inside an object"
        raise ValueError(msg) from error
    objects = found.values() if isinstance(found, dict) else [found]
    return next((_frame(each) for each in objects if _is_frame(each)), None)


class Content:
    """A place in the content of a file, from which objects are read one after the other."""

    def __init__(self, content: bytes, start: int) -> None:
        self.content = content
        self.place = start
        self.symbols: list[str] = []
        self.texts: dict[bytes, str | None] = {}

    def read(self) -> Any:
        """Read the version, and then the object."""
        version = self._integer()
        self.place += 8
        if version == 3:  # the name of an encoding
            size = self._integer()
            self.place += size
        return self._item()

    def _integer(self) -> int:
        (number,) = ONE.unpack_from(self.content, self.place)
        self.place += 4
        return int(number)

    def _item(self) -> Any:
        flags = self._integer()
        match flags & 0xFF:
            case 254:
                return None
            case 1:
                self.symbols.append(str(self._item()))
                return self.symbols[-1]
            case 255:
                return self.symbols[(flags >> 8 or self._integer()) - 1]
            case 2 | 239:
                return self._pairs(flags)
            case 9:
                return self._text(self._integer())
            case 10 | 13 | 14 | 16 | 19 as kind:
                vector = Vector(self._values(kind))
                if flags & HAS_ATTRIBUTES:
                    vector.attributes = self._item() or {}
                return vector
            case 238:
                return self._compact()
        raise UnknownContentError

    def _compact(self) -> Vector:
        """Read a vector that is stored as a rule: a sequence of whole numbers, or a wrapped one."""
        info, state, attributes = self._item(), self._item(), self._item()
        kind = str(info.get(0)) if isinstance(info, dict) else ""
        if not isinstance(state, Vector):
            raise UnknownContentError
        if kind == "compact_intseq":
            length, first, step = state.values
            if not 0 <= length <= len(self.content):  # rows have other columns, of bytes each
                raise IndexError
            values = (np.arange(int(length)) * step + first).astype(np.int32)
        elif kind.startswith("wrap_") and isinstance(state.values, list):
            values = state.values[0].values
        else:
            raise UnknownContentError
        return Vector(values, attributes or {})

    def _pairs(self, flags: int) -> dict[Any, Any]:
        """Read a list of pairs, as attributes and workspaces are, by their tags or numbers."""
        found: dict[Any, Any] = {}
        while flags & 0xFF != NIL:
            if flags & 0xFF not in (PAIRS, ATTRIBUTES):
                raise UnknownContentError
            if flags & HAS_ATTRIBUTES:
                self._item()
            name = self._item() if flags & HAS_TAG else len(found)
            found[name] = self._item()
            flags = self._integer()
        return found

    def _values(self, kind: int) -> Any:
        length = self._integer()
        if length < 0:  # of 2**31 or more
            raise UnknownContentError
        if kind == LIST:
            return [self._item() for _ in range(length)]
        if kind == TEXTS:
            return self._texts(length)
        values = np.frombuffer(
            self.content, ">f8" if kind == REAL else ">i4", count=length, offset=self.place
        )
        self.place += values.nbytes
        if kind == REAL:
            return values.astype(np.float64)
        return np.where(values == MISSING_INTEGER, np.nan, values) if kind == LOGICAL else values

    def _texts(self, length: int) -> Any:
        """Read many texts; most are repeated, and each is kept once."""
        content, place, known = self.content, self.place, self.texts
        if length > len(content):
            raise IndexError
        found = np.empty(length, dtype=object)
        for row in range(length):
            flags, size = PAIR.unpack_from(content, place)
            place += 8
            if flags & 0xFF != STRING:
                raise UnknownContentError
            if size < 0:
                continue
            raw = content[place : place + size]
            place += size
            text = known.get(raw)
            if text is None:
                text = known[raw] = _decoded(raw)
            found[row] = text
        if place > len(content):
            raise IndexError
        self.place = place
        return found

    def _text(self, size: int) -> str | None:
        if size < 0:
            return None
        raw = self.content[self.place : self.place + size]
        self.place += size
        return _decoded(raw)


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _is_frame(found: Any) -> bool:
    classes = found.attributes.get("class") if isinstance(found, Vector) else None
    return classes is not None and "data.frame" in classes.values.tolist()


def _frame(found: Vector) -> pd.DataFrame:
    names = found.attributes["names"].values.tolist()
    return pd.DataFrame(dict(zip(names, map(_column, found.values), strict=True)))


def _column(vector: Vector) -> Any:
    """Return a column: the words of a factor, the days of dates, numbers."""
    values, classes = vector.values, vector.attributes.get("class")
    kinds = classes.values.tolist() if classes else []
    if "factor" in kinds:
        words = np.append(vector.attributes["levels"].values, [None])
        return words[np.where(values == MISSING_INTEGER, len(words), values) - 1]
    if "Date" in kinds:
        return pd.to_datetime(np.asarray(values, dtype=np.float64), unit="D", origin="unix")
    if not isinstance(values, np.ndarray):
        raise UnknownContentError
    if values.dtype.kind == "i":
        missing = values == MISSING_INTEGER
        plain = values.astype(np.int32)
        return np.where(missing, np.nan, plain) if missing.any() else plain
    return values
