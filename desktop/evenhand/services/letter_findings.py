"""What is to be noticed of letters: one that went to somebody who stands, and to others who stand not yet (PP5)."""

from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Election
from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.domain.vocabulary import PollStatus
from evenhand.domain.words import say_day, say_list
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.mp_record import LetterRow
from evenhand.services.standing_alike import others_standing


@keeps("PP5")
def letter_findings(session: Session, day: date) -> list[Finding]:
    """Every letter to somebody who stands in a poll still to come that not everybody who stands was sent (PP5).

    Of letters in the same words the one that went first is told of, whichever was begun first.
    """
    polls = all_of(session, Election)
    if not any(one.poll_on >= day and one.status is not PollStatus.CANCELLED for one in polls):
        return []
    sent = all_of(session, Letter, LetterRow.state == LetterState.SENT, order="sent_on")
    firsts: dict[int, Letter] = {}
    for one in sent:
        if one.sent_on is not None and one.sent_on <= day:
            firsts.setdefault(one.alike_id or one.id, one)
    return [found for one in firsts.values() if (found := _not_alike(session, one)) is not None]


def _not_alike(session: Session, letter: Letter) -> Finding | None:
    on = letter.sent_on or letter.written_on
    without = [one.name for one in others_standing(session, letter, on) if not one.is_sent]
    if not without:
        return None
    return Finding(
        "PP5",
        Severity.LOOK_AT,
        "A letter to one who stands has not gone to everybody who stands.",
        f"“{letter.subject}”, sent on {say_day(on)}. Not sent to: {say_list(without)}.",
        "Write the same to all",
        about=f"letter:{letter.id}",
        kind="letter-not-alike",
        opens=f"letter:{letter.id}",
    )
