"""Does the board have the seats that its rule book names: the MP, a councillor, an independent chair?"""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.verdicts import part_of
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.spells import those_on
from evenhand.domain.vocabulary import Capacity, Office


@keeps("PP1", "MP1")
def makeup_wanting(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    """What the rule book wants on the board and is not there, where anybody sits at all."""
    seats = record.directory.seats_on(day)
    if not seats:
        return []
    return [
        *_mp_missing(seats, record, book, day),
        *_councillor_missing(seats, book),
        *_chair_dependent(seats, record, book, day),
    ]


def _mp_missing(seats: Sequence[Seat], record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    """An MP who is known and sits not; while the seat in Parliament is empty there is nobody to ask.

    Somebody in the MP's seat of whom no term is recorded is taken for the MP; a former MP is not.
    """
    sits = any(
        record.is_mp(seat.person.id, day)
        or (seat.membership.capacity is Capacity.MP and not record.was_ever_mp(seat.person.id))
        for seat in seats
    )
    vacant = bool(record.terms) and not those_on(record.terms, day)
    if not book.holds("mp_sits") or sits or vacant:
        return []
    says = "The MP does not sit on the board."
    return [_finding("MP1", says, book["mp_sits"], "Invite the MP to the board", "mp-not-on-board")]


def _councillor_missing(seats: Sequence[Seat], book: RuleBook) -> list[Finding]:
    if not book.holds("councillor_sits") or any(seat.is_councillor for seat in seats):
        return []
    says, rule = "No councillor sits on the board.", book["councillor_sits"]
    return [_finding("PP1", says, rule, "Invite a councillor to the board", "councillor-not-on-board")]


def _chair_dependent(seats: Sequence[Seat], record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    chairs = [seat for seat in seats if any(one.office is Office.CHAIR for one in seat.offices)]
    dependent = any(
        record.directory.is_politician(seat.person.id, day) or record.is_mp(seat.person.id, day)
        for seat in chairs
    )
    if not book.holds("independent_chair") or not dependent:
        return []
    says, rule = "The chair is not independent.", book["independent_chair"]
    return [_finding("PP1", says, rule, "Agree on an independent chair", "chair-not-independent")]


def _finding(clause: str, says: str, rule: Rule, step: str, kind: str) -> Finding:
    opens = "members/appoint" if kind == "chair-not-independent" else "members/add"
    return Finding(
        clause,
        Severity.ACT_NOW,
        says,
        f"{rule.label}: {rule.origin_said(with_reason=False)}.",
        step,
        parts=(part_of(rule),),
        public=True,
        kind=kind,
        opens=opens,
    )
