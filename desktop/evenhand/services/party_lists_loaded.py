"""Loading a list of parties: every name in the file is compared anew, and what a person settled stays (PP14)."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.grants.party_list_age import CLAUSE, check_look, say_list_day
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.grants.record_facts import RegisterLook
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import screened
from evenhand.services.party_list_in_use import listed_register, put_list, register_in_use
from evenhand.services.saving import found, put

KIND = "parties"
UNSETTLED = (PartyStanding.OPEN, PartyStanding.CLEAR)


class _OnlyLooked(Exception):
    """Raised at the end of a look at a list, so that nothing of it stays."""


@dataclass(frozen=True, slots=True)
class LoadedList:
    """What loading a list did: its day, how many parties are new, gone or in both lists, and about whom it asks.

    `settled` counts the applicants whose answer stayed.
    """

    list_date: date | None
    new: int
    same: int
    gone: int
    asked: tuple[str, ...]
    cleared: tuple[str, ...]
    settled: int

    def as_json(self) -> dict[str, Any]:
        """The answer of the command `import parties --json`; a party that changed its name is new."""
        return {"new": self.new, "changed": 0, "same": self.same, "refused": []}

    @property
    def says(self) -> str:
        """What happened, in a few sentences."""
        dated = f"of {say_list_day(self.list_date)}" if self.list_date else "without a date"
        number = say_count(self.new + self.same, "party", "parties")
        parts = [f"A list {dated} with {number}, {self.new} of them new; {self.gone} are no longer in it."]
        if self.asked:
            parts.append(f"It asks about: {', '.join(self.asked)}.")
        if self.cleared:
            parts.append(f"It asks no more about: {', '.join(self.cleared)}.")
        if self.settled:
            parts.append(f"{say_count(self.settled, 'answer')} stayed.")
        return " ".join(parts)


@keeps("PP14")
def load_party_list(
    partnership: Partnership,
    content: bytes,
    *,
    name: str,
    today: date,
    as_of: date | None = None,
    dry_run: bool = False,
) -> LoadedList:
    """Use an export of the Commission's register from today, and compare every applicant with it.

    `as_of` is the day on which it was downloaded, where that is known.

    Raises:
        Refusal: it is no list of parties, its day is still to come, or it is older than the list in use.
    """
    if as_of is not None and as_of > today:
        raise Refusal(f"{say_day(as_of)} is still to come. Give the day of the list.", field="as_of")
    done: list[LoadedList] = []
    with suppress(_OnlyLooked), partnership.change(f"Load a list of parties: {name}") as unit:
        done.append(_load(unit.session, content, name=name, as_of=as_of, today=today))
        if dry_run:
            raise _OnlyLooked
    return done[0]


@keeps("PP14")
def note_look(
    partnership: Partnership, look: RegisterLook, *, today: date, also: Collection[int] = ()
) -> None:
    """Write down who looked an applicant up in the Electoral Commission's public register, when, and what was found.

    `also` are the applicants that were looked up with it and of whom the same was found, in the same change.

    Raises:
        Refusal: nobody is named, the day is still to come, or there is no such applicant.
    """
    check_look(look, today)
    applicant = found(partnership, Applicant, look.applicant_id)
    others = [found(partnership, Applicant, key).id for key in also if key != applicant.id]
    many = f" with {say_count(len(others), 'more applicant')}" if others else ""
    with partnership.change(f"{applicant.name}{many} looked up in the public register") as unit:
        for key in (applicant.id, *others):
            put(unit.session, replace(look, applicant_id=key))


def _load(session: Session, content: bytes, *, name: str, as_of: date | None, today: date) -> LoadedList:
    before = listed_register(session)
    register = put_list(session, content, name=name, as_of=as_of, today=today)
    _refuse_older(before, register)
    applicants = all_of(session, Applicant, order="name")
    asked, cleared = list[str](), list[str]()
    for earlier, now in _screened_anew(session, applicants, register_in_use(session)):
        if now.party_standing is PartyStanding.OPEN is not earlier.party_standing:
            asked.append(now.name)
        elif earlier.party_standing is PartyStanding.OPEN is not now.party_standing:
            cleared.append(now.name)
        put(session, now)
    settled = sum(one.party_standing not in UNSETTLED for one in applicants)
    was, now_named = _named(before), _named(register)
    return LoadedList(
        list_date=register.list_date,
        new=len(now_named - was),
        same=len(now_named & was),
        gone=len(was - now_named),
        asked=tuple(asked),
        cleared=tuple(cleared),
        settled=settled,
    )


def _named(register: PartyRegister) -> set[str]:
    """The parties of a list by their names."""
    return {one.name.casefold() for one in register.entries}


def _screened_anew(
    session: Session, applicants: list[Applicant], register: PartyRegister
) -> Iterator[tuple[Applicant, Applicant]]:
    """Each applicant that nobody has settled, as it was and as the list finds it now."""
    for one in applicants:
        if one.party_standing in UNSETTLED:
            yield one, screened(session, one, register)


def _refuse_older(before: PartyRegister, register: PartyRegister) -> None:
    """Keep a list from being put in the place of a newer one; one without a date says nothing of its age."""
    if before.list_date is None or register.list_date is None or before.list_date <= register.list_date:
        return
    raise Refusal(
        f"This list is of {say_list_day(register.list_date)}; the one in use is of {say_list_day(before.list_date)}. "
        "Load a newer one, or give the day on which this was downloaded.",
        clause=CLAUSE,
        field="as_of",
    )
