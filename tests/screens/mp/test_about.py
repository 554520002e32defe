"""What is held about one person: the form of address as it is typed, posts, the office, skills for the plan."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.record_facts import Contact
from evenhand.domain.mp.vocabulary import ContactKind
from evenhand.domain.partnership.facts import PlanTheme
from evenhand.screens.desk import Desk
from evenhand.screens.mp.about_page import AboutPage
from evenhand.screens.mp.as_at import read_as_at
from evenhand.screens.mp.history import history_of_mp
from evenhand.screens.mp.parts import ABOUT
from evenhand.screens.mp.view import MpView
from evenhand.services import mp
from evenhand.services.contacts import add_contact
from evenhand.services.partnership import save_theme
from tests.screens.mp.hands import press, tick, words, write
from tests.screens.mp.relationship import TODAY

PERSON, POSTS, OFFICE, SKILLS = range(4)


@pytest.fixture
def about(view: MpView) -> AboutPage:
    view.room.open_part(ABOUT)
    page = view.room.part(ABOUT)
    assert isinstance(page, AboutPage)
    return page


def test_the_person_is_corrected_and_one_undo_takes_it_back(
    about: AboutPage, desk: Desk, qtbot: QtBot
) -> None:
    form = about.form
    write(qtbot, form, "office_email", "no address")
    write(qtbot, form, "prefers", "letter")
    assert "one @" in form.field("office_email").error()
    write(qtbot, form, "office_email", "office@owen.example.org")
    press(qtbot, about, "Save")
    kept = mp.relationship(desk.partnership)
    (profile,) = kept.beside.profiles.values()
    assert (profile.office_email, kept.mps[profile.mp_id].prefers) == ("office@owen.example.org", "letter")
    told = history_of_mp(desk.partnership, read_as_at(desk.partnership, TODAY, TODAY), profile.mp_id)
    assert ("Office email", "office@owen.example.org") in [
        (one.name, one.after) for entry in told for one in entry.alterations
    ]
    desk.partnership.undo()
    assert mp.relationship(desk.partnership).beside.profiles == {}


def test_how_a_letter_will_be_addressed_is_said_as_it_is_typed(about: AboutPage, qtbot: QtBot) -> None:
    assert "Dear Owen Marchetti," in words(about)
    write(qtbot, about.form, "title", "Sir")
    tick(qtbot, about.form, "right_honourable", "Yes")
    write(qtbot, about.form, "office_address", "5 Canal Street")
    assert "The Rt Hon Sir Owen Marchetti MP, 5 Canal Street\nDear Sir Owen," in words(about)


@pytest.mark.clause("MP13")
def test_an_mp_whose_skills_nobody_knows_is_asked_for_them_and_they_are_matched(
    about: AboutPage, desk: Desk, qtbot: QtBot
) -> None:
    save_theme(desk.partnership, PlanTheme(name="Health and wellbeing", starts=date(2013, 4, 1)))
    assert "Ask what Owen Marchetti MP is especially good at" in words(about)
    write(qtbot, about.form, "skills", "A practising doctor")
    assert "Health and wellbeing (doctor)" in words(about)
    press(qtbot, about, "Save")
    about.open_part(SKILLS)
    assert "Could serve: Health and wellbeing (doctor)." in words(about)
    press(qtbot, about, "Match them")
    assert "Could serve" not in words(about)
    (matched,) = next(iter(mp.relationship(desk.partnership).beside.skills.values()))
    assert matched.theme_id


def test_a_post_and_a_caseworker_are_added_and_taken_away(about: AboutPage, desk: Desk, qtbot: QtBot) -> None:
    about.open_part(POSTS)
    press(qtbot, about, "Add a post")
    write(qtbot, about.parts[POSTS].forms()[0], "title", "Member, Transport Committee")
    press(qtbot, about, "Save")
    about.open_part(OFFICE)
    press(qtbot, about, "Add somebody")
    write(qtbot, about.parts[OFFICE].forms()[0], "name", "Ines Duarte")
    assert about.unsaved()
    assert about.save()
    beside = mp.relationship(desk.partnership).beside
    assert [one.title for posts in beside.posts.values() for one in posts] == ["Member, Transport Committee"]
    press(qtbot, about, "Take away")
    assert mp.relationship(desk.partnership).beside.staff == {}


def test_a_contact_is_asked_what_is_asked_of_contacts(
    view: MpView, about: AboutPage, desk: Desk, qtbot: QtBot
) -> None:
    whom = Contact(mp_id=0, kind=ContactKind.FUNDER, organisation="Tarn Valley Fund")
    key = add_contact(desk.partnership, Person(name="Sunita Varma"), whom)
    about.open_part(POSTS)
    assert view.show_record(f"mp:{key}")
    assert (about.strip.current(), about.strip.is_offered(POSTS)) == (PERSON, False)
    assert "MP" not in words(about.form)
    write(qtbot, about.form, "role", "Grants officer")
    press(qtbot, about, "Save")
    (contact,) = mp.relationship(desk.partnership).beside.contacts.values()
    assert (contact.organisation, contact.role) == ("Tarn Valley Fund", "Grants officer")
