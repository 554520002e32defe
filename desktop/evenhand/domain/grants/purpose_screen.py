"""The purpose screen: whether the words of an application or a payment are about party politics (PP11, PP13).

It finds and asks; a person answers. Influencing a decision of the council within the plan is no party politics, and
neither is a councillor or MP who is named: nothing is said of them. Parties, candidates and elections are found as the
publicity screen finds them, every party alike.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from re import Match

from evenhand.domain.grants.purpose_words import CANDIDATE, PurposeTurn, PurposeWords
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.screening.findings import Screened, TextFinding, strictest
from evenhand.domain.publicity.screening.mentions import Mention, mentions_in
from evenhand.domain.publicity.screening.screen import Screen
from evenhand.domain.publicity.screening.signed import Signed, end_of, signed
from evenhand.domain.publicity.screening.tokens import Sentence, lowered, sentences_of, tokens_of
from evenhand.domain.vocabulary import TextVerdict

APPLICATION_CLAUSE = "PP13"
PAYMENT_CLAUSE = "PP11"


@dataclass(frozen=True, slots=True)
class PurposeScreen:
    """A screen made ready once for many texts: its words, and the publicity screen that knows names and parties."""

    words: PurposeWords
    names: Screen

    @keeps("PP11", "PP13")
    def read(self, text: str, clause: str = APPLICATION_CLAUSE) -> Screened:
        """What is found in a text, none of it inside another finding, and the verdict.

        `clause` is the one that a purpose breaks: PP13 for those who are funded, PP11 for other spending.
        """
        tokens, sentences = tokens_of(text), tuple(sentences_of(text))
        known = self.names
        mentions = [
            _as_candidate(one)
            for one in mentions_in(text, tokens, sentences, known.lexicon, known.parties, known.people)
        ]
        turns = _apart(_turns(text, sentences, mentions, self.words))
        findings = sorted((*turns, *self._named(text, sentences, mentions, turns)), key=_place)
        told = tuple(_under(clause, one) for one in findings)
        return Screened(strictest(told), told)

    def _named(
        self,
        text: str,
        sentences: Sequence[Sentence],
        mentions: Iterable[Mention],
        turns: Sequence[TextFinding],
    ) -> Iterator[TextFinding]:
        """Parties, candidates and elections of which no turn of phrase says more."""
        for one in mentions:
            naming = self.words.namings.get(one.kind)
            if naming is None or any(one.start < turn.end and turn.start < one.end for turn in turns):
                continue
            around = next(each for each in sentences if each.start <= one.start < each.end)
            if naming.unless and naming.unless.search(lowered(text[around.start : around.end])):
                continue
            said = text[one.start : one.end]
            yield TextFinding(
                naming.clause, one.kind, TextVerdict.ASK, one.start, one.end, said, naming.says, naming.why
            )


def _as_candidate(one: Mention) -> Mention:
    """The mention under its own sign where it is of a candidate: for money that is another thing than an office."""
    return replace(one, sign=CANDIDATE) if one.kind == "candidate-named" else one


def _turns(
    text: str, sentences: Iterable[Sentence], mentions: Sequence[Mention], words: PurposeWords
) -> Iterator[TextFinding]:
    """The turns of phrase that stand in a text, sentence by sentence."""
    for sentence in sentences:
        copy = signed(text, sentence, mentions)
        for turn in words.turns:
            if turn.unless and turn.unless.search(copy.small):
                continue
            for pattern in turn.patterns:
                yield from (_finding(text, copy, turn, found) for found in pattern.finditer(copy.small))


def _finding(text: str, copy: Signed, turn: PurposeTurn, found: Match[str]) -> TextFinding:
    start = copy.place(found.start())
    end = end_of(copy, found.end(), copy.place(found.end() - 1) + 1)
    return TextFinding(turn.clause, turn.kind, turn.verdict, start, end, text[start:end], turn.says, turn.why)


def _apart(findings: Iterable[TextFinding]) -> list[TextFinding]:
    """Of findings that overlap the strictest, of those the longest."""
    kept: list[TextFinding] = []
    for one in sorted(findings, key=_strictest_first):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return kept


def _strictest_first(one: TextFinding) -> tuple[int, int, int, str]:
    order = tuple(TextVerdict)
    return (-order.index(one.verdict), one.start - one.end, one.start, one.kind)


def _place(one: TextFinding) -> tuple[int, int]:
    return (one.start, one.end)


def _under(clause: str, one: TextFinding) -> TextFinding:
    """The finding under the clause of what is screened; money to a party itself stays under its own (PP14)."""
    return replace(one, clause=clause) if one.clause == APPLICATION_CLAUSE else one
