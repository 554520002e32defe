"""The names of parties in a text: by name, nickname or initials, each party alike.

A name that nobody else bears counts wherever it stands. One that others may bear, as a residents' association may, or
that is a word of everyday life, counts only where the text talks of politics: in its sentence, or right beside it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from evenhand.domain.publicity.screening.lexicon import Lexicon
from evenhand.domain.publicity.screening.tokens import Sentence, Token, tokens_of

OPENING_MARKS = " \t\n\"'“‘(#-–•*"
NEXT_CAPITAL = re.compile(r" [A-Z][a-z]")
VOTED_FOR = re.compile(r"\bvot(?:e|es|ed|ing)(?: for)? $", re.IGNORECASE)
# With one of these beside it, a registered name is nobody else's.
UNMISTAKABLE = frozenset({"independents", "uk"})
ARTICLES = frozenset({"the", "only", "only the"})
THE = re.compile(r"^the (?=\w)", re.IGNORECASE)
THE_BEFORE = re.compile(r"\bthe $", re.IGNORECASE)
CLOSING = {"(": ")", '"': '"', "“": "”"}
ACRONYM = re.compile(r"(?: - |\()([A-Z]{3,6})\)?$")
ASIDE = re.compile(r"\(|\"| - |\. ")
JOINING = frozenset({"and", "for", "from", "in", "of", "on", "the", "to", "a", "at"})
INITIALS_MOST = 6
SHORTEST_WORD = 4
WHOLE_NAME = 3
WORDS_OF_A_DESCRIPTION = 4
CAPITALS_OF_A_DESCRIPTION = 2
# A description that opens so asks for something, and is read as a turn of phrase beside the names in it.
ASKING = frozenset(
    {"back", "elect", "end", "keep", "make", "no", "not", "only", "save", "say", "stop", "support", "vote"}
)


class Sureness(IntEnum):
    """What a name needs beside it before it counts as a party's."""

    CLOSE = 1
    IN_POLITICS = 2
    BY_CAPITAL = 3
    ALWAYS = 4


@dataclass(frozen=True, slots=True)
class PartyName:
    """A name of a party as its folded words, with what it needs.

    Initials count in capitals, a nickname that is no other word in any case. `small` are the words that the party
    itself writes without a capital; `everyday` is a name of nothing but words of everyday life.
    """

    name: str
    words: tuple[str, ...]
    sureness: Sureness
    initials: bool
    any_case: bool = False
    small: frozenset[str] = frozenset()
    everyday: bool = False


@dataclass(frozen=True, slots=True)
class PartySpot:
    """A party named in a text, from word to word."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class PartyIndex:
    """All names by their first two words, or their only one, the longest first."""

    by_opening: Mapping[tuple[str, ...], tuple[PartyName, ...]]

    def spots(
        self, text: str, tokens: tuple[Token, ...], sentences: "Iterable[Sentence]", lexicon: Lexicon
    ) -> Iterator[PartySpot]:
        """The parties named in a text, none inside another."""
        whole = tuple(sentences)
        everyday = [found.span() for found in lexicon.everyday.finditer(text)]
        at = 0
        while at < len(tokens):
            found = self._at(text, tokens, at, whole, lexicon, everyday)
            if found is None:
                at += 1
                continue
            start, end = tokens[at].start, tokens[at + len(found.words) - 1].end
            yield PartySpot(start, _closed(text, start, end), found.name)
            at += len(found.words)

    def _opening_with(self, two: tuple[Token, ...]) -> tuple[PartyName, ...]:
        """The names that may begin with these two words, or with the first alone."""
        words = tuple(token.folded for token in two)
        return (*self.by_opening.get(words[:2], ()), *self.by_opening.get(words[:1], ()))

    def _at(
        self,
        text: str,
        tokens: tuple[Token, ...],
        at: int,
        sentences: tuple[Sentence, ...],
        lexicon: Lexicon,
        everyday: list[tuple[int, int]],
    ) -> PartyName | None:
        for name in self._opening_with(tokens[at : at + 2]):
            run = tokens[at : at + len(name.words)]
            if tuple(token.folded for token in run) != name.words:
                continue
            start, end = run[0].start, run[-1].end
            if not _written_as_a_name(text, run, name) and not _in_small_letters(
                text, start, end, name, sentences, lexicon
            ):
                continue
            in_everyday_words = any(first < end and start < last for first, last in everyday)
            if in_everyday_words and not VOTED_FOR.search(text[:start]):
                continue
            if _counts(text, start, end, name, sentences, lexicon):
                return name
        return None


def index_of(names: Iterable[PartyName]) -> PartyIndex:
    """The names by how they open; of one name twice the surer one."""
    best: dict[tuple[tuple[str, ...], bool], PartyName] = {}
    for name in (way for each in names for way in _ways_of(each)):
        key = (name.words, name.initials)
        if name.words and (key not in best or _surer(name) > _surer(best[key])):
            best[key] = name
    by_opening: dict[tuple[str, ...], list[PartyName]] = {}
    for name in best.values():
        by_opening.setdefault(name.words[:2], []).append(name)
    return PartyIndex({two: tuple(sorted(found, key=_longest_first)) for two, found in by_opening.items()})


def party_name(name: str, sureness: Sureness, *, any_case: bool = False) -> PartyName:
    """A name as it is looked for, needing what the caller says."""
    words = _words(name)
    initials = len(words) == 1 and name.isupper() and len(name) <= INITIALS_MOST
    small = frozenset(token.folded for token in tokens_of(name) if not token.has_capital)
    return PartyName(name, words, sureness, initials, any_case, small)


def registered_names(name: str, everyday: frozenset[str], lexicon: Lexicon) -> Iterator[PartyName]:
    """A registered name up to its first dash, bracket or full stop, and the whole of it where that is longer."""
    found = registered_name(name, everyday, lexicon)
    yield found
    acronym = ACRONYM.search(name)
    if acronym is not None:
        yield party_name(acronym[1], Sureness.IN_POLITICS)
    whole = party_name(THE.sub("", name), Sureness.ALWAYS)
    if len(whole.words) > len(found.words):
        yield whole


def described_name(description: str, everyday: frozenset[str], lexicon: Lexicon) -> PartyName | None:
    """A ballot description as a name: where it is long, has its capitals, and is no everyday sentence."""
    name = party_name(description, Sureness.ALWAYS)
    capitals = sum(token.has_capital for token in tokens_of(description)[1:])
    if len(name.words) < WORDS_OF_A_DESCRIPTION or capitals < CAPITALS_OF_A_DESCRIPTION:
        return None
    its_own = lexicon.party_words.intersection(name.words) or not everyday.issuperset(name.words)
    return name if its_own and name.words[0] not in ASKING else None


def registered_name(name: str, everyday: frozenset[str], lexicon: Lexicon) -> PartyName:
    """A registered name, needing what its own words make it need."""
    bare = ASIDE.split(name, maxsplit=1)[0].strip() or name
    words = _words(bare)
    if words[:1] == ("the",) and len(words) > 1:
        bare = bare[4:]
        words = words[1:]
    if len(words) > 1 and UNMISTAKABLE.intersection(words):
        return party_name(bare, Sureness.ALWAYS)
    if all(word in everyday for word in words):
        return replace(party_name(bare, _everyday_sureness(words)), everyday=True)
    if len(words) > 1 and not lexicon.loose_parties.intersection(words):
        return party_name(bare, Sureness.ALWAYS)
    own = [word for word in words if word not in everyday and word not in JOINING]
    if lexicon.party_words.intersection(words) or (own and len(words) >= WHOLE_NAME):
        return party_name(bare, Sureness.ALWAYS)
    return party_name(bare, Sureness.IN_POLITICS)


def _everyday_sureness(words: tuple[str, ...]) -> Sureness:
    """What a name made of everyday words alone needs: the less, the longer it is."""
    if len(words) >= WHOLE_NAME:
        return Sureness.ALWAYS if "party" in words else Sureness.BY_CAPITAL
    return Sureness.IN_POLITICS if len(words) > 1 else Sureness.CLOSE


def _closed(text: str, start: int, end: int) -> int:
    """The end of a name, after the bracket or quotation mark that was opened inside it."""
    wanted = {close for opened, close in CLOSING.items() if opened in text[start:end]}
    return end + 1 if text[end : end + 1] in wanted else end


def _ways_of(name: PartyName) -> Iterator[PartyName]:
    """The name with "and" as a word, and as the sign "&" that is no word of a text."""
    yield name
    without = tuple(word for word in name.words if word != "and")
    if 1 < len(without) < len(name.words):
        yield replace(name, words=without)


def _words(name: str) -> tuple[str, ...]:
    return tuple(token.folded for token in tokens_of(name.replace("&", " and ")))


def _surer(name: PartyName) -> tuple[int, bool]:
    return (name.sureness, name.any_case)


def _longest_first(name: PartyName) -> tuple[int, str]:
    return (-len(name.words), name.name)


def _written_as_a_name(text: str, run: tuple[Token, ...], name: PartyName) -> bool:
    """Whether each word but the small ones, and what follows a hyphen, has its capital; initials are all capitals."""
    if name.any_case:
        return True
    if name.initials:
        bare = run[0].text.partition("'")[0].partition("’")[0]
        return bare.isupper() or (len(bare) >= SHORTEST_WORD and run[0].has_capital)
    return all(
        token.has_capital
        or token.folded in JOINING
        or token.folded in name.small
        or text[: token.start].endswith("-")
        for token in run
    )


def _in_small_letters(
    text: str, start: int, end: int, name: PartyName, sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> bool:
    """Whether the sentence has no capital at all and talks of voting, as a message typed on a telephone does."""
    if name.everyday or name.sureness not in (Sureness.BY_CAPITAL, Sureness.IN_POLITICS):
        return False
    around = next((one for one in sentences if one.start <= start < one.end), Sentence(0, len(text)))
    said = text[around.start : around.end]
    if any(letter.isupper() for letter in said):
        return False
    beside = lexicon.close_before.search(text[around.start : start])
    return beside is not None or bool(
        lexicon.voting.search(said) or lexicon.close_after.match(text[end : around.end])
    )


def _counts(
    text: str, start: int, end: int, name: PartyName, sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> bool:
    if name.sureness is Sureness.ALWAYS:
        return True
    around = next((one for one in sentences if one.start <= start < one.end), Sentence(0, len(text)))
    before, after = text[around.start : start], text[end : around.end]
    if lexicon.close_after.match(after):
        return True
    if name.sureness is Sureness.BY_CAPITAL:
        beside = bool(lexicon.close_before.search(before))
        return (
            beside
            or _capital_is_enough(text, start, end, before, lexicon)
            or _of_politics(before, after, lexicon)
        )
    return not NEXT_CAPITAL.match(after) and _counts_beside(name, before, after, lexicon)


def _counts_beside(name: PartyName, before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a name that others may bear is a party's by what stands around it."""
    return (
        _is_beside(name, before, lexicon)
        or bool(name.initials and THE_BEFORE.search(before))
        or bool("party" in name.words and (THE_BEFORE.search(before) or lexicon.opening.match(after)))
        or (name.sureness is Sureness.CLOSE and _in_an_election(before, after, lexicon))
        or (name.sureness is Sureness.IN_POLITICS and _of_politics(before, after, lexicon))
    )


def _in_an_election(before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether an everyday word with a capital inside a sentence about voting can be nothing but a party."""
    inside = bool(before.strip(OPENING_MARKS)) and not before.isupper()
    return inside and bool(lexicon.voting.search(before) or lexicon.voting.search(after))


def _is_beside(name: PartyName, before: str, lexicon: Lexicon) -> bool:
    """Whether the name follows on words of politics; before a name of everyday words an article is none."""
    found = lexicon.close_before.search(before)
    return found is not None and not (name.everyday and found[0].strip().casefold() in ARTICLES)


def _of_politics(before: str, after: str, lexicon: Lexicon) -> bool:
    return bool(lexicon.political.search(before) or lexicon.political.search(after))


def _capital_is_enough(text: str, start: int, end: int, before: str, lexicon: Lexicon) -> bool:
    """Inside a sentence that is not all in capitals, or at its beginning with what a party does or has."""
    if not before.strip(OPENING_MARKS):
        written = text[start:end]
        possessive = written.endswith(("'s", "’s", "'", "’"))
        return possessive or bool(lexicon.opening.match(text[end:]))
    return not before.isupper()
