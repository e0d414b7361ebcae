"""How far apart two states are on the one dimension of votes in the UN."""

import numpy as np
import pandas as pd

from bilateral._measures.pair_finding import PairFinding
from bilateral._measures.portfolios import Path, wanted_years, within
from bilateral.catalog.cards import find_card
from bilateral.catalog.read import read


def ideal_point_distance(
    years: tuple[int, int] | int | None = None, *, path: Path = None
) -> PairFinding:
    """Compute the distance of the ideal points of every two states in each year.

    Parameters
    ----------
    years : int or (int, int), optional
        A year in which sessions open, or the first and the last; all by default.
    path : path, optional
        A local file of ``un-ideal-points``.

    Returns
    -------
    PairFinding
        With ``cow_a, cow_b, year`` (the smaller code first) and ``ideal_point_distance``, 0 or
        more, without a unit. ``panel.add`` takes it as it is.

    Raises
    ------
    DataSetError
        If the data set cannot be read, or a year is outside it.

    References
    ----------
    Bailey, M. A., A. Strezhnev and E. Voeten (2017), Estimating dynamic state preferences from
    United Nations voting data, Journal of Conflict Resolution 61(2): 430-456.

    Examples
    --------
    >>> ideal_point_distance(path="nowhere/points.csv")
    Traceback (most recent call last):
    bilateral.errors.DataSetError: 'nowhere/points.csv' is not there; give the path of a file of \
Ideal Points from Votes in the UN General Assembly, or none to have it fetched
    """
    wanted = wanted_years(years)
    points = read("un-ideal-points", path=path).dropna(subset="ideal_point")
    points = within(points, wanted, "the ideal points")
    frames = []
    for _, rows in points.groupby("year"):
        states, values = rows["cow"].to_numpy(), rows["ideal_point"].to_numpy()
        a, b = np.triu_indices(len(states), k=1)
        columns = {"cow_a": states[a], "cow_b": states[b], "year": rows["year"].iloc[0]}
        frames.append(pd.DataFrame({**columns, "ideal_point_distance": abs(values[a] - values[b])}))
    frame = pd.concat(frames, ignore_index=True)
    distance = frame["ideal_point_distance"]
    return PairFinding(
        title="Distance of ideal points in the UN General Assembly",
        summary=(
            f"{len(frame):,} pairs of states and years, {distance.min():.2f} to "
            f"{distance.max():.2f} apart."
        ),
        frame=frame,
        warnings=("Ideal points are estimates; the distance does not show how sure they are.",),
        sources=tuple(find_card("un-ideal-points").citation),
    )
