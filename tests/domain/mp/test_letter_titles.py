"""A letter calls nobody an MP who is none on its day, by whatever form of the name."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.mp.addressing import addressed
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.mp.letter_titles import check_called_rightly, no_mp
from evenhand.domain.mp.record_facts import Letter, MpProfile
from evenhand.domain.mp.vocabulary import LetterBy, LetterState
from evenhand.domain.refusals import Refusal

DAY = date(2024, 6, 12)
TERM = MpTerm(mp_id=1, constituency_id=1, starts=date(2019, 12, 13), ends=date(2024, 5, 29))
PROFILE = MpProfile(mp_id=1, title="Dame", right_honourable=True, after_name="OBE")
RUTH = no_mp("Ruth Calloway MP", addressed("Ruth Calloway", PROFILE, (TERM,), 1, DAY))
LETTER = Letter(
    person_id=1,
    goes_by=LetterBy.POST,
    state=LetterState.DRAFT,
    written_on=DAY,
    address="The Rt Hon Dame Ruth Calloway OBE\n9 Hill Road",
    salutation="Dear Dame Ruth",
    subject="News from Fernhill",
    body="The steps are mended.",
    close="Yours sincerely,\n\nGwenllian Price",
)


def check(letter: Letter, *, asks_our_mp: bool = False) -> None:
    check_called_rightly(letter, [RUTH], asks_our_mp=asks_our_mp)


@pytest.mark.clause("MP1", "MP15")
@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("address", "Ruth Calloway MP\nHouse of Commons"),
        ("address", "Ruth Calloway\nMP for Marlbeck"),
        ("salutation", "Dear Dame Ruth MP"),
        ("subject", "RUTH CALLOWAY MP"),
        ("body", "Dame Ruth, MP, helps us."),
        ("body", "We met Ms Calloway (MP) and Ruth Calloway, our local MP."),
        ("body", "The Rt Hon Dame Ruth Calloway OBE MP came."),
        ("body", "Our Member of Parliament Ruth Calloway came."),
        ("body", "The MP for Marlbeck, Ruth Calloway, came."),
        ("close", "Sent also to Ruth\u00a0Calloway M.P."),
    ],
)
def test_no_form_of_the_name_stands_beside_mp_in_any_part(field: str, words: str) -> None:
    with pytest.raises(Refusal, match="is no MP on the day") as refusal:
        check(replace(LETTER, **{field: words}))
    assert refusal.value.field == field


@pytest.mark.clause("MP15")
@pytest.mark.parametrize(
    "words",
    [
        "We met our MP last week, and the MP for Old Wharf.",
        "Ruth Calloway, the former MP, came by.",
        "The former MP Ruth Calloway came by.",
        "John Calloway MP came by.",
        "Ruth Calloway gave us MP3 players.",
    ],
)
def test_what_is_rightly_said_of_an_mp_passes(words: str) -> None:
    check(replace(LETTER, body=words))


@pytest.mark.clause("MP1", "MP15")
@pytest.mark.parametrize(
    "words", ["You are our MP.", "As the MP for Marlbeck you came.", "Your local\nMP writes."]
)
def test_where_nobody_sits_nobody_is_spoken_of_as_the_mp(words: str) -> None:
    with pytest.raises(Refusal, match="there is none on the day") as refusal:
        check(replace(LETTER, body=words), asks_our_mp=True)
    assert refusal.value.field == "body"
