"""Similarity of portfolios: published values, independent computation, and what must not matter."""

import numpy as np
import pandas as pd
import pytest

import bilateral as bl
from bilateral.errors import UNKNOWN, DataSetError, UnknownNameError
from tests._measures import plain
from tests._measures.conftest import ALLIANCES, VOTES

ALL = ["S", "kappa", "pi", "tau-b", "agreement"]


def portfolio(choices, year=1990):
    """Give the frame of some states' choices; None is no choice."""
    return pd.DataFrame(
        [
            (state, year, item, value)
            for state, values in choices.items()
            for item, value in enumerate(values)
        ],
        columns=["cow", "year", "item", "choice"],
    ).astype({"choice": "float64"})


def drawn(states=(2, 20, 40, 770), items=25, seed=3):
    """Draw portfolios with values 0 to 3, and a tenth of them missing."""
    chance = np.random.default_rng(seed)
    return {
        state: [None if chance.random() < 0.1 else int(chance.integers(4)) for _ in range(items)]
        for state in states
    }


def in_common(a, b):
    """Give the values of two portfolios for the items of both."""
    both = [(x, y) for x, y in zip(a, b, strict=True) if x is not None and y is not None]
    return [x for x, _ in both], [y for _, y in both]


@pytest.fixture
def table_6(real):
    """Give Germany and Russia in 1914, as portfolios and weights."""
    printed = pd.read_csv(real / "expected" / "signorino_ritter_1999_table_6.csv")
    rows = printed.melt("state", ["germany", "russia"], var_name="name", value_name="commitment")
    weights = dict(zip(printed["state"], printed["capabilities"], strict=True))
    return rows.rename(columns={"state": "item"}).assign(year=1914), weights


def test_germany_and_russia_are_as_signorino_and_ritter_print_them(table_6):
    """Tau-b is 0.0303, S 0.40, and S weighted by capabilities -0.46."""
    frame, weights = table_6
    found = bl.similarity(frame, ["S", "tau-b"]).frame.iloc[0]
    assert found["portfolio_s"] == pytest.approx(0.40, abs=1e-9)
    assert found["portfolio_tau_b"] == pytest.approx(0.03031695, abs=1e-8)
    weighted = bl.similarity(frame, "S", weights=weights).frame.iloc[0]
    assert weighted["portfolio_s"] == pytest.approx(-0.46, abs=5e-3)


@pytest.mark.parametrize(("distance", "power"), [("absolute", 1), ("squared", 2)])
def test_each_measure_is_its_definition(distance, power):
    """Matrix products give what loops over the items of both give."""
    choices = drawn()
    found = bl.similarity(portfolio(choices), ALL, distance=distance, scale=(0, 3)).frame
    assert len(found) == 6
    for row in found.itertuples():
        a, b = in_common(choices[row.cow_a], choices[row.cow_b])
        assert row.portfolio_items == len(a)
        assert row.portfolio_s == pytest.approx(plain.s_score(a, b, 3, power))
        assert row.portfolio_kappa == pytest.approx(plain.kappa(a, b, power))
        assert row.portfolio_pi == pytest.approx(plain.pi(a, b, power))
        assert row.portfolio_tau_b == pytest.approx(plain.tau_b(a, b))
        same = sum(x == y for x, y in zip(a, b, strict=True))
        assert row.portfolio_agreement == pytest.approx(same / len(a))


def test_kappa_with_squared_distances_is_lins_concordance():
    """Häge 2011: the chance-corrected measure for valued ties is known from elsewhere."""
    choices = drawn(seed=8)
    found = bl.similarity(portfolio(choices), "kappa", distance="squared").frame
    for row in found.itertuples():
        a, b = in_common(choices[row.cow_a], choices[row.cow_b])
        assert row.portfolio_kappa == pytest.approx(plain.lin(a, b))


def test_a_portfolio_is_wholly_like_itself():
    """All measures are 1 where two states did the same."""
    same = [0, 3, 1, 3]
    found = bl.similarity(portfolio({2: same, 40: same}), ALL).frame
    assert found.filter(like="portfolio_").iloc[0].tolist() == pytest.approx([1, 1, 1, 1, 1, 4])


def test_names_and_order_of_states_do_not_matter():
    """Relabelled states have the same values, whichever comes first."""
    choices = drawn()
    swapped = {770: choices[2], 40: choices[20], 20: choices[40], 2: choices[770]}
    first = bl.similarity(portfolio(choices), ALL).frame
    second = bl.similarity(portfolio(swapped).iloc[::-1], ALL).frame
    new = {770: 2, 40: 20, 20: 40, 2: 770}
    values = [name for name in first if name.startswith("portfolio_")]
    by_pair = {frozenset((row.cow_a, row.cow_b)): row for row in second.itertuples()}
    for row in first.itertuples():
        other = by_pair[frozenset((new[row.cow_a], new[row.cow_b]))]
        assert [getattr(row, name) for name in values] == pytest.approx(
            [getattr(other, name) for name in values]
        )


def test_weights_of_one_change_nothing_and_their_unit_does_not_matter():
    """Only how much an item weighs beside another counts."""
    frame = portfolio(drawn())
    plainly = bl.similarity(frame, ["S", "kappa", "pi"]).frame
    for weight in (1, 0.2):
        weighted = bl.similarity(
            frame, ["S", "kappa", "pi"], weights=dict.fromkeys(range(25), weight)
        )
        pd.testing.assert_frame_equal(weighted.frame, plainly)


def test_weights_may_change_by_year():
    """The item that weighs nothing in a year does not count in it."""
    frame = pd.concat([portfolio({2: [0, 3], 40: [0, 0]}, year) for year in (1990, 1991)])
    weights = pd.DataFrame(
        {"item": [0, 1, 0, 1], "year": [1990, 1990, 1991, 1991], "weight": [1, 0, 0, 1]}
    )
    found = bl.similarity(frame, "S", weights=weights).frame
    assert found["portfolio_s"].tolist() == [1.0, -1.0]


def test_who_always_did_the_same_has_no_rank_correlation():
    """What would be divided by zero is missing, and not a number of some size."""
    found = bl.similarity(portfolio({2: [1, 1, 1], 40: [1, 2, 3]}), ["tau-b", "S"]).frame
    assert found["portfolio_tau_b"].isna().tolist() == [True]
    assert found["portfolio_s"].tolist() == [0.0]


def test_two_without_an_item_in_common_have_no_row():
    """Nothing in common is not a similarity of zero."""
    frame = portfolio({2: [1, None], 40: [None, 2], 770: [2, 2]})
    found = bl.similarity(frame, "agreement").frame
    assert found[["cow_a", "cow_b"]].values.tolist() == [[2, 770], [40, 770]]


def test_ties_to_other_states_are_portfolios_too():
    """The item of a tie is the state at its other end."""
    ties = pd.DataFrame(
        {"cow_a": [2, 2, 40, 40], "cow_b": [20, 770, 20, 770], "year": 1990, "rank": [3, 0, 3, 3]}
    )
    assert bl.similarity(ties, "S").frame["portfolio_s"].tolist() == [0.0]


def test_an_absence_is_left_out_and_each_share_is_its_definition(votes):
    """USA and Cuba both voted in three roll calls of 2000: opposite, same, one abstained."""
    measures = ["agreement", "net agreement", "coincidence", "S"]
    found = bl.similarity("votes", measures, years=2000, path=votes).frame.iloc[0]
    assert found[["cow_a", "cow_b", "votes_items"]].tolist() == [2, 40, 3]
    assert found["votes_agreement"] == pytest.approx(1 / 3)
    assert found["votes_net_agreement"] == 0  # one the same, one against, of four roll calls
    assert found["votes_coincidence"] == pytest.approx(1.5 / 3)
    assert found["votes_coincidence"] == pytest.approx((1 + found["votes_s"]) / 2)


def test_votes_can_be_of_an_issue_or_of_a_session(votes):
    """Two roll calls are about human rights; the session of 2000 voted in 2001 too."""
    of_issue = bl.similarity("votes", "S", years=2000, issue="human_rights", path=votes).frame
    assert of_issue["votes_human_rights_items"].tolist() == [2, 2, 2]
    of_session = bl.similarity("votes", "S", by="session", path=votes).frame
    assert of_session["year"].unique().tolist() == [2000]
    assert of_session["votes_items"].tolist() == [4, 5, 4]


def test_a_panel_takes_it_as_it_is_in_both_directions(votes):
    """The sources come along, and Pakistan to Cuba is what Cuba to Pakistan is."""
    found = bl.similarity("votes", "S", years=2000, path=votes)
    panel = bl.dyad_years(years=2000).add(found)
    assert panel.pair("CUB", "PAK")["votes_s"].tolist() == pytest.approx(
        panel.pair("PAK", "CUB")["votes_s"].tolist()
    )
    assert "Voeten" in panel.cite()
    assert panel.pair("CUB", "LAO")["votes_s"].isna().all()


@pytest.mark.parametrize(
    ("options", "error", "word"),
    [
        ({"kind": "vote"}, UnknownNameError, UNKNOWN),
        ({"kind": 3}, UnknownNameError, "frame"),
        ({"measure": "s"}, UnknownNameError, UNKNOWN),
        ({"measure": "coincidence"}, UnknownNameError, UNKNOWN),
        ({"measure": []}, DataSetError, "no measure"),
        ({"distance": "cubed"}, UnknownNameError, UNKNOWN),
        ({"weights": {0: -1, 1: 2}}, DataSetError, "-1"),
        ({"weights": {0: 0, 1: 0}}, DataSetError, "above 0"),
        ({"weights": {0: 1}}, DataSetError, "no weight"),
        ({"weights": {0: float("nan"), 1: 1}}, DataSetError, "nan"),
        ({"weights": {}}, DataSetError, "not numbers"),
        ({"weights": {0: 1, 1: 1}, "measure": "tau-b"}, DataSetError, "no weights"),
        ({"years": 1980}, DataSetError, "outside"),
        ({"years": (1991, 1990)}, DataSetError, "reversed"),
        ({"years": "1990"}, DataSetError, "years="),
        ({"scale": (0, 2)}, DataSetError, "outside the scale"),
        ({"scale": 3}, DataSetError, "scale="),
        ({"issue": "human_rights"}, DataSetError, "only roll calls"),
        ({"by": "session"}, DataSetError, "only roll calls"),
        ({"path": "x.csv"}, DataSetError, "path="),
    ],
)
def test_what_cannot_be_measured_is_refused(options, error, word):
    """The message names what is wrong."""
    given = {"kind": portfolio({2: [0, 3], 40: [3, 3]}), **options}
    with pytest.raises(error, match=word):
        bl.similarity(**given)


@pytest.mark.parametrize(
    ("frame", "word"),
    [
        (portfolio({2: [1, 2]}), "only one"),
        (portfolio({2: [1, 1], 40: [1, 1]}), "scale="),
        (portfolio({2: range(21), 40: range(21)}), "21 different values"),
        (pd.concat([portfolio({2: [1], 40: [2]})] * 2), "twice"),
        (portfolio({2: [1], 40: [2]}).assign(other=1), "one column of values"),
        (portfolio({2: [1], 40: [2]}).drop(columns="year"), "no portfolios"),
        (portfolio({2: [1], 40: [2]}).assign(choice="yes"), "not of finite numbers"),
        (portfolio({2: [1], "Cuba": [2]}), "texts and numbers"),
        (portfolio({2: [None], 40: [None]}), "no value in any year"),
    ],
)
def test_a_frame_that_has_no_portfolios_is_refused(frame, word):
    """One state, one value, too many, a row twice, no keys, words."""
    with pytest.raises(DataSetError, match=word):
        bl.similarity(frame)


def test_net_agreement_of_2015_is_as_published(real):
    """Cuba and Pakistan: 0.71233 of the 73 roll calls of the session, 0.71795 of 78 of the year."""
    for by, expected in (("session", 52 / 73), ("year", 56 / 78)):
        found = bl.similarity("votes", "net agreement", years=2015, by=by, path=real / VOTES).frame
        pair = found.query("cow_a == 40 and cow_b == 770")
        assert pair["votes_net_agreement"].tolist() == pytest.approx([expected])


def test_capabilities_weigh_alliances(real):
    """A frame of codes, years and shares is all it takes; years without shares are refused."""
    shares = bl.read("cow-capabilities", path=real / "cow" / "NMC-60-abridged.csv")
    shares = shares[["cow", "year", "cinc"]]
    path = real / ALLIANCES
    found = bl.similarity("alliances", "S", years=1990, weights=shares, path=path).frame
    assert found["alliances_s"].between(-1, 1).all()
    early = shares[shares["year"] < 1990]
    with pytest.raises(DataSetError, match="no weight"):
        bl.similarity("alliances", "S", years=1990, weights=early, path=path)


def test_agreement_is_that_of_the_data_set(real):
    """Two ways from the same votes meet."""
    path = real / VOTES
    found = bl.similarity("votes", "agreement", years=(1990, 1991), path=path).frame
    other = bl.read("un-agreement", path=path).query("year in (1990, 1991)")
    both = found.merge(other, on=["cow_a", "cow_b", "year"])
    assert len(both) == len(found) == len(other)
    assert (both["votes_agreement"] - both["un_agreement"]).abs().max() < 1e-12
    assert (both["votes_items"] == both["un_shared_votes"]).all()


def test_a_commitment_that_may_be_higher_is_left_out(tmp_path):
    """Canada has surely promised help, and nobody knows whether the USA has: not a 1, nor a 3."""
    obligations = ["defense", "offense", "neutral", "nonagg", "consul"]
    rows = [
        (2, 20, 2000, -9, 0, 0, 0, 1),
        (20, 2, 2000, 1, 0, 0, -9, 1),
        (40, 20, 2000, 0, 0, 0, 1, 0),
    ]
    columns = ["ccode1", "ccode2", "year", *(f"atop_{name}" for name in obligations)]
    path = tmp_path / "alliances.csv"
    pd.DataFrame(rows, columns=columns).to_csv(path, index=False)
    found = bl.similarity("alliances", ["S", "agreement"], years=2000, path=path).frame
    members = found["alliances_items"].max()
    by_pair = found.set_index(["cow_a", "cow_b"])
    # The USA and Canada: of all members but Canada, they differ about the USA itself not at all.
    assert by_pair.loc[(2, 20), "alliances_items"] == members - 1
    assert by_pair.loc[(2, 20), "alliances_agreement"] == 1
    # Canada and Cuba: each to itself and to the other, and Canada to the USA.
    assert by_pair.loc[(20, 40), "alliances_items"] == members
    assert by_pair.loc[(20, 40), "alliances_s"] == pytest.approx(
        1 - 2 * (3 + 1 + 3) / (3 * members)
    )


def test_alliances_rank_what_each_has_promised(real):
    """In 2000 the USA and Canada have other allies too; a state is committed to itself."""
    path = real / ALLIANCES
    rows = pd.read_parquet(path).query("year == 2000")
    ranks = {"defense": 3, "offense": 3, "neutral": 2, "nonagg": 2, "consul": 1}
    members = bl.states(2000, system="cow")["cow"].dropna().unique().tolist()
    codes = {}
    for state in (2, 20):
        codes[state] = dict.fromkeys(members, 0) | {state: 3}
        for row in rows[rows["ccode1"] == state].itertuples():
            if row.ccode2 in codes[state]:
                codes[state][row.ccode2] = max(
                    rank * (getattr(row, f"atop_{name}") == 1) for name, rank in ranks.items()
                )
    a, b = ([codes[state][member] for member in members] for state in (2, 20))
    found = bl.similarity("alliances", ALL, years=2000, path=path).frame.iloc[0]
    assert found[["cow_a", "cow_b", "alliances_items"]].tolist() == [2, 20, len(members)]
    assert found["alliances_s"] == pytest.approx(plain.s_score(a, b, 3))
    assert found["alliances_pi"] == pytest.approx(plain.pi(a, b))
    assert found["alliances_tau_b"] == pytest.approx(plain.tau_b(a, b))
