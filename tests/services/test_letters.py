"""Letters are begun from templates, kept as drafts, sent once, and go alike to all who stand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from pathlib import Path

import pytest

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Letter, Misconception, MpProfile, Referral
from evenhand.domain.mp.vocabulary import CaseCategory, CaseRoute, LetterBy, LetterState
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.publicity.facts import Event
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import CandidateStatus, Channel, ElectionKind, Kind, Standing
from evenhand.records.unit_of_work import Partnership
from evenhand.services import casework, elections, letters, misconceptions, mp_terms, publicity
from evenhand.services import mp as mps
from evenhand.services.letter_fields import choices
from evenhand.services.letter_findings import letter_findings
from evenhand.services.letter_invariants import letter_checks
from evenhand.services.letters_out import as_eml, file_name, letter_pdf
from evenhand.services.mp_profiles import save_profile
from evenhand.services.partnership import identity, save_constituency, save_identity
from evenhand.services.saving import found, listed, put
from evenhand.services.standing_alike import alike, others_standing
from tests.makers import a_partnership
from tests.reports.reading import pages_of

TODAY = date(2024, 4, 16)
DISSOLVED = date(2024, 5, 30)
IN_CAMPAIGN = date(2024, 6, 12)
CLOSE = "Yours sincerely,\n\nGwenllian Price\n3 Mill Street, Fernhill\nhello@fernhill.example"


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    save_identity(
        opened, replace(identity(opened), area="Fernhill and Old Wharf", secretary="Gwenllian Price")
    )
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    person = Person(
        name="Ruth Calloway", email="ruth.calloway@office.example", address="9 Hill Road\nMarlbeck"
    )
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2019, 12, 13), standing_again=Standing.STANDING)
    mp_id = mps.add_mp(partnership, person, Mp(person_id=0), term)
    save_profile(partnership, MpProfile(mp_id=mp_id, title="Dame", right_honourable=True), today=TODAY)
    return mp_id


def begun(partnership: Partnership, template: str, mp_id: int, day: date = TODAY, **more: object) -> Letter:
    with partnership.reading() as session:
        return letters.draft(session, template, mp_id=mp_id, day=day, **more)  # pyright: ignore[reportArgumentType]


def whole(letter: Letter) -> Letter:
    """A letter with every gap filled in."""
    filled = replace(
        letter, subject="News", body="The steps are mended. Would you come and see?", close=CLOSE
    )
    return replace(filled, subject=letter.subject) if letter.template == "referral" else filled


def saved(partnership: Partnership, letter: Letter, today: date = TODAY) -> int:
    return letters.save_draft(partnership, letter, today=today)


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


@pytest.mark.clause("MP5")
def test_facts_that_went_answer_what_was_said(partnership: Partnership, calloway: int) -> None:
    said = misconceptions.save_misconception(
        partnership,
        Misconception(
            mp_id=calloway,
            heard_on=date(2024, 4, 2),
            heard_where="at the town hall",
            said="the money goes on chairs",
        ),
        today=TODAY,
    )
    with partnership.reading() as session:
        assert choices(session, letters.About.MISCONCEPTION, calloway, TODAY) == (
            (said, "the money goes on chairs"),
        )
    letter = begun(partnership, "facts", calloway, about_id=said)
    body = letter.body.split("[", 1)[0] + "It goes on steps. Does this answer it?"
    key = saved(partnership, replace(letter, subject="The facts about the chairs", body=body, close=CLOSE))
    engagement = letters.send(partnership, key, on=TODAY, today=TODAY)
    answered = found(partnership, Misconception, said)
    assert (answered.sent_on, answered.answer_id) == (TODAY, engagement)


def a_general_election(partnership: Partnership) -> int:
    poll = Election(
        kind=ElectionKind.GENERAL, poll_on=date(2024, 7, 4), area="Marlbeck", announced_on=date(2024, 5, 22)
    )
    key = elections.save_election(partnership, poll)
    for name in ("Bashir Khan", "Nerys Thomas"):
        stands = Candidate(
            election_id=key,
            name=name,
            status=CandidateStatus.NOMINATED,
            since=date(2024, 6, 7),
            source="Statement of persons nominated",
        )
        elections.save_candidate(partnership, stands)
    return key


@pytest.mark.clause("PP5", "PP7")
def test_a_letter_to_one_who_stands_asks_for_the_same_to_all(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    letter = begun(partnership, "note-to-candidates", calloway, IN_CAMPAIGN)
    body = letter.body.split("[", 1)[0].removesuffix(": ") + "."
    key = saved(partnership, replace(letter, body=body, close=CLOSE), IN_CAMPAIGN)
    with partnership.reading() as session:
        assert [one.name for one in alike(session, key, IN_CAMPAIGN)] == ["Bashir Khan", "Nerys Thomas"]

    made = letters.write_alike(partnership, key, today=IN_CAMPAIGN)

    first, *others = [found(partnership, Letter, one) for one in (key, *made)]
    assert {one.body for one in others} == {first.body}
    assert [one.salutation for one in others] == ["Dear Bashir Khan", "Dear Nerys Thomas"]
    with partnership.reading() as session:
        assert alike(session, made[0], IN_CAMPAIGN) == ()
        beside = others_standing(session, others[0], IN_CAMPAIGN)
    assert [one.name for one in beside] == ["Nerys Thomas", "Ruth Calloway"]
    assert letters.send(partnership, made[0], on=IN_CAMPAIGN, today=IN_CAMPAIGN) == 0
    assert letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)


@pytest.mark.clause("PP5")
def test_letters_alike_stay_in_the_same_words(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    key = saved(partnership, whole(begun(partnership, "", calloway, IN_CAMPAIGN)), IN_CAMPAIGN)
    made = letters.write_alike(partnership, key, today=IN_CAMPAIGN)
    one = found(partnership, Letter, made[0])
    saved(partnership, replace(one, body="Would you come to the hall?"), IN_CAMPAIGN)
    assert {each.body for each in listed(partnership, Letter)} == {"Would you come to the hall?"}
    letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with pytest.raises(Refusal, match="everybody gets the same words"):
        saved(partnership, replace(one, body="Would you stay away?"), IN_CAMPAIGN)
    with partnership.reading() as session:
        assert all(each.ok for each in letter_checks(session))


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


def test_outside_an_election_nobody_stands_beside_the_reader(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    key = saved(partnership, whole(begun(partnership, "update", calloway)))
    with partnership.reading() as session:
        assert alike(session, key, TODAY) == ()


def test_sending_is_taken_back_as_one(partnership: Partnership, calloway: int) -> None:
    key = saved(partnership, whole(begun(partnership, "first-contact", calloway)))
    letters.send(partnership, key, on=TODAY, today=TODAY)
    partnership.undo()
    letter = found(partnership, Letter, key)
    assert (letter.state, letter.sent_on, letter.engagement_id) == (LetterState.DRAFT, None, None)
    assert mps.relationship(partnership).engagements == ()
    partnership.redo()
    assert found(partnership, Letter, key).state is LetterState.SENT


@pytest.mark.clause("PP5")
def test_a_letter_to_one_who_stands_alone_is_noticed(partnership: Partnership, calloway: int) -> None:
    a_general_election(partnership)
    mp_terms.record_dissolution(partnership, dissolved_on=DISSOLVED)
    key = saved(partnership, whole(begun(partnership, "", calloway, IN_CAMPAIGN)), IN_CAMPAIGN)
    letters.send(partnership, key, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with partnership.reading() as session:
        (noticed,) = letter_findings(session, IN_CAMPAIGN)
        assert letter_findings(session, date(2024, 7, 5)) == []
    assert "Not sent to: Bashir Khan and Nerys Thomas." in noticed.evidence
    for one in letters.write_alike(partnership, key, today=IN_CAMPAIGN):
        letters.send(partnership, one, on=IN_CAMPAIGN, today=IN_CAMPAIGN)
    with partnership.reading() as session:
        assert letter_findings(session, IN_CAMPAIGN) == []
