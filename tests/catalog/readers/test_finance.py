"""Chinese official finance: projects, several recipients, blanks that stand for nothing."""

import numpy as np
import pandas as pd
import pytest

from bilateral.catalog.read import read

PROJECTS = pd.DataFrame(
    {
        "project_id": [1, 2, 3, 4],
        "recommended_for_research": [True, True, False, True],
        "umbrella": [0, 0, 1, 0],
        "year": [2008, 2009, 2009, 2010],
        "donor": "China",
        "recipient_condensed": ["Cuba", "Namibia", "Laos", "Africa, regional"],
        "recipient_iso3": ["CUB", "NAM", "LAO", "TZA; ZMB; Africa, regional"],
        "title": "a project",
        "status": "Completion",
        "flow": "Grant",
        "flow_class": "ODA-like",
        "intent": "Development",
        "usd_current": [8_000_000, " ", 70_000.5, " "],
        "usd_defl_2014": [9_000_000, " ", 80_000.0, " "],
        "crs_sector_code": [720, 120, 110, 210],
        "year_uncertain": [False, True, False, False],
    }
)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_projects(tmp_path, suffix):
    """A blank is no amount, several recipients are no single receiver, a truth is a flag."""
    path = tmp_path / f"aid.{suffix}"
    if suffix == "xlsx":
        PROJECTS.to_excel(path, index=False)
    else:
        PROJECTS.to_csv(path, index=False)
    frame = read("aiddata-china", path)
    assert frame["iso3_a"].unique().tolist() == ["CHN"]
    assert frame["iso3_b"].fillna("-").tolist() == ["CUB", "NAM", "LAO", "-"]
    amounts = frame["commitment_usd"].tolist()
    assert amounts[0::2] == [8_000_000, 70_000.5]
    assert np.isnan(amounts[1])
    assert frame["projects_with_amount"].tolist() == [1, 0, 1, 0]
    assert frame["recommended"].tolist() == [1, 1, 0, 1]
    assert frame["year_uncertain"].tolist() == [0, 1, 0, 0]


def test_the_real_file(real):
    """5,466 projects, 4,373 recommended; 1,951 have no amount and 69 no single receiver."""
    frame = read("aiddata-china", real / "aid" / "GlobalChineseOfficialFinanceDataset_v1.0.xlsx")
    assert len(frame) == 5_466
    assert frame["recommended"].sum() == 4_373
    assert frame["commitment_usd"].isna().sum() == 1_951
    assert frame.loc[frame["recipients_iso3"].str.contains(";", na=False), "iso3_b"].isna().all()
    assert frame["iso3_b"].dropna().str.len().eq(3).all()
