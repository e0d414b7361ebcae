"""On which side of a balance a tie counts, by its terms."""

from bilateral.ties import GIVEN, directions_of, is_given

OTHER, UNTOLD = "other_terms", "terms_not_told"
"""In place of a direction: what is told to be no gift, and what is on terms that nobody reports."""


def flow_category(kind: str, terms: str, direction: str) -> str:
    """Say where a tie counts: in its direction, or on other terms, or on terms that are not told.

    Only what is given and received depends on its terms; of other kinds the question does not
    arise.

    Examples
    --------
    >>> flow_category("aid", "grant", "out"), flow_category("aid", "commercial", "out")
    ('out', 'other_terms')
    >>> flow_category("aid", "not_stated", "out"), flow_category("trade", "not_stated", "out")
    ('terms_not_told', 'out')
    """
    if directions_of(kind) != GIVEN or is_given(kind, terms):
        return direction
    return UNTOLD if terms == "not_stated" else OTHER
