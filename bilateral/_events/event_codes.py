"""The codes of events: their roots, classes, tones and scores, and the topics they stand for."""

from functools import cache
from typing import TYPE_CHECKING, Final

from bilateral.errors import refuse_unknown
from bilateral.resources import shipped

if TYPE_CHECKING:
    import pandas as pd

LISTS: Final = ("cameo", "plover")
QUADS: Final = (
    "verbal cooperation",
    "material cooperation",
    "verbal conflict",
    "material conflict",
)
TONES: Final = ("cooperative", "hostile", "neutral")


def event_codes(name: str) -> "pd.DataFrame":
    """Return a list of codes of events, one in each row.

    The class of a CAMEO code follows its root: 01 to 05 are verbal cooperation, 06 to 08 material
    cooperation, 09 to 13 verbal and 14 to 20 material conflict. Its tone is *cooperative* for the
    first two, *hostile* for the others, and *neutral* for public statements (root 01).

    Parameters
    ----------
    name : {"cameo", "plover"}
        The list.

    Returns
    -------
    DataFrame
        With code, label, root, quad, tone, score (that of Goldstein, -10 to 10; missing for
        PLOVER), and topics: the topics of ties here that the code comes nearest to, separated by
        spaces. A demand, a promise or a threat has a topic of its own, never that of the deed.

    Raises
    ------
    UnknownNameError
        If there is no such list.

    References
    ----------
    Schrodt, P. A. (2012), CAMEO: Conflict and Mediation Event Observations Event and Actor
    Codebook. Goldstein, J. S. (1992), A conflict-cooperation scale for WEIS events data, Journal of
    Conflict Resolution 36(2): 369-385. Open Event Data Alliance (2018), PLOVER: A political event
    ontology.

    Examples
    --------
    >>> codes = event_codes("cameo").set_index("code")
    >>> codes.loc["0874", ["root", "quad", "tone", "topics"]].tolist()
    ['08', 'material cooperation', 'cooperative', 'military.settlement']
    """
    refuse_unknown("list of codes of events", name, LISTS)
    return _read(name).copy()


@cache
def _read(name: str) -> "pd.DataFrame":
    import pandas as pd

    texts = pd.read_csv(shipped("events", f"{name}.csv"), dtype="str", keep_default_na=False)
    return texts.assign(score=pd.to_numeric(texts["score"]))
