"""What a map says in words: its title and its description."""

from bilateral._charts.map.read import Places
from bilateral._charts.phrases import PHRASES
from bilateral.text.lists import join_list

MOST_TOLD = 2
"""So many places are named each in a title."""


def title(places: Places) -> str:
    """Say how far each capital lies from the middle; of many, the nearest and the farthest."""
    placed = places.placed.sort_values("distance_km")
    ends = placed if len(placed) <= MOST_TOLD else placed.iloc[[0, -1]]
    away = zip(ends["capital"], ends["distance_km"], strict=True)
    each = [PHRASES["distance"].format(capital, f"{distance:,.0f}") for capital, distance in away]
    focal = placed["focal_capital"].iloc[0]
    if len(placed) > MOST_TOLD:
        return PHRASES["distances_of_many"].format(focal, *each)
    return PHRASES["distances"].format(focal, join_list(each))


def alt_text(places: Places) -> str:
    """Describe the map: who lies where."""
    columns = places.frame[["name", "capital", "distance_km"]]
    rows = columns.itertuples(index=False, name=None)
    each = [PHRASES["place"].format(name, capital, km) for name, capital, km in rows]
    return f"{PHRASES['map']}. {' '.join(each)}"
