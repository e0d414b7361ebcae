"""The official classifications whose codes a record may have."""

import re
from types import MappingProxyType

from bilateral.vocabulary import codes

SCHEMES = MappingProxyType(
    {
        "isced-f-2013": "fields of education and training (ISCED-F 2013)",
        "hs-2022": "chapters of the Harmonized System (2022)",
        "oecd-dac-purpose": "purpose codes of the OECD-DAC Creditor Reporting System",
    }
)
"""The classifications that a record may use, with their titles."""

RANGED = frozenset({"hs-2022"})
"""The classifications whose codes may be given as a range, such as 50-63 for textiles."""


def code_label(scheme: str, code: str) -> str | None:
    """Name an official code, or a range of chapters; None where the scheme has no such code.

    Examples
    --------
    >>> code_label("isced-f-2013", "0912"), code_label("isced-f-2013", "0777")
    ('Medicine', None)
    >>> code_label("hs-2022", "41-42") is None
    False
    """
    known = codes(scheme)
    if code in known:
        return str(known[code])
    ends = re.fullmatch(r"(\w+)-(\w+)", code) if scheme in RANGED else None
    if ends and ends[1] in known and ends[2] in known and ends[1] < ends[2]:
        return f"{known[ends[1]]} to {known[ends[2]]}"
    return None
