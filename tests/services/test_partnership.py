"""The partnership's details, its area and plan, and the rules it gives itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.partnership.facts import Constituency, Council, PlanTheme, Ward
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.refusals import Refusal
from evenhand.records.unit_of_work import Partnership
from evenhand.services import partnership as services
from evenhand.services.rules import rule_book
from evenhand.services.saving import listed
from tests.makers import NAME, a_partnership

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
    assert (own.value, own.suggested) == (30, False)
    assert own.source == f"the partnership's own, from 3 March 2026: {reason}"
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
