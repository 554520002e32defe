"""Minutes are written, edited, circulated and approved, and no step loses what a person wrote."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.minutes_text import MinuteSection
from evenhand.domain.meetings.record_facts import AgendaItem, Circulation, Vote
from evenhand.domain.meetings.vocabulary import Cast, Circulated, MinutesState, SentHow, Treatment
from evenhand.domain.members.facts import Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Planned
from evenhand.records.unit_of_work import Partnership
from evenhand.services import minutes
from evenhand.services.meetings import save_meeting
from evenhand.services.minutes import Minutes
from evenhand.services.saving import found, listed, put
from tests.makers import a_partnership
from tests.services.minutes_samples import APRIL, TODAY, Held, approved, circulated, two_meetings

SENT_ON = date(2026, 3, 20)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def held(partnership: Partnership) -> Held:
    return two_meetings(partnership)


def now_of(partnership: Partnership, held: Held) -> Minutes:
    with partnership.reading() as session:
        found_there = minutes.minutes_of(session, held.march)
    assert found_there is not None
    return found_there


def text_of(partnership: Partnership, held: Held, title: str) -> str:
    return next(one.text for one in now_of(partnership, held).sections if one.title == title)


def edit(partnership: Partnership, held: Held, title: str, text: str) -> None:
    sections = [one.saying(text) if one.title == title else one for one in now_of(partnership, held).sections]
    minutes.save_draft(partnership, held.march, sections, today=TODAY)


def note_anew(partnership: Partnership, held: Held, note: str) -> None:
    with partnership.change("Another note") as unit:
        put(unit.session, replace(found(partnership, AgendaItem, held.item), note=note))


def test_minutes_are_written_from_the_record_as_one_change_that_can_be_undone(
    partnership: Partnership, held: Held
) -> None:
    minutes.write_anew(partnership, held.march, today=TODAY)
    written = now_of(partnership, held)
    assert (written.version.number, written.state) == (1, MinutesState.DRAFT)
    assert written.says == "Draft 1, subject to confirmation at the next meeting"
    assert (
        "Priya Nair declared an interest as trustee of the canoe club, left at 7.10 pm and took no part."
        in text_of(partnership, held, "Canoe club")
    )
    assert partnership.next_undo == "Write the minutes of 17 March 2026"
    partnership.undo()
    with partnership.reading() as session:
        assert minutes.minutes_of(session, held.march) is None


def test_writing_anew_never_overwrites_what_a_person_edited(partnership: Partnership, held: Held) -> None:
    minutes.write_anew(partnership, held.march, today=TODAY)
    edit(partnership, held, "Present", "Everybody was there.")
    note_anew(partnership, held, "The club asked for three boats.")
    with partnership.reading() as session:
        assert [
            (one.heading, one.edited) for one in minutes.changed_since(session, now_of(partnership, held))
        ] == [("1. Canoe club", False)]
    assert minutes.edited(now_of(partnership, held)) == ("Present",)
    minutes.write_anew(partnership, held.march, today=TODAY)
    assert text_of(partnership, held, "Present") == "Everybody was there."
    assert "three boats" in text_of(partnership, held, "Canoe club")
    minutes.write_anew(partnership, held.march, today=TODAY, keep_edited=False)
    assert text_of(partnership, held, "Present").startswith("Samir Aziz")
    partnership.undo()
    assert text_of(partnership, held, "Present") == "Everybody was there."


def test_a_section_that_both_changed_is_named_and_left_to_the_person(
    partnership: Partnership, held: Held
) -> None:
    minutes.write_anew(partnership, held.march, today=TODAY)
    edit(partnership, held, "Canoe club", "We talked about boats.")
    note_anew(partnership, held, "The club asked for three boats.")
    with partnership.reading() as session:
        assert [
            (one.heading, one.edited) for one in minutes.changed_since(session, now_of(partnership, held))
        ] == [("1. Canoe club", True)]
    minutes.write_anew(partnership, held.march, today=TODAY)
    assert text_of(partnership, held, "Canoe club") == "We talked about boats."


def test_circulated_minutes_stand_and_an_edit_makes_the_next_draft(
    partnership: Partnership, held: Held
) -> None:
    circulated(partnership, held)
    first = now_of(partnership, held)
    assert (first.state, len(first.sent)) == (MinutesState.CIRCULATED, 4)
    assert {(one.what, one.edition, one.digest) for one in first.sent} == {
        (Circulated.DRAFT_MINUTES, 1, first.version.digest)
    }
    edit(partnership, held, "Present", "Everybody was there.")
    assert now_of(partnership, held).says == "Draft 2, subject to confirmation at the next meeting"
    edit(partnership, held, "Present", "Everybody.")
    assert now_of(partnership, held).version.number == 2


@pytest.mark.clause("PP7")
def test_what_takes_a_side_stands_only_with_a_reason(partnership: Partnership, held: Held) -> None:
    minutes.write_anew(partnership, held.march, today=TODAY)
    edit(partnership, held, "Canoe club", "Samir Aziz said: Vote Labour at the next election.")
    with partnership.reading() as session:
        assert minutes.takes_a_side(session, now_of(partnership, held))
    send: dict[str, Any] = {"how": SentHow.EMAIL, "sent_on": SENT_ON, "today": TODAY}
    with pytest.raises(Refusal) as refused:
        minutes.circulate(partnership, held.march, [held.people["Priya Nair"]], **send)
    assert refused.value.field == "stands_because"
    reason = "It is what was said, and the chair stopped it"
    minutes.circulate(partnership, held.march, [held.people["Priya Nair"]], **send, stands_because=reason)
    assert [one.note for one in listed(partnership, Circulation)] == [reason]


@pytest.mark.clause("PP7")
def test_filling_an_office_of_the_partnership_itself_wants_no_reason(
    partnership: Partnership, held: Held
) -> None:
    minutes.write_anew(partnership, held.march, today=TODAY)
    elected = "Decision 2: To elect Cllr Samir Aziz as vice-chair. Moved by Priya Nair."
    edit(partnership, held, "Canoe club", elected)
    with partnership.reading() as session:
        assert minutes.takes_a_side(session, now_of(partnership, held)) == ()
    edit(partnership, held, "Canoe club", f"{elected} Samir said: Vote Labour in May.")
    with partnership.reading() as session:
        [found_there] = minutes.takes_a_side(session, now_of(partnership, held))
    assert "Labour" in found_there.text


def test_minutes_are_approved_at_a_later_meeting_that_dealt_with_them(
    partnership: Partnership, held: Held
) -> None:
    sign: dict[str, Any] = {"signed_by_id": held.people["Amara Okonjo"], "today": TODAY}
    minutes.write_anew(partnership, held.march, today=TODAY)
    with pytest.raises(Refusal, match="Nobody has been sent"):
        minutes.approve(partnership, held.march, approved_at_id=held.april, **sign)
    circulated(partnership, held)
    with pytest.raises(Refusal, match="later meeting"):
        minutes.approve(partnership, held.march, approved_at_id=held.march, **sign)
    item = next(one for one in listed(partnership, AgendaItem) if one.meeting_id == held.april)
    with partnership.change("Not reached") as unit:
        put(unit.session, replace(item, treatment=Treatment.NOT_REACHED))
    with pytest.raises(Refusal, match="took no item on these minutes"):
        minutes.approve(partnership, held.march, approved_at_id=held.april, **sign)
    partnership.undo()
    minutes.approve(partnership, held.march, approved_at_id=held.april, **sign)
    assert now_of(partnership, held).says == "Approved on 21 April 2026 and signed by Amara Okonjo"
    assert found(partnership, Meeting, held.march).minutes_approved_on == APRIL


def test_approval_is_not_undone_and_sealed_minutes_are_only_corrected(
    partnership: Partnership, held: Held
) -> None:
    approved(partnership, held)
    before = now_of(partnership, held)
    assert partnership.next_undo != "Approve the minutes of 17 March 2026"
    for change in (
        lambda: edit(partnership, held, "Present", "Nobody."),
        lambda: minutes.write_anew(partnership, held.march, today=TODAY, keep_edited=False),
        lambda: approved(partnership, held),
    ):
        with pytest.raises(Refusal, match="sealed"):
            change()
    number = minutes.correct(
        partnership,
        held.march,
        says="Two boats, not three",
        because="Misread",
        agreed_at_id=held.april,
        today=TODAY,
    )
    after = now_of(partnership, held)
    assert (number, after.version) == (1, before.version)
    assert after.check_digits != before.check_digits
    with pytest.raises(Refusal):
        minutes.correct(partnership, held.march, says="x", because=" ", agreed_at_id=None, today=TODAY)


def test_nothing_of_a_sealed_meeting_is_undone_and_all_else_still_is(
    partnership: Partnership, held: Held
) -> None:
    vote = next(one for one in listed(partnership, Vote))
    with partnership.change("Another vote") as unit:
        put(unit.session, replace(vote, cast=Cast.ABSTAINED))
    with partnership.change("Elsewhere") as unit:
        put(unit.session, Person(name="Tess Lowe"))
    approved(partnership, held)
    assert partnership.next_undo == "Elsewhere"
    partnership.undo()
    while partnership.next_undo is not None:
        partnership.undo()
    with partnership.reading() as session:
        assert minutes.seal_faults(session) == []


def test_the_minutes_of_the_approving_meeting_tell_of_the_approval(
    partnership: Partnership, held: Held
) -> None:
    approved(partnership, held)
    with partnership.reading() as session:
        written = minutes.written_anew(session, held.april)
    assert (
        MinuteSection(
            "1",
            "Minutes",
            ("The minutes of 17 March 2026 were approved as a true record and signed by Amara Okonjo.",),
        )
        in written
    )


def test_no_minutes_are_written_of_a_meeting_that_was_not_held(partnership: Partnership, held: Held) -> None:
    with partnership.change("Planned") as unit:
        key = put(unit.session, Meeting(held_on=date(2026, 6, 9), status=Planned.PLANNED))
    with pytest.raises(Refusal, match="was held"):
        minutes.write_anew(partnership, key, today=TODAY)


def test_no_day_of_approval_is_typed_over_minutes_that_are_kept_here(
    partnership: Partnership, held: Held
) -> None:
    with partnership.reading() as session:
        written = minutes.written_anew(session, held.march)
    minutes.save_draft(partnership, held.march, written, today=TODAY)
    march = found(partnership, Meeting, held.march)
    with pytest.raises(Refusal, match="Approve them under Minutes") as refused:
        save_meeting(partnership, replace(march, minutes_approved_on=APRIL), today=TODAY)
    assert refused.value.field == "minutes_approved_on"
