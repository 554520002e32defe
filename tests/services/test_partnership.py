"""The partnership's details, its area and plan, and the rules it gives itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.meetings.facts import Decision
from evenhand.domain.members.facts import Membership, OfficeHeld, Person
from evenhand.domain.partnership.facts import Constituency, Council, PlanTheme, RuleOverride, Ward
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Office, Outcome
from evenhand.records.unit_of_work import Partnership
from evenhand.services import members
from evenhand.services import partnership as services
from evenhand.services.decisions import order_of, record_decision, rescind
from evenhand.services.meeting_reading import read_sitting
from evenhand.services.rules import carried_decisions, rule_book
from evenhand.services.saving import found, listed
from tests.makers import NAME, a_carried_decision, a_partnership

APRIL = date(2026, 4, 14)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def book_on(partnership: Partnership, day: date) -> RuleBook:
    with partnership.reading() as session:
        return rule_book(session, day)


def keep(partnership: Partnership, fact: PlanTheme | Constituency | Council | Ward) -> int:
    """Save a fact of any kind."""
    match fact:
        case PlanTheme():
            return services.save_theme(partnership, fact)
        case Constituency():
            return services.save_constituency(partnership, fact)
        case Council():
            return services.save_council(partnership, fact)
        case Ward():
            return services.save_ward(partnership, fact)


def test_the_details_are_corrected_and_the_name_must_stand(partnership: Partnership) -> None:
    identity = services.identity(partnership)
    assert identity.name == NAME
    services.save_identity(partnership, replace(identity, area="Fernhill", lto_is_council=True))
    assert services.identity(partnership).lto_is_council
    with pytest.raises(Refusal) as caught:
        services.save_identity(partnership, replace(identity, name=" "))
    assert caught.value.field == "name"


def test_only_a_shipped_rule_book_can_be_chosen(partnership: Partnership) -> None:
    identity = services.identity(partnership)
    with pytest.raises(Refusal) as caught:
        services.save_identity(partnership, replace(identity, rule_book="own"))
    assert caught.value.field == "rule_book"


@pytest.mark.parametrize(
    "fact",
    [
        PlanTheme(name="Green spaces", starts=APRIL, ends=date(2026, 4, 13)),
        Constituency(name="Tarn Valley", starts=APRIL, ends=date(2026, 4, 13)),
    ],
)
def test_nothing_ends_before_it_begins(partnership: Partnership, fact: PlanTheme | Constituency) -> None:
    with pytest.raises(Refusal) as caught:
        keep(partnership, fact)
    assert caught.value.field == "ends"
    assert "Give a date after 14 April 2026." in caught.value.says


def test_a_council_and_a_ward_of_it_are_in_the_list_once(partnership: Partnership) -> None:
    council = services.save_council(partnership, Council(name="Marlbeck Borough Council"))
    services.save_ward(partnership, Ward(council_id=council, name="Wharf"))
    for again in (Council(name=" marlbeck borough council"), Ward(council_id=council, name="WHARF")):
        with pytest.raises(Refusal, match="in the list already"):
            keep(partnership, again)
    other = services.save_council(partnership, Council(name="Tarn County Council"))
    services.save_ward(partnership, Ward(council_id=other, name="Wharf"))
    services.save_council(partnership, Council(id=council, name="Marlbeck Council"))
    assert [one.name for one in listed(partnership, Council)] == ["Marlbeck Council", "Tarn County Council"]


def test_a_value_of_our_own_holds_from_its_day_and_leaves_the_past_alone(partnership: Partnership) -> None:
    rule = book_on(partnership, APRIL)["councillors_share"]
    assert rule.suggested
    reason = "Board of 3 March 2026, minute 4"
    services.set_rule(partnership, rule, typed="30 %", reason=reason, starts=date(2026, 3, 3))
    own = book_on(partnership, date(2026, 3, 3))["councillors_share"]
    assert (own.value, own.judges) == (30, False)
    assert own.source == "the partnership's own, from 3 March 2026"
    assert own.origin.startswith(f"{own.source}: {reason}; not minuted")
    assert book_on(partnership, date(2026, 3, 2))["councillors_share"] == rule
    partnership.undo()
    assert book_on(partnership, APRIL)["councillors_share"] == rule


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("quorum", "several"),
        ("residents_share", "101"),
        ("co_chairs", "maybe"),
        ("residents_share_is", "about"),
    ],
)
def test_a_value_that_does_not_fit_its_rule_is_refused_beside_it(
    partnership: Partnership, key: str, typed: str
) -> None:
    rule = book_on(partnership, APRIL)[key]
    with pytest.raises(Refusal) as caught:
        services.set_rule(partnership, rule, typed=typed, reason="Agreed", starts=APRIL)
    assert caught.value.field == "value"


def test_a_value_of_our_own_needs_a_reason(partnership: Partnership) -> None:
    rule = book_on(partnership, APRIL)["quorum"]
    with pytest.raises(Refusal) as caught:
        services.set_rule(partnership, rule, typed="5", reason=" ", starts=APRIL)
    assert caught.value.field == "reason"


MARCH = date(2026, 3, 3)
TODAY = date(2026, 6, 30)


@pytest.mark.clause("PP2")
def test_a_minuted_decision_adopts_a_suggested_mark_even_as_it_stands(partnership: Partnership) -> None:
    decision = a_carried_decision(partnership, MARCH, today=TODAY)
    rule = book_on(partnership, APRIL)["councillors_share"]
    services.set_rule(
        partnership, rule, typed=rule.says, reason="As read", starts=APRIL, decision_id=decision
    )
    adopted = book_on(partnership, APRIL)["councillors_share"]
    assert (adopted.value, adopted.adopted, adopted.judges) == (rule.value, True, True)
    assert adopted.origin.endswith("minuted as decision 1 of 3 March 2026")
    assert not book_on(partnership, date(2026, 4, 13))["councillors_share"].judges
    partnership.undo()
    assert book_on(partnership, APRIL)["councillors_share"] == rule
    partnership.redo()
    assert book_on(partnership, APRIL)["councillors_share"] == adopted


@pytest.mark.clause("PP2")
def test_a_decision_that_is_rescinded_adopts_nothing_from_that_day(partnership: Partnership) -> None:
    decision = a_carried_decision(partnership, MARCH, today=TODAY)
    rule = book_on(partnership, APRIL)["group_share"]
    services.set_rule(partnership, rule, typed="40", reason="As read", starts=MARCH, decision_id=decision)
    later = a_carried_decision(partnership, APRIL, today=TODAY, wording="To look at no mark")
    rescind(partnership, decision, by_decision_id=later, because="Nobody uses it")
    assert book_on(partnership, date(2026, 4, 13))["group_share"].judges
    after = book_on(partnership, APRIL)["group_share"]
    assert (after.value, after.judges) == (40, False)
    with pytest.raises(Refusal, match="was rescinded on 14 April 2026") as caught:
        services.set_rule(partnership, rule, typed="40", reason="Again", starts=APRIL, decision_id=decision)
    assert caught.value.field == "decision_id"


def test_a_rule_rests_on_a_carried_decision_of_its_first_day_or_before(partnership: Partnership) -> None:
    rule = book_on(partnership, APRIL)["group_share"]
    lost = a_carried_decision(partnership, MARCH, today=TODAY, outcome=Outcome.LOST)
    late = a_carried_decision(partnership, date(2026, 4, 15), today=TODAY)
    refused = {lost: ("decision_id", "the minutes say “lost”"), late: ("starts", "decided on 15 April 2026")}
    for decision, (field, says) in refused.items():
        with pytest.raises(Refusal, match=says) as caught:
            services.set_rule(
                partnership, rule, typed="40", reason="Read", starts=APRIL, decision_id=decision
            )
        assert caught.value.field == field
    with pytest.raises(Refusal, match="no decision with the number 99"):
        services.set_rule(partnership, rule, typed="40", reason="Read", starts=APRIL, decision_id=99)
    assert listed(partnership, RuleOverride) == []


def test_the_decisions_to_choose_from_are_those_that_stand_newest_first(partnership: Partnership) -> None:
    older = a_carried_decision(partnership, MARCH, today=TODAY, wording="To adopt a mark")
    newer = a_carried_decision(partnership, APRIL, today=TODAY)
    a_carried_decision(partnership, APRIL, today=TODAY, outcome=Outcome.DEFERRED)
    gone = a_carried_decision(partnership, APRIL, today=TODAY)
    rescinding = a_carried_decision(partnership, TODAY, today=TODAY, wording="To rescind it")
    rescind(partnership, gone, by_decision_id=rescinding, because="Nobody uses it")
    with partnership.reading() as session:
        offered = carried_decisions(session)
    assert [one.id for one in offered] == [rescinding, newer, older]
    assert offered[2].says == "3 March 2026, decision 1: To adopt a mark"


def test_a_value_is_refused_beside_the_others_of_its_own_day_and_of_later_ones(
    partnership: Partnership,
) -> None:
    book = book_on(partnership, APRIL)
    services.set_rule(partnership, book["members_most"], typed="12", reason="Agreed", starts=APRIL)
    with pytest.raises(Refusal, match="cannot be above the most members, 12"):
        services.set_rule(partnership, book["quorum"], typed="13", reason="Agreed", starts=APRIL)
    with pytest.raises(Refusal, match="The quorum, 13, cannot be above the most members, 12"):
        services.set_rule(partnership, book["quorum"], typed="13", reason="Agreed", starts=MARCH)
    services.set_rule(partnership, book["members_most"], typed="14", reason="Agreed", starts=APRIL)
    services.set_rule(partnership, book["quorum"], typed="13", reason="Agreed", starts=MARCH)
    assert book_on(partnership, MARCH).number("quorum") == 13


def test_one_chair_at_a_time_is_no_rule_while_two_people_hold_the_chair(partnership: Partnership) -> None:
    rule = book_on(partnership, MARCH)["co_chairs"]
    services.set_rule(partnership, rule, typed="yes", reason="Agreed", starts=MARCH)
    sits = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=MARCH)
    for name, ends in (("Rose Ibbotson", None), ("Tom Arkwright", APRIL)):
        chair = OfficeHeld(person_id=0, office=Office.CHAIR, starts=MARCH, ends=ends)
        members.admit_member(partnership, members.NewMember(Person(name=name), sits, (chair,)), today=TODAY)
    with pytest.raises(Refusal, match="Two people hold the chair on 14 April 2026") as caught:
        services.set_rule(partnership, rule, typed="no", reason="Agreed", starts=APRIL)
    assert caught.value.field == "value"
    services.set_rule(partnership, rule, typed="no", reason="Agreed", starts=date(2026, 4, 15))
    assert not book_on(partnership, TODAY).holds("co_chairs")


def test_a_decision_on_which_a_rule_rests_stays_carried(partnership: Partnership) -> None:
    decision = a_carried_decision(partnership, MARCH, today=TODAY)
    rule = book_on(partnership, MARCH)["group_share"]
    services.set_rule(partnership, rule, typed="40", reason="Read", starts=MARCH, decision_id=decision)
    with partnership.reading() as session:
        sitting = read_sitting(session, found(partnership, Decision, decision).meeting_id)
    order = order_of(sitting, sitting.decisions[0])
    with pytest.raises(Refusal, match="adopted by this decision") as caught:
        record_decision(partnership, replace(order, votes_against=2), today=TODAY)
    assert caught.value.field == "outcome"
    record_decision(partnership, replace(order, wording="To adopt the rule as amended"), today=TODAY)
    assert book_on(partnership, MARCH)["group_share"].judges
