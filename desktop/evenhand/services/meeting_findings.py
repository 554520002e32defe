"""What the board should notice about its meetings: quorum, notice, interests, minutes, and decisions in writing.

Only what the rule book sets is judged, and only the last twelve months; what was never written down is not held against
anybody. Each finding goes once it is seen to.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy.orm import Session

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.conflicts import is_otherwise
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import Circulation, DeclaredInterest, WrittenDecision
from evenhand.domain.meetings.vocabulary import Certainty, PaperTiming, Treatment
from evenhand.domain.members.voting_rooms import BOARD_MEETINGS
from evenhand.domain.vocabulary import Outcome, Planned
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.agendas import CirculationRow
from evenhand.records.rows.meetings import MeetingRow
from evenhand.services.calling import notices
from evenhand.services.decision_faults import FaultKind, called, faults_of
from evenhand.services.expected_declarations import expected
from evenhand.services.meeting_reading import Sitting, read_sittings
from evenhand.services.written_decisions import to_ratify

SURE = (Certainty.CERTAIN, Certainty.LIKELY)
A_YEAR, AHEAD = timedelta(days=365), timedelta(days=60)


def meeting_findings(session: Session, day: date) -> list[Finding]:
    """Everything about meetings that the board should notice on a day."""
    recent = all_of(session, Meeting, MeetingRow.held_on > day - A_YEAR, order="held_on")
    held = [one for one in recent if one.status is Planned.HELD and one.held_on <= day]
    sittings = read_sittings(session, held)
    return [
        *_no_quorum_rule(sittings),
        *(finding for one in sittings for finding in _decisions(one)),
        *(finding for one in sittings for finding in _interests(one)),
        *(finding for one in sittings for finding in _undeclared(session, one)),
        *(finding for one in sittings for finding in _late_papers(one)),
        *_minutes(held, day),
        *_notice(session, recent, day),
        *_in_writing(session, held, day),
    ]


@keeps("PP2")
def _no_quorum_rule(sittings: Sequence[Sitting]) -> Iterator[Finding]:
    """The board decides and its rule book sets no quorum (PP2)."""
    deciding = [one for one in sittings if one.meeting.kind in BOARD_MEETINGS and one.decisions]
    if deciding and deciding[-1].rules.quorum is None:
        number = sum(len(one.decisions) for one in deciding)
        yield Finding(
            "PP2",
            Severity.LOOK_AT,
            "The rule book sets no quorum.",
            f"{say_count(number, 'decision').capitalize()} in twelve months could not be held against one.",
            "Agree how many must be there to decide, and set it in the rule book",
            public=True,
            kind="quorum-not-set",
            opens="rule:quorum",
        )


@keeps("PP2")
def _decisions(sitting: Sitting) -> Iterator[Finding]:
    """Decisions that stand although the record does not bear them out (PP2)."""
    for decision in sitting.decisions:
        faults = faults_of(sitting, decision) if decision.rescinded_on is None else []
        if not faults or decision.outcome not in (Outcome.CARRIED, Outcome.LOST):
            continue
        quorum = any(one.kind is FaultKind.QUORUM for one in faults)
        name = called(sitting, decision)
        yield Finding(
            "PP2",
            Severity.ACT_NOW if quorum else Severity.LOOK_AT,
            f"{name[0].upper()}{name[1:]} {'was carried without a quorum' if quorum else 'does not add up'}.",
            f"{say_list([one.says for one in faults])}.",
            "Put it to a meeting with a quorum"
            if quorum
            else "Mend the record, or put it to the board again",
            about=f"decision:{decision.id}",
            kind="decision-fault",
            opens=f"decision:{decision.id}",
        )


@keeps("PP2")
def _interests(sitting: Sitting) -> Iterator[Finding]:
    """Interests that were handled less strictly than the rule book says (PP2)."""
    for one in sitting.declared:
        if is_otherwise(one, sitting.rules):
            yield _interest(sitting, one)


def _interest(sitting: Sitting, declared: DeclaredInterest) -> Finding:
    item, rule = sitting.item(declared.item_id), sitting.book["conflict_action"]
    name = sitting.directory.called(declared.person_id, sitting.day)
    title = f"“{item.title}”" if item is not None else "an item"
    because = f" Written down as the reason: {declared.because.rstrip('.')}." if declared.because else ""
    return Finding(
        "PP2",
        Severity.LOOK_AT,
        f"{name} had an interest in {title} on {say_day(sitting.day)} and it was not handled as the rule book says.",
        f"{declared.handling.label}; the rule book: {rule.says}.{because}",
        "Agree at the next meeting how interests are handled",
        about=f"meeting:{sitting.meeting.id}",
        parts=(Part(rule.label, rule.says, rule.source),),
        kind="interest-handled-otherwise",
        opens=f"meeting:{sitting.meeting.id}/interests",
    )


@keeps("PP2")
def _undeclared(session: Session, sitting: Sitting) -> Iterator[Finding]:
    """Interests of the register that somebody who was there did not declare, while the minutes are open (PP2)."""
    if sitting.meeting.minutes_approved_on is not None or not sitting.attendance:
        return
    for one in expected(session, sitting.meeting.id):
        person = sitting.room(one.item.id).person(one.person.id)
        declared = any(said.person_id == one.person.id for said in sitting.declared_in(one.item.id))
        was_there = person is not None and (person.here or person.left_for_item)
        if one.item.treatment is Treatment.TAKEN and was_there and not declared and one.certainty in SURE:
            name = sitting.directory.called(one.person.id, sitting.day)
            yield Finding(
                "PP2",
                Severity.LOOK_AT,
                f"{name} declared no interest in “{one.item.title}” on {say_day(sitting.day)}.",
                f"{one.because} They were there, and nothing is written down.",
                "Ask them, and write down what they declare before the minutes are approved",
                about=f"meeting:{sitting.meeting.id}",
                parts=(Part("How sure", one.certainty.label),),
                kind="interest-not-declared",
                opens=f"meeting:{sitting.meeting.id}/interests",
            )


def _late_papers(sitting: Sitting) -> Iterator[Finding]:
    """Papers that were late or tabled and that the chair is not said to have agreed to."""
    late = [
        one
        for one in sitting.papers
        if one.timing is not PaperTiming.WITH_NOTICE and one.chair_agreed_on is None
    ]
    if late and sitting.meeting.minutes_approved_on is None:
        yield Finding(
            "",
            Severity.TO_KNOW,
            f"A late paper was taken on {say_day(sitting.day)} without the chair’s consent on record.",
            f"{say_list([one.title for one in late])}.",
            "Write down when the chair agreed to it",
            about=f"meeting:{sitting.meeting.id}",
            kind="late-paper",
            opens=f"meeting:{sitting.meeting.id}/papers",
        )


def _minutes(held: Sequence[Meeting], day: date) -> Iterator[Finding]:
    """Minutes that a later meeting of the board could have approved and did not."""
    board = [one for one in held if one.kind in BOARD_MEETINGS]
    for place, meeting in enumerate(board):
        approved = meeting.minutes_approved_on
        later = [one for one in board[place + 1 :] if one.held_on > meeting.held_on]
        if later and (approved is None or approved > day):
            count = say_count(len(later), "meeting was", "meetings were")
            yield Finding(
                "",
                Severity.LOOK_AT,
                f"The minutes of {say_day(meeting.held_on)} are not approved.",
                f"{count[0].upper()}{count[1:]} held since, the last on {say_day(later[-1].held_on)}.",
                "Put them on the next agenda",
                about=f"meeting:{meeting.id}",
                kind="minutes-not-approved",
                opens=f"meeting:{meeting.id}/minutes",
            )


def _notice(session: Session, recent: Sequence[Meeting], day: date) -> Iterator[Finding]:
    """Notice that did not go out by its last day, of meetings ahead and of those held whose minutes are open."""
    for meeting in recent:
        if meeting.status is Planned.CANCELLED or meeting.minutes_approved_on is not None:
            continue
        sent = all_of(session, Circulation, CirculationRow.meeting_id == meeting.id)
        ahead = day <= meeting.held_on <= day + AHEAD
        if not ahead and (not sent or meeting.held_on > day):
            continue
        for line in notices(session, meeting.id, day):
            if line.in_time is False:
                yield Finding(
                    "",
                    Severity.ACT_NOW if ahead and line.missing else Severity.LOOK_AT,
                    f"The notice of {say_day(meeting.held_on)} did not go out in time.",
                    line.says,
                    "Send it today, and ask the board whether it meets all the same"
                    if ahead
                    else "Have it minuted that the board met all the same",
                    about=f"meeting:{meeting.id}",
                    kind="notice-late",
                    opens=f"meeting:{meeting.id}/sent",
                )
                break


@keeps("PP2")
def _in_writing(session: Session, held: Sequence[Meeting], day: date) -> Iterator[Finding]:
    """What was decided between meetings and no meeting has ratified, or whose answers nobody counted (PP2)."""
    for one in to_ratify(session, day):
        since = [
            m for m in held if m.kind in BOARD_MEETINGS and one.concluded_on and m.held_on > one.concluded_on
        ]
        if since:
            yield _written(
                one,
                "was not ratified",
                f"It was carried in writing; the board has met on {say_day(since[-1].held_on)} since.",
                "Report it to the next meeting, to be ratified",
            )
    for one in all_of(session, WrittenDecision):
        if one.concluded_on is None and one.closes_on < day:
            closed = f"Answers were asked for by {say_day(one.closes_on)}."
            yield _written(one, "was not counted", closed, "Count the answers")


def _written(written: WrittenDecision, what: str, evidence: str, step: str) -> Finding:
    return Finding(
        "PP2",
        Severity.LOOK_AT,
        f"The decision in writing of {say_day(written.sent_on)} {what}.",
        f"{written.wording} {evidence}",
        step,
        about=f"written_decision:{written.id}",
        kind="decision-in-writing",
        opens=f"written_decision:{written.id}",
    )
