"""Letters are begun from templates, kept as drafts, sent once, and stay as they went."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from pathlib import Path

import pytest

from evenhand.domain.members.facts import Person
from evenhand.domain.mp.record_facts import Letter, Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseRoute, LetterBy, LetterState
from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Channel, Kind, TermEnd
from evenhand.records.unit_of_work import Partnership
from evenhand.services import casework, letters, mp_terms, publicity
from evenhand.services import mp as mps
from evenhand.services.letter_invariants import letter_checks
from evenhand.services.letters_out import as_eml, file_name, letter_pdf
from evenhand.services.members import add_person
from evenhand.services.partnership import identity, save_identity
from evenhand.services.saving import found, listed, put
from tests.reports.reading import pages_of
from tests.services.letters_file import (
    CLOSE,
    DISSOLVED,
    IN_CAMPAIGN,
    TODAY,
    a_general_election,
    a_letter_file,
    begun,
    ruth_calloway,
    saved,
    whole,
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_letter_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    return ruth_calloway(partnership)


@pytest.mark.clause("MP15")
def test_a_letter_is_begun_with_what_the_file_knows(partnership: Partnership, calloway: int) -> None:
    letter = begun(partnership, "first-contact", calloway)
    assert letter.address.startswith("The Rt Hon Dame Ruth Calloway MP\nHouse of Commons")
    assert letter.salutation == "Dear Dame Ruth"
    assert "is spent in Fernhill and Old Wharf." in letter.body
    assert "the MP for Marlbeck" in letter.body
    assert "the Big Local money" in letter.body
    assert "[Name, with a telephone number]" in letter.body
    assert "Gwenllian Price" in letter.close
    assert letter.reply_wanted
    assert letter.goes_by is LetterBy.POST


def test_an_event_fills_in_its_invitation(partnership: Partnership, calloway: int) -> None:
    event = publicity.save_event(
        partnership,
        Event(title="Pocket park", on=date(2024, 5, 11), at="2 pm", place="Mill Street"),
        {},
        today=TODAY,
    )
    letter = begun(partnership, "invitation-opening", calloway, about_id=event)
    assert letter.subject == "An invitation: Pocket park, Saturday 11 May 2024"
    assert "at 2 pm, at Mill Street" in letter.body


def test_the_close_of_the_last_letter_is_taken_over(partnership: Partnership, calloway: int) -> None:
    saved(partnership, whole(begun(partnership, "update", calloway)))
    assert begun(partnership, "thanks", calloway).close == CLOSE
    save_identity(partnership, replace(identity(partnership), secretary="Mair Bevan"))
    assert "Mair Bevan" in begun(partnership, "thanks", calloway).close
    assert "Price" not in begun(partnership, "thanks", calloway).close


@pytest.mark.clause("MP7", "MP15")
def test_a_letter_that_was_sent_is_an_engagement_that_wants_a_reply(
    partnership: Partnership, calloway: int
) -> None:
    key = saved(partnership, whole(begun(partnership, "first-contact", calloway)))
    engagement_id = letters.send(partnership, key, on=TODAY, today=TODAY)
    kept = mps.relationship(partnership)
    engagement = next(one for one in kept.engagements if one.id == engagement_id)
    assert (engagement.title, engagement.channel) == ("Letter: News", Channel.LETTER)
    assert engagement.kinds == (Kind.INFORMING,)
    assert kept.beside.details[engagement_id].reply_wanted
    letter = found(partnership, Letter, key)
    assert (letter.state, letter.sent_on, letter.engagement_id) == (LetterState.SENT, TODAY, engagement_id)


def test_a_letter_that_was_sent_stays_as_it_went(partnership: Partnership, calloway: int) -> None:
    key = saved(partnership, whole(begun(partnership, "update", calloway)))
    letters.send(partnership, key, on=TODAY, today=TODAY)
    sent = found(partnership, Letter, key)
    with pytest.raises(Refusal, match="stays as it went"):
        saved(partnership, replace(sent, body="Something else"))
    with pytest.raises(Refusal, match="stays as it went"):
        saved(partnership, replace(sent, state=LetterState.DRAFT, body="Something else"))
    with pytest.raises(Refusal):
        letters.drop_draft(partnership, key)
    with pytest.raises(Refusal, match="stays as it went"), partnership.change("Round it") as unit:
        put(unit.session, replace(sent, body="Something else"))


def test_a_draft_can_be_let_go_and_brought_back(partnership: Partnership, calloway: int) -> None:
    key = saved(partnership, begun(partnership, "update", calloway))
    letters.drop_draft(partnership, key)
    assert listed(partnership, Letter) == []
    partnership.undo()
    assert len(listed(partnership, Letter)) == 1


def test_a_draft_with_a_gap_goes_nowhere(partnership: Partnership, calloway: int) -> None:
    letter = begun(partnership, "update", calloway)
    key = saved(partnership, letter)
    for goes in (
        lambda: letters.send(partnership, key, on=TODAY, today=TODAY),
        lambda: letter_pdf(partnership, letter, today=TODAY),
        lambda: as_eml(partnership, letter, today=TODAY),
    ):
        with pytest.raises(Refusal, match="Fill in"):
            goes()


def test_the_pdf_and_the_email_say_the_same(partnership: Partnership, calloway: int) -> None:
    letter = whole(begun(partnership, "update", calloway))
    (page,) = pages_of(letter_pdf(partnership, letter, today=TODAY))
    for words in ("Fernhill and Old Wharf Partnership", "16 April 2024", "Dear Dame Ruth,", "SW1A 0AA"):
        assert words in page.replace("\xa0", " ")
    message = message_from_bytes(as_eml(partnership, letter, today=TODAY))
    assert message["X-Unsent"] == "1"
    assert "ruth.calloway@office.example" in message["To"]
    assert "hello@fernhill.example" in message["From"]
    assert file_name(letter) == "2024-04-16_letter_news"


@pytest.mark.clause("MP15")
def test_after_the_dissolution_nobody_is_written_to_as_an_mp(partnership: Partnership, calloway: int) -> None:
    key = saved(partnership, whole(begun(partnership, "update", calloway)))
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    with pytest.raises(Refusal, match="is no MP on the day"):
        letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with pytest.raises(Refusal):
        begun(partnership, "first-contact", calloway, IN_CAMPAIGN)
    with partnership.reading() as session:
        anew = letters.addressed_anew(session, found(partnership, Letter, key), IN_CAMPAIGN)
    assert anew.address == "The Rt Hon Dame Ruth Calloway\n9 Hill Road\nMarlbeck"
    saved(partnership, anew, IN_CAMPAIGN)
    letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)


def test_a_letter_to_anybody_calls_no_former_mp_an_mp(partnership: Partnership, calloway: int) -> None:
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    officer = add_person(partnership, Person(name="Ifan Rees"))
    with partnership.reading() as session:
        letter = letters.draft(session, "update", person_id=officer, day=IN_CAMPAIGN)
    key = saved(
        partnership,
        replace(letter, body="Ruth Calloway MP came by.", because="She did.", close=CLOSE),
        IN_CAMPAIGN,
    )
    with pytest.raises(Refusal, match="Leave out “MP”"):
        letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)


def test_a_letter_to_an_officer_may_speak_of_the_mp_while_there_is_one(
    partnership: Partnership, calloway: int
) -> None:
    officer = add_person(partnership, Person(name="Ifan Rees"))
    with partnership.reading() as session:
        letter = letters.draft(session, "update", person_id=officer, day=TODAY)
    words = "We met our MP last week, the MP for Marlbeck."
    letter = replace(letter, subject="News", body=words, because="She was there.", close=CLOSE)
    letters.send(partnership, saved(partnership, letter), on=TODAY, today=TODAY)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    key = saved(partnership, replace(letter, written_on=IN_CAMPAIGN), IN_CAMPAIGN)
    with pytest.raises(Refusal, match="there is none on the day"):
        letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)


@pytest.mark.clause("MP15")
def test_nobody_is_written_to_after_their_death(partnership: Partnership, calloway: int) -> None:
    key = saved(partnership, whole(begun(partnership, "update", calloway)))
    (term,) = mps.relationship(partnership).terms
    ended = replace(term, ends=date(2024, 4, 10), ended_by=TermEnd.DEATH)
    mp_terms.save_term(partnership, ended)
    for template in ("thanks", "update", ""):
        with pytest.raises(Refusal, match="died on 10 April 2024"):
            begun(partnership, template, calloway)
    with pytest.raises(Refusal, match="died on"):
        letters.send(partnership, key, on=TODAY, today=TODAY)


def test_a_dissolution_counts_before_anybody_ends_the_terms(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    letter = begun(partnership, "note-to-candidates", calloway, IN_CAMPAIGN)
    assert " MP" not in letter.address
    assert letter.salutation == "Dear Dame Ruth"


@pytest.mark.clause("MP12")
def test_a_referral_goes_with_consent_alone_and_by_its_reference(
    partnership: Partnership, calloway: int
) -> None:
    order = Referral(
        reference="",
        mp_id=calloway,
        category=CaseCategory.HOUSING,
        route=CaseRoute.REFERRED,
        opened_on=TODAY,
        resident="Mrs A. B.",
        matter="The damp in the flat has waited since October.",
    )
    referral = casework.open_referral(partnership, order, today=TODAY)
    with partnership.reading() as session:
        letter = letters.draft(session, "referral", mp_id=calloway, day=TODAY, about_id=referral)
    assert letter.subject == "Casework referral CR-0001"
    key = saved(
        partnership,
        replace(letter, subject="The damp flat of Mrs A. B.", body="Could you help?", close=CLOSE),
    )
    assert found(partnership, Letter, key).subject == "Casework referral CR-0001"
    with pytest.raises(Refusal, match="agreed"):
        letters.send(partnership, key, on=TODAY, today=TODAY)
    casework.consent(partnership, referral, on=TODAY, how="by a signed form", what_for="help", today=TODAY)
    engagement = letters.send(partnership, key, on=TODAY, today=TODAY)
    assert found(partnership, Referral, referral).sent_on == TODAY
    titles = [one.title for one in mps.relationship(partnership).engagements]
    assert titles == ["Casework referral CR-0001"]
    assert engagement == found(partnership, Referral, referral).engagement_id


def test_verifying_finds_a_letter_that_does_not_say_whether_it_went(
    partnership: Partnership, calloway: int
) -> None:
    key = saved(partnership, whole(begun(partnership, "update", calloway)))
    with partnership.change("Round the services") as unit:
        put(unit.session, replace(found(partnership, Letter, key), state=LetterState.SENT))
    with partnership.reading() as session:
        faults = [each.says for each in letter_checks(session) if not each.ok]
    assert len(faults) == 1
    assert "does not say whether it went" in faults[0]


def test_sending_is_taken_back_as_one(partnership: Partnership, calloway: int) -> None:
    key = saved(partnership, whole(begun(partnership, "first-contact", calloway)))
    letters.send(partnership, key, on=TODAY, today=TODAY)
    partnership.undo()
    letter = found(partnership, Letter, key)
    assert (letter.state, letter.sent_on, letter.engagement_id) == (LetterState.DRAFT, None, None)
    assert mps.relationship(partnership).engagements == ()
    partnership.redo()
    assert found(partnership, Letter, key).state is LetterState.SENT
