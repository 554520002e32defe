"""Bringing in a members' list: somebody known is recognised by name, and a spell in the same capacity is the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.members import MemberDraft, member_values, read_member
from evenhand.domain.importing.names import same_body_key, same_person_key
from evenhand.domain.importing.plan import Plan
from evenhand.domain.importing.preview import Asks, Question, RowStatus
from evenhand.domain.members.facts import Membership, OfficeHeld, Person, PublicOfficeHeld
from evenhand.domain.partnership.facts import Council
from evenhand.domain.refusals import Refusal
from evenhand.domain.spells import overlap
from evenhand.domain.vocabulary import Capacity, Office, PublicOffice
from evenhand.domain.words import say_count, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.members import MembershipRow, OfficeRow, PublicOfficeRow
from evenhand.services import members
from evenhand.services.imports.entering import Entered, Entering, changed_says, mended
from evenhand.services.saving import put

PERSON_FIELDS = ("called", "email", "telephone", "address", "neighbourhood", "note")
SPELL_FIELDS = ("organisation", "ends", "term_ends", "how_ended")


@dataclass(frozen=True, slots=True)
class MemberList:
    """The members' list as a kind of list; `today` is the day on which it is brought in."""

    today: date
    one: str = "member"
    many: str = "members"
    column_of: Mapping[str, str] = field(default_factory=dict[str, str])

    def defaults(self, _session: Session, /) -> dict[str, str]:
        """Nothing is taken for granted about members."""
        return {}

    def read(self, cells: Cells, answers: Mapping[str, str]) -> MemberDraft | None:
        """Read one row."""
        return read_member(cells, answers)

    def questions(self, session: Session, plan: Plan[Any]) -> list[Question]:
        """What is asked where rows lack a first day, a capacity or the name of a council."""
        asked: list[Question] = []
        if number := plan.gaps.get("starts"):
            says = f"{_rows(number)} not say when the membership began. From which day on do they count?"
            asked.append(Question("starts", says, "", Asks.DAY))
        if number := plan.gaps.get("capacity"):
            says = f"{_rows(number)} not say in which capacity somebody sits. In which do they?"
            options = tuple((capacity.value, capacity.label) for capacity in Capacity)
            asked.append(Question("capacity", says, "", Asks.CHOICE, options))
        if number := plan.gaps.get("council"):
            says = f"{_rows(number)} not name the council of a councillor. Which is it?"
            options = tuple(
                (council.name, council.name) for council in all_of(session, Council, order="name")
            )
            asked.append(Question("council", says, "", Asks.TEXT, options))
        return asked

    def values(self, draft: MemberDraft) -> tuple[tuple[str, str], ...]:
        """What was read, label by label."""
        return member_values(draft)

    def entering(self, session: Session, source: str) -> Entering:
        """Begin to enter members."""
        return MemberEntering(session, source, self.today)


class MemberEntering:
    """Entering members into the file, each compared with those whom it holds by then."""

    def __init__(self, session: Session, source: str, today: date) -> None:
        self._session = session
        self._source = source
        self._today = today
        self.look_again()

    def look_again(self) -> None:
        """Read who is in the file, and which councils."""
        self._people = {same_person_key(person.name): person for person in all_of(self._session, Person)}
        self._councils = {
            same_body_key(council.name): council.id for council in all_of(self._session, Council)
        }

    def enter(self, draft: MemberDraft) -> Entered:
        """Admit somebody new, or correct what is held of somebody known."""
        known = self._people.get(same_person_key(draft.person.name))
        person, differing = mended(known, draft.person, PERSON_FIELDS) if known else (draft.person, ())
        if known is None or differing:
            person = replace(person, id=members.put_person(self._session, person))
            self._people[same_person_key(person.name)] = person
        spell, added, spell_differing = self._put_spell(draft, person.id)
        differing += spell_differing
        notes: list[str] = []
        if self._put_seat(draft, person.id, spell, notes):
            differing += ("council_seat",)
        if self._put_office(draft, person.id, notes):
            differing += ("office",)
        if added:
            says = f"{draft.membership.capacity.label} since {say_day(spell.starts)}."
            return Entered(RowStatus.NEW, says, tuple(notes))
        if differing:
            return Entered(RowStatus.CHANGED, changed_says(differing), tuple(notes))
        return Entered(RowStatus.SAME, "Is in the file already.", tuple(notes))

    def _put_spell(self, draft: MemberDraft, person_id: int) -> tuple[Membership, bool, tuple[str, ...]]:
        """The spell of membership, whether it is new, and what is corrected in it."""
        read = replace(draft.membership, person_id=person_id)
        spells = all_of(self._session, Membership, MembershipRow.person_id == person_id)
        stored = next((one for one in spells if _same_spell(one, read)), None)
        if stored is None:
            key = members.put_membership(self._session, read, today=self._today)
            return replace(read, id=key), True, ()
        said = SPELL_FIELDS + ("votes",) * draft.votes_said + ("starts",) * draft.starts_said
        spell, differing = mended(stored, read, said)
        if differing:
            members.put_membership(self._session, spell, today=self._today)
        return spell, False, differing

    def _put_seat(self, draft: MemberDraft, person_id: int, spell: Membership, notes: list[str]) -> bool:
        """Record or correct a seat on a council; nobody's list says since when, so it counts with the membership."""
        if draft.seat is None:
            return False
        read = PublicOfficeHeld(
            person_id=person_id,
            kind=PublicOffice.COUNCILLOR,
            council_id=self._council_id(draft.seat.council),
            ward=draft.seat.ward,
            party=draft.seat.party,
            source=f"Members' list, {self._source}" if draft.seat.party else "",
            starts=spell.starts,
            ends=spell.ends,
        )
        held = all_of(self._session, PublicOfficeHeld, PublicOfficeRow.person_id == person_id)
        stored = next((one for one in held if one.kind is read.kind and overlap(one, read)), None)
        if stored is None:
            members.put_public_office(self._session, read, today=self._today)
            notes.append(
                f"The seat on the council is dated from {say_day(read.starts)}, as the membership. "
                "Correct it if need be."
            )
            return True
        corrected, differing = mended(stored, read, ("council_id", "ward", "party"))
        if differing:
            corrected = replace(corrected, source=read.source or corrected.source)
            members.put_public_office(self._session, corrected, today=self._today)
        return bool(differing)

    def _council_id(self, name: str) -> int:
        key = same_body_key(name)
        if key not in self._councils:
            self._councils[key] = put(self._session, Council(name=name))
        return self._councils[key]

    def _put_office(self, draft: MemberDraft, person_id: int, notes: list[str]) -> bool:
        """Record an office that is not held yet; where its days cannot be right, the row comes in without it."""
        if draft.office is None:
            return False
        read = replace(draft.office, person_id=person_id)
        held = all_of(self._session, OfficeHeld, OfficeRow.person_id == person_id)
        if any(_same_office(one, read) for one in held):
            return False
        said = read.title or read.office.label
        try:
            members.put_office(self._session, read, today=self._today)
        except Refusal as refusal:
            notes.append(f"The office was not recorded ({said.lower()}): {refusal.says}")
            return False
        notes.append(
            f"{said} is dated from {say_day(read.starts)}, as the membership. Correct it if need be."
        )
        return True


def _same_spell(stored: Membership, read: Membership) -> bool:
    return stored.capacity is read.capacity and overlap(stored, read)


def _same_office(stored: OfficeHeld, read: OfficeHeld) -> bool:
    same_title = stored.office is not Office.OTHER or stored.title.casefold() == read.title.casefold()
    return stored.office is read.office and same_title and overlap(stored, read)


def _rows(number: int) -> str:
    """How many rows, as the beginning of a sentence: "Two rows do"."""
    said = say_count(number, "row")
    return f"{said[0].upper()}{said[1:]} {'does' if number == 1 else 'do'}"
