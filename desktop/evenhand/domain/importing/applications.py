"""One row of a list of grant applications: who asks, for what, how much, when, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from evenhand.domain.grants.facts import Applicant
from evenhand.domain.importing.beside_applications import BesideDraft, beside_values, read_beside
from evenhand.domain.importing.cells import Cells
from evenhand.domain.importing.lexicon import loose
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus
from evenhand.domain.words import parse_day, say_day, say_pence

IN_FULL = "in-full"
LEFT_OPEN = "left-open"
UNSETTLED = frozenset({ApplicationStatus.RECEIVED})


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationDraft:
    """An application as read, its round and theme by name; money in pence."""

    number: int
    reference: str
    applicant: Applicant
    purpose: str
    theme: str
    round_name: str
    asked_pence: int
    received_on: date
    status: ApplicationStatus
    decided_on: date | None
    awarded_pence: int | None
    reason: str
    note: str
    beside: BesideDraft


def read_application(cells: Cells, answers: Mapping[str, str], today: date) -> ApplicationDraft | None:
    """Read one row, None where something in it stands in the way."""
    applicant = _needed(cells, "applicant", "The applicant's name is missing.")
    purpose = _needed(cells, "purpose", "What the money is for is missing.")
    asked = _asked(cells)
    received = _received(cells, answers, today)
    status = cells.coded(
        "status", cells.lexicon.status, "Write received, approved, refused, deferred or withdrawn."
    )
    status = status or ApplicationStatus.RECEIVED
    decided, awarded = cells.day("decided"), cells.pence("awarded")
    reason, note = cells.text("reason"), cells.text("note")
    kind = _kind(cells)
    beside = read_beside(cells)
    round_name = cells.text("round") or _for_gap(cells, answers, "round")
    if cells.reading.problems or received is None:
        return None
    if status not in UNSETTLED:
        decided = decided or _decided(cells, answers)
    if status is ApplicationStatus.APPROVED and not awarded:
        awarded = asked if _for_gap(cells, answers, "awarded") == IN_FULL else None
    return ApplicationDraft(
        number=cells.line.number,
        reference=cells.text("reference"),
        applicant=Applicant(
            name=applicant,
            kind=kind,
            contact=cells.text("contact"),
            email=cells.text("email"),
            telephone=cells.telephone(),
            address=cells.text("address"),
        ),
        purpose=purpose,
        theme=cells.text("theme"),
        round_name=round_name,
        asked_pence=asked,
        received_on=received,
        status=status,
        decided_on=decided,
        awarded_pence=awarded,
        reason=reason,
        note=note,
        beside=beside,
    )


def application_values(draft: ApplicationDraft) -> tuple[tuple[str, str], ...]:
    """What was read, label by label, for a person to compare with the spreadsheet."""
    said = [
        ("Reference", draft.reference),
        ("Applicant", draft.applicant.name),
        ("What for", draft.purpose),
        ("Asked for", say_pence(draft.asked_pence)),
        ("Received", say_day(draft.received_on)),
        ("Round", draft.round_name),
        ("Decision", draft.status.label),
        ("Decided on", say_day(draft.decided_on) if draft.decided_on else ""),
        ("Awarded", say_pence(draft.awarded_pence) if draft.awarded_pence else ""),
        ("Kind of applicant", draft.applicant.kind.label),
        ("Plan theme", draft.theme),
        ("Contact", draft.applicant.contact),
        ("Email", draft.applicant.email),
        ("Telephone", draft.applicant.telephone),
        ("Address", draft.applicant.address),
        *beside_values(draft.beside),
        ("Reason", draft.reason),
        ("Notes", draft.note),
    ]
    return tuple((label, text) for label, text in said if text)


def _needed(cells: Cells, field: str, says: str) -> str:
    text = cells.text(field)
    if not text:
        cells.reading.refuse(cells.column(field), says)
    return text


def _asked(cells: Cells) -> int:
    before = len(cells.reading.problems)
    asked = cells.pence("asked")
    if asked:
        return asked
    if len(cells.reading.problems) == before:
        cells.reading.refuse(
            cells.column("asked"), "The amount asked for is missing. Give pounds and pence, like 187.00."
        )
    return 0


def _received(cells: Cells, answers: Mapping[str, str], today: date) -> date | None:
    """The day on which it came in; a day still to come is a slip or a swapped day and month."""
    if not cells.text("received"):
        cells.reading.gaps.add("received")
        if given := answers.get("received"):
            return parse_day(given, field="received")
        cells.reading.refuse(cells.column("received"), "The day on which it was received is missing.")
        return None
    received = cells.day("received")
    if received is not None and received > today:
        says = f"{say_day(received)} is still to come. Give the day on which it was received."
        cells.reading.refuse(cells.column("received"), says)
    return received


def _kind(cells: Cells) -> ApplicantKind:
    text = cells.text("kind")
    kind = cells.lexicon.kind.get(loose(text)) if text else ApplicantKind.OTHER
    if kind is None:
        cells.reading.notes.append(f"“{text}” is no kind of applicant that Evenhand knows; kept as “other”.")
        return ApplicantKind.OTHER
    return kind


def _decided(cells: Cells, answers: Mapping[str, str]) -> date | None:
    given = _for_gap(cells, answers, "decided")
    return parse_day(given, field="decided") if given else None


def _for_gap(cells: Cells, answers: Mapping[str, str], key: str) -> str:
    """The answer for all rows that do not say; that this row does not say is noted."""
    cells.reading.gaps.add(key)
    return answers.get(key, "")
