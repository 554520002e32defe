"""Letters on their way out: as a PDF to sign and post, and as an email that the mail program opens as a draft."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.mp.letter_text import LetterSheet, as_text, sheet_of
from evenhand.domain.mp.record_facts import Letter
from evenhand.domain.mp.vocabulary import LetterState
from evenhand.exchange.eml import EmailDraft, draft_email, first_address
from evenhand.records.unit_of_work import Partnership
from evenhand.services.letter_readers import reader_of
from evenhand.services.letters import refuse_unready
from evenhand.services.partnership import read_identity


@dataclass(frozen=True, slots=True)
class LetterOut:
    """A letter as it leaves: its words laid out, and the address an email goes to."""

    sheet: LetterSheet
    to_name: str
    to: str


def letter_out(partnership: Partnership, letter: Letter, *, today: date) -> LetterOut:
    """The letter as it leaves; a draft is dated today and must be ready, one that went is shown as it went.

    Raises:
        Refusal: it is not ready to go.
    """
    day = letter.sent_on or today
    with partnership.reading() as session:
        if letter.state is LetterState.DRAFT:
            refuse_unready(session, letter, day)
        own, reader = read_identity(session), reader_of(session, letter.person_id, day)
    return LetterOut(sheet_of(letter, own.name, own.area, day), reader.addressed.name, reader.email)


@keeps("MP15")
def letter_pdf(partnership: Partnership, letter: Letter, *, today: date) -> bytes:
    """The letter on the partnership's plain letterhead, as a PDF."""
    from evenhand.reports import letter as paper  # ReportLab is slow to load
    from evenhand.reports.look import Look

    out = letter_out(partnership, letter, today=today)
    return paper.draw(out.sheet, Look.standard())


@keeps("MP15")
def as_eml(partnership: Partnership, letter: Letter, *, today: date) -> bytes:
    """The letter as an email draft; answers go to the address that stands under it, if one does."""
    out = letter_out(partnership, letter, today=today)
    return draft_email(
        EmailDraft(
            to_name=out.to_name,
            to=out.to,
            subject=out.sheet.subject,
            text=as_text(out.sheet),
            day=out.sheet.day,
            sender_name=out.sheet.sender,
            sender=first_address(letter.close),
        )
    )


def file_name(letter: Letter) -> str:
    """What the file of a letter is called: its day and what it is about, and nobody's name."""
    day = letter.sent_on or letter.written_on
    words = "-".join("".join(c if c.isalnum() else " " for c in letter.subject.casefold()).split())
    return f"{day.isoformat()}_letter_{words[:60].rstrip('-') or 'draft'}"
