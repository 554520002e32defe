"""Was the MP told lately, does the relationship fade, is the stance old, who fills the MP's seat (MP1, MP2, MP3)?

Between dissolution and declaration there is nobody to tell.
"""

from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.verdicts import part_of, weighed
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.stage import StageMarks, stage_of
from evenhand.domain.mp.stance import stance_of
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.spells import months_after, those_on
from evenhand.domain.vocabulary import Capacity, Planned
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
    name = f"{record.mp_name(term.mp_id)} MP"
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


@keeps("MP2")
def stages_fading(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    """The MPs of that day with whom nothing of the stage reached was held for as long as the mark (MP2)."""
    rule = book["stage_fades_months"]
    marks = StageMarks(book.number("stage_lasts_months"), book.number("stage_fades_months"))
    return [
        Finding(
            "MP2",
            weighed(rule, Severity.LOOK_AT),
            f"The relationship with {record.mp_name(term.mp_id)} MP is fading.",
            f"{reading.says}; the mark is {rule.says}, {rule.origin_said(with_reason=False)}.",
            f"Send {record.mp_name(term.mp_id)} MP word, with one clear request",
            about=f"mp:{term.mp_id}",
            parts=(*reading.why, part_of(rule)),
            kind="mp-stage-fading",
            opens=f"mp/add:{term.mp_id}",
        )
        for term in those_on(record.terms, day)
        if (reading := stage_of(record.engagements, term.mp_id, day, marks)).fading
    ]


@keeps("MP3")
def stances_stale(record: MemberRecord, book: RuleBook, day: date) -> list[Finding]:
    """The MPs of that day whose stance was last evidenced longer ago than the mark (MP3)."""
    rule = book["stance_stale_months"]
    found: list[Finding] = []
    for term in those_on(record.terms, day):
        reading = stance_of(record.stances, term.mp_id, day, book.number("stance_stale_months"))
        if reading.stale and reading.last_on is not None:
            name = f"{record.mp_name(term.mp_id)} MP"
            found.append(
                Finding(
                    "MP3",
                    weighed(rule, Severity.LOOK_AT),
                    f"How {name} regards the work was last evidenced on {say_day(reading.last_on)}.",
                    f"The mark is {rule.says}, {rule.origin_said(with_reason=False)}.",
                    f"Judge the stance of {name} anew when something is seen or said",
                    about=f"mp:{term.mp_id}",
                    parts=(part_of(rule),),
                    kind="mp-stance-stale",
                    opens=f"mp:{term.mp_id}",
                )
            )
    return found


@keeps("MP1")
def seat_without_mp(record: MemberRecord, day: date) -> list[Finding]:
    """Whoever fills the MP's seat on the board and is known to be no MP on that day (MP1)."""
    return [
        Finding(
            "MP1",
            Severity.LOOK_AT,
            f"{seat.called} fills the MP’s seat on the board and is no MP.",
            f"On {say_day(day)}: {record.mp_position(seat.person.id, day)}.",
            "Wait for the result, or end the membership in that capacity",
            about=f"person:{seat.person.id}",
            kind="mp-seat-without-mp",
            opens=f"person:{seat.person.id}/membership",
        )
        for seat in record.directory.seats_on(day)
        if seat.membership.capacity is Capacity.MP
        and record.was_ever_mp(seat.person.id)
        and not record.is_mp(seat.person.id, day)
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
