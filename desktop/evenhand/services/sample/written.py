"""The sample's decisions between meetings: what was asked in writing, who had an interest, answers, and the count."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from evenhand.domain.meetings.record_facts import WrittenAnswer, WrittenDecision, WrittenInterest
from evenhand.domain.meetings.vocabulary import Cast
from evenhand.domain.members.interest_facts import Interest
from evenhand.records.unit_of_work import Partnership
from evenhand.services import written_decisions, written_interests
from evenhand.services.sample.sittings import Around, Told
from evenhand.services.sample.tables import fact, table
from evenhand.services.saving import listed


def write_written(partnership: Partnership, around: Around) -> None:
    """Enter what was decided in writing, and note each under the name that agendas know it by."""
    with partnership.change("Decisions between meetings"):
        for one in table("sittings")["written"]:
            around.about[_name(one)] = f"written_decision:{_write(partnership, one, around)}"


def ratify(
    partnership: Partnership,
    around: Around,
    meetings: Mapping[date, int],
    decided: Mapping[tuple[date, int], int],
) -> None:
    """Let each be reported to its meeting and ratified by the decision of it, where that is told."""
    for one in table("sittings")["written"]:
        if "reported" in one:
            key = int(around.about[_name(one)].partition(":")[2])
            written_decisions.report_to(partnership, key, meetings[one["reported"]])
            written_decisions.ratify(partnership, key, decided[one["reported"], one["ratified_by"]])


def _name(told: Told) -> str:
    return f"written_decision:{told['key']}"


def _write(partnership: Partnership, told: Told, around: Around) -> int:
    people, today = around.people, around.today
    asked = fact(WrittenDecision, told, proposed_by_id=people[told["proposed"]])
    asked = replace(asked, concluded_on=None)
    key = written_decisions.ask(partnership, asked, today=today)
    for one in told.get("interests", ()):
        written_interests.declare(partnership, _interest(partnership, key, one, people), today=today)
    for cast in Cast:
        for person in told.get(cast.value, ()):
            given = WrittenAnswer(
                written_id=key, person_id=people[person], cast=cast, answered_on=told["sent_on"]
            )
            written_decisions.answer(partnership, given, today=today)
    written_decisions.conclude(partnership, key, on=told["concluded_on"], today=today)
    return key


def _interest(
    partnership: Partnership, written_id: int, told: Told, people: Mapping[str, int]
) -> WrittenInterest:
    """An interest declared in one, with the entry of the register that it rests on."""
    person_id = people[told["person"]]
    [entry] = [
        one
        for one in listed(partnership, Interest)
        if one.person_id == person_id and one.body == told["body"]
    ]
    return fact(WrittenInterest, told, written_id=written_id, person_id=person_id, interest_id=entry.id)
