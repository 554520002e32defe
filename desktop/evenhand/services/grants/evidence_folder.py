"""The evidence folder of a batch: the list as a PDF and copies of the files; nothing is overwritten (PP12).

Of an award's payment the files of its application lie in the folder too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from evenhand.domain.grants.assurance import receipts_seen
from evenhand.domain.grants.evidence import EvidenceLine, EvidenceList, copy_name, folder_name
from evenhand.domain.grants.facts import Application
from evenhand.domain.grants.money_facts import LtoAssurance, Payment, PaymentBatch
from evenhand.domain.grants.purpose_answers import PurposeState
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.occasion import Occasion
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import Level, PartyStanding
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services.grants.beside import GrantsBeside, read_grants_beside
from evenhand.services.grants.payment_screens import payment_states
from evenhand.services.grants.reading import Grants, read_grants
from evenhand.services.partnership import read_identity
from evenhand.services.saving import kept
from evenhand.services.stored_files import file_content

LIST_NAME = "00_list.pdf"
MOST_FOLDERS = 100


@dataclass(frozen=True, slots=True)
class Evidence:
    """The list and the files that lie beside it, each under its name."""

    listed: EvidenceList
    files: tuple[tuple[str, bytes], ...]


@keeps("PP12")
def write_evidence(partnership: Partnership, batch_id: int, into: Path, *, day: date) -> Path:
    """Write the evidence of a batch into a new folder inside one that a person chose; give the new folder.

    Raises:
        Refusal: there is no payment in the batch.
        Trouble: a file cannot be read or written.
    """
    with partnership.reading() as session:
        evidence = evidence_of(session, batch_id, day)
    if not evidence.listed.lines:
        raise Refusal("There is no payment in this batch yet.", field="batch_id")
    folder = into
    try:
        folder = _new_folder(into, folder_name(evidence.listed.batch, evidence.listed.paid_on))
        for name, content in ((LIST_NAME, _drawn(evidence.listed)), *evidence.files):
            with (folder / name).open("xb") as file:
                file.write(content)
    except OSError as fault:
        why = (fault.strerror or "it cannot be written").lower()
        raise Trouble(
            f"The evidence was not written whole to {folder} ({why}). Choose another place."
        ) from fault
    return folder


def evidence_of(session: Session, batch_id: int, day: date) -> Evidence:
    """The evidence of a batch as it stands on a day."""
    batch = kept(session, PaymentBatch, batch_id)
    found, beside = read_grants(session), read_grants_beside(session)
    payments = [one for one in beside.payments if one.batch_id == batch_id]
    states = payment_states(session, payments, beside.payment_answers, day)
    lines: list[EvidenceLine] = []
    files: list[tuple[str, bytes]] = []
    for number, payment in enumerate(payments, 1):
        own = list(_files(payment, number, found, beside))
        files += [(name, file_content(session, digest)) for name, digest in own]
        names = tuple(name for name, _ in own)
        is_seen = receipts_seen(payment, beside.returns, beside.return_lines, day)
        lines.append(_line(number, payment, found, states.get(payment.id), names, is_seen=is_seen))
    files += _word_of_lto(session, batch_id, beside)
    identity = read_identity(session)
    of = Occasion(body=identity.name, as_at=day, printed=day, author=identity.secretary)
    listed = EvidenceList(
        occasion=of, level=Level.BOARD, batch=batch.name, paid_on=batch.paid_on, lines=tuple(lines)
    )
    return Evidence(listed, tuple(files))


def _line(
    number: int,
    payment: Payment,
    found: Grants,
    state: PurposeState | None,
    names: tuple[str, ...],
    *,
    is_seen: bool,
) -> EvidenceLine:
    application = _application(payment, found)
    theme = found.themes.get(payment.theme_id or 0)
    return EvidenceLine(
        number=number,
        paid_on=payment.paid_on,
        payee=payment.payee,
        what_for=payment.what_for,
        theme=theme.name if theme else "",
        reference=application.reference if application else "",
        decided=_decided(application),
        receipt=payment.receipt,
        receipt_seen_on=payment.receipt_seen_on,
        is_seen=is_seen,
        screens=_screens(payment, state),
        files=names,
        pence=payment.pence,
    )


def _decided(application: Application | None) -> str:
    if application is None or application.decided_on is None:
        return ""
    return f"Grant {application.reference}, decided {say_day(application.decided_on)}"


def _screens(payment: Payment, state: PurposeState | None) -> str:
    """What the screens asked and whether it was answered, nothing where both are clear."""
    said: list[str] = []
    if payment.party_standing is PartyStanding.NOT_A_PARTY:
        said.append("Payee asked about and answered: not a party")
    if state is not None and state.unanswered:
        said.append("Words asked about, not answered")
    elif state is not None:
        answered = "party politics" if state.is_party_political else "not party politics"
        said.append(f"Words asked about and answered: {answered}")
    return ". ".join(said) or "Screens clear"


def _files(payment: Payment, number: int, found: Grants, beside: GrantsBeside) -> Iterator[tuple[str, str]]:
    """The name in the folder and the digest of each file of a payment."""
    names = [(payment.file_name or "receipt", payment.digest)] if payment.digest else []
    application = _application(payment, found)
    if application is not None:
        names += [(one.file_name, one.digest) for one in beside.files.get(application.id, ())]
    for place, (name, digest) in enumerate(names, 1):
        yield copy_name(number, place, name), digest


def _word_of_lto(session: Session, batch_id: int, beside: GrantsBeside) -> list[tuple[str, bytes]]:
    """The file in which the LTO's word came, where one is kept."""
    said: list[LtoAssurance] = [one for one in beside.assurances if one.batch_id == batch_id and one.digest]
    return [
        (copy_name(0, place, one.file_name or "confirmation"), file_content(session, one.digest))
        for place, one in enumerate(said, 1)
    ]


def _application(payment: Payment, found: Grants) -> Application | None:
    award = next((one for one in found.awards.values() if one.id == payment.award_id), None)
    if award is None:
        return None
    return next(one for one in found.applications if one.id == award.application_id)


def _drawn(listed: EvidenceList) -> bytes:
    from evenhand.reports.assurance.evidence import draw  # ReportLab is slow to load
    from evenhand.reports.look import Look

    return draw(listed, Look.standard())


def _new_folder(into: Path, name: str) -> Path:
    """A folder of that name that was not there, with a number behind it where one was."""
    for number in range(1, MOST_FOLDERS):
        folder = into / (name if number == 1 else f"{name}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            continue
        return folder
    raise Trouble(f"There are too many folders {name} in {into}. Choose another place.")
