"""Section 1 of the decision log: how much was decided, what has ended since, and what waits for the board."""

from collections import Counter

from evenhand.domain.meetings.decision_log import DecisionLog
from evenhand.domain.meetings.public_items import APPLICATION, PRIVATE_ITEM
from evenhand.domain.papers import Paragraph, Section, Text, strong, text
from evenhand.domain.vocabulary import Level, Outcome
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.reports.wording import how_many, opening

CALLED = (
    "Guidance: PP2, PP3. A decision is called by the day of its meeting and its number there, such as 2026-03-17/2; "
    "one between meetings by the day it was sent, 2026-03-17/W1."
)
NAMES = "Where somebody has not agreed to be named in public, this copy says “a member”. Councillors are always named."


def in_short(log: DecisionLog) -> Section:
    """The section, each of its paragraphs with its number."""
    lines = [_decided(log), *(text(one) for one in (_since(log), _waiting(log), _withheld(log)) if one)]
    return Section(
        1,
        "In short",
        tuple(Paragraph(f"1.{place}", says) for place, says in enumerate(lines, start=1)),
        CALLED,
    )


def _decided(log: DecisionLog) -> Text:
    carried, lost = (len(log.with_outcome(one)) for one in (Outcome.CARRIED, Outcome.LOST))
    meetings = say_count(len(log.meetings), "meeting")
    if not log.meetings:
        return text(strong("No meeting was held in the period."))
    counts = [f"{how_many(carried, 'motion was', 'motions were')} carried"] if carried else []
    counts += (
        [f"{how_many(lost, 'was', 'were') if counts else how_many(lost, 'motion was', 'motions were')} lost"]
        if lost
        else []
    )
    if not counts:
        return text(strong(f"Nothing was decided at {meetings}."))
    views, deferred = (len(log.with_outcome(one)) for one in (Outcome.VIEW, Outcome.DEFERRED))
    apart = [say_count(views, "view was", "views were") + " minuted without a quorum"] if views else []
    apart += [f"{say_count(deferred, 'motion was', 'motions were')} deferred"] if deferred else []
    rest = f" Apart from these, {say_list(apart)}." if apart else ""
    return text(strong(f"{opening(say_list(counts))} at {meetings}."), rest)


def _since(log: DecisionLog) -> str:
    """What was rescinded, what was decided between meetings, and what was put there and not carried."""
    ended = sum(one.rescinded is not None for meeting in log.meetings for one in meeting.lines) + len(
        log.earlier
    )
    parts = [f"{how_many(ended, 'decision has', 'decisions have')} been rescinded since"] if ended else []
    settled = sum(one.is_carried for one in log.written)
    if settled:
        parts.append(f"{how_many(settled, 'matter was', 'matters were')} settled between meetings")
    lost, views = (sum(one.outcome is way for one in log.written) for way in (Outcome.LOST, Outcome.VIEW))
    if lost:
        parts.append(f"{how_many(lost, 'matter was', 'matters were')} put in writing and lost")
    if views:
        matters = how_many(views, "matter was", "matters were")
        parts.append(f"{matters} put in writing and had too few answers for a decision")
    return f"{opening('; '.join(parts))}." if parts else ""


def _waiting(log: DecisionLog) -> str:
    """What still waits for a meeting: ratification, and minutes that are not approved."""
    unratified = [one.number for one in log.written if one.is_carried and not one.ratified_by]
    drafts = [say_day(one.held_on) for one in log.meetings if one.minutes_approved_on is None]
    says: list[str] = []
    if unratified:
        says.append(f"{say_list(unratified)} {'waits' if len(unratified) == 1 else 'wait'} to be ratified.")
    if drafts:
        stand = "The minutes of these meetings are" if len(drafts) > 1 else "The minutes of this meeting are"
        says.append(f"{stand} not approved yet, so their wording may still be corrected: {say_list(drafts)}.")
    return " ".join(says)


def _withheld(log: DecisionLog) -> str:
    """What a public copy does not tell, and how people are called in it."""
    if log.level is not Level.PUBLIC:
        return ""
    said = Counter(one.printed_as for one in (*log.withheld, *log.written) if one.printed_as)
    private, grants = said[PRIVATE_ITEM], said[APPLICATION]
    parts = [f"{how_many(private, 'motion was', 'motions were')} put in private"] if private else []
    if grants:
        count = how_many(grants, "was", "were") if parts else how_many(grants, "motion was", "motions were")
        parts.append(f"{count} about an application that has no grant")
    told = f"{opening(say_list(parts))}; of these only the number is printed. " if parts else ""
    return f"{told}{NAMES}"
