"""The board notices letters without an answer, planned days that passed in silence, and meetings with former MPs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.record_facts import BroughtBack, Contact
from evenhand.domain.mp.vocabulary import Brought, CancelledBy, ContactKind
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.vocabulary import Channel, Planned, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.services.contacts import add_contact
from evenhand.services.engagements import cancel, hold, replied
from evenhand.services.findings import findings
from evenhand.services.listing import rows_of
from evenhand.services.saving import found, put
from tests.services.an_mp import AHEAD, HELD, TODAY, add, an_order, with_an_mp

WANTED = {"reply_wanted": True}
AT_FIRST, AT_SECOND = date(2026, 3, 16), date(2026, 3, 23)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[tuple[Partnership, int]]:
    opened, owen = with_an_mp(tmp_path)
    yield opened, owen
    opened.close()


def of_kind(partnership: Partnership, kind: str, day: date) -> list[Finding]:
    return [one for one in findings(partnership, day) if one.kind == kind]


def dissolve(partnership: Partnership, on: date) -> None:
    with partnership.change("Dissolved") as unit:
        ended = replace(found(partnership, MpTerm, 1), ends=on, ended_by=TermEnd.DISSOLUTION)
        put(unit.session, ended)


@pytest.mark.clause("MP7")
def test_a_letter_is_noticed_at_both_marks_until_it_is_answered(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    letter = add(partnership, an_order(owen, detail=WANTED, title="The lamps"))
    assert of_kind(partnership, "letter-unanswered", date(2026, 3, 15)) == []
    [first] = of_kind(partnership, "letter-unanswered", AT_FIRST)
    assert first.says == "Owen Marchetti has not answered a letter for 14 days."
    assert first.evidence.startswith("The lamps, 2 March 2026; the mark is 14 days, suggested by Evenhand")
    assert (first.severity, first.about) == (Severity.TO_KNOW, f"engagement:{letter}")
    reminder = an_order(owen, date(2026, 3, 18), detail=WANTED, led_from_id=letter, channel=Channel.EMAIL)
    add(partnership, reminder)
    assert of_kind(partnership, "letter-unanswered", date(2026, 3, 22)) == []
    [second] = of_kind(partnership, "letter-unanswered", AT_SECOND)
    assert second.evidence.endswith("Chased on 18 March 2026.")
    assert second.next_step == "Ask again whether it has arrived"
    replied(partnership, letter, on=date(2026, 4, 1), today=TODAY)
    assert of_kind(partnership, "letter-unanswered", TODAY) == []
    assert len(of_kind(partnership, "letter-unanswered", date(2026, 3, 31))) == 1


def test_the_marks_are_settings(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    add(partnership, an_order(owen, detail=WANTED))
    with partnership.change("Own rule") as unit:
        own = RuleOverride(
            rule="letter_chased_days", value="30", starts=date(2026, 1, 1), reason="Recess slows replies"
        )
        put(unit.session, own)
    assert of_kind(partnership, "letter-unanswered", AT_FIRST) == []
    assert len(of_kind(partnership, "letter-unanswered", date(2026, 4, 1))) == 1


def test_nobody_is_chased_while_there_is_no_mp(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    add(partnership, an_order(owen, detail=WANTED))
    dissolve(partnership, date(2026, 3, 19))
    assert len(of_kind(partnership, "letter-unanswered", date(2026, 3, 19))) == 1
    assert of_kind(partnership, "letter-unanswered", date(2026, 3, 20)) == []


@pytest.mark.clause("MP8")
def test_a_planned_day_that_passed_is_asked_about_until_somebody_says(
    file: tuple[Partnership, int],
) -> None:
    partnership, owen = file
    visit, talk = (add(partnership, an_order(owen, AHEAD, title=title)) for title in ("Visit", "Talk"))
    assert of_kind(partnership, "engagement-not-closed", AHEAD) == []
    asked = of_kind(partnership, "engagement-not-closed", date(2026, 6, 6))
    assert [one.says for one in asked] == [
        "Nobody has said whether “Talk” took place.",
        "Nobody has said whether “Visit” took place.",
    ]
    hold(partnership, visit, today=AHEAD)
    cancel(partnership, talk, CancelledBy.THEM)
    assert of_kind(partnership, "engagement-not-closed", date(2026, 6, 6)) == []


def test_what_is_planned_with_a_former_mp_is_noticed(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    add(partnership, an_order(owen, AHEAD, title="Visit"))
    assert of_kind(partnership, "planned-with-former-mp", TODAY) == []
    dissolve(partnership, TODAY)
    [noticed] = of_kind(partnership, "planned-with-former-mp", date(2026, 4, 15))
    assert noticed.says == "One engagement with Owen Marchetti, who is not an MP now, stands in the diary."
    assert noticed.evidence == "First: Visit, 5 June 2026."


def test_the_list_tells_how_each_engagement_stands(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    add(partnership, an_order(owen, detail=WANTED | {"replied_on": TODAY}, publicity=True))
    off = add(partnership, an_order(owen, AHEAD, title="Visit"))
    cancel(partnership, off, CancelledBy.THEM)
    letter, visit = rows_of(partnership, "engagements", today=TODAY)
    assert (letter["with_whom"], letter["kinds"], letter["standing"], letter["replied_on"]) == (
        "Owen Marchetti MP",
        ["informing", "publicity"],
        "held",
        "2026-04-14",
    )
    assert (visit["status"], visit["standing"]) == (Planned.CANCELLED.value, "cancelled by them")
    [then] = rows_of(partnership, "engagements", today=TODAY, as_at=HELD)
    assert (then["title"], then["replied_on"]) == ("Letter", None)


@pytest.mark.clause("MP8")
def test_the_list_of_a_day_has_what_was_planned_then_and_nothing_that_came_of_it(
    file: tuple[Partnership, int],
) -> None:
    partnership, owen = file
    add(partnership, an_order(owen, AHEAD, title="Visit"))
    agreed = an_order(owen, AHEAD, title="Talk", detail={"confirmed_on": TODAY})
    hold(partnership, add(partnership, agreed), today=AHEAD, outcome="Came of it later")
    rows = rows_of(partnership, "engagements", today=AHEAD, as_at=TODAY)
    assert [(one["title"], one["status"], one["standing"], one["outcome"]) for one in rows] == [
        ("Visit", "planned", "planned", ""),
        ("Talk", "planned", "confirmed", ""),
    ]


def test_contacts_are_listed_by_the_key_that_papers_ask_for(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    officer = Contact(mp_id=0, kind=ContactKind.COUNCIL_OFFICER, role="Parks", starts=HELD)
    key = add_contact(partnership, Person(name="Della Marsh"), officer)
    [row] = rows_of(partnership, "contacts", today=TODAY)
    assert (row["id"], row["name"], row["role"]) == (key, "Della Marsh", "Parks")
    assert rows_of(partnership, "contacts", today=TODAY, as_at=date(2026, 3, 1)) == []
    assert [one["id"] for one in rows_of(partnership, "mps", today=TODAY)] == [owen]


@pytest.mark.clause("MP4")
def test_introductions_are_listed_with_what_came_of_them(file: tuple[Partnership, int]) -> None:
    partnership, owen = file
    brought = BroughtBack(engagement_id=0, what=Brought.CONNECTION, number=2, note="Two of the canal's men")
    first = add(partnership, an_order(owen, title="Walkabout", beside={"brought": (brought,)}))
    later = add(partnership, an_order(owen, date(2026, 4, 1), led_from_id=first))
    [row] = rows_of(partnership, "connections", today=TODAY)
    assert (row["engagement"], row["number"], row["led_to"]) == ("Walkabout", 2, [later])
    [then] = rows_of(partnership, "connections", today=TODAY, as_at=HELD)
    assert then["led_to"] == []
