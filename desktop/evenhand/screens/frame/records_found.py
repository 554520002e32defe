"""The records that the search finds by name, from every room."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from evenhand.domain.grants.facts import Round
from evenhand.domain.grants.money_facts import Breach, MonitoringReturn, Payment
from evenhand.domain.meetings.facts import Decision, Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, WrittenDecision
from evenhand.domain.meetings.vocabulary import AgendaKind
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.letters import title_of
from evenhand.domain.mp.record_facts import Advice, Letter, Misconception
from evenhand.domain.vocabulary import ElectionKind, MeetingKind
from evenhand.domain.words import parse_day, say_day, say_pence
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.search_panel import Found
from evenhand.screens.meetings.book import say_kind
from evenhand.screens.shared.words import DOT
from evenhand.services.grants.reading import grants
from evenhand.services.listing import rows_of
from evenhand.services.saving import listed

Row = dict[str, Any]


def records_found(partnership: Partnership, today: date) -> list[Found]:
    """Everything that has a name, by room."""
    listed_by_room = [found for kind, make in KINDS.items() for found in _of(partnership, kind, make, today)]
    beside = (_of_meetings, _of_grants, _letters, _heard)
    return [*listed_by_room, *(found for each in beside for found in each(partnership))]


def _of_meetings(partnership: Partnership) -> Iterator[Found]:
    """What was decided at meetings and what stands on their agendas, the latest first."""
    days = {one.id: one.held_on for one in listed(partnership, Meeting)}
    for decision in reversed(listed(partnership, Decision)):
        day = say_day(days[decision.meeting_id])
        yield Found(f"decision:{decision.id}", decision.wording, decision.outcome.label, day, "Decisions")
    for item in reversed(listed(partnership, AgendaItem)):
        if item.kind is AgendaKind.BUSINESS:
            day = say_day(days[item.meeting_id])
            yield Found(f"agenda_item:{item.id}", item.title, "", day, "Items of agendas")
    for written in listed(partnership, WrittenDecision):
        ref, day = f"written_decision:{written.id}", say_day(written.sent_on)
        yield Found(ref, written.wording, "", day, "Decisions between meetings")


def _letters(partnership: Partnership) -> Iterator[Found]:
    """The letters, the latest first; one about a resident is found by its reference alone (MP12)."""
    people = {one.id: one.name for one in listed(partnership, Person)}
    for letter in reversed(listed(partnership, Letter)):
        day = say_day(letter.sent_on) if letter.sent_on else "draft"
        yield Found(f"letter:{letter.id}", title_of(letter), f"to {people[letter.person_id]}", day, "Letters")


def _heard(partnership: Partnership) -> Iterator[Found]:
    """What was heard and asked of MPs and other contacts, the latest first."""
    for one in reversed(listed(partnership, Misconception, order="heard_on")):
        yield Found(f"misconception:{one.id}", one.said, "", say_day(one.heard_on), "Misconceptions heard")
    for one in reversed(listed(partnership, Advice, order="asked_on")):
        yield Found(f"advice:{one.id}", one.topic, one.question, say_day(one.asked_on), "Advice asked")


def _of_grants(partnership: Partnership) -> Iterator[Found]:
    """The rounds, what was paid, the returns and the breaches, the latest first."""
    for one in reversed(listed(partnership, Round, order="closes")):
        yield Found(
            f"grant_round:{one.id}", one.name, "", f"closing {say_day(one.closes)}", "Rounds of grants"
        )
    for one in reversed(listed(partnership, Payment, order="paid_on")):
        what = DOT.join(filter(None, (one.what_for, one.receipt)))
        value = f"{say_pence(one.pence)} on {say_day(one.paid_on)}"
        yield Found(f"payment:{one.id}", one.payee, what, value, "Payments")
    named = _awarded(partnership)
    for one in reversed(listed(partnership, MonitoringReturn, order="due_on")):
        reference, applicant = named[one.award_id]
        due = f"due {say_day(one.due_on)}"
        yield Found(f"monitoring_return:{one.id}", applicant, reference, due, "Returns of grants")
    for one in reversed(listed(partnership, Breach, order="found_on")):
        whose = DOT.join(named[one.award_id]) if one.award_id else ""
        yield Found(f"breach:{one.id}", one.what, whose, say_day(one.found_on), "Breaches")


def _awarded(partnership: Partnership) -> dict[int, tuple[str, str]]:
    """The reference and the applicant of each award."""
    found = grants(partnership)
    return {
        found.awards[one.id].id: (one.reference, found.applicants[one.applicant_id].name)
        for one in found.applications
        if one.id in found.awards
    }


def _of(partnership: Partnership, kind: str, make: Callable[[Row], Found], today: date) -> Iterator[Found]:
    return map(make, rows_of(partnership, kind, today=today))


def _person(row: Row) -> Found:
    return Found(f"person:{row['id']}", row["name"], group="People")


def _application(row: Row) -> Found:
    title = row["applicant"]
    return Found(f"application:{row['id']}", title, f"{row['round']}", row["reference"], "Applications")


def _engagement(row: Row) -> Found:
    return Found(f"engagement:{row['id']}", row["title"], "", _day(row["on"]), "Engagements")


def _meeting(row: Row) -> Found:
    title = say_kind(MeetingKind(row["kind"]))
    return Found(f"meeting:{row['id']}", title, "", _day(row["held_on"]), "Meetings")


def _event(row: Row) -> Found:
    return Found(f"event:{row['id']}", row["title"], "", _day(row["on"]), "Events")


def _election(row: Row) -> Found:
    title = ElectionKind(row["kind"]).label
    return Found(f"election:{row['id']}", title, row.get("area") or "", _day(row["poll_on"]), "Elections")


def _item(row: Row) -> Found:
    return Found(f"publicity_item:{row['id']}", row["title"], "", _day(row["planned_on"]), "Publicity")


def _action(row: Row) -> Found:
    return Found(f"action:{row['id']}", row["says"], row["owner"], f"by {_day(row['due_on'])}", "Actions")


def _day(iso: str | None) -> str:
    return say_day(parse_day(iso)) if iso else ""


KINDS: dict[str, Callable[[Row], Found]] = {
    "people": _person,
    "applications": _application,
    "engagements": _engagement,
    "meetings": _meeting,
    "events": _event,
    "elections": _election,
    "publicity": _item,
    "actions": _action,
}
