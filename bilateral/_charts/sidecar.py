"""What a picture rests on, as JSON next to it: the same data give the same bytes."""

import json
import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from bilateral.text.html import UNSHOWN
from bilateral.text.tables import cell


def sidecar(content: Mapping[str, object], frame: pd.DataFrame) -> bytes:
    """Write what is said of a picture, and the rows of its frame."""
    whole = {**content, "data": _plain(frame)}
    text = json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False, default=str)
    # The same values, written so that they can stand in a page, and be printed on a terminal.
    text = UNSHOWN.sub(lambda found: json.dumps(found.group())[1:-1], text).replace("</", "<\\/")
    return f"{text}\n".encode()


def _plain(frame: pd.DataFrame) -> list[dict[str, object]]:
    """Turn rows into what JSON knows: missing values are null, days are days."""
    return [
        {str(name): _value(value) for name, value in row.items()}
        for row in frame.astype(object).to_dict("records")
    ]


def _value(value: Any) -> object:
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return None
    if isinstance(value, float) and math.isinf(value):
        return str(value)  # JSON has no such number
    if isinstance(value, bool | int | float | str):
        return value
    return cell(value)
