"""Which remark a letter of facts answers: the one whose very words it quotes, heard by the day it goes (MP5)."""

import re
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.letters import About
from evenhand.domain.mp.record_facts import Letter, Misconception
from evenhand.records.reading.facts import all_of
from evenhand.services.letter_templates import template_called
from evenhand.services.misconceptions import put_misconception


@keeps("MP5")
def answer_what_was_said(
    session: Session, letter: Letter, *, on: date, engagement_id: int, today: date
) -> None:
    """Record that the remark a letter of facts quotes was answered by it; its facts are the letter, where none stand.

    Raises:
        Refusal: the days of the remark do not fit.
    """
    one = _quoted(session, letter, on)
    if one is None or one.sent_on is not None:
        return
    facts = one.facts.strip() or letter.body.strip()
    answered = replace(one, sent_on=on, answer_id=engagement_id or None, facts=facts)
    put_misconception(session, answered, today=today)


def _quoted(session: Session, letter: Letter, on: date) -> Misconception | None:
    """The remark with the longest words in the letter; of the same words one of its own reader, and the latest."""
    if template_called(letter.template).about is not About.MISCONCEPTION:
        return None
    found = [
        one
        for one in all_of(session, Misconception)
        if one.mp_id in (None, letter.mp_id) and one.heard_on <= on and _stands_in(one.said, letter.body)
    ]
    return max(found, key=_nearness, default=None)


def _nearness(one: Misconception) -> tuple[int, bool, date, int]:
    return len(_plain(one.said)), one.mp_id is not None, one.heard_on, one.id


def _stands_in(said: str, body: str) -> bool:
    """Whether the words stand in the letter as whole words."""
    words = _plain(said)
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", _plain(body)) is not None


def _plain(words: str) -> str:
    """Words as they are compared, however their lines are broken."""
    return " ".join(words.split()).rstrip(".")
