"""A board with a round of grants on which everything may be done in any order, and what must stay true of its file.

What must be true is asked of the tables in plain SQL, so that no service is taken at its word.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text

from evenhand.domain.grants.decided_by import DecidedBy
from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer, Round
from evenhand.domain.grants.money_facts import MoneyBack, Payment
from evenhand.domain.grants.record_facts import GrantConflict, RoundDetail
from evenhand.domain.grants.vocabulary import BackBecause, ConflictState, DecidedHow
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem
from evenhand.domain.meetings.vocabulary import Cast, ConflictHandling, ConflictNature, VoteMethod
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyVerdict, Planned, Presence
from evenhand.records.unit_of_work import Partnership
from evenhand.services import agendas, decisions, grants, imports, meetings
from evenhand.services.grants.closing import close
from evenhand.services.grants.conflicts import settle_conflict
from evenhand.services.grants.returns import money_back
from evenhand.services.saving import found, put
from tests.grants_typed import correct_application, receive_application, save_round
from tests.makers import a_partnership, looked_up, rests_on
from tests.services.board import NAMES, TODAY, a_board

OPENS, RECEIVED, EARLIER = date(2026, 2, 2), date(2026, 2, 10), date(2026, 2, 20)
FIRST, SETTLED, LOOKED = date(2026, 3, 3), date(2026, 2, 12), date(2026, 2, 16)
QUORUM, BUDGET, DELEGATED, ASKED = 5, 700_00, 100_00, 187_00
CLEAR, CLEAR_TOO = "Old Wharf Canoe Club", "Tansley Road Toddlers"
POSSIBLE, MATCH = "Conservative Club Fernhill", "Labour Party, Wharf branch"
NAMED = (CLEAR, CLEAR_TOO, POSSIBLE, MATCH)
HEADINGS = "Ref;Applicant;Project;Amount requested;Date received;Decision;Date decided;Amount awarded\n"

FAVOURED = """SELECT count(*) FROM application p JOIN applicant a ON a.id = p.applicant_id
  LEFT JOIN award w ON w.application_id = p.id LEFT JOIN award_course c ON c.award_id = w.id
  WHERE a.party_standing NOT IN ('clear', 'not-a-party')
  AND (p.status = 'approved' OR (w.id IS NOT NULL AND c.ended_on IS NULL))"""
OVERPAID = """SELECT count(*) FROM award w
  WHERE (SELECT coalesce(sum(pence), 0) FROM payment p WHERE p.award_id = w.id) > w.awarded_pence
  OR (SELECT coalesce(sum(pence), 0) FROM payment p WHERE p.award_id = w.id) <> w.paid_pence"""
EARLY = """SELECT count(*) FROM payment p LEFT JOIN award_course c ON c.award_id = p.award_id
  WHERE p.award_id IS NOT NULL AND (c.accepted_on IS NULL OR p.paid_on < c.accepted_on)"""
COMMITTED = """SELECT coalesce(sum(CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN w.awarded_pence
    ELSE w.paid_pence END - (SELECT coalesce(sum(pence), 0) FROM money_back b WHERE b.award_id = w.id)), 0)
  - r.budget_pence AS over
  FROM grant_round r JOIN application p ON p.round_id = r.id JOIN award w ON w.application_id = p.id
  LEFT JOIN award_course c ON c.award_id = w.id GROUP BY r.id HAVING over > 0"""
VOTED = """SELECT count(*) FROM grant_conflict g JOIN application p ON p.id = g.application_id
  JOIN agenda_item i ON i.about = 'application:' || p.id
  JOIN decision_record d ON d.item_id = i.id JOIN vote v ON v.decision_id = d.decision_id
  WHERE g.state = 'confirmed' AND g.handling <> 'declared' AND v.person_id = g.person_id"""
POWERLESS = f"""SELECT count(*) FROM application p WHERE p.status = 'approved' AND NOT EXISTS (
  SELECT 1 FROM application_decision d WHERE d.application_id = p.id AND d.outcome LIKE 'approved%' AND (
    (d.how = 'delegated' AND d.by_whom <> '' AND d.awarded_pence <= {DELEGATED})
    OR (d.how = 'earlier' AND d.decided_on < '{FIRST.isoformat()}')
    OR (d.how = 'meeting' AND EXISTS (SELECT 1 FROM decision m JOIN meeting t ON t.id = m.meeting_id
      WHERE m.id = d.decision_id AND m.outcome = 'carried' AND m.rescinded_on IS NULL
      AND t.status = 'held' AND t.held_on = d.decided_on AND {QUORUM} <= (
        SELECT count(*) FROM attendance s WHERE s.meeting_id = t.id AND s.presence = 'present'
        AND NOT EXISTS (SELECT 1 FROM grant_conflict g WHERE g.application_id = p.id
          AND g.person_id = s.person_id AND g.state = 'confirmed' AND g.handling <> 'declared'
          AND g.settled_on <= t.held_on))))))"""
NEVER = {
    "a party or an open question is favoured": FAVOURED,
    "more is paid than was awarded": OVERPAID,
    "something is paid before acceptance": EARLY,
    "a round is over its budget": COMMITTED,
    "somebody votes in their own conflict": VOTED,
    "an award rests on nothing": POWERLESS,
}
TO_PARTIES = """SELECT a.id, (SELECT count(*) FROM application p JOIN award w ON w.application_id = p.id
    WHERE p.applicant_id = a.id),
  (SELECT count(*) FROM application p JOIN award w ON w.application_id = p.id
    JOIN award_course c ON c.award_id = w.id WHERE p.applicant_id = a.id AND c.offered_on IS NOT NULL),
  (SELECT coalesce(sum(w.paid_pence), 0) FROM application p JOIN award w ON w.application_id = p.id
    WHERE p.applicant_id = a.id)
  FROM applicant a WHERE a.party_standing = 'party'"""


class GrantRound:
    """The file, with the verbs that a machine tries in any order."""

    def __init__(self, folder: Path) -> None:
        self.partnership: Partnership = a_partnership(folder)
        self.held = 0
        with self.partnership.change("Begin") as unit:
            unit.can_be_undone = False
            board = a_board(
                self.partnership,
                rules={
                    "quorum": str(QUORUM),
                    "majority": "those voting",
                    "conflict_action": "leaves the room",
                },
            )
            spring = Round(name="Spring", opens=OPENS, closes=date(2026, 3, 2), budget_pence=BUDGET)
            self.round_id = put(unit.session, spring)
            put(unit.session, RoundDetail(round_id=self.round_id, delegated_limit_pence=DELEGATED))
        self.people = [board.people[name.split()[0]] for name in NAMES]

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do it, or be refused."""
        try:
            act()
        except Refusal:
            return False
        return True

    def broken(self) -> list[str]:
        """What is true of the file and must never be."""
        with self.partnership.reading() as session:
            return [says for says, sql in NEVER.items() if (session.execute(text(sql)).scalar() or 0) > 0]

    def of_parties(self) -> dict[int, tuple[int, int, int]]:
        """How many awards and offers each party has, and what it was paid."""
        with self.partnership.reading() as session:
            return {row[0]: (row[1], row[2], row[3]) for row in session.execute(text(TO_PARTIES))}

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

    def decide(self, key: int, present: int, first: int, cast: Cast, *, as_view: bool) -> int:
        """Hold a meeting at which so many are present, counted on from one of them, and all vote on a motion."""
        self.held += 1
        held_on = FIRST + timedelta(days=self.held)
        there = [self.people[(first + place) % len(self.people)] for place in range(present)]
        with self.partnership.change("A meeting"):
            meeting = Meeting(held_on=held_on, status=Planned.HELD, chaired_by_id=there[0])
            meeting_id = meetings.save_meeting(self.partnership, meeting, today=TODAY)
            meetings.record_attendance(self.partnership, meeting_id, dict.fromkeys(there, Presence.PRESENT))
            item = AgendaItem(meeting_id=meeting_id, position=1, title="A grant", about=f"application:{key}")
            order = decisions.DecisionOrder(
                meeting_id=meeting_id,
                item_id=agendas.save_item(self.partnership, item),
                wording="To award the grant",
                method=VoteMethod.RECORDED_VOTE,
                votes=dict.fromkeys(there, cast),
            )
            return decisions.record_decision(self.partnership, order, today=TODAY, as_view=as_view)

    def by_decision(self, decision_id: int) -> tuple[DecidedBy, date]:
        """The power of a decision, and its day; of the board's first where it is there no more."""
        with self.partnership.reading() as session:
            sql = "SELECT held_on FROM meeting m JOIN decision d ON d.meeting_id = m.id WHERE d.id = :key"
            on = session.execute(text(sql), {"key": decision_id}).scalar()
        day = date.fromisoformat(str(on)) if on else FIRST
        return DecidedBy(DecidedHow.MEETING, decision_id), day

    def approve(self, key: int, pence: int, by: DecidedBy, on: date) -> None:
        """Award an amount by a power."""
        grants.approve(self.partnership, key, awarded_pence=pence, on=on, by=by)

    def pay(self, award_id: int, pence: int, on: date) -> None:
        """Pay something of an award."""
        paid = Payment(award_id=award_id, paid_on=on, payee="Them", what_for="Mats", pence=pence)
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
