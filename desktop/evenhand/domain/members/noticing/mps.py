"""Was the MP told lately how things are going (MP1)? Between dissolution and declaration there is nobody to tell."""

from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.verdicts import part_of, weighed
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.spells import months_after, those_on
from evenhand.domain.vocabulary import Planned
from evenhand.domain.words import say_day


@keeps("MP1")
def mps_not_informed(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    """The MPs of that day whom nobody has informed for longer than the rule says, or since they were elected."""
    months = book.number("mp_informed_months")
    if months is None:
        return []
    return [
        finding
        for term in those_on(record.terms, day)
        for finding in _not_informed(term, record, book, months, day)
    ]


def _not_informed(
    term: MpTerm, record: MemberRecord, book: RuleBook, months: int, day: date
) -> list[Finding]:
    told = _last_told(term.mp_id, record, day)
    due = months_after(told or term.starts, months)
    if due >= day:
        return []
    name = f"{record.directory.people[record.mps[term.mp_id].person_id].name} MP"
    rule = book["mp_informed_months"]
    ran = f"Last on {say_day(told)}" if told else f"Not since the election on {say_day(term.starts)}"
    return [
        Finding(
            "MP1",
            weighed(rule, Severity.LOOK_AT),
            f"{name} was not told how things are going for more than {rule.says}.",
            f"{ran}; the mark is {rule.says}, {rule.origin_said(with_reason=False)}.",
            f"Tell {name} how things are going",
            about=f"mp:{term.mp_id}",
            parts=(part_of(rule),),
            kind="mp-not-informed",
            opens=f"mp/add:{term.mp_id}",
        )
    ]


def _last_told(mp_id: int, record: MemberRecord, day: date) -> date | None:
    return max(
        (
            one.on
            for one in record.engagements
            if one.mp_id == mp_id and one.informing and one.status is Planned.HELD and one.on <= day
        ),
        default=None,
    )
