"""A letter of facts answers the very remark that it quotes, and no other (MP5)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.mp.record_facts import Misconception
from evenhand.records.unit_of_work import Partnership
from evenhand.services import letters, misconceptions
from evenhand.services.letter_fields import choices
from evenhand.services.saving import found
from tests.services.letters_file import CLOSE, TODAY, a_letter_file, begun, ruth_calloway, saved


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_letter_file(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def calloway(partnership: Partnership) -> int:
    return ruth_calloway(partnership)


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


def heard(partnership: Partnership, mp_id: int | None, on: date, said: str) -> int:
    one = Misconception(mp_id=mp_id, heard_on=on, heard_where="at the hall", said=said, facts="It is not so.")
    return misconceptions.save_misconception(partnership, one, today=TODAY)


def sent_days(partnership: Partnership, *keys: int) -> list[date | None]:
    return [found(partnership, Misconception, one).sent_on for one in keys]


def answered(partnership: Partnership, mp_id: int, body: str, on: date) -> None:
    letter = replace(begun(partnership, "facts", mp_id), subject="The facts", body=body, close=CLOSE)
    letters.send(partnership, saved(partnership, letter), on=on, today=TODAY)


@pytest.mark.clause("MP5")
def test_the_remark_that_is_quoted_is_answered_and_no_shorter_or_later_one(
    partnership: Partnership, calloway: int
) -> None:
    nobodys = heard(partnership, None, date(2024, 4, 1), "All goes on pay.")
    short = heard(partnership, calloway, date(2024, 4, 1), "pay")
    later = heard(partnership, calloway, date(2024, 4, 10), "It was said that all goes on pay")
    body = "It was said that “All goes\non pay”. It was said that all goes on pay. Does this answer it?"
    for _ in range(2):
        answered(partnership, calloway, body, date(2024, 4, 5))
        assert sent_days(partnership, nobodys, short, later) == [date(2024, 4, 5), None, None]
    other = found(partnership, Misconception, later)
    misconceptions.save_misconception(partnership, replace(other, said="It was so"), today=TODAY)


@pytest.mark.clause("MP5")
def test_part_of_a_word_is_no_quotation(partnership: Partnership, calloway: int) -> None:
    key = heard(partnership, calloway, date(2024, 4, 1), "It")
    answered(partnership, calloway, "Items are bought by the rules. Does this answer you?", TODAY)
    assert sent_days(partnership, key) == [None]
