"""What is asked of cases side by side: general questions, how alike they are, what bears it."""

import os
from functools import cached_property

from bilateral.cases import Cases, listed_in
from bilateral.contrast.asking import ask, asked_claim
from bilateral.contrast.evidence import Evidence, evidence
from bilateral.contrast.questionfile import question_file
from bilateral.finding import Finding


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
            See `bilateral.contrast.asking.ask` for the columns.

        Raises
        ------
        CaseFileError
            With every fault of the file and its line: unknown rules, kinds, measures; an analyst's
            answer that rests on a tie or a source that the case does not have.

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
        sources = {one.id: {source.id for source in one.sources} for one in self.relationships}
        given.check(ties, sources)
        frame = ask(given.asked, self._evidence)
        cited = {
            cite.source
            for question in given.asked.questions
            for judged in question.answers
            if judged.case in ties
            for cite in judged.cites
        }
        claim = asked_claim(frame, self.titles)
        return self._finding("Questions put alike", claim, frame, listed_in(frame), also=cited)

    @cached_property
    def _evidence(self) -> list[Evidence]:
        return evidence(self._tables, self.titles, focal=self.focal)
