"""The applications as the rows of the list: what is to be decided, what can never be funded, and what was decided."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.grants.gate import Gate
from evenhand.domain.grants.gate_facts import Asks, Stands
from evenhand.domain.vocabulary import ApplicationStatus, PartyStanding
from evenhand.domain.words import say_day, say_pence
from evenhand.screens.grants.words import say_decided
from evenhand.screens.shared.words import DOT
from evenhand.screens.theme.marks import Mark
from evenhand.screens.widgets.list_rows import ListRow
from evenhand.services.award_gate import GrantBook

BARRED, DECIDED = "Barred", "Decided"


@dataclass(frozen=True, slots=True)
class _Told:
    """What stands at the right of a row, and its mark."""

    mark: Mark
    says: str
    reason: str
    strong: bool = False


def application_rows(book: GrantBook) -> list[ListRow]:
    """The rows of all rounds: what is to be decided first, the newest round first, then by reference.

    What came in after the day of the book is not there yet, and what was decided after it is still to be decided.
    """
    received = (one for one in book.grants.applications if one.received_on <= book.day)
    return [_row(book, application) for application in sorted(received, key=_order(book))]


def _order(book: GrantBook):
    def order(application: Application) -> tuple[int, int, int, int]:
        group = _rank(book.grants.applicants[application.applicant_id], application, book)
        opens = book.grants.rounds[application.round_id].opens
        return (group, -opens.toordinal(), application.round_id, _number(application))

    return order


def _number(application: Application) -> int:
    digits = "".join(letter for letter in application.reference if letter.isdecimal())
    return int(digits or 0)


def _rank(applicant: Applicant, application: Application, book: GrantBook) -> int:
    if applicant.party_standing is PartyStanding.PARTY:
        return 1
    return 0 if application.id in book.gates or _is_decided_later(book, application) else 2


def _is_decided_later(book: GrantBook, application: Application) -> bool:
    return application.decided_on is not None and application.decided_on > book.day


def _row(book: GrantBook, application: Application) -> ListRow:
    applicant = book.grants.applicants[application.applicant_id]
    award = None if _is_decided_later(book, application) else book.grants.awards.get(application.id)
    rank = _rank(applicant, application, book)
    grant_round = book.grants.rounds[application.round_id]
    told = _told(book, application, applicant)
    subject = "Party: can never be funded" if rank == 1 else application.purpose
    return ListRow(
        application.id,
        applicant.name,
        f"{application.reference}{DOT}{subject}",
        value=say_pence(award.awarded_pence if award else application.asked_pence),
        reason=told.reason,
        mark=told.mark,
        mark_says=told.says,
        group=(_to_decide(grant_round, book.day), BARRED, DECIDED)[rank],
        kinds=frozenset({application.round_id}),
        finds=f"{grant_round.name} {applicant.contact} {application.purpose}",
        strong_reason=told.strong,
    )


def _to_decide(grant_round: Round, day: date) -> str:
    decides = grant_round.decides_on
    if decides is None:
        return "To decide"
    return f"To decide on {say_day(decides)}" if decides >= day else f"To decide since {say_day(decides)}"


def _told(book: GrantBook, application: Application, applicant: Applicant) -> _Told:
    if applicant.party_standing is PartyStanding.PARTY:
        return _Told(Mark.NOT_MET, "Barred", "PP14", strong=True)
    if application.id in book.gates:
        return _undecided(application, book.gates[application.id])
    if _is_decided_later(book, application):
        return _Told(Mark.DUE, "Decided after this day", "decided later")
    award = book.grants.awards.get(application.id)
    went = book.beside.courses.get(award.id) if award is not None else None
    reason = say_decided(application, award, went.ended_by(book.day) if went is not None else None)
    if application.status is ApplicationStatus.APPROVED:
        return _Told(Mark.GO_AHEAD, "Awarded", reason)
    return _Told(Mark.PAST, application.status.label, reason)


def _undecided(application: Application, gate: Gate) -> _Told:
    """The one thing to settle, or how many, as the gate counts them.

    Where the meeting alone is missing, that its day is still to come stands in the heading already.
    """
    pending = [condition for condition in gate.pending if condition.asks is not Asks.MEETING]
    if not pending:
        return _told_settled(application, gate)
    needs_answer = pending[0].stands is Stands.NEEDS_ANSWER
    says = "Needs your answer" if needs_answer else "Not met"
    reason = pending[0].short if len(pending) == 1 else f"{len(gate.pending)} to settle"
    return _Told(Mark.ASK if needs_answer else Mark.NOT_MET, says, reason, strong=True)


def _told_settled(application: Application, gate: Gate) -> _Told:
    """An application that waits for nothing but its day, or not even for that."""
    if application.status is ApplicationStatus.DEFERRED:
        return _Told(Mark.DUE, "Deferred", "deferred")
    if gate.pending:
        return _Told(Mark.DUE, "Waits for the day to decide", "waits for the day")
    return _Told(Mark.GO_AHEAD, "Ready", "ready")
