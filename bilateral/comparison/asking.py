"""What is asked of cases side by side: general questions, how alike they are, what bears it."""

import os
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from bilateral._findings.counting import listed_in
from bilateral._findings.evidence import Evidence, evidence
from bilateral._findings.finding import Finding
from bilateral._findings.questions.asking import ask, asked_summary
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.sensitivity import sensitivity, sensitivity_summary
from bilateral._findings.similarity import items, similarity, similarity_items, similarity_summary
from bilateral.comparison.cases import Cases
from bilateral.sources import Source

NOTHING_TOLD = "no two cases tell of one and the same thing, be it that one has it and one has not"


class Asking(Cases):
    """Cases side by side, of which questions are asked. Made by `bilateral.compare`."""

    def questions(self, file: str | os.PathLike[str] | None = None) -> Finding:
        """Put general questions to every case alike: the structured, focused comparison.

        Parameters
        ----------
        file : path, optional
            Questions of your own, in YAML; those that ship (``data/questions.yaml``) show how they
            are written: each with rules that are data, or with answers of analysts, who say on
            what they rest and why.

        Returns
        -------
        Finding
            See `bilateral._findings.questions.asking.ask` for the columns.

        Raises
        ------
        CaseFileError
            With every fault of the file and its line: unknown rules, kinds, measures; in a file of
            your own also an analyst's answer that rests on what a case does not have. In a
            comparison that was made narrower such an answer is *unsafe* instead.

        References
        ----------
        George, A. L. and Bennett, A. (2005), Case Studies and Theory Development in the Social
        Sciences, chapter 3.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> frame = both.questions().frame
        >>> frame.loc[frame["part"].eq("relations began"), "value"].to_list()
        ['1955-10-28', '1974-11-04']
        """
        given = question_file(file)
        ties = {one.id: {tie.id for tie in one.ties} for one in self.relationships}
        if file is not None and not self.narrowed:
            given.check(ties, {one.id: _names(one.sources) for one in self.relationships})
        frame = ask(given.asked, self._evidence)
        cited = {
            cite.source
            for question in given.asked.questions
            for judged in question.answers
            if judged.case in ties
            for cite in judged.cites
        }
        summary = asked_summary(frame, self.titles)
        return self._finding("questions", summary, frame, listed_in(frame), also=cited)

    def similarity(self, *, detail: bool = False) -> Finding:
        """Tell how alike the cases are, in what they share and in what that is like.

        Silence is never a zero: a sort of tie that the sources of one case do not speak of is left
        out, and the bounds say what it could come to. The number of records is not compared.

        Parameters
        ----------
        detail : bool
            Every thing that was compared in place of the sums.

        Returns
        -------
        Finding
            See `bilateral._findings.similarity.similarity` for the columns; where nothing can be
            compared there is a reason in place of a number.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> both.similarity().frame[["used", "left_out"]].to_numpy().tolist()
        [[12, 48], [15, 11]]
        """
        compared = items(self._evidence)
        sums = similarity(compared, self.titles)
        summary = similarity_summary(sums)
        finding = self._finding("similarity", summary, sums, self._behind)
        if detail:
            finding = replace(finding, frame=similarity_items(compared), columns=())
        return finding if sums["used"].gt(0).any() else replace(finding, reason=NOTHING_TOLD)

    def sensitivity(self, file: str | os.PathLike[str] | None = None) -> Finding:
        """Tell what changes when each claimant, source, stage or inference is left out by itself.

        Parameters
        ----------
        file : path, optional
            Questions of your own, as for `questions`.

        Returns
        -------
        Finding
            See `bilateral._findings.sensitivity.sensitivity` for the columns.

        Examples
        --------
        >>> import bilateral as bl
        >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        >>> frame = both.sensitivity().frame
        >>> frame.loc[frame["name"].eq("Gustavo Machín Gómez"), "ties"].iloc[0]
        np.int64(12)
        """
        asked = question_file(file).asked
        frame = sensitivity(self.relationships, asked, focal=self.focal)
        summary = sensitivity_summary(frame)
        return self._finding("sensitivity", summary, frame, self._behind)

    @cached_property
    def _evidence(self) -> list[Evidence]:
        return evidence(self.relationships, focal=self.focal)


def _names(sources: Iterable[Source]) -> set[str]:
    return {source.id for source in sources}
