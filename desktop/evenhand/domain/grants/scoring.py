"""Scores of an application: by criterion and assessor, blind to each other until done, with their spread shown.

Points are added up with the weights of the criteria. They judge an application and never the people who score it, so
the points of a criterion stand in their order and without names. Whoever has a conflict of interest in the
application scores nothing of it (PP2).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.record_facts import Assessment, Criterion, Score
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.words import say_share


@dataclass(frozen=True, slots=True)
class Assessor:
    """Somebody who scores an application, and when they were done with it; `note` is theirs on it as a whole."""

    person_id: int
    name: str
    begun: bool = False
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """What was given by one criterion: the points in their order, lowest first, and what was noted beside them."""

    criterion: Criterion
    points: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def apart(self) -> int:
        """How many points lie between the lowest and the highest."""
        return self.points[-1] - self.points[0] if self.points else 0

    @property
    def is_far_apart(self) -> bool:
        """Whether those who scored it differ by more than half of what could be given."""
        return self.apart * 2 > self.criterion.most

    @property
    def weighted(self) -> int:
        """The points with their weight."""
        return sum(self.points) * self.criterion.weight

    @property
    def weighted_most(self) -> int:
        """What those who scored it could have given, with its weight."""
        return len(self.points) * self.criterion.most * self.criterion.weight


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """The scores of an application as one person may see them, or as they stand once everybody is done.

    `own` are those of the person asked for, by criterion. `spreads` has no points while the scores of others are not
    to be seen (`shown` is false). `out` are assessors who have a conflict of interest in it.
    """

    application_id: int
    criteria: tuple[Criterion, ...]
    assessors: tuple[Assessor, ...] = ()
    out: tuple[Assessor, ...] = ()
    own: Mapping[int, Score] | None = None
    shown: bool = False
    spreads: tuple[Spread, ...] = ()

    @property
    def done(self) -> int:
        """How many assessors are done."""
        return sum(one.done_on is not None for one in self.assessors)

    @property
    def is_complete(self) -> bool:
        """Whether every assessor who takes part is done."""
        return bool(self.assessors) and self.done == len(self.assessors)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Who is not done yet."""
        return tuple(one.name for one in self.assessors if one.done_on is None)

    @property
    def points(self) -> int:
        """All points that may be seen, with their weights."""
        return sum(one.weighted for one in self.spreads)

    @property
    def most(self) -> int:
        """What could have been given for them."""
        return sum(one.weighted_most for one in self.spreads)

    @property
    def says(self) -> str:
        """The points as a share of what could be given: "114 of 150: 76.0%"; empty while none may be seen."""
        return say_share(self.points, self.most) if self.most else ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What those noted on it as a whole whose points may be seen, without names."""
        done = (one for one in self.assessors if one.done_on is not None)
        return tuple(sorted(one.note.strip() for one in done if self.shown and one.note.strip()))

    def may_change(self, person_id: int) -> bool:
        """Whether an assessor may still give or change points: until they may have seen those of others."""
        own = self.assessor(person_id)
        others = any(one.done_on is not None for one in self.assessors if one is not own)
        return bool(self.criteria) and own is not None and (own.done_on is None or not others)

    def assessor(self, person_id: int | None) -> Assessor | None:
        """One of those who score it."""
        return next((one for one in self.assessors if one.person_id == person_id), None)


@keeps("PP2")
def score_sheet(
    application_id: int,
    criteria: Sequence[Criterion],
    assessors: Iterable[Assessor],
    scores: Sequence[Score],
    out_ids: Collection[int],
    for_person_id: int | None = None,
) -> ScoreSheet:
    """The scores as somebody may see them, without those of whoever is out by a conflict of interest (PP2).

    Others' scores are seen by whoever is done, and only those of others who are done; by nobody in particular once all
    are.
    """
    everybody = tuple(assessors)
    taking_part = tuple(one for one in everybody if one.person_id not in out_ids)
    out = tuple(one for one in everybody if one.person_id in out_ids)
    done = {one.person_id for one in taking_part if one.done_on is not None}
    all_done = bool(taking_part) and len(done) == len(taking_part)
    shown = all_done if for_person_id is None else for_person_id in done
    visible = done if shown else set[int]()
    return ScoreSheet(
        application_id,
        tuple(criteria),
        taking_part,
        out,
        {one.criterion_id: one for one in scores if one.person_id == for_person_id},
        shown,
        tuple(_spread(one, [score for score in scores if score.person_id in visible]) for one in criteria),
    )


def assessors_of(
    panel: Iterable[int], assessments: Iterable[Assessment], names: Mapping[int, str]
) -> tuple[Assessor, ...]:
    """Those named to assess a round, by name, with whoever else is done; without anybody named, whoever began."""
    named, begun = set(panel), {one.person_id: one for one in assessments}
    others = {key for key, one in begun.items() if one.done_on is not None or not named}
    found = [_assessor(key, begun.get(key), names) for key in named | others]
    return tuple(sorted(found, key=_by_name))


def _assessor(person_id: int, begun: Assessment | None, names: Mapping[int, str]) -> Assessor:
    name = names.get(person_id, "")
    if begun is None:
        return Assessor(person_id, name)
    return Assessor(person_id, name, begun=True, done_on=begun.done_on, note=begun.note)


def _spread(criterion: Criterion, scores: Iterable[Score]) -> Spread:
    own = sorted((one for one in scores if one.criterion_id == criterion.id), key=_by_points)
    notes = tuple(one.note.strip() for one in own if one.note.strip())
    return Spread(criterion, tuple(one.points for one in own), notes)


def _by_points(score: Score) -> int:
    return score.points


def _by_name(one: Assessor) -> tuple[str, int]:
    return one.name.casefold(), one.person_id
