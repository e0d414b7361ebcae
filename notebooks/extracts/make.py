"""Cut the rows of two dyads (notebook 6) and of one year (notebook 8) out of the full files.

python notebooks/extracts/make.py

The full files are read from `../shared/data`, next to the project; if that folder does not exist,
nothing is written. README.md next to this script gives contents, terms and citations.
"""

import sys
from pathlib import Path

import pandas as pd

import bilateral as bl

HERE = Path(__file__).resolve().parent
FULL = HERE.parents[2] / "shared" / "data"
CUBA = 40
YEAR = 2010
OTHERS = (770, 812)  # Pakistan and Laos, in Correlates of War codes
ORIGINS = ("Pakistan", "Laos")
DESTINATIONS = ("Cuba", "Other countries")


def of_the_dyads(frame: pd.DataFrame, first: str, second: str) -> pd.DataFrame:
    """Keep the rows of the two dyads; Cuba has the smaller code, so that each is there once."""
    return frame[(frame[first] == CUBA) & frame[second].isin(OTHERS)]


def trade() -> pd.DataFrame:
    """Cut out trade; there is no row of Cuba and Laos to keep."""
    kept = of_the_dyads(
        pd.read_parquet(FULL / "cow/trade_4.0_directed_rounded.parquet"), "ccode1", "ccode2"
    )
    flows = [name for name in kept if "flow" in name]
    return kept.astype(dict.fromkeys(flows, "Int64"))  # as given: rounded to whole millions


def diplomatic_exchange() -> pd.DataFrame:
    """Cut out the waves of diplomatic exchange, in the layout of its makers."""
    whole = pd.read_csv(FULL / "cow/diplomatic_exchange_2006.1_slice.csv")
    return of_the_dyads(whole, "ccode1", "ccode2")


def shared_igos() -> pd.DataFrame:
    """Cut out the numbers of shared memberships."""
    return of_the_dyads(pd.read_parquet(FULL / "cow/igo_3.0_shared.parquet"), "ccode1", "ccode2")


def un_agreement() -> pd.DataFrame:
    """Count the votes alike, from all votes, and keep the two dyads; takes a minute."""
    whole = bl.read("un-agreement", path=FULL / "unga/UNVotesPublished.RData")
    return of_the_dyads(whole, "cow_a", "cow_b").drop(columns="agreement")


def students() -> pd.DataFrame:
    """Cut out the students in Cuba, and the remainders that small flows are lumped into."""
    whole = pd.read_csv(FULL / "students/popular-destinations-by-origin.csv")
    ours = whole["origin_country_name"].isin(ORIGINS)
    return whole[ours & whole["dest_country_lumped"].isin(DESTINATIONS)]


def of_all_states() -> dict[str, pd.DataFrame]:
    """Cut out the rows of all states in 2010, for notebook 8; of capabilities those since 2005."""
    files = {
        "trade-2010.parquet": "cow/trade_4.0_directed_rounded.parquet",
        "shared-igos-2010.parquet": "cow/igo_3.0_shared.parquet",
    }
    rows = {name: pd.read_parquet(FULL / path) for name, path in files.items()}
    cut = {name: frame[frame["year"] == YEAR] for name, frame in rows.items()}
    capabilities = pd.read_csv(FULL / "cow/NMC-60-abridged.csv")
    since = capabilities["year"].between(YEAR - 5, YEAR)
    return {**cut, "capabilities-2005-2010.csv": capabilities[since]}


EXTRACTS = {
    "trade": trade,
    "diplomatic-exchange": diplomatic_exchange,
    "shared-igos": shared_igos,
    "un-agreement": un_agreement,
    "students": students,
}


def main() -> int:
    """Write each extract next to this script, or report that the full files are missing."""
    if not FULL.is_dir():
        print("skipped: the full files are not in ../shared/data; the extracts stay as they are")
        return 0
    for name, cut in EXTRACTS.items():
        rows = cut()
        keys = [key for key in ("ccode2", "cow_b", "origin_country_name", "year") if key in rows]
        rows.sort_values(keys).to_csv(HERE / f"{name}.csv", index=False, lineterminator="\n")
        print(f"{name}.csv: {len(rows)} rows")
    folder = HERE / "all-states"
    folder.mkdir(exist_ok=True)
    for name, rows in of_all_states().items():
        if name.endswith(".csv"):
            rows.to_csv(folder / name, index=False, lineterminator="\n")
        else:
            rows.to_parquet(folder / name, index=False, compression="zstd")
        print(f"all-states/{name}: {len(rows)} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
