"""Screening a text: its mentions, then the turns of phrase around them, then one verdict (PP4, PP5, PP7).

In a copy of the text every mention is replaced by a single sign, so that a turn of phrase is one pattern for every
politician and every party alike. Where the pieces of the copy stand in the text is kept beside it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import IGNORECASE, Match
from re import compile as compiled

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.screening.findings import KnownNames, Screened, TextFinding, strictest
from evenhand.domain.publicity.screening.lexicon import (
    ELECTION,
    POLITICIAN,
    PRONOUN,
    SENTENCES_REMEMBERED,
    Lexicon,
    Turn,
    small_letters,
)
from evenhand.domain.publicity.screening.mentions import Mention, Namesakes, mentions_in, namesakes_of
from evenhand.domain.publicity.screening.parties import PartyIndex, Sureness, index_of, party_name
from evenhand.domain.publicity.screening.signed import Signed, end_of, signed
from evenhand.domain.publicity.screening.tokens import Sentence, passages_of, sentences_of, tokens_of
from evenhand.domain.vocabulary import TextVerdict

# A person's name, which bears no article as "the MP" does.
BARE_NAME = compiled(
    r"(?:Cllrs?\.?|CLLRS?\.?|Councillors?|Coun\.?|Sir|Dame|Mrs?\.?|Ms\.?|Dr\.?) [A-Z]"
    r"|(?!.*\b(?:Minister|Mayor|Leader|Secretary|Chancellor|Member|Speaker|Commissioner)\b)[A-Z][\w'’-]+ [A-Z][a-z]"
)
PRONOUNS = compiled(r"\b(?:he|she|they|him|her|them)(?=\b)(?![’'](?:d|ll)\b)", IGNORECASE)


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen made ready once for many texts: the lexicon, the parties, and the people of the file."""

    lexicon: Lexicon
    parties: PartyIndex
    people: Namesakes

    @keeps("PP4", "PP7")
    def read(self, text: str) -> Screened:
        """What is found in a text, none of it inside another finding, and the verdict."""
        tokens = tokens_of(text)
        sentences = tuple(sentences_of(text))
        mentions = mentions_in(text, tokens, sentences, self.lexicon, self.parties, self.people)
        hints = self._hints(text, sentences, mentions)
        meant = sorted((*mentions, *hints, *_pronouns(text, sentences, mentions)), key=_begin)
        turns = _apart(_turns(text, sentences, meant, self.lexicon))
        pieces = [
            one for one in passages_of(sentences, text) if not any(_within(turn, one) for turn in turns)
        ]
        turns += _apart(_turns(text, pieces, meant, self.lexicon))
        named = [
            self._named(text, one)
            for one in mentions
            if all(one.end <= turn.start or turn.end <= one.start for turn in turns)
        ]
        findings = tuple(sorted((*turns, *named), key=_place))
        politicians = [one.name or text[one.start : one.end] for one in mentions if one.sign == POLITICIAN]
        return Screened(strictest(findings), findings, tuple(dict.fromkeys(politicians)))

    def _hints(
        self, text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]
    ) -> Iterator[Mention]:
        """First names that may mean a politician, where no mention stands already."""
        for spot in self.people.familiar.hinted(text, sentences, self.lexicon.familiar):
            if all(one.end <= spot.start or spot.end <= one.start for one in mentions):
                yield Mention(spot.start, spot.end, "pronoun", PRONOUN)

    def _named(self, text: str, mention: Mention) -> TextFinding:
        naming = self.lexicon.naming(mention.kind)
        return TextFinding(
            naming.clause,
            mention.kind,
            TextVerdict.ASK,
            mention.start,
            mention.end,
            text[mention.start : mention.end],
            naming.says,
            naming.why,
        )


def screen_of(lexicon: Lexicon, parties: PartyIndex, names: KnownNames) -> Screen:
    """A screen that knows these names beside the register's."""
    own = index_of(party_name(name, _sureness(name)) for name in names.parties)
    joined = {two: (*found, *parties.by_opening.get(two, ())) for two, found in own.by_opening.items()}
    return Screen(lexicon, PartyIndex({**parties.by_opening, **joined}), namesakes_of(names.people))


def _sureness(name: str) -> Sureness:
    """A party of the file whose name is one word needs politics beside it."""
    return Sureness.ALWAYS if len(name.split()) > 1 else Sureness.IN_POLITICS


def _pronouns(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """He, she and they where somebody of politics was mentioned in the same sentence before, or in the last one."""
    recent: Mention | None = None
    for sentence in sentences:
        here = [
            one for one in mentions if sentence.start <= one.start < sentence.end and one.sign != ELECTION
        ]
        for found in PRONOUNS.finditer(text, sentence.start, sentence.end):
            before = [one for one in here if one.end <= found.start()]
            if before or recent is not None:
                yield Mention(found.start(), found.end(), "pronoun", PRONOUN)
        recent = here[-1] if here else None


def _turns(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[TextFinding]:
    """The turns of phrase that take a side, in the sentences where something of politics is mentioned."""
    for sentence in sentences:
        copy = signed(text, sentence, mentions)
        if len(copy.starts) > 1:
            yield from (_finding(text, copy, turn, found) for turn, found in _found(copy.small, lexicon))


@lru_cache(maxsize=SENTENCES_REMEMBERED)
def _found(small: str, lexicon: Lexicon) -> tuple[tuple[Turn, Match[str]], ...]:
    """Where the turns stand in a signed text, but for those that do not count there; remembered while one types."""
    counted: list[tuple[Turn, Match[str]]] = []
    for turn in lexicon.turns:
        hits = [found for one in turn.expressions for found in small_letters(one).finditer(small)]
        if not hits or (turn.unless and turn.unless.search(small)):
            continue
        before = turn.unless_before
        counted += [(turn, found) for found in hits if not (before and before.search(small[: found.start()]))]
    return tuple(counted)


def _finding(text: str, copy: Signed, turn: Turn, found: Match[str]) -> TextFinding:
    lead = len(found[0]) - len(found[0].lstrip())
    start = copy.place(found.start() + lead)
    end = copy.place(found.end() - 1) + 1 if found.end() else start
    end = end_of(copy, found.end(), end)
    return TextFinding(
        turn.clause,
        turn.kind,
        TextVerdict.TAKES_A_SIDE,
        start,
        end,
        text[start:end],
        turn.says,
        turn.why,
        _suggested(turn, copy, found, text),
    )


def _suggested(turn: Turn, copy: Signed, found: Match[str], text: str) -> str:
    """Neutral wording made of the finding's own words, empty where a part of it is missing or names somebody.

    The part called `who` names somebody by design; before a name that bears no article the part `whose` is left out.
    Inside a quotation there is none: nobody is made to say other words.
    """
    if not turn.suggestion or _is_quoted(text, copy.place(found.start())):
        return ""
    parts: dict[str, str] = {}
    for name, part in found.groupdict().items():
        if not part or (name != "who" and any(POLITICIAN <= letter <= PRONOUN for letter in part)):
            return ""
        end = end_of(copy, found.end(name), copy.place(found.end(name) - 1) + 1)
        parts[name] = text[copy.place(found.start(name)) : end].strip()
    if parts.get("whose", "").casefold() == "the" and BARE_NAME.match(parts["who"]):
        parts["whose"] = ""
    wording = turn.suggestion.format(**parts).lstrip()
    return wording[:1].upper() + wording[1:] if text[copy.place(found.start())].isupper() else wording


def _is_quoted(text: str, start: int) -> bool:
    """Whether a place lies inside quotation marks, curly or straight, of its paragraph."""
    before = text[:start].rpartition("\n")[2]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _apart(findings: Iterator[TextFinding]) -> list[TextFinding]:
    """Of findings that overlap the longest; of those as long one that has other words to offer."""
    kept: list[TextFinding] = []
    for one in sorted(findings, key=_longest):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return kept


def _longest(one: TextFinding) -> tuple[int, int, bool, str]:
    return (one.start - one.end, one.start, not one.suggestion, one.kind)


def _within(finding: TextFinding, sentence: Sentence) -> bool:
    return sentence.start <= finding.start < sentence.end


def _begin(one: Mention) -> int:
    return one.start


def _place(one: TextFinding) -> tuple[int, int]:
    return (one.start, one.end)
