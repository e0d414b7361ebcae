"""Politically relevant dyads: contiguous states, and those with a major power."""

import os
from collections.abc import Mapping

import numpy as np

from bilateral.errors import DataSetError, refuse_unknown
from bilateral.panel.from_dataset import from_dataset
from bilateral.panel.grid import Array
from bilateral.panel.knowledge import NOT_OBSERVED
from bilateral.panel.panel_data import PanelData

CONTIGUITY, MAJORS = "cow-contiguity", "cow-majors"


def is_relevant(panel: PanelData, files: Mapping[str, str | os.PathLike[str]]) -> Array:
    """Mark the rows of politically relevant dyads.

    Parameters
    ----------
    panel : PanelData
    files : mapping of str to path
        Local files of the two data sets; those that are not given are fetched.

    Raises
    ------
    DataSetError
        If contiguity or major powers are not observed in some of the years.
    """
    for name in files:
        refuse_unknown("data set of relevance", name, (CONTIGUITY, MAJORS))
    ends = panel.grid.ends(slice(None))
    relevant = np.zeros(len(panel.grid), dtype=bool)
    for name, column in ((CONTIGUITY, "contiguity"), (MAJORS, "major_power")):
        for addition in from_dataset(panel, name, path=files.get(name), columns=[column]):
            [values] = addition.columns
            places = addition.lookup.at(slice(None), ends)
            unseen = np.flatnonzero(values.known.take(places) == NOT_OBSERVED)
            if len(unseen):
                year = panel.grid.first + int(ends.year[unseen].max())
                msg = (
                    f"{name} says nothing of {year}, so that relevance is not known there; keep "
                    f"the years {addition.years} with years="
                )
                raise DataSetError(msg)
            missing = values.missing.take(places) if values.missing is not None else False
            relevant |= (values.values.take(places) > 0) & ~np.asarray(missing)
    return relevant
