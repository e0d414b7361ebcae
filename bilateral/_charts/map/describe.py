"""What a map says in words: its title and its description."""

from bilateral._charts.map.read import Places
from bilateral._charts.palette import CASES
from bilateral._charts.phrases import PHRASES


def title(places: Places) -> str:
    """Say how far each capital lies from the middle; of many, the nearest and the farthest."""
    placed = places.placed.sort_values("distance_km")
    ends = placed if len(placed) < len(CASES) // 2 else placed.iloc[[0, -1]]
    each = [
        PHRASES["distance"].format(capital, f"{distance:,.0f}")
        for capital, distance in zip(ends["capital"], ends["distance_km"], strict=True)
    ]
    return PHRASES["distances"].format(placed["focal_capital"].iloc[0], "; ".join(each))


def alt_text(places: Places) -> str:
    """Describe the map: who lies where."""
    columns = places.frame[["name", "capital", "distance_km"]]
    rows = columns.itertuples(index=False, name=None)
    each = [PHRASES["place"].format(name, capital, km) for name, capital, km in rows]
    return f"{PHRASES['map']}. {' '.join(each)}"
