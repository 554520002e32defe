"""An engagement with everything beside it: typed in one form, read in short and in full, and what becomes of it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.mp.record_facts import BroughtBack, EngagementLink, FollowUp, Participant
from evenhand.domain.mp.vocabulary import Brought, CancelledBy, Direction, Side
from evenhand.domain.vocabulary import Planned
from evenhand.records.file.opening import open_file
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.desk import Desk
from evenhand.screens.mp import engagement_lists
from evenhand.screens.mp.case_study_dialog import CaseStudyDialog
from evenhand.screens.mp.view import MpView
from evenhand.screens.shared.listed_field import EntryDialog
from evenhand.services import engagements, mp
from evenhand.services.stored_files import file_content, stored_file_faults
from tests.makers import a_clock
from tests.screens.mp.hands import open_titled, press, rows, tick, titles, words, write
from tests.screens.mp.relationship import TODAY
from tests.windows import answering


def order(partnership: Partnership, title: str) -> engagements.EngagementOrder:
    kept = mp.relationship(partnership)
    return engagements.order_of(kept, next(one.id for one in kept.engagements if one.title == title))


def deed(view: MpView, words: str) -> None:
    """Do one of the things that the menu More offers."""
    dict(view.pane.deeds.offered())[words]()


def typed(qtbot: QtBot, save: str, **written: str) -> tuple[type[EntryDialog], Any]:
    """The answer to a small form: what is written into its fields, and its button."""

    def answer(dialog: EntryDialog) -> None:
        for key, text in written.items():
            write(qtbot, dialog.form, key, text)
        press(qtbot, dialog, save)

    return EntryDialog, answer


def test_everything_beside_an_engagement_is_typed_in_its_form(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    open_titled(view, "Awards evening")
    press(qtbot, view.pane, "Edit…")
    form = view.pane.editor.form
    write(qtbot, form, "at", "6.30 pm")
    write(qtbot, form, "place", "Old Wharf Centre")
    tick(qtbot, form, "direction", "We approached them")
    with answering(typed(qtbot, "Keep", name="Amara Okonjo", capacity="chair")):
        press(qtbot, form, "Add somebody…")
    with answering(typed(qtbot, "Keep", what="Send the pictures", due_on="20 March 2025")):
        press(qtbot, form, "Add a follow-up…")
    with answering(typed(qtbot, "Keep", title="His post", address="https://example.org/post")):
        press(qtbot, form, "Add a link…")
    press(qtbot, form, "Save")
    found = order(desk.partnership, "Awards evening")
    assert found.detail is not None
    assert (found.detail.direction, found.detail.place) == (Direction.OURS, "Old Wharf Centre")
    assert [(one.name, one.capacity, one.side) for one in found.participants] == [
        ("Amara Okonjo", "chair", Side.OURS)
    ]
    assert [one.what for one in found.follow_ups] == ["Send the pictures"]
    view.pane.show_in_full()
    said = words(view.pane)
    assert "Award presentation  ·  We approached them  ·  6.30 pm  ·  Old Wharf Centre" in said
    assert "Amara Okonjo (chair)" in said
    assert "Send the pictures  ·  by 20 March 2025" in said


def test_a_line_is_changed_and_taken_away_and_discarded_with_the_form(
    view: MpView, desk: Desk, qtbot: QtBot
) -> None:
    open_titled(view, "Letter about the bus shelter")
    view.pane.edit()
    form = view.pane.editor.form
    with answering(typed(qtbot, "Keep", due_on="30 April 2026")):
        press(qtbot, form.field("follow_ups"), "Change…")
    assert "by 30 April 2026" in words(form)
    press(qtbot, form.field("follow_ups"), "Take away")
    assert "Chase his office" not in words(form)
    press(qtbot, form, "Discard")
    assert order(desk.partnership, "Letter about the bus shelter").follow_ups[0].due_on == date(2026, 4, 7)


def test_a_line_that_cannot_be_is_refused_in_its_own_form(view: MpView, qtbot: QtBot) -> None:
    open_titled(view, "Awards evening")
    view.pane.edit()
    said: list[str] = []

    def answer(dialog: EntryDialog) -> None:
        press(qtbot, dialog, "Keep")
        said.append(dialog.form.field("what").error())
        dialog.reject()

    with answering((EntryDialog, answer)):
        press(qtbot, view.pane.editor.form, "Add what it brought…")
    assert said == ["Say what it brought back."]
    assert not view.unsaved()


def test_a_file_is_attached_and_is_still_there_when_the_file_is_opened_anew(
    view: MpView, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = tmp_path / "plan.txt"
    picture.write_bytes(b"The plan of the steps.")

    def chosen(*_: object) -> Path:
        return picture

    monkeypatch.setattr(engagement_lists, "ask_which_file", chosen)
    open_titled(view, "Awards evening")
    view.pane.edit()
    press(qtbot, view.pane.editor.form, "Attach a file…")
    press(qtbot, view.pane, "Save")
    link = order(desk.partnership, "Awards evening").links[0]
    assert (link.title, link.file_name) == ("plan", "plan.txt")
    path = desk.partnership.path
    desk.partnership.close()
    again = open_file(path, who="Gwenllian Price", clock=a_clock())
    with again.reading() as session:
        assert file_content(session, link.digest) == b"The plan of the steps."
        assert not stored_file_faults(session)
    again.close()


def test_what_is_late_is_closed_from_the_detail(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    assert "Chase his office  ·  by 7 April 2026" in words(view.pane)
    with answering(typed(qtbot, "It is done", done="He will write on Monday.")):
        press(qtbot, view.pane, "Followed up…")
    follow_up = order(desk.partnership, "Letter about the bus shelter").follow_ups[0]
    assert (follow_up.done_on, follow_up.done) == (TODAY, "He will write on Monday.")
    view.pane.show_history()
    assert "Follow-up, what came of it: He will write on Monday." in words(view.pane)
    assert next(one for one in rows(view) if one.title == "Letter about the bus shelter").mark_says == ""


def test_a_planned_meeting_is_confirmed_put_off_and_called_off(view: MpView, qtbot: QtBot) -> None:
    open_titled(view, "Quarterly meeting")
    deed(view, "Confirmed by both sides")
    assert next(one for one in rows(view) if one.title == "Quarterly meeting").reason == "confirmed"
    with answering(typed(qtbot, "Put it off", on="5 June 2026")):
        deed(view, "Put off to another day…")
    assert [(one.second, one.reason) for one in rows(view) if one.title == "Quarterly meeting"] == [
        ("5 June  ·  Informing", "planned"),
        ("15 May  ·  Informing", "rearranged to 5 June 2026"),
    ]
    assert "Friday 5 June 2026" in words(view.pane), "the one that takes its place is shown"

    def call_off(dialog: EntryDialog) -> None:
        tick(qtbot, dialog.form, "by", CancelledBy.THEM.label[0].upper() + CancelledBy.THEM.label[1:])
        press(qtbot, dialog, "Cancel the engagement")

    with answering((EntryDialog, call_off)):
        deed(view, "Cancelled…")
    assert rows(view)[0].reason == "cancelled by them"


def test_what_nobody_said_was_held_asks_and_is_answered(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    found = order(desk.partnership, "Awards evening").engagement
    planned = engagements.Engagement(
        mp_id=found.mp_id,
        on=date(2026, 4, 10),
        status=Planned.PLANNED,
        title="Coffee with his office",
        channel=found.channel,
        informing=True,
    )
    engagements.save_engagement(desk.partnership, planned, today=TODAY)
    open_titled(view, "Coffee with his office")
    assert "Was it held?" in words(view.pane)
    with answering(typed(qtbot, "It was held", outcome="She will join the walk.")):
        deed(view, "It was held…")
    held = order(desk.partnership, "Coffee with his office").engagement
    assert (held.status, held.outcome) == (Planned.HELD, "She will join the walk.")


def test_a_letter_without_an_answer_says_so_until_it_is_answered(
    view: MpView, desk: Desk, qtbot: QtBot
) -> None:
    asked = order(desk.partnership, "Letter about the bus shelter")
    detail = engagements.EngagementDetail(engagement_id=0, direction=Direction.OURS, reply_wanted=True)
    wanted = engagements.EngagementOrder(engagement=asked.engagement, detail=detail)
    engagements.save_order(desk.partnership, wanted, today=TODAY)
    letter = next(one for one in rows(view) if one.title == "Letter about the bus shelter")
    assert (letter.value, letter.reason) == ("No reply", "for 21 days")
    open_titled(view, letter.title)
    with answering(typed(qtbot, "It was answered", replied_on="13 April 2026")):
        deed(view, "Answered…")
    assert next(one for one in rows(view) if one.title == letter.title).value == ""
    view.pane.show_in_full()
    assert "Answered on 13 April 2026, after 20 days" in words(view.pane)


def test_what_it_brought_back_stands_in_the_list_and_the_detail(view: MpView, desk: Desk) -> None:
    found = order(desk.partnership, "Awards evening")
    brought = (
        BroughtBack(engagement_id=0, what=Brought.APPLICANTS, number=6),
        BroughtBack(engagement_id=0, what=Brought.PUBLICITY),
    )
    engagements.save_order(
        desk.partnership,
        engagements.EngagementOrder(engagement=found.engagement, brought=brought),
        today=TODAY,
    )
    open_titled(view, "Awards evening")
    assert "Brought back: 6 applicants, publicity" in words(view.pane)
    assert next(one for one in rows(view) if one.title == "Awards evening").reason == "brought 6 applicants"


def test_a_case_study_begins_with_the_chain_of_the_one_shown(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    wanted: list[str] = []
    desk.paper_wanted.connect(wanted.append)
    open_titled(view, "Awards evening")

    def add_one(dialog: CaseStudyDialog) -> None:
        tick(qtbot, dialog.form, "keys", "24 March 2026: Letter about the bus shelter")
        press(qtbot, dialog, "Open the case study")

    with answering((CaseStudyDialog, add_one)):
        press(qtbot, view.pane, "Use in a case study")
    keys = {one.title: one.id for one in mp.relationship(desk.partnership).engagements}
    chosen = [keys[title] for title in ("Welcome letter", "Awards evening", "Letter about the bus shelter")]
    assert wanted == [f"mp-case-study/{','.join(map(str, chosen))}"]


def test_a_day_on_the_timeline_begins_an_engagement_there(view: MpView) -> None:
    view.engagements.timeline.add_asked.emit(date(2026, 2, 3), None)
    values = view.pane.editor.form.values()
    assert (values["on"], values["status"]) == (date(2026, 2, 3), Planned.HELD)


def test_list_and_timeline_choose_as_one(view: MpView) -> None:
    welcome = next(one.id for one in rows(view) if one.title == "Welcome letter")
    view.engagements.timeline.chosen.emit(welcome)
    assert view.list.chosen_id() == welcome
    assert "Tuesday 9 July 2024" in words(view.pane)
    first = mp.relationship(view.desk.partnership).engagements[0]
    view.engagements.timeline.chosen.emit(first.id)
    assert titles(view) == ["First letter"], "the former MP of the same seat stands on the same timeline"


def test_facts_beside_that_the_form_does_not_show_stay(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    before = order(desk.partnership, "Awards evening")
    kept = engagements.EngagementOrder(
        engagement=before.engagement,
        participants=(Participant(engagement_id=0, name="Amara Okonjo", side=Side.OURS),),
        links=(EngagementLink(engagement_id=0, title="Page", address="https://example.org"),),
        follow_ups=(FollowUp(engagement_id=0, what="Thank him"),),
    )
    engagements.save_order(desk.partnership, kept, today=TODAY)
    open_titled(view, "Awards evening")
    view.pane.edit()
    write(qtbot, view.pane.editor.form, "outcome", "Eleven awards, to the penny")
    press(qtbot, view.pane, "Save")
    after = order(desk.partnership, "Awards evening")
    assert after.engagement.outcome == "Eleven awards, to the penny"
    assert [one.name for one in after.participants] == ["Amara Okonjo"]
    assert [one.title for one in after.links] == ["Page"]
    assert [one.what for one in after.follow_ups] == ["Thank him"]
