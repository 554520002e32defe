"""What a secretary does with letters and emails: begin one, keep it as a draft, send it, and write to all alike.

A letter that was sent stays as it went, and makes an engagement from which a reply may be wanted. Nothing is sent from
here: a letter leaves as a PDF, or as an email that the mail program opens.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Engagement, Mp
from evenhand.domain.mp.letter_text import screened_words
from evenhand.domain.mp.letters import (
    About,
    channel_of,
    check_draft,
    check_lives,
    check_may_go,
    check_not_casework,
    check_reader,
    check_sent_on,
    dated,
    readable,
    said_of_letter,
    subject_about,
)
from evenhand.domain.mp.merge_fields import merged
from evenhand.domain.mp.record_facts import EngagementDetail, Letter, Referral
from evenhand.domain.mp.vocabulary import Direction, LetterBy, LetterState
from evenhand.domain.publicity.screening.findings import TextFinding
from evenhand.domain.vocabulary import Kind, Planned
from evenhand.domain.words import say_day
from evenhand.records.rows.mp_record import LetterRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.casework import put_sent
from evenhand.services.elections import put_candidate
from evenhand.services.engagements import EngagementOrder, put_order
from evenhand.services.letter_fields import CLOSE, fields_of, last_close
from evenhand.services.letter_readers import reader_among, reader_of
from evenhand.services.letter_referrals import referral_kept, refuse_to_others, refuse_unready_referral
from evenhand.services.letter_templates import template_called
from evenhand.services.letter_titles import refuse_miscalled
from evenhand.services.letters_alike import hold_together, keep_alike
from evenhand.services.letters_of_facts import answer_what_was_said
from evenhand.services.members import put_person
from evenhand.services.politicians import read_politicians
from evenhand.services.saving import found, kept, put
from evenhand.services.standing_alike import StandsToo, alike
from evenhand.services.terms_known import terms_known
from evenhand.services.words_read import reader as screen_reader


@keeps("MP15")
def draft(
    session: Session,
    template: str,
    *,
    mp_id: int | None = None,
    person_id: int | None = None,
    day: date,
    about_id: int = 0,
    goes_by: LetterBy | None = None,
    **fields: str,
) -> Letter:
    """A letter begun from a template and addressed as of a day, with what the file knows filled in (MP15).

    `about_id` is the event, round, remark or referral that the template tells of; `fields` are filled in before all.

    Raises:
        Refusal: the template is not for who that person is on the day, a referral not for that MP, or they have died.
    """
    shape = template_called(template)
    person = kept(session, Mp, mp_id).person_id if mp_id is not None else person_id or 0
    reader = reader_of(session, person, day)
    check_lives(reader.person.name, reader.died_on)
    check_reader(shape, reader.reader)
    values = fields_of(session, reader, shape.about, about_id, day) | fields
    begun = Letter(
        mp_id=reader.mp_id,
        person_id=person,
        template=shape.key,
        goes_by=goes_by or reader.goes_by,
        state=LetterState.DRAFT,
        written_on=day,
        address=reader.address,
        salutation=reader.addressed.salutation,
        subject=merged(shape.subject, values),
        body=merged(shape.body, values),
        close=last_close(session, values["secretary"]) or merged(CLOSE, values),
        because=shape.because,
        reply_wanted=shape.reply_wanted,
        referral_id=(about_id or None) if shape.about is About.REFERRAL else None,
    )
    refuse_to_others(session, begun, reader)
    return begun


def addressed_anew(session: Session, letter: Letter, day: date) -> Letter:
    """A draft addressed as its reader is addressed on another day, such as after a dissolution."""
    reader = reader_of(session, letter.person_id, day)
    return replace(letter, address=reader.address, salutation=reader.addressed.salutation, written_on=day)


def save_draft(partnership: Partnership, letter: Letter, *, today: date) -> int:
    """Keep a letter as a draft; give its key.

    Raises:
        Refusal: it was sent, it is dated in the future, or it does not keep to the referral that it is about.
    """
    verb = "Correct draft" if letter.id else "Draft"
    with partnership.change(f"{verb} {_title(partnership, letter)}") as unit:
        return put_draft(unit.session, letter, today=today)


def put_draft(session: Session, letter: Letter, *, today: date) -> int:
    """Keep it within a larger change; the subject of a referral is its reference alone (MP12)."""
    check_draft(kept(session, Letter, letter.id) if letter.id else letter, letter.written_on, today)
    referral = referral_kept(session, letter)
    if referral is not None:
        letter = replace(letter, subject=subject_about(referral))
    keep_alike(session, letter)
    return put(session, replace(letter, state=LetterState.DRAFT, sent_on=None))


def drop_draft(partnership: Partnership, letter_id: int) -> None:
    """Let a draft go.

    Raises:
        Refusal: the letter was sent.
    """
    letter = found(partnership, Letter, letter_id)
    check_draft(letter, letter.written_on, letter.written_on)
    with partnership.change(f"Let go draft {_title(partnership, letter)}") as unit:
        hold_together(unit.session, letter)
        unit.session.delete(unit.session.get_one(LetterRow, letter_id))


def screen_letter(session: Session, letter: Letter, day: date) -> tuple[TextFinding, ...]:
    """What the text screen finds in a letter as of a day; that its reader is named is no matter."""
    return screener(session, letter.person_id, day)(letter)


def screener(session: Session, person_id: int, day: date) -> Callable[[Letter], tuple[TextFinding, ...]]:
    """A screen for the letters to somebody as of a day; read once, then fast for what is being typed."""
    politicians = read_politicians(session, day)
    reader = reader_among(politicians, terms_known(session, day), person_id, day)
    screen = screen_reader(politicians, day)

    def look(letter: Letter) -> tuple[TextFinding, ...]:
        return readable(screen(screened_words(letter)), reader.called)

    return look


def refuse_unready(session: Session, letter: Letter, day: date) -> None:
    """Refuse to let out a letter that is not whole, takes a side, is for the wrong person, or calls a former MP one.

    Raises:
        Refusal: with the field to mend.
    """
    reader = reader_of(session, letter.person_id, day)
    check_lives(reader.person.name, reader.died_on)
    refuse_miscalled(session, letter, reader, day)
    check_may_go(letter, screen_letter(session, letter, day))
    refuse_unready_referral(session, letter, reader, day)


@keeps("MP7", "MP15")
def send(partnership: Partnership, letter_id: int, *, on: date, today: date) -> int:
    """Record that a letter went; give the key of the engagement that it makes, 0 for who no relationship is kept with.

    Raises:
        Refusal: it is not ready, went already, or the day is still to come.
    """
    letter = found(partnership, Letter, letter_id)
    anew = f", dated {say_day(on)} instead of {say_day(letter.written_on)}" if on < letter.written_on else ""
    with partnership.change(f"Sent {_title(partnership, letter)}{anew}") as unit:
        return put_sent_letter(unit.session, letter, on=on, today=today)


def put_sent_letter(session: Session, letter: Letter, *, on: date, today: date) -> int:
    """Record it within a larger change, dated no later than it went; facts that it gives answer what was said."""
    check_sent_on(letter, on, today)
    refuse_unready(session, letter, on)
    engagement_id = _put_engagement(session, letter, on, today)
    put(
        session,
        replace(dated(letter, on), state=LetterState.SENT, sent_on=on, engagement_id=engagement_id or None),
    )
    answer_what_was_said(session, letter, on=on, engagement_id=engagement_id, today=today)
    return engagement_id


@keeps("PP5", "PP7")
def write_alike(partnership: Partnership, letter_id: int, *, today: date) -> tuple[int, ...]:
    """Begin the same letter, one each, to everybody who stands beside its reader and was not written to; their keys.

    A candidate who is nobody in the file gets a record with the name alone.

    Raises:
        Refusal: the letter is about a resident, and goes to the MP alone.
    """
    letter = found(partnership, Letter, letter_id)
    check_not_casework(letter)
    with partnership.change(f"To all who stand: {_title(partnership, letter)}") as unit:
        session = unit.session
        return tuple(_write_alike(session, letter, one, today) for one in alike(session, letter_id, today))


def enter_candidate(partnership: Partnership, one: StandsToo) -> int:
    """The key of somebody who stands, who gets a record with the name alone where there is none yet."""
    if one.person_id is not None:
        return one.person_id
    with partnership.change(f"{one.name}, who stands") as unit:
        return _enter_candidate(unit.session, one)


def _write_alike(session: Session, letter: Letter, one: StandsToo, today: date) -> int:
    person_id = one.person_id or _enter_candidate(session, one)
    reader = reader_of(session, person_id, today)
    return put(
        session,
        replace(
            letter,
            id=0,
            mp_id=reader.mp_id,
            person_id=person_id,
            goes_by=LetterBy.EMAIL if reader.email else LetterBy.POST,
            state=LetterState.DRAFT,
            written_on=today,
            sent_on=None,
            address=reader.address,
            salutation=reader.addressed.salutation,
            engagement_id=None,
            alike_id=letter.alike_id or letter.id,
        ),
    )


def _enter_candidate(session: Session, one: StandsToo) -> int:
    person_id = put_person(session, Person(name=one.name, name_may_be_printed=True))
    if one.candidate_id is not None:
        put_candidate(session, replace(kept(session, Candidate, one.candidate_id), person_id=person_id))
    return person_id


def _put_engagement(session: Session, letter: Letter, on: date, today: date) -> int:
    """The engagement that a letter is; a referral makes its own, named by its reference alone (MP12)."""
    if letter.referral_id:
        return put_sent(session, letter.referral_id, on=on, today=today)
    if letter.mp_id is None:
        return 0
    kinds = template_called(letter.template).kinds
    engagement = Engagement(
        mp_id=letter.mp_id,
        on=on,
        status=Planned.HELD,
        title=said_of_letter(letter),
        informing=Kind.INFORMING in kinds,
        publicity=Kind.PUBLICITY in kinds,
        working_together=Kind.WORKING_TOGETHER in kinds,
        channel=channel_of(letter.goes_by),
    )
    detail = EngagementDetail(engagement_id=0, direction=Direction.OURS, reply_wanted=letter.reply_wanted)
    return put_order(session, EngagementOrder(engagement=engagement, detail=detail), today=today)


def _title(partnership: Partnership, letter: Letter) -> str:
    """The letter as the journal names it."""
    if not letter.referral_id:
        said = said_of_letter(letter)
    else:
        said = subject_about(found(partnership, Referral, letter.referral_id))
    return said[:1].lower() + said[1:]
