"""Conflicts of interest in applications: suggested by the register, and what a person said of each (PP2)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial

from sqlalchemy.orm import Session

from evenhand.domain.grants.conflict_facts import Applying
from evenhand.domain.grants.conflict_paths import ConflictPath, conflict_paths
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.record_facts import GrantConflict
from evenhand.domain.grants.vocabulary import ConflictState
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.bodies import NameWords
from evenhand.domain.meetings.conflicts import stricter
from evenhand.domain.meetings.expected import Standing
from evenhand.domain.meetings.vocabulary import ConflictHandling
from evenhand.domain.meetings.written import handling_of
from evenhand.domain.members.facts import Person
from evenhand.domain.members.named_in_words import names_person
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services.conflicted_items import let_back, stand_back, took_part
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.reading import Grants, applicant_of, read_grants
from evenhand.services.rules import rule_book
from evenhand.services.saving import found, kept, put, required
from evenhand.services.standing_members import Members, read_members, words_here

CONFLICTED = (ConflictState.CONFIRMED, ConflictState.FOUND_LATE)
Finder = Callable[[Applying], tuple[ConflictPath, ...]]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """How the interests in an application stand: the paths suggested, and what was answered.

    A path is unanswered until it was confirmed or set aside, or a conflict of the same member was confirmed.
    `found_late` are those of members who had taken part already when it was found.
    """

    application_id: int
    suggested: tuple[ConflictPath, ...] = ()
    confirmed: tuple[GrantConflict, ...] = ()
    found_late: tuple[GrantConflict, ...] = ()
    set_aside: tuple[GrantConflict, ...] = ()
    unanswered: tuple[ConflictPath, ...] = ()

    @property
    def in_conflict(self) -> tuple[GrantConflict, ...]:
        """Every conflict that stands, in time or found late."""
        return (*self.confirmed, *self.found_late)

    @property
    def out_ids(self) -> frozenset[int]:
        """Who takes no part in scoring and in the vote: whoever does more about it than to declare it."""
        return out_of(self.in_conflict)


@dataclass(frozen=True, slots=True)
class Ground:
    """What paths are looked for in, read at one go."""

    grants: Grants
    beside: GrantsBeside
    members: Members
    words: NameWords
    _finders: dict[tuple[date, bool], Finder] = field(default_factory=dict[tuple[date, bool], Finder])

    def finder(self, looked: date, *, known: bool) -> Finder:
        """What looks for paths to whoever sits on a day, or also on later days where that day is not known."""
        key = (looked, known)
        if key not in self._finders:
            members = self.members.on(looked) if known else self.members.since(looked)
            self._finders[key] = _finder(tuple(members), self.words)
        return self._finders[key]


def conflicts_of(session: Session, application_id: int, day: date | None = None) -> Conflicts:
    """How the interests in one application stand, on a day or as far as the file goes."""
    ground = read_ground(session)
    application = next((one for one in ground.grants.applications if one.id == application_id), None)
    return _state(ground, application, day) if application is not None else Conflicts(application_id)


def conflict_states(
    ground: Ground, applications: Iterable[Application], day: date | None = None
) -> dict[int, Conflicts]:
    """The same for many applications, by their key, without reading anything more."""
    return {one.id: _state(ground, one, day) for one in applications}


def read_ground(
    session: Session, of_grants: Grants | None = None, beside: GrantsBeside | None = None
) -> Ground:
    """What paths are looked for in; what was read of grants already is not read again."""
    return Ground(
        of_grants if of_grants is not None else read_grants(session),
        beside if beside is not None else read_grants_beside(session),
        read_members(session),
        words_here(session),
    )


@keeps("PP2")
def out_of(conflicts: Iterable[GrantConflict]) -> frozenset[int]:
    """Who takes no part because of conflicts that stand: all but those who may declare it and go on (PP2)."""
    return frozenset(
        one.person_id
        for one in conflicts
        if one.state in CONFLICTED and one.handling is not ConflictHandling.DECLARED
    )


@keeps("PP2")
def settle_conflict(partnership: Partnership, conflict: GrantConflict) -> int:
    """Keep what a person said of a conflict of interest; give its key (PP2).

    One that is confirmed takes the member out of scoring, and out of quorum and vote in every item about the
    application, as the rule book says. Where they took part in a decision about it already, it was found late.

    Raises:
        Refusal: nothing is said of the path, by whom it was answered, or why; or a decision would no longer add up.
    """
    name = found(partnership, Person, conflict.person_id).name
    applicant = applicant_of(partnership, conflict.application_id)
    verb = "Set aside" if conflict.state is ConflictState.SET_ASIDE else "Confirm"
    with partnership.change(f"{verb} a conflict of interest: {name}, {applicant}") as unit:
        return put_settled(unit.session, conflict)


def put_settled(session: Session, conflict: GrantConflict) -> int:
    """Keep what was said of a conflict within a larger change."""
    _check_settled(session, conflict)
    before = kept(session, GrantConflict, conflict.id) if conflict.id else None
    if conflict.state is ConflictState.SET_ASIDE:
        key = put(session, conflict)
        if before is not None and before.state in CONFLICTED:
            let_back(session, before)
        return key
    asked = handling_of(rule_book(session, conflict.settled_on))
    handling = stricter(conflict.handling, asked)
    late = handling is not ConflictHandling.DECLARED and took_part(session, conflict)
    state = ConflictState.FOUND_LATE if late else ConflictState.CONFIRMED
    stands = replace(conflict, state=state, handling=handling)
    key = put(session, stands)
    stand_back(session, replace(stands, id=key))
    return key


def _check_settled(session: Session, conflict: GrantConflict) -> None:
    required(conflict.path, field="path", says="Say what ties the member to the applicant.")
    required(conflict.settled_by, field="settled_by", says="Say who answered this.")
    required(conflict.reason, field="reason", says="Say why, in a sentence.")
    _refuse_own(session, conflict)
    received_on = kept(session, Application, conflict.application_id).received_on
    if conflict.settled_on < received_on:
        says = f"The application was received on {say_day(received_on)}. Give that day or a later one."
        raise Refusal(says, field="settled_on")


@keeps("PP2")
def _refuse_own(session: Session, conflict: GrantConflict) -> None:
    """Nobody says of themselves that they are free to decide (PP2)."""
    name = kept(session, Person, conflict.person_id).name
    if conflict.state is ConflictState.SET_ASIDE and names_person(conflict.settled_by, name):
        says = f"{name} does not set aside a conflict of their own. Somebody else says so, such as the chair."
        raise Refusal(says, clause="PP2", field="settled_by")


def _state(ground: Ground, application: Application, day: date | None) -> Conflicts:
    settled = ground.beside.conflicts.get(application.id, ())
    if day is not None:
        settled = tuple(one for one in settled if one.settled_on <= day)
    suggested = _suggested(ground, application, day)
    unanswered = (path for path in suggested if not any(is_answer(one, path) for one in settled))
    return Conflicts(
        application.id,
        suggested,
        confirmed=_those(settled, ConflictState.CONFIRMED),
        found_late=_those(settled, ConflictState.FOUND_LATE),
        set_aside=_those(settled, ConflictState.SET_ASIDE),
        unanswered=tuple(unanswered),
    )


def _those(settled: Iterable[GrantConflict], state: ConflictState) -> tuple[GrantConflict, ...]:
    return tuple(one for one in settled if one.state is state)


def is_answer(one: GrantConflict, path: ConflictPath) -> bool:
    """Whether what a person said answers a path: said of this one, or a conflict of the same member that stands."""
    same = one.person_id == path.person.id
    return same and (one.state in CONFLICTED or (one.path_in_full or one.path) == path.in_full)


def _suggested(ground: Ground, application: Application, day: date | None) -> tuple[ConflictPath, ...]:
    """The paths on the day of the decision, or on the day asked for while there is none."""
    decided = application.decided_on if day is None or _decided_by(application, day) else None
    looked = decided or max(day or application.received_on, application.received_on)
    known = day is not None or decided is not None
    return ground.finder(looked, known=known)(_applying(ground, application, looked))


@lru_cache(maxsize=32)
def _finder(members: tuple[Standing, ...], words: NameWords) -> Finder:
    """What looks for paths to these members; what it has looked at it does not look at again."""
    return lru_cache(maxsize=512)(partial(conflict_paths, members=members, words=words))


def _decided_by(application: Application, day: date) -> bool:
    return application.decided_on is not None and application.decided_on <= day


def _applying(ground: Ground, application: Application, day: date) -> Applying:
    key, beside = application.applicant_id, ground.beside
    return Applying(
        application,
        ground.grants.applicants[key],
        day,
        beside.aliases.get(key, ()),
        beside.officers.get(key, ()),
        beside.details.get(application.id),
        beside.lines.get(application.id, ()),
    )
