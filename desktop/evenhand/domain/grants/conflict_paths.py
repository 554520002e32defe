"""Paths by which a member may be tied to an applicant: suggested by likeness, drawn, said, answered by a person (PP2).

A path leads from the applicant over its officers, their organisations and addresses to a member, their interests and
those close to them, with at most two people or bodies between. A surname alone is no path. It asks somebody who knows
the people and accuses nobody.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from evenhand.domain.grants.conflict_ends import Anchor, End, Sort, anchors, ends_of
from evenhand.domain.grants.conflict_facts import Applying, Step
from evenhand.domain.grants.conflict_likeness import Alike
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.bodies import NameWords, Same
from evenhand.domain.meetings.expected import Standing
from evenhand.domain.meetings.vocabulary import Certainty, ConflictNature
from evenhand.domain.members.facts import Person
from evenhand.domain.members.interest_facts import Interest

MOST_STEPS = 3
ON_PROPERTY, BY_PROPERTY = "on property of", "in the same road as property of"
VERBS = ("acts", "employs", "gave", "has", "is", "sends")
SUREST_FIRST = tuple(Certainty)


@dataclass(frozen=True, slots=True)
class ConflictPath:
    """How a member may be tied to an applicant: every step from one to the other, the last of them the member.

    `why` says what two names or addresses were taken for one by. `interest` is the entry of the register on which it
    rests, None where it rests on the member's own name, address, seat or council.
    """

    applicant: str
    person: Person
    called: str
    steps: tuple[Step, ...]
    nature: ConflictNature
    certainty: Certainty
    why: str
    interest: Interest | None = None

    @property
    def says(self) -> str:
        """The path in words that name nobody between: Canoe Club - treasurer is - sister of - Priya Nair."""
        unnamed = (_unnamed(step, after) for step, after in pairwise(self.steps))
        return " - ".join((self.applicant, *unnamed, self.steps[-1].link, self.called))

    @property
    def in_full(self) -> str:
        """The path with everybody named: Canoe Club - treasurer is Anita Nair - sister of - Priya Nair."""
        between = (f"{step.link} {step.name}".strip() for step in self.steps[:-1])
        return " - ".join((self.applicant, *between, self.steps[-1].link, self.called))


def _unnamed(step: Step, after: Step) -> str:
    """A step whose name is withheld, so that it reads on to the next and leaves no hole where the name stood."""
    if step.link.endswith(" for"):
        return f"{step.link} a body that"
    return step.link.removesuffix(" is") if after.link.partition(" ")[0] in VERBS else step.link


@keeps("PP2")
def conflict_paths(
    applying: Applying, members: Sequence[Standing], words: NameWords
) -> tuple[ConflictPath, ...]:
    """Every path from an applicant to a member, by name, the surest of each member first (PP2)."""
    alike, from_applicant = Alike(words), anchors(applying)
    found = (
        path
        for member in members
        for path in _surest_of_each(_of_member(applying, from_applicant, member, alike))
    )
    return tuple(sorted(found, key=_by_name))


def _of_member(
    applying: Applying, from_applicant: Sequence[Anchor], member: Standing, alike: Alike
) -> Iterator[ConflictPath]:
    for end in ends_of(member):
        for anchor in from_applicant:
            same = alike.same(anchor, end)
            if same is not None and len(steps := _joined(anchor, end, same)) <= MOST_STEPS:
                yield _path(applying, member, anchor, end, steps, same)


def _joined(anchor: Anchor, end: End, same: Same) -> tuple[Step, ...]:
    """The steps from the applicant to where both meet, then on to the member."""
    if not end.steps:
        last = anchor.steps[-1].link if anchor.steps else "is"
        return (*anchor.steps[:-1], Step(last, end.text))
    if anchor.sort is Sort.WORDS:
        return (*anchor.steps[:-1], Step(anchor.steps[-1].link, end.text.strip()), *end.steps)
    if anchor.sort is Sort.ADDRESS and end.is_property:
        link = ON_PROPERTY if same.certainty is Certainty.LIKELY else BY_PROPERTY
        return (*anchor.steps, Step(link, end.steps[0].name), *end.steps[1:])
    return (*anchor.steps, *end.steps)


def _path(
    applying: Applying, member: Standing, anchor: Anchor, end: End, steps: tuple[Step, ...], same: Same
) -> ConflictPath:
    unsure = anchor.over or end.over or anchor.sort is Sort.WORDS
    return ConflictPath(
        applying.applicant.name.strip(),
        member.seat.person,
        member.seat.called,
        steps,
        ConflictNature.DIRECT_FINANCIAL if not anchor.steps and not end.steps else end.nature,
        Certainty.POSSIBLE if unsure else same.certainty,
        same.why,
        end.interest,
    )


def _surest_of_each(paths: Iterable[ConflictPath]) -> Iterator[ConflictPath]:
    """For each entry of the register the surest and shortest path, and for what rests on none each way once."""
    best: dict[int | str, ConflictPath] = {}
    for path in paths:
        key = path.interest.id if path.interest is not None else path.in_full
        if key not in best or _sure(path) < _sure(best[key]):
            best[key] = path
    rests = {_between(path): _sure(path) for path in best.values() if path.interest is not None}
    for path in best.values():
        known = rests.get(_between(path)) if path.interest is None else None
        if known is None or known > _sure(path):
            yield path


def _between(path: ConflictPath) -> tuple[str, ...]:
    """Who and what stands between: two paths over the same are one question, best put by an entry of the register."""
    return tuple(step.name for step in path.steps[:-1])


def _sure(path: ConflictPath) -> tuple[int, int]:
    return SUREST_FIRST.index(path.certainty), len(path.steps)


def _by_name(path: ConflictPath) -> tuple[str, int, tuple[int, int], str]:
    return path.person.name.casefold(), path.person.id, _sure(path), path.in_full
