"""A result begins the term of whoever was elected; judgements that differ stand side by side; contacts are added."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.vocabulary import AfterTerm, Confidence, ElectedBy
from evenhand.domain.vocabulary import TermEnd
from evenhand.screens.desk import Desk
from evenhand.screens.mp.adding_contact import AddContactPage
from evenhand.screens.mp.as_at import read_as_at
from evenhand.screens.mp.form_parts import StancePart, TermsPart
from evenhand.screens.mp.parts import STANCE, TERMS, TIMELINE
from evenhand.screens.mp.seats import keep_seat
from evenhand.screens.mp.view import MpView
from evenhand.services import mp, mp_terms
from tests.screens.mp.hands import press, tick, words, write
from tests.screens.mp.relationship import TODAY


def test_a_declaration_after_a_dissolution_begins_a_term_of_somebody_new(
    view: MpView, desk: Desk, qtbot: QtBot
) -> None:
    mp_terms.record_dissolution(desk.partnership, dissolved_on=date(2026, 2, 20))
    view.room.open_part(TERMS)
    part = view.room.part(TERMS)
    assert isinstance(part, TermsPart)
    press(qtbot, part, "The result is declared…")
    form = part.result.form
    write(qtbot, form, "person", "Priya Sandoval")
    assert "Somebody new to the file." in words(part)
    write(qtbot, form, "person", "ruth calloway")
    assert "Ruth Calloway is in the file already" in words(part)
    write(qtbot, form, "starts", "27 March 2026")
    press(qtbot, part, "Begin the term")
    kept = mp.relationship(desk.partnership)
    term = max(kept.terms, key=lambda one: one.starts)
    assert (kept.name(term.mp_id), term.starts) == ("Ruth Calloway", date(2026, 3, 27))
    assert kept.beside.term_details[term.id].elected_by is ElectedBy.GENERAL
    assert AfterTerm.RETURNED in {one.after_term for one in kept.beside.term_details.values()}
    assert len(kept.people) == 2


def test_a_declaration_still_to_come_is_refused(view: MpView, qtbot: QtBot) -> None:
    view.room.open_part(TERMS)
    part = view.room.part(TERMS)
    assert isinstance(part, TermsPart)
    part.begin_declaring()
    write(qtbot, part.result.form, "starts", "15 April 2026")
    write(qtbot, part.result.form, "person", "Priya Sandoval")
    press(qtbot, part, "Begin the term")
    assert "still to come" in part.result.form.field("starts").error()


@pytest.mark.clause("MP3")
def test_judgements_of_one_day_that_differ_stand_side_by_side(view: MpView, desk: Desk, qtbot: QtBot) -> None:
    view.room.open_part(STANCE)
    part = view.room.part(STANCE)
    assert isinstance(part, StancePart)
    assert "side by side" not in words(part)
    press(qtbot, part, "Add a judgement")
    form = part.page.form
    write(qtbot, form, "judged_on", "12 March 2025")
    tick(qtbot, form, "stance", "Neutral")
    write(qtbot, form, "evidence", "He promised nothing.")
    write(qtbot, form, "judged_by", "Colin Barraclough")
    press(qtbot, part, "Save")
    assert form.field("confidence").error() == "Say how sure whoever judged was."
    tick(qtbot, form, "confidence", "Unsure")
    press(qtbot, part, "Save")
    assert "Judged differently. These stand side by side." in words(part)
    (evidence,) = mp.relationship(desk.partnership).beside.evidence.values()
    assert evidence.confidence is Confidence.UNSURE
    assert words(part).count("The person may ask to see this.") >= 3


@pytest.mark.clause("MP1", "MP3")
def test_a_judgement_a_term_and_an_engagement_entered_by_mistake_are_taken_away(
    view: MpView, desk: Desk, qtbot: QtBot
) -> None:
    for key, many in ((STANCE, "stances"), (TERMS, "terms")):
        view.room.open_part(key)
        before = len(getattr(mp.relationship(desk.partnership), many))
        press(qtbot, view.room, "Take away")
        assert len(getattr(mp.relationship(desk.partnership), many)) == before - 1
        desk.partnership.undo()
    view.room.open_part(TIMELINE)
    pane = view.engagements.pane
    meeting = next(one for one in mp.relationship(desk.partnership).engagements if "Quarterly" in one.title)
    assert view.engagements.open_engagement(meeting.id)
    dict(pane.deeds.offered())["Take away"]()
    assert meeting.id not in {one.id for one in mp.relationship(desk.partnership).engagements}
    assert "Quarterly meeting" not in words(pane)


def test_an_earlier_term_takes_a_constituency_that_came_with_a_term_further_back(
    view: MpView, desk: Desk, qtbot: QtBot
) -> None:
    kept = mp.relationship(desk.partnership)
    tarn = keep_seat(desk.partnership, "Tarn Valley", kept, date(2015, 5, 8))
    term = MpTerm(mp_id=1, constituency_id=tarn, starts=date(2015, 5, 8), ends=date(2017, 5, 2))
    mp_terms.save_term(desk.partnership, replace(term, ended_by=TermEnd.DISSOLUTION))
    kept = mp.relationship(desk.partnership)
    assert keep_seat(desk.partnership, "tarn valley", kept, date(2010, 5, 7)) == tarn
    assert mp.relationship(desk.partnership).constituencies[tarn].starts == date(2010, 5, 7)
    keep_seat(desk.partnership, "Marlbeck", kept, date(1997, 5, 2))
    assert mp.relationship(desk.partnership).constituencies == {
        **kept.constituencies,
        tarn: replace(kept.constituencies[tarn], starts=date(2010, 5, 7)),
    }, "a first day that was entered by itself stands"


def test_a_contact_is_added_and_is_no_mp(desk: Desk, view: MpView, qtbot: QtBot) -> None:
    page = AddContactPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.begin(read_as_at(desk.partnership, TODAY, TODAY))
    write(qtbot, page.form, "name", "Sunita Varma")
    write(qtbot, page.form, "organisation", "Marlbeck Borough Council")
    press(qtbot, page, "Add the contact")
    kept = mp.relationship(desk.partnership)
    (contact,) = kept.beside.contacts.values()
    assert (kept.name(contact.mp_id), contact.organisation) == ("Sunita Varma", "Marlbeck Borough Council")
    assert kept.is_contact(contact.mp_id)
