"""Letters are whole, short, ask one thing, and take no side."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.mp.letter_text import RemarkKind, as_text, remarks_on, requests_in, sheet_of
from evenhand.domain.mp.letters import (
    Reader,
    check_may_go,
    check_reader,
    check_sent_on,
    dated,
    offered_to,
    readable,
)
from evenhand.domain.mp.merge_fields import GAPS, fields_in, gaps_in, merged
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterBy, LetterState
from evenhand.domain.refusals import Refusal
from evenhand.services.letter_templates import templates
from evenhand.services.screening import screen_alone

TODAY = date(2026, 4, 14)
LETTER = Letter(
    person_id=1,
    goes_by=LetterBy.POST,
    state=LetterState.DRAFT,
    written_on=TODAY,
    address="Owen Marchetti MP\nHouse of Commons\nLondon\nSW1A 0AA",
    salutation="Dear Mr Marchetti",
    subject="News from Fernhill",
    body="The steps are mended.\n\nWould you come and see them?",
    close="Yours sincerely,\n\nGwenllian Price\n3 Mill Street",
    reply_wanted=True,
)


def refused(letter: Letter) -> Refusal:
    found = screen_alone(f"{letter.subject}\n\n{letter.body}")
    with pytest.raises(Refusal) as refusal:
        check_may_go(letter, readable(found, ("Owen Marchetti", "the MP for Marlbeck")))
    return refusal.value


def test_what_the_record_does_not_say_stays_as_a_gap_that_says_what_belongs_there() -> None:
    words = merged("{partnership} meets at {event_place}.", {"partnership": "Fernhill"})
    assert words == "Fernhill meets at [place]."
    assert [(one.says, words[one.start : one.end]) for one in gaps_in(words)] == [("place", "[place]")]


@pytest.mark.clause("MP15")
def test_every_template_reads_like_one_clear_letter() -> None:
    for one in templates():
        filled = merged(one.body, dict.fromkeys(GAPS, "something"))
        assert set(fields_in(one.subject + one.body)) <= set(GAPS), one.key
        assert remarks_on(filled, reply_wanted=one.reply_wanted) == (), one.key
        assert len(filled.split()) < 200, one.key
        assert one.kinds, one.key
        assert one.readers, one.key


@pytest.mark.clause("PP7", "MP15")
def test_no_template_makes_the_screen_ask_without_a_reason_of_its_own() -> None:
    for one in templates():
        words = merged(f"{one.subject}\n\n{one.body}", {"seat": "Marlbeck", "election": "general election"})
        found = readable(screen_alone(words), ("the MP for Marlbeck",))
        assert not found or one.because, (one.key, [finding.text for finding in found])


def test_only_letters_to_an_mp_speak_of_an_mp() -> None:
    for one in templates():
        if "MP" in one.subject + one.body:
            assert one.readers == {Reader.MP}, one.key


def test_between_dissolution_and_declaration_nothing_is_offered_that_is_for_an_mp() -> None:
    keys = [one.key for one in offered_to(templates(), Reader.FORMER_MP)]
    assert keys == ["update", "thanks", "facts", ""]
    welcome = next(one for one in templates() if one.key == "welcome")
    with pytest.raises(Refusal, match="there is no MP"):
        check_reader(welcome, Reader.FORMER_MP)


@pytest.mark.parametrize(
    ("field", "words", "says"),
    [
        ("subject", " ", "what the letter is about"),
        ("body", "We meet on [day and date].", "Fill in “day and date”"),
        ("salutation", "", "Dear Ms Calloway"),
        ("close", "Yours sincerely,\n\n[your name]", "your name"),
    ],
)
@pytest.mark.clause("MP15")
def test_only_a_whole_letter_goes_out(field: str, words: str, says: str) -> None:
    refusal = refused(replace(LETTER, **{field: words}))
    assert refusal.field == field
    assert says in refusal.says


@pytest.mark.clause("PP7", "MP15")
def test_a_letter_that_takes_a_side_is_refused_and_one_that_asks_wants_a_reason() -> None:
    sided = refused(replace(LETTER, body="Vote for Owen Marchetti MP on Thursday."))
    assert (sided.field, sided.clause) == ("body", "PP7")
    named = replace(LETTER, body="Councillor Jean Roscoe will show you round. Would you come?")
    assert refused(named).field == "because"
    reasoned = replace(named, because="She is the member who keeps the keys.")
    check_may_go(reasoned, screen_alone(reasoned.body).findings)


def test_naming_the_reader_is_no_matter() -> None:
    body = "We write to you, Owen Marchetti, as the MP for Marlbeck. Would you come?"
    check_may_go(
        replace(LETTER, body=body),
        readable(screen_alone(body), ("Owen Marchetti", "Owen Marchetti MP", "the MP for Marlbeck")),
    )


def test_a_letter_is_sent_once_and_on_a_day_that_has_come() -> None:
    with pytest.raises(Refusal, match="still to come"):
        check_sent_on(LETTER, date(2026, 4, 15), TODAY)
    with pytest.raises(Refusal, match="was written on 14 April 2026"):
        check_sent_on(LETTER, date(2020, 4, 14), TODAY)
    check_sent_on(LETTER, date(2026, 4, 1), TODAY)
    assert dated(LETTER, date(2026, 4, 1)).written_on == date(2026, 4, 1)
    with pytest.raises(Refusal, match="stays as it went"):
        check_sent_on(replace(LETTER, state=LetterState.SENT), TODAY, TODAY)


@pytest.mark.clause("MP15")
def test_one_clear_request_is_looked_for_where_a_reply_is_wanted() -> None:
    assert requests_in("They asked “why not?” Would you come? You need not answer.") == 1
    kinds = [one.kind for one in remarks_on("Nothing is asked.", reply_wanted=True)]
    assert kinds == [RemarkKind.NO_REQUEST]
    long = "Would you come? Would you stay? " + "word " * 400
    kinds = [one.kind for one in remarks_on(long, reply_wanted=True)]
    assert kinds == [RemarkKind.SEVERAL_REQUESTS, RemarkKind.LONG]


def test_the_words_of_paper_and_email_are_the_same() -> None:
    sheet = sheet_of(LETTER, "Fernhill and Old Wharf Partnership", "Fernhill", TODAY)
    assert sheet.address[0] == "Owen Marchetti MP"
    assert as_text(sheet) == (
        "Dear Mr Marchetti,\n\nThe steps are mended.\n\nWould you come and see them?\n\n"
        "Yours sincerely,\n\nGwenllian Price\n3 Mill Street\n"
    )
