"""The words above periods: as long as has room, and every few years where they are many."""

from collections.abc import Sequence

from bilateral._charts.periods.read import EN_DASH, Years
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type


def year_words(years: Sequence[Years], cell: float, type_: Type) -> dict[int, str]:
    """Choose what stands above the periods, in the longest form that fits; where none does, some.

    Examples
    --------
    >>> year_words([(1970, 1979), (1980, 1989)], 40, Type(6))
    {0: '1970s', 1: '1980s'}
    >>> year_words([(year, year) for year in range(1998, 2003)], 12, Type(6))
    {0: '1998', 2: '2000', 4: '2002'}
    """
    for form in _forms(years):
        if all(type_.width(text) + 3 <= cell for text in form):
            return dict(enumerate(form))
    firsts = [str(first) for first, _ in years]
    widest = max(map(type_.width, firsts), default=0.0)
    step = next((n for n in (2, 5, 10, 20, 50, 100, 500) if n * cell > widest + 4), 500)
    half = (widest - cell) / 2
    return {
        place: text
        for place, text in enumerate(firsts)
        if years[place][0] % (step * (years[0][1] - years[0][0] + 1)) == 0
        and place * cell >= half - 2
        and (len(years) - place - 1) * cell >= half - 2
    }


def _forms(years: Sequence[Years]) -> list[list[str]]:
    """List the ways to write periods, from the longest to the shortest."""
    if all(first == last for first, last in years):
        return [[str(first) for first, _ in years]]
    short = [[f"{first}{EN_DASH}" for first, _ in years]]
    if all(first % 10 == 0 and last == first + 9 for first, last in years):
        return [[PHRASES["decade"].format(first) for first, _ in years], *short]
    ranges = [f"{first}{EN_DASH}{last}" for first, last in years]
    brief = [f"{first}{EN_DASH}{str(last)[-2:]}" for first, last in years]
    return [ranges, brief, *short]
