"""Who and what of politics a text mentions: people of the file, holders of an office, parties, elections."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from evenhand.domain.publicity.screening.familiar import OPENERS, FamiliarNames, familiar_names
from evenhand.domain.publicity.screening.findings import KnownPerson, Part
from evenhand.domain.publicity.screening.lexicon import PARTY, POLITICIAN, SENTENCES_REMEMBERED, Lexicon
from evenhand.domain.publicity.screening.parties import PartyIndex
from evenhand.domain.publicity.screening.tokens import Sentence, Token, fold, lowered, tokens_of

KINDS = {
    Part.COUNCILLOR: "councillor-named",
    Part.MP: "mp-named",
    Part.FORMER_MP: "former-mp-named",
    Part.CANDIDATE: "candidate-named",
}
TITLE = (
    r"(?:Cllrs?\.?|CLLRS?|Councillors?|COUNCILLORS?|Coun\.?|Mrs?\.?|Ms\.?|Miss|Mx\.?|Dr\.?|Sir|Dame"
    r"|the Rt Hon\.?|Rt Hon\.?)"
)

SHORT_TITLE = re.compile(r"Cllrs?\b|Coun\b", re.IGNORECASE)
FOLLOWING = 40
# The name of whoever holds an office, right after it.
HOLDER = re.compile(r"(?: [A-Z][a-z][\w'’-]*){1,2}(?: [A-Z][a-z][\w'’-]*)?")
OPENS_A_SENTENCE = re.compile(r"(?:^|[.!?]\s+|\n)[\"“‘'(]*$")
# What follows on a surname that opens a sentence, and on hardly any other word: a mark, or what a person does.
ACTS = re.compile(
    r"['’,:!?)–—-]|\.|$|\s*\n| (?:and|or|has|had|was|is|will|would|can|said|says|told|got|gets|did|does|for|to|in|on"
    r"|out|again|may|must|should|never|always|also|only|wants|went|came|knows|gave|won|wins|\w{2,}ed|\w+ly|&|[–—-])"
    r"(?!\w)",
    re.IGNORECASE,
)
WORDS_OF_A_STREET = 2
# Words of streets that many people bear as a surname: after an office in full they are the person.
ALSO_SURNAMES = frozenset({"green", "hall", "hill", "lodge", "park", "wood"})


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention from character to character, its kind, the sign that stands for it, and whom it names."""

    start: int
    end: int
    kind: str
    sign: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """The people of the file by their whole names and by their surnames, ready to be looked for."""

    people: tuple[KnownPerson, ...]
    whole: re.Pattern[str] | None
    surname: re.Pattern[str] | None
    by_words: dict[str, KnownPerson]
    familiar: FamiliarNames

    def found_in(self, text: str, streets: frozenset[str]) -> Iterator[Mention]:
        """The people named, with the title before and the MP after their name.

        A surname alone counts with its capital, but not in the name of a street or of another person.
        """
        if self.whole is None or self.surname is None:
            return
        for found in self.whole.finditer(text):
            yield _of(self.by_words[_key(found["name"])], found)
        for found in self.surname.finditer(text):
            if found["title"] or found["mp"] or _is_a_surname(text, found, streets):
                yield _of(self.by_words[_key(found["name"])], found)


def _is_a_surname(text: str, found: re.Match[str], streets: frozenset[str]) -> bool:
    """Whether the word has its capital and is not part of a name: of a street, of a shop, or of another person."""
    if not found["name"][0].isupper():
        return False
    follows = re.match(r"(?:['’]s?)?\s+(\w+)", text[found.end() : found.end() + FOLLOWING])
    if follows and follows[1].casefold() in streets:
        return False
    if re.match(r"['’]s\s+[A-Z]", text[found.end() :]):
        return False
    before = re.search(r"\b[A-Z][a-z]+ $", text[: found.start()])
    if before is not None:
        return fold(before[0].strip()) in OPENERS
    return not OPENS_A_SENTENCE.search(text[: found.start()]) or bool(ACTS.match(text[found.end() :]))


def namesakes_of(people: Iterable[KnownPerson]) -> Namesakes:
    """The people, ready to be looked for; of two with one name the first stands for both."""
    known = tuple(people)
    by_words: dict[str, KnownPerson] = {}
    for person in known:
        by_words.setdefault(_key(person.name), person)
        by_words.setdefault(_key(_surname(person)), person)
    return Namesakes(
        known,
        _looked_for([person.name for person in known]),
        _looked_for([_surname(person) for person in known]),
        by_words,
        familiar_names(known),
    )


def mentions_in(
    text: str,
    tokens: tuple[Token, ...],
    sentences: tuple[Sentence, ...],
    lexicon: Lexicon,
    parties: PartyIndex,
    people: Namesakes,
) -> list[Mention]:
    """Everything of politics that a text mentions, in its order, none inside another."""
    found = [*people.found_in(text, lexicon.streets)]
    named = frozenset(one.name for one in found)
    found += [
        Mention(spot.start, spot.end, KINDS[spot.person.part], POLITICIAN, spot.person.name)
        for spot in people.familiar.found_in(text, sentences, lexicon.political, named)
    ]
    found += [
        Mention(spot.start, spot.end, "party-named", PARTY, spot.name)
        for spot in parties.spots(text, tokens, sentences, lexicon)
    ]
    found += [*_spotted(text, sentences, lexicon)]
    return [_without_possessive(text, one) for one in _without_overlaps(found)]


def _without_possessive(text: str, one: Mention) -> Mention:
    """The mention without an 's at its end, which belongs to what follows."""
    return replace(one, end=one.end - 2) if text[one.start : one.end].endswith(("'s", "’s")) else one


def _spotted(text: str, sentences: tuple[Sentence, ...], lexicon: Lexicon) -> Iterator[Mention]:
    """Offices and elections by their expressions, where nothing in the sentence says that something else is meant."""
    for sentence in sentences:
        said = text[sentence.start : sentence.end]
        start = sentence.end - len(said.lstrip())
        for one in _spotted_in(said.lstrip(), lexicon):
            yield replace(one, start=one.start + start, end=one.end + start)


@lru_cache(maxsize=SENTENCES_REMEMBERED)
def _spotted_in(said: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The offices and elections of one sentence, counted from its first letter; remembered while a text is typed."""
    small = lowered(said)
    spotted: list[Mention] = []
    for one in lexicon.spottings:
        hits = [*one.pattern.finditer(said if one.as_written else small)]
        if not hits or (one.unless and one.unless.search(said)):
            continue
        for found in hits:
            if not _is_street(said, found, lexicon):
                named = HOLDER.match(said[found.end() :]) if one.sign == POLITICIAN else None
                end = found.end() + (named.end() if named else 0)
                spotted.append(Mention(found.start(), end, one.kind, one.sign))
    return tuple(spotted)


def _is_street(text: str, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the expression is a street or building, such as Councillor Street; Cllr Street is a person."""
    words = tokens_of(found[0])
    follows = re.match(r"(?:['’]s?)?\s+(\w+)", text[found.end() : found.end() + FOLLOWING])
    if follows and follows[1][0].isupper() and follows[1].casefold() in lexicon.streets:
        return True
    named_after_an_office = len(words) == WORDS_OF_A_STREET and not SHORT_TITLE.match(found[0])
    return named_after_an_office and words[-1].text.casefold() in lexicon.streets - ALSO_SURNAMES


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    """Of mentions that overlap the longest, people of the file first."""
    kept: list[Mention] = []
    for one in sorted(found, key=_best_first):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=_start)


def _best_first(one: Mention) -> tuple[int, int, int]:
    return (-int(bool(one.name) and one.sign == POLITICIAN), one.start - one.end, one.start)


def _start(one: Mention) -> int:
    return one.start


def _looked_for(names: list[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    either = "|".join(
        r"\s+".join(re.escape(word) for word in name.split()) for name in sorted(set(names), key=_long_first)
    )
    return re.compile(
        rf"(?:\b(?P<title>{TITLE})\s+(?:[A-Z]\.?\s?){{0,3}})?(?<![\w-])(?P<name>(?i:{either}))(?![\w-])(?P<mp>,?\s+MP\b)?"
    )


def _long_first(name: str) -> tuple[int, str]:
    return (-len(name), name)


def _of(person: KnownPerson, found: re.Match[str]) -> Mention:
    return Mention(found.start(), found.end(), KINDS[person.part], POLITICIAN, person.name)


def _surname(person: KnownPerson) -> str:
    return person.name.split()[-1]


def _key(name: str) -> str:
    return " ".join(fold(word) for word in name.split())
