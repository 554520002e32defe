"""A meeting is called with its agenda at once, and the agenda stays in order and in time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Applicant, Application, Round
from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.record_facts import AgendaItem, MeetingPaper, MeetingPlan, WrittenDecision
from evenhand.domain.meetings.vocabulary import AgendaKind, Treatment
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.members.review_facts import Action
from evenhand.domain.members.vocabulary import ActionKind
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, MeetingKind, Outcome, PartyStanding, Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import agenda_templates, agendas, calling, members
from evenhand.services.actions import save_action
from evenhand.services.agenda_subjects import subjects
from evenhand.services.saving import found, listed, put
from tests.grants_typed import receive_application, save_round
from tests.makers import a_partnership

TODAY, HELD_ON = date(2026, 3, 2), date(2026, 3, 24)
MARCH = Meeting(held_on=HELD_ON, at="7 pm", place="Old Wharf Centre")
PLAN = MeetingPlan(meeting_id=0, ends_at="9 pm", called_by="The chair")


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def items_of(partnership: Partnership, meeting_id: int) -> tuple[AgendaItem, ...]:
    with partnership.reading() as session:
        return agendas.agenda(session, meeting_id)


def told(partnership: Partnership, meeting_id: int) -> list[str]:
    items = items_of(partnership, meeting_id)
    return [f"{one.position} {one.starts_at:%H:%M} {one.title}" for one in items]


def a_call(partnership: Partnership, meeting: Meeting = MARCH, plan: MeetingPlan = PLAN) -> int:
    return calling.call_meeting(partnership, meeting, plan, today=TODAY)


def test_calling_a_meeting_draws_up_its_agenda_in_one_change(partnership: Partnership) -> None:
    meeting_id = a_call(partnership)
    assert told(partnership, meeting_id) == [
        "1 19:00 Welcome and apologies",
        "2 19:05 Declarations of interest",
        "3 19:10 Matters arising and actions",
        "4 19:20 Any other business",
        "5 19:25 Next meeting",
    ]
    partnership.undo()
    assert listed(partnership, Meeting) == []
    assert listed(partnership, AgendaItem) == []


def test_the_minutes_that_wait_and_the_next_meeting_are_named_by_their_days(partnership: Partnership) -> None:
    february = a_call(partnership, Meeting(held_on=date(2026, 2, 10), status=Planned.HELD))
    april = a_call(partnership, Meeting(held_on=date(2026, 4, 14)))
    a_call(partnership, Meeting(held_on=date(2026, 3, 10), kind=MeetingKind.OPEN))
    by_kind = {one.kind: one for one in items_of(partnership, a_call(partnership))}
    minutes, ahead = by_kind[AgendaKind.MINUTES], by_kind[AgendaKind.NEXT_MEETING]
    assert (minutes.title, minutes.about) == ("Minutes of 10 February 2026", f"meeting:{february}")
    assert (ahead.title, ahead.about) == ("Next meeting: Tuesday 14 April 2026", f"meeting:{april}")


def test_what_is_added_goes_before_any_other_business_and_the_rest_moves_along(
    partnership: Partnership,
) -> None:
    meeting_id = a_call(partnership)
    grants = AgendaItem(meeting_id=meeting_id, position=0, title="  Grants, round 5 ")
    key = agendas.save_item(partnership, grants, minutes=40)
    private = AgendaItem(meeting_id=meeting_id, position=0, title="A complaint", in_private=True)
    agendas.save_item(partnership, private, minutes=10)
    assert told(partnership, meeting_id)[3:] == [
        "4 19:20 Grants, round 5",
        "5 20:00 Any other business",
        "6 20:05 Next meeting",
        "7 20:10 A complaint",
    ]
    agendas.move_item(partnership, key, up=True)
    assert told(partnership, meeting_id)[2:5] == [
        "3 19:10 Grants, round 5",
        "4 19:50 Matters arising and actions",
        "5 20:00 Any other business",
    ]
    agendas.remove_item(partnership, key)
    assert told(partnership, meeting_id)[2] == "3 19:10 Matters arising and actions"
    partnership.undo()
    assert told(partnership, meeting_id)[2] == "3 19:10 Grants, round 5"


def test_an_agenda_without_a_template_begins_with_the_meeting(partnership: Partnership) -> None:
    with partnership.change("A meeting entered without an agenda") as unit:
        meeting_id = put(unit.session, MARCH)
    for title in ("Grants", "Lights"):
        agendas.save_item(partnership, AgendaItem(meeting_id=meeting_id, position=0, title=title))
    assert told(partnership, meeting_id) == ["1 19:00 Grants", "2 19:05 Lights"]
    for item in items_of(partnership, meeting_id):
        agendas.remove_item(partnership, item.id)
    assert items_of(partnership, meeting_id) == ()


def test_part_two_stays_after_part_one(partnership: Partnership) -> None:
    meeting_id = a_call(partnership)
    first = items_of(partnership, meeting_id)[0]
    private = AgendaItem(meeting_id=meeting_id, position=0, title="A complaint", in_private=True)
    key = agendas.save_item(partnership, private)
    agendas.move_item(partnership, key, up=True)
    assert items_of(partnership, meeting_id)[-1].id == key
    agendas.move_item(partnership, first.id, up=True)
    assert items_of(partnership, meeting_id)[0].id == first.id


def test_another_time_of_the_meeting_moves_its_agenda(partnership: Partnership) -> None:
    meeting_id = a_call(partnership, Meeting(held_on=HELD_ON))
    assert items_of(partnership, meeting_id)[0].starts_at is None
    meeting = found(partnership, Meeting, meeting_id)
    for at, last in (("7.30 pm", time(19, 50)), ("2 pm", time(14, 20))):
        later = Meeting(id=meeting_id, held_on=meeting.held_on, at=at)
        calling.correct_meeting(partnership, later, PLAN, today=TODAY)
        assert items_of(partnership, meeting_id)[-1].starts_at == last


@pytest.mark.parametrize(
    ("meeting", "plan", "field"),
    [
        (Meeting(held_on=HELD_ON, at="sevenish"), PLAN, "at"),
        (MARCH, MeetingPlan(meeting_id=0, ends_at="6 pm"), "ends_at"),
        (Meeting(held_on=HELD_ON, kind=MeetingKind.SUB_GROUP), PLAN, "body"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(
    partnership: Partnership, meeting: Meeting, plan: MeetingPlan, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        a_call(partnership, meeting, plan)
    assert refused.value.field == field


def test_once_the_minutes_are_approved_the_agenda_stands(partnership: Partnership) -> None:
    approved = Meeting(held_on=date(2026, 2, 10), status=Planned.HELD, minutes_approved_on=date(2026, 3, 1))
    with partnership.change("An approved meeting") as unit:
        meeting_id = put(unit.session, approved)
        item_id = put(unit.session, AgendaItem(meeting_id=meeting_id, position=1, title="Grants"))
    for verb in (
        lambda: agendas.remove_item(partnership, item_id),
        lambda: agendas.move_item(partnership, item_id, up=True),
        lambda: agendas.save_item(
            partnership, AgendaItem(id=item_id, meeting_id=meeting_id, position=1, title="Other")
        ),
    ):
        with pytest.raises(Refusal, match="are approved"):
            verb()


def test_a_correction_leaves_what_was_noted_at_the_meeting(partnership: Partnership) -> None:
    meeting_id = a_call(partnership)
    item = items_of(partnership, meeting_id)[2]
    noted = replace(item, treatment=Treatment.TAKEN, taken_at=time(19, 12), note="The lamp is mended.")
    with partnership.change("Noted") as unit:
        put(unit.session, noted)
    agendas.save_item(partnership, replace(item, title="Actions", position=1), minutes=20)
    assert found(partnership, AgendaItem, item.id) == replace(noted, title="Actions")
    assert told(partnership, meeting_id)[3] == "4 19:30 Any other business"
    with pytest.raises(Refusal, match="Something was noted"):
        agendas.remove_item(partnership, item.id)


def test_an_agenda_that_names_another_meeting_follows_it_to_another_day(partnership: Partnership) -> None:
    march = a_call(partnership)
    april = Meeting(held_on=date(2026, 4, 14), at="7 pm")
    april_id = a_call(partnership, april)
    assert items_of(partnership, march)[-1].title == "Next meeting: Tuesday 14 April 2026"
    moved = replace(april, id=april_id, held_on=date(2026, 4, 21))
    calling.correct_meeting(partnership, moved, PLAN, today=TODAY)
    assert items_of(partnership, march)[-1].title == "Next meeting: Tuesday 21 April 2026"
    calling.correct_meeting(
        partnership, replace(MARCH, id=march, held_on=date(2026, 3, 31)), PLAN, today=TODAY
    )
    assert items_of(partnership, april_id)[2].title == "Minutes of 31 March 2026"


def test_papers_of_an_item_that_goes_stay_with_the_meeting(partnership: Partnership) -> None:
    meeting_id = a_call(partnership)
    item = items_of(partnership, meeting_id)[2]
    with partnership.change("A paper") as unit:
        put(unit.session, MeetingPaper(meeting_id=meeting_id, item_id=item.id, position=1, title="Actions"))
    agendas.remove_item(partnership, item.id)
    assert [paper.item_id for paper in listed(partnership, MeetingPaper)] == [None]


def test_the_partnerships_own_template_takes_the_place_of_the_shipped_one(partnership: Partnership) -> None:
    first = a_call(partnership)
    agendas.save_item(
        partnership, AgendaItem(meeting_id=first, position=0, title="Treasurer's report"), minutes=15
    )
    about_one = AgendaItem(meeting_id=first, position=0, title="Application 12", about="application:12")
    agendas.save_item(partnership, about_one)
    agenda_templates.save_as_template(partnership, first)
    second = a_call(partnership, Meeting(held_on=date(2026, 4, 28), at="7 pm"))
    titles = [one.partition(" ")[2] for one in told(partnership, second)]
    assert "19:20 Treasurer's report" in titles
    assert "19:35 Any other business" in titles
    assert not any("Application" in title for title in titles)
    agenda_templates.back_to_shipped(partnership, MeetingKind.BOARD)
    third = a_call(partnership, Meeting(held_on=date(2026, 5, 12)))
    assert "Treasurer's report" not in [one.title for one in items_of(partnership, third)]


def test_what_waits_for_the_board_is_offered_until_it_is_on_the_agenda(partnership: Partnership) -> None:
    spell = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2025, 1, 1))
    new = members.NewMember(Person(name="Priya Nair"), spell)
    owner = members.admit_member(partnership, new, today=TODAY)
    action = Action(
        kind=ActionKind.OTHER, says="Mend the notice board", owner_id=owner, opened_on=TODAY, due_on=HELD_ON
    )
    action_id = save_action(partnership, action, today=TODAY)
    with partnership.change("A decision between meetings") as unit:
        written = WrittenDecision(
            wording="To pay the deposit for the hall",
            sent_on=TODAY,
            closes_on=TODAY,
            concluded_on=TODAY,
            outcome=Outcome.CARRIED,
        )
        written_id = put(unit.session, written)
    meeting_id = a_call(partnership)
    assert AgendaKind.BETWEEN_MEETINGS in [one.kind for one in items_of(partnership, meeting_id)]
    with partnership.reading() as session:
        offered = agendas.candidates(session, meeting_id, TODAY)
    assert [one.about for one in offered] == [f"written_decision:{written_id}", f"action:{action_id}"]
    agendas.add_candidate(partnership, meeting_id, offered[1])
    with partnership.reading() as session:
        assert len(agendas.candidates(session, meeting_id, TODAY)) == 1


def test_a_rule_of_ones_own_is_offered_until_a_decision_adopts_it_and_asks_for_its_notice(
    partnership: Partnership,
) -> None:
    own = {"quorum": "5", "notice_days_rule_change": "14"}
    with partnership.change("Own rules") as unit:
        for rule, value in own.items():
            put(unit.session, RuleOverride(rule=rule, value=value, reason="", starts=date(2026, 4, 1)))
    meeting_id = a_call(partnership, Meeting(held_on=date(2026, 4, 28)))
    with partnership.reading() as session:
        offered = {one.about: one for one in agendas.candidates(session, meeting_id, TODAY)}
        known = {one.about for one in subjects(session, meeting_id, TODAY)}
    assert offered["rule:quorum"].title == "Rule: Quorum, 5 members"
    assert {"rule:quorum", "rule:majority"} <= known
    agendas.add_candidate(partnership, meeting_id, offered["rule:quorum"])
    with partnership.reading() as session:
        line = calling.notice(session, meeting_id, TODAY)
    assert (line.rule, line.last_day) == ("notice_days_rule_change", date(2026, 4, 14))


@pytest.mark.clause("PP14")
def test_an_application_of_a_party_is_not_offered_and_an_open_question_is_said(
    partnership: Partnership,
) -> None:
    spring = Round(name="Round 5", opens=date(2026, 1, 5), closes=TODAY, budget_pence=100_000)
    round_id = save_round(partnership, spring)
    refs: dict[PartyStanding, str] = {}
    for standing in (PartyStanding.PARTY, PartyStanding.OPEN, PartyStanding.CLEAR):
        asked = Application(
            reference="",
            applicant_id=0,
            round_id=round_id,
            purpose="Boats",
            asked_pence=5_000,
            received_on=TODAY,
        )
        key = receive_application(partnership, asked, Applicant(name=f"Old Wharf {standing.name}"))
        refs[standing] = f"application:{key}"
        applicant = found(partnership, Applicant, found(partnership, Application, key).applicant_id)
        with partnership.change("Where it stands") as unit:
            put(unit.session, replace(applicant, party_standing=standing))
    meeting_id = a_call(partnership)
    with partnership.reading() as session:
        offered = {one.about: one.why for one in agendas.candidates(session, meeting_id, TODAY)}
    assert refs[PartyStanding.PARTY] not in offered
    assert offered[refs[PartyStanding.OPEN]].endswith("; party question open (PP14).")
    assert "party" not in offered[refs[PartyStanding.CLEAR]]
