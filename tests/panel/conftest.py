"""What tests of panels share: a cache of their own, and the real data sets where they are."""

from pathlib import Path

import pytest

FILES = {
    "atop": "atop/atop_5_directed.parquet",
    "aiddata-china": "aid/GlobalChineseOfficialFinanceDataset_v1.0.xlsx",
    "cow-mindist": "world/cow_mindist.parquet",
    "cow-wars": "world/cow_war_inter.csv",
    "democracy": "world/democracy.parquet",
    "gdp-population": "world/gdp_pop.parquet",
    "gml-disputes": "world/gml_dirdisp.parquet",
    "rivalries": "world/tss_rivalries.csv",
    "capital-distance": "cow/capitals.parquet",
    "capitals": "cow/capitals.parquet",
    "cow-capabilities": "cow/NMC-60-abridged.csv",
    "cow-contiguity": "cow/contdird.csv",
    "cow-diplomatic-exchange": "cow/diplomatic_exchange_2006.1_slice.csv",
    "cow-disputes": "cow/dyadic_mid_4.02.csv",
    "cow-igos": "cow/igo_3.0_shared.parquet",
    "cow-majors": "cow/majors2016.csv",
    "cow-states": "cow/states2016.csv",
    "cow-trade": "cow/trade_4.0_directed_rounded.parquet",
    "gw-states": "gw/states.parquet",
    "un-ideal-points": "unga/IdealpointestimatesAll_Apr2020.csv",
    "unesco-students": "students/popular-destinations-by-origin.csv",
    "us-missions": "missions/us_mission_status_range_cow_v0.1.csv",
}
"""Where the real files are; votes are left out, since their format takes a minute to read."""


@pytest.fixture(scope="session")
def lasting(tmp_path_factory) -> Path:
    """Give a cache for all tests of real files, so that each is parsed once."""
    return tmp_path_factory.mktemp("lasting")


@pytest.fixture(autouse=True)
def cache(lasting, monkeypatch) -> Path:
    """Move the cache away from a person's; no test sees that."""
    monkeypatch.setenv("BILATERAL_DATA", str(lasting))
    return lasting


@pytest.fixture(scope="session")
def real(shared) -> Path:
    """Give the folder of real data sets, or skip where it is not at hand."""
    folder = shared / "data"
    if not folder.is_dir():
        pytest.skip("the real data sets are not at hand in `shared/data`")
    return folder


@pytest.fixture
def at_hand(real):
    """Give a function that adds real data sets to a panel."""

    def added(panel, *names, **options):
        for name in names:
            panel = panel.add(name, path=real / FILES[name], **options)
        return panel

    return added
