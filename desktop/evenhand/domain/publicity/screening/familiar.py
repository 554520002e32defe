"""Politicians by their familiar names: a first name alone, or a handle such as @CllrJanetPell or #TeamMarchetti.

A first name is borne by many neighbours. It counts only where its sentence is about politics, or where the text names
the politician in full as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from evenhand.domain.publicity.screening.findings import KnownPerson, Part
from evenhand.domain.publicity.screening.tokens import Sentence, fold

HANDLE = re.compile(r"(?<!\w)[@#](\w+)")
COUNCILLORS_HANDLE = re.compile(r"(?:cllr|councillor)_?[a-z]{2,}", re.IGNORECASE)
MPS_HANDLE = re.compile(r"[A-Za-z]{2,}(?:_?MP|4MP|ForMP)")
BEFORE_A_SURNAME = (
    r"(?:team|vote|votefor|elect|reelect|back|backing|im with|with|cllr|councillor|for|thanks|thankyou|go)"
)
ANOTHERS_NAME = re.compile(r"(?:\b[A-Z][\w'’-]*|[@#]\w*) ?$")
# Words that may open a sentence right before somebody's name without being part of it.
OPENERS = frozenset(
    """
    cheers good great hello hey hi mark poor rank ta thanks tick
    bin boot bravo bless call catch cheer congratulations dump hail hear kick like no not oust phone pity
    choose hand hold leave lend love make move pass pick place pop push put show stand stick still take turn under
    unlike use
    praise remember return ring sack see shame so stop thank tip toast trust visit watch what whether write
    and as ask at back bring but by choose dear did do elect email find follow for from get give go
    has hear help how if is join keep later let like meet now once only our please read return say see
    send so support tell thank that then to today tonight trust vote was welcome well what when
    where why will with without write yes your
    """.split()  # noqa: SIM905  one word a place reads better than a list of so many
)
NAME_GOES_ON = re.compile(r"[ -][A-Z][\w'’]")


@dataclass(frozen=True, slots=True)
class Spotted:
    """A familiar name from character to character, and whom it means."""

    start: int
    end: int
    person: KnownPerson


@dataclass(frozen=True, slots=True)
class FamiliarNames:
    """The people by their first names, each borne by one of them alone, and by what their handles are made of."""

    first: re.Pattern[str] | None
    by_first: Mapping[str, KnownPerson]
    handles: tuple[tuple[re.Pattern[str], KnownPerson], ...]

    def found_in(
        self, text: str, sentences: Iterable[Sentence], political: re.Pattern[str], named: frozenset[str]
    ) -> Iterator[Spotted]:
        """The politicians familiarly named; `named` are those whom the text names otherwise."""
        yield from self._handles(text)
        for said, spot in self._first_names(text, sentences):
            if spot.person.name in named or political.search(said):
                yield spot

    def hinted(
        self, text: str, sentences: Iterable[Sentence], familiar: re.Pattern[str]
    ) -> Iterator[Spotted]:
        """First names that may mean a politician, by a word beside them; enough only where a side is taken."""
        return (spot for said, spot in self._first_names(text, sentences) if familiar.search(said))

    def _first_names(self, text: str, sentences: Iterable[Sentence]) -> Iterator[tuple[str, Spotted]]:
        """Each first name that stands alone, with its sentence."""
        if self.first is None or not self.first.search(text):
            return
        for sentence in sentences:
            said = text[sentence.start : sentence.end]
            for found in self.first.finditer(said):
                if _stands_alone(said, found):
                    start, end = sentence.start + found.start(), sentence.start + found.end()
                    yield said, Spotted(start, end, self.by_first[fold(found[0])])

    def _handles(self, text: str) -> Iterator[Spotted]:
        for found in HANDLE.finditer(text):
            person = self._behind(found[1])
            if person is not None:
                yield Spotted(found.start(), found.end(), person)

    def _behind(self, handle: str) -> KnownPerson | None:
        """Whom a handle means: one of the file, or somebody who calls themselves councillor or MP in it."""
        for pattern, person in self.handles:
            if pattern.search(fold(handle)):
                return person
        if COUNCILLORS_HANDLE.match(handle):
            return KnownPerson(None, handle, Part.COUNCILLOR)
        return KnownPerson(None, handle, Part.MP) if MPS_HANDLE.fullmatch(handle) else None


def familiar_names(people: Iterable[KnownPerson]) -> FamiliarNames:
    """The people, ready to be looked for by their familiar names."""
    known = tuple(people)
    firsts = [fold(one.name.split()[0]) for one in known]
    by_first = {first: one for first, one in zip(firsts, known, strict=True) if firsts.count(first) == 1}
    either = "|".join(re.escape(one.name.split()[0]) for one in by_first.values())
    return FamiliarNames(
        re.compile(rf"\b(?:{either})\b") if either else None,
        by_first,
        tuple((_handle_of(one), one) for one in known),
    )


def _handle_of(person: KnownPerson) -> re.Pattern[str]:
    """The person's name written together, or the surname after a word such as "team", in small letters."""
    words = [re.escape(fold(word)) for word in person.name.split()]
    return re.compile(rf"{'_?'.join(words)}|^{BEFORE_A_SURNAME}_?{words[-1]}")


def _stands_alone(said: str, found: re.Match[str]) -> bool:
    """Whether the first name is no part of a longer name: of a street, a shop or another person."""
    if NAME_GOES_ON.match(said[found.end() :]):
        return False
    before = ANOTHERS_NAME.search(said[: found.start()])
    return before is None or fold(before[0].strip()) in OPENERS
