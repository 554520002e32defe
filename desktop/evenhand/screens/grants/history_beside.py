"""What the history of an application tells of the records beside it: its decisions, its award's course, its money."""

from collections.abc import Iterator, Mapping

from evenhand.domain.grants.breaches import of_award
from evenhand.domain.grants.facts import Application, Award
from evenhand.domain.grants.money_facts import (
    AwardCondition,
    AwardCourse,
    Breach,
    MoneyBack,
    MonitoringReturn,
    Payment,
    ReturnChase,
)
from evenhand.domain.grants.record_facts import (
    ApplicantDetail,
    ApplicationDecision,
    ApplicationDetail,
    ApplicationFile,
    GrantConflict,
    PurposeAnswer,
    Recommendation,
)
from evenhand.domain.grants.vocabulary import BackBecause, DecidedAs, RegisteredAs
from evenhand.records.reading.facts import table_of
from evenhand.screens.shared.journal_told import Key
from evenhand.services.award_gate import GrantBook

WORDS: Mapping[str, str] = {
    "registered_as": "Registered with a",
    "registration_number": "Registered as",
    "website": "Website",
    "says": "In its own words",
    "other_funding": "Other money",
    "other_funding_pence": "Other money in all",
    "beneficiaries": "For whom",
    "people": "People",
    "place": "Place",
    "starts": "Starts",
    "ends": "Ends",
    "outcome": "Decided",
    "by_whom": "Decided by",
    "offered_on": "Offered",
    "accepted_on": "Accepted",
    "accepted_by": "Accepted by",
    "lto_confirmed_on": "Confirmed by the LTO",
    "lto_confirmed_by": "Confirmed for the LTO by",
    "met_on": "Condition met",
    "paid_on": "Paid on",
    "pence": "Amount",
    "payee": "Paid to",
    "what_for": "Paid for",
    "receipt": "Receipt",
    "due_on": "Return due",
    "received_on": "Received",
    "no_politics_on": "Declared that none went to party politics",
    "declared_by": "Declared by",
    "unspent_pence": "Unspent",
    "excused_on": "Excused",
    "excused_because": "Excused because",
    "chased_on": "Asked for again",
    "found_on": "Breach found",
    "what": "Breach",
    "done": "Done about it",
    "settled_on": "Settled",
    "settled_by": "Settled by",
    "back_on": "Came back",
    "because": "Came back because",
    "closed_on": "Closed",
    "ended_on": "Ended",
    "ended_because": "Ended because",
}
CODED = {"registered_as": RegisteredAs, "outcome": DecidedAs, "because": BackBecause}


def keys_beside(book: GrantBook, application: Application, award: Award | None) -> Iterator[Key]:
    """The records beside an application that are told column by column."""
    beside = book.beside
    detail, about = beside.details.get(application.id), beside.applicants.get(application.applicant_id)
    if detail is not None:
        yield table_of(ApplicationDetail), detail.id
    if about is not None:
        yield table_of(ApplicantDetail), about.id
    yield from ((table_of(ApplicationDecision), one.id) for one in beside.decisions.get(application.id, ()))
    if award is not None:
        yield from _keys_of_award(book, award)


def titles_beside(book: GrantBook, application: Application) -> Iterator[Key]:
    """Those of which it is told that they were changed, and no word of what is in them."""
    beside, key = book.beside, application.id
    yield from ((table_of(ApplicationFile), one.id) for one in beside.files.get(key, ()))
    yield from ((table_of(GrantConflict), one.id) for one in beside.conflicts.get(key, ()))
    yield from ((table_of(PurposeAnswer), one.id) for one in beside.purpose_answers.get(key, ()))
    if key in beside.recommendations:
        yield table_of(Recommendation), beside.recommendations[key].id


def _keys_of_award(book: GrantBook, award: Award) -> Iterator[Key]:
    beside, returns = book.beside, book.beside.returns.get(award.id, ())
    if award.id in beside.courses:
        yield table_of(AwardCourse), beside.courses[award.id].id
    yield from ((table_of(AwardCondition), one.id) for one in beside.conditions.get(award.id, ()))
    yield from ((table_of(Payment), one.id) for one in beside.payments_of(award.id))
    yield from ((table_of(MonitoringReturn), one.id) for one in returns)
    for one in returns:
        yield from ((table_of(ReturnChase), chase.id) for chase in beside.chases.get(one.id, ()))
    about = of_award(beside.breaches, award.id, beside.payments)
    yield from ((table_of(Breach), one.id) for one in about)
    yield from ((table_of(MoneyBack), one.id) for one in beside.back.get(award.id, ()))
