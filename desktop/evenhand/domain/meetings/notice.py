"""Notice of a meeting: by which day it must have gone out, counted back from the meeting, and whether it did.

Days are calendar days. The day of the meeting is not counted; with 7 days, what is sent on a Tuesday is in time for the
Tuesday after. Where the rule book sets no number, nothing is judged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, Circulation
from evenhand.domain.meetings.vocabulary import Circulated, SentHow
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.vocabulary import MeetingKind, Planned
from evenhand.domain.words import say_count, say_day, say_list, say_long_day

PAPERS, ANNUAL, RULE_CHANGE = "notice_days_papers", "notice_days_agm", "notice_days_rule_change"
RULE_REF = "rule:"
OF_PAPERS = (Circulated.AGENDA, Circulated.PACK)
OF_NOTICE = (Circulated.NOTICE, Circulated.AGENDA, Circulated.PACK)
WHAT = {
    PAPERS: "agenda and papers",
    ANNUAL: "notice of the annual meeting",
    RULE_CHANGE: "notice of the rule change",
}
UNKNOWN = "It was not written down when it was sent."
TO_EVERYBODY = (SentHow.WEBSITE, SentHow.NOTICE_BOARD)


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """What notice is judged by; `members` are those with a vote on the day of the meeting, by name."""

    meeting: Meeting
    items: tuple[AgendaItem, ...]
    sent: tuple[Circulation, ...]
    members: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One rule of notice and where it stands.

    `days` and `last_day` are None where the rule is not set, and `in_time` where nothing can be judged: no rule, or
    there is time left. `sent_on` is the day by which everybody had been sent it, or else the last day on which any was.
    `counted` says how the last day was counted; `says` is the whole in words.
    """

    rule: str
    days: int | None
    last_day: date | None
    sent_on: date | None
    in_time: bool | None
    counted: str
    says: str
    missing: tuple[str, ...] = ()


def rules_that_apply(meeting: Meeting, items: Iterable[AgendaItem]) -> tuple[str, ...]:
    """The rules of notice for a meeting with these items: of papers always, of others where they are asked for."""
    changes = any(item.about.startswith(RULE_REF) for item in items)
    return (
        *((ANNUAL,) if meeting.kind is MeetingKind.ANNUAL else ()),
        *((RULE_CHANGE,) if changes else ()),
        PAPERS,
    )


def number_of(rule: str, meeting: Meeting, book: RuleBook) -> int | None:
    """How many days a rule sets for a meeting; those of papers are for the partnership's own, not for a sub-group's."""
    return None if rule == PAPERS and meeting.kind is MeetingKind.SUB_GROUP else book.number(rule)


def notice_lines(facts: NoticeFacts, book: RuleBook, day: date) -> tuple[NoticeLine, ...]:
    """Where every rule of notice stands on a day, under the rule book of the day of the meeting."""
    return tuple(
        _line(rule, number_of(rule, facts.meeting, book), facts, day)
        for rule in rules_that_apply(facts.meeting, facts.items)
    )


def first_to_see_to(lines: Iterable[NoticeLine]) -> NoticeLine:
    """Of several lines the one with the earliest last day; one whose rule is not set comes after all others."""
    return min(lines, key=_urgency)


def last_day_of(held_on: date, days: int) -> date:
    """The last day to send for so many days of notice; the day of the meeting is not counted."""
    return held_on - timedelta(days=days)


def _line(rule: str, days: int | None, facts: NoticeFacts, day: date) -> NoticeLine:
    what = WHAT[rule]
    told = _told(rule, facts, day)
    missing = tuple(sorted(name for person_id, name in facts.members.items() if person_id not in told))
    sent_on = max(told.values(), default=None)
    if facts.meeting.status is Planned.CANCELLED:
        return NoticeLine(rule, days, None, sent_on, None, "", "The meeting is cancelled.")
    if days is None:
        says = f"The rule book sets no number of days for {what}, so nothing is judged."
        return NoticeLine(rule, None, None, sent_on, None, "", says, missing)
    held_on = facts.meeting.held_on
    last_day = last_day_of(held_on, days)
    counted = (
        f"{say_count(days, 'day')} counted back from {say_long_day(held_on)}, "
        "the day of the meeting itself not counted"
    )
    late = {facts.members[one]: on for one, on in told.items() if on > last_day}
    unknown = facts.meeting.status is Planned.HELD and not told
    in_time = None if unknown else _in_time(missing, late, last_day, day)
    first = f"Last day to send {what}: {say_long_day(last_day)}, {counted}."
    then = UNKNOWN if unknown else _standing(missing, late, sent_on, last_day, day)
    noticed = _noticed_on(facts, day) if rule == PAPERS and not told else None
    if noticed is not None and not unknown:
        then = f"The notice went on {say_day(noticed)}; {what} have not gone yet{_left(last_day, day)}."
    return NoticeLine(rule, days, last_day, sent_on, in_time, counted, f"{first} {then}".strip(), missing)


def _told(rule: str, facts: NoticeFacts, day: date) -> dict[int, date]:
    """The first day by which each member had been sent it; what hangs on the notice board is notice to everybody."""
    wanted = OF_PAPERS if rule == PAPERS else OF_NOTICE
    told: dict[int, date] = {}
    for one in sorted(facts.sent, key=_sent_on):
        if one.what not in wanted or one.sent_on > day:
            continue
        public = rule != PAPERS and one.person_id is None and one.how in TO_EVERYBODY
        for person_id in facts.members if public else (one.person_id,):
            if person_id in facts.members and person_id is not None:
                told.setdefault(person_id, one.sent_on)
    return told


def _in_time(missing: tuple[str, ...], late: Mapping[str, date], last_day: date, day: date) -> bool | None:
    if late:
        return False
    if not missing:
        return True
    return None if day <= last_day else False


def _standing(
    missing: tuple[str, ...],
    late: Mapping[str, date],
    sent_on: date | None,
    last_day: date,
    day: date,
) -> str:
    """What was sent in time, late or not at all, in words."""
    said = [_not_sent(missing, sent_on, last_day, day)] if missing else []
    said += [f"{_names(sorted(late))} got it late, by {say_day(max(late.values()))}."] if late else []
    if not said and sent_on is not None:
        return f"Everybody was sent it by {say_day(sent_on)}, in time."
    return " ".join(said)


def _not_sent(missing: tuple[str, ...], sent_on: date | None, last_day: date, day: date) -> str:
    whom = f"Not sent to {_names(missing)}" if sent_on is not None else "Not sent to anybody"
    yet = " yet" if day <= last_day else ""
    return f"{whom}{yet}{_left(last_day, day)}."


def _left(last_day: date, day: date) -> str:
    """How many days are left to send, or how long ago the last one was."""
    left = (last_day - day).days
    if left > 0:
        return f"; {say_count(left, 'day')} left"
    return f"; the last day was {say_count(-left, 'day')} ago" if left else "; today is the last day"


def _noticed_on(facts: NoticeFacts, day: date) -> date | None:
    """The day on which the bare notice went out, without agenda and papers; None where none did."""
    went = (one.sent_on for one in facts.sent if one.what is Circulated.NOTICE and one.sent_on <= day)
    return min(went, default=None)


def _names(names: Iterable[str]) -> str:
    """A few names, or how many there are."""
    listed = list(names)
    return say_list(listed) if len(listed) <= 3 else f"{len(listed)} members"


def _sent_on(circulation: Circulation) -> tuple[date, int]:
    return circulation.sent_on, circulation.id


def _urgency(line: NoticeLine) -> tuple[bool, date]:
    return line.last_day is None, line.last_day or date.max
