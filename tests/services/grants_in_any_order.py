"""A board with a round of grants on which everything may be done in any order; it counts what was really done."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.grants.money_facts import MoneyBack, Payment
from evenhand.domain.grants.record_facts import ApplicantAlias, GrantConflict
from evenhand.domain.grants.vocabulary import BackBecause, ConflictState, DecidedHow
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature, VoteMethod
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicationStatus, PartyVerdict, Planned, Presence
from evenhand.records.unit_of_work import ChangeSet, Partnership
from evenhand.services import agendas, decisions, grants, imports, meetings
from evenhand.services.grants.applications import order_of, save_application
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.closing import close
from evenhand.services.grants.conflicts import settle_conflict
from evenhand.services.grants.returns import money_back, receive_return, returns_of
from evenhand.services.party_lists_loaded import load_party_list
from evenhand.services.saving import found, listed, put
from tests.grants_typed import correct_application, receive_application, save_round
from tests.makers import looked_up, rests_on
from tests.services.board import TODAY
from tests.services.what_grants_never_are import FIRST, broken

RECEIVED, EARLIER = date(2026, 2, 10), date(2026, 2, 20)
SETTLED, LOOKED = date(2026, 2, 12), date(2026, 2, 16)
ASKED = 187_00
CLEAR, NAMESAKE, LISTED_LATER = "Old Wharf Canoe Club", "The Old Wharf Canoe Club", "Oak & Ash Residents"
POSSIBLE, MATCH = "Conservative Club Fernhill", "Labour Party, Wharf branch"
NAMED = (CLEAR, "Tansley Road Toddlers", NAMESAKE, NAMESAKE, LISTED_LATER, POSSIBLE, MATCH)
HEADINGS = "Ref;Applicant;Project;Amount requested;Date received;Decision;Date decided;Amount awarded\n"
LIST = (
    "RegulatedEntityName,ECRef,RegisterName,RegistrationStatusName,ApprovedDate\n"
    "Oak and Ash Residents,PP9001,Great Britain,Registered,12/06/2026\n"
    "Labour Party,PP9053,Great Britain,Registered,05/01/1999\n"
    "Conservative and Unionist Party,PP9051,Great Britain,Registered,05/01/1999\n"
)
NOT_TURNED = ("barred", "barred with an award", "undo", "redo")
NOW = """SELECT p.id, p.status, p.applicant_id, a.name, a.party_standing, w.id, coalesce(w.awarded_pence, 0),
    coalesce(w.paid_pence, 0), c.offered_on, c.accepted_on, c.closed_on, c.ended_on,
    (SELECT count(*) FROM monitoring_return r WHERE r.award_id = w.id AND r.received_on IS NULL)
  FROM application p JOIN applicant a ON a.id = p.applicant_id
  LEFT JOIN award w ON w.application_id = p.id LEFT JOIN award_course c ON c.award_id = w.id ORDER BY p.id"""
MOTIONS = """SELECT CAST(substr(i.about, 13) AS INTEGER), d.id, t.held_on FROM decision d
  JOIN decision_record r ON r.decision_id = d.id JOIN agenda_item i ON i.id = r.item_id
  JOIN meeting t ON t.id = d.meeting_id
  WHERE i.about LIKE 'application:%' ORDER BY d.id"""


@dataclass(frozen=True, slots=True)
class Now:
    """How one application stands in the file."""

    key: int
    status: str
    applicant: int
    name: str
    standing: str
    award: int | None
    pence: int
    paid: int
    offered: str | None
    accepted: str | None
    closed: str | None
    ended: str | None
    returns: int

    @property
    def waits(self) -> bool:
        """Whether it is to be decided."""
        return self.status in ("received", "deferred")

    @property
    def goes_on(self) -> bool:
        """Whether it has an award that neither ended nor was closed."""
        return self.award is not None and not self.ended and not self.closed


@dataclass(frozen=True, slots=True)
class Motion:
    """A carried motion about an application."""

    about: int
    decision: int
    on: date

    @property
    def by(self) -> DecidedBy:
        """The motion as the power of an award."""
        return DecidedBy(DecidedHow.MEETING, self.decision)


class GrantRound:
    """The file, with the verbs that a machine tries in any order; `reached` counts those that went through."""

    def __init__(self, partnership: Partnership, round_id: int, people: tuple[int, ...]) -> None:
        self.partnership, self.round_id, self.people = partnership, round_id, people
        self.reached: Counter[str] = Counter()
        self.altered = False
        partnership.listen(self._note_change)
        self.held = len(listed(partnership, Meeting))

    def _note_change(self, _change: ChangeSet) -> None:
        self.altered = True

    def attempt(self, kind: str | Callable[[], str], act: Callable[[], object]) -> bool:
        """Do it, or be refused; what is done for the first time is undone and done again at once."""
        self.altered = False
        try:
            act()
        except Refusal:
            return False
        if not self.altered:
            return False
        kind = kind if isinstance(kind, str) else kind()
        self.reached[kind] += 1
        if self.reached[kind] == 1 and kind not in NOT_TURNED:
            self._turn(kind)
        return True

    def _turn(self, kind: str) -> None:
        """Undo what was just done, and do it again, as far as the file lets that be."""
        for turn, says in ((self.partnership.undo, "undone"), (self.partnership.redo, "redone")):
            try:
                turn()
            except Refusal:
                return
            assert broken(self.partnership) == [], f"{says}: {kind}"
            self.reached[f"{kind}, {says}"] += 1

    def now(self) -> list[Now]:
        """How every application stands."""
        with self.partnership.reading() as session:
            return [Now(*row) for row in session.execute(text(NOW))]

    def motions(self) -> list[Motion]:
        """The motions about applications, carried or not."""
        with self.partnership.reading() as session:
            rows = session.execute(text(MOTIONS))
            return [Motion(about, key, date.fromisoformat(str(on))) for about, key, on in rows]

    def payments(self) -> list[int]:
        """The payments in the register."""
        return [one.id for one in listed(self.partnership, Payment)]

    def in_conflict(self, key: int) -> frozenset[int]:
        """Who has a confirmed conflict in an application."""
        conflicts = listed(self.partnership, GrantConflict)
        return frozenset(
            one.person_id
            for one in conflicts
            if one.application_id == key and one.state is not ConflictState.SET_ASIDE
        )

    def found_late(self) -> int:
        """How many conflicts were found after a vote."""
        late = ConflictState.FOUND_LATE
        return sum(one.state is late for one in listed(self.partnership, GrantConflict))

    def write(self, facts: Callable[[Session, Sequence[Now]], Iterable[Any]], now: Sequence[Now]) -> None:
        """Write facts straight into the file."""
        with self.partnership.change("Past the services") as unit:
            for fact in facts(unit.session, now):
                put(unit.session, fact)

    def go(self, name: str, steps: int) -> None:
        """Receive, decide and award, and take so many steps after that."""
        key = self.receive(name, ASKED, "Soft mats")
        self.decide(key, self.people[:6], dict.fromkeys(self.people[:6], Cast.FOR))
        motion = self.motions()[-1]
        self.approve(key, ASKED, motion.by, motion.on)
        (award,) = (one.award for one in self.now() if one.key == key)
        assert award is not None
        acts = (
            lambda: grants.offer(self.partnership, award, on=TODAY, today=TODAY),
            lambda: grants.accept(self.partnership, award, on=TODAY, today=TODAY, by="Its treasurer"),
            lambda: self.pay(award, ASKED, TODAY),
            lambda: self.return_in(award, 0),
        )
        for act in acts[:steps]:
            act()

    def receive(self, name: str, asked_pence: int, purpose: str) -> int:
        """Receive an application whose applicant was looked up."""
        application = Application(
            reference="",
            round_id=self.round_id,
            applicant_id=0,
            purpose=purpose,
            asked_pence=asked_pence,
            received_on=RECEIVED,
        )
        with self.partnership.change("Receive and look up"):
            key = receive_application(self.partnership, application, Applicant(name=name))
            looked_up(self.partnership, key, LOOKED)
        return key

    def bring_in(self, name: str, pence: int) -> None:
        """Import an application that the spreadsheet calls approved, on a day before any meeting."""
        said = f"{pence // 100}.00"
        row = f";{name};Mats;{said};10/02/2026;Approved;{EARLIER:%d/%m/%Y};{said}\n"
        data = (HEADINGS + row).encode()
        imports.import_spreadsheet(self.partnership, "applications", "grants.csv", data, today=TODAY)

    def correct(self, key: int, name: str = "", of: int = 0) -> None:
        """Rename who applied, or move the application to the applicant of another."""
        application = found(self.partnership, Application, key)
        holder = found(self.partnership, Application, of or key)
        applicant = found(self.partnership, Applicant, holder.applicant_id)
        renamed = replace(applicant, name=name) if name else applicant
        correct_application(self.partnership, application, renamed)

    def answer(self, key: int, *, is_party: bool, reason: str) -> None:
        """Answer whether who applied is a party."""
        said = PartyAnswer(
            applicant_id=found(self.partnership, Application, key).applicant_id,
            is_party=is_party,
            verdict=PartyVerdict.NO_MATCH,
            answered_by="Delyth Vaughan",
            second_person="Yusuf Demir",
            reason=reason,
            answered_on=SETTLED,
        )
        grants.answer_party_question(self.partnership, said, rests_on())

    def settle(self, key: int, person: int, state: ConflictState, handling: ConflictHandling) -> None:
        """Say of a member that a conflict stands, or does not."""
        said = GrantConflict(
            application_id=key,
            person_id=self.people[person],
            nature=ConflictNature.LOYALTY,
            path="Club - treasurer",
            state=state,
            handling=handling,
            settled_by="Gwenllian Price",
            reason="Said so",
            settled_on=SETTLED,
        )
        settle_conflict(self.partnership, said)

    def decide(
        self, key: int, there: Sequence[int], votes: Mapping[int, Cast], *, as_view: bool = False
    ) -> int:
        """Hold a meeting, the first of those who are there in the chair, and vote to award or to take back."""
        self.held += 1
        awarded = found(self.partnership, Application, key).status is ApplicationStatus.APPROVED
        wording = "To take the award back" if awarded else "To award the grant"
        held_on = FIRST + timedelta(days=self.held)
        with self.partnership.change("A meeting"):
            meeting = Meeting(held_on=held_on, status=Planned.HELD, chaired_by_id=there[0])
            meeting_id = meetings.save_meeting(self.partnership, meeting, today=TODAY)
            meetings.record_attendance(self.partnership, meeting_id, dict.fromkeys(there, Presence.PRESENT))
            item = AgendaItem(meeting_id=meeting_id, position=1, title="A grant", about=f"application:{key}")
            order = decisions.DecisionOrder(
                meeting_id=meeting_id,
                item_id=agendas.save_item(self.partnership, item),
                wording=wording,
                method=VoteMethod.RECORDED_VOTE,
                votes=dict(votes),
            )
            return decisions.record_decision(self.partnership, order, today=TODAY, as_view=as_view)

    def approve(self, key: int, pence: int, by: DecidedBy, on: date) -> None:
        """Award an amount by a power."""
        grants.approve(self.partnership, key, awarded_pence=pence, on=on, today=on, by=by)

    def pay(self, award_id: int | None, pence: int, on: date, payee: str = "Them") -> None:
        """Pay something of an award, or of none."""
        paid = Payment(award_id=award_id, paid_on=on, payee=payee, what_for="Mats", pence=pence)
        grants.pay(self.partnership, paid)

    def give_back(self, award_id: int, pence: int) -> None:
        """Money of an award comes back."""
        back = MoneyBack(award_id=award_id, back_on=TODAY, pence=pence, because=BackBecause.UNSPENT)
        money_back(self.partnership, back)

    def close(self, award_id: int) -> None:
        """Close an award."""
        close(self.partnership, award_id, on=TODAY)

    def budget(self, pence: int) -> None:
        """Give the round another budget."""
        kept = found(self.partnership, Round, self.round_id)
        save_round(self.partnership, replace(kept, budget_pence=pence))

    def call_too(self, key: int, name: str) -> None:
        """Give who applied another name beside its own."""
        with self.partnership.reading() as session:
            beside = read_grants_beside(session)
        order = order_of(found(self.partnership, Application, key), grants.grants(self.partnership), beside)
        alias = ApplicantAlias(applicant_id=order.applicant.id, name=name)
        save_application(self.partnership, replace(order, aliases=(alias,)), today=TODAY)

    def return_in(self, award_id: int, unspent_pence: int) -> None:
        """The return of an award comes in, with its declaration."""
        with self.partnership.reading() as session:
            due = returns_of(session, award_id)[0]
        told: dict[str, Any] = {"received_on": TODAY, "no_politics_on": TODAY, "declared_by": "Its treasurer"}
        receive_return(self.partnership, replace(due, unspent_pence=unspent_pence, **told))

    def load_list(self) -> None:
        """Load a newer list of parties."""
        load_party_list(self.partnership, LIST.encode(), name="register.csv", today=TODAY)
