"""What a list of applications says beside the request itself: registration, officers, names, people, place, days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from evenhand.domain.grants.record_facts import (
    ApplicantAlias,
    ApplicantDetail,
    ApplicantOfficer,
    ApplicationDetail,
)
from evenhand.domain.grants.registration import guessed_register, registration
from evenhand.domain.grants.vocabulary import AliasKind, RegisteredAs
from evenhand.domain.importing.cells import Cells
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import parse_pence, say_day

OF_ONE = frozenset(
    ("chair", "chairperson", "chairman", "treasurer", "secretary", "head teacher", "headteacher")
)
_BEHIND = re.compile(r"^(?P<name>[^()]+?)\s*(?:\((?P<role>[^()]+)\)|\s[-–]\s*(?P<dashed>.+))$")
_BEFORE = re.compile(r"^(?P<role>[^:]{2,40}):\s*(?P<name>.+)$")
_AMOUNT = re.compile(r"£\s?[\d,]+(?:\.\d\d)?")
_FORMER = re.compile(r"\bformer", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideDraft:
    """What was read, not yet of any application or applicant."""

    detail: ApplicationDetail
    applicant_detail: ApplicantDetail
    aliases: tuple[ApplicantAlias, ...]
    officers: tuple[ApplicantOfficer, ...]


def read_beside(cells: Cells) -> BesideDraft:
    """Read what one row says beside the request; what cannot be understood is noted, days refuse the row."""
    starts, ends = cells.day("starts"), cells.day("ends")
    if starts and ends and ends < starts:
        says = f"It would end before it starts. Give {say_day(starts)} or a later day."
        cells.reading.refuse(cells.column("ends"), says)
    other = cells.text("other_funding")
    amounts = _AMOUNT.findall(other)
    return BesideDraft(
        detail=ApplicationDetail(
            application_id=0,
            says=cells.passage("says"),
            other_funding=other,
            other_funding_pence=_amount(amounts[0] if len(amounts) == 1 else other),
            beneficiaries=cells.text("beneficiaries"),
            people=_people(cells),
            place=cells.text("place"),
            starts=starts,
            ends=ends,
        ),
        applicant_detail=_registered(cells),
        aliases=tuple(_aliases(cells)),
        officers=tuple(_officers(cells)),
    )


def beside_values(draft: BesideDraft) -> tuple[tuple[str, str], ...]:
    """What was read, label by label."""
    detail, officers = draft.detail, [_said(one) for one in draft.officers]
    return (
        ("Registration number", draft.applicant_detail.registration_number),
        ("Website", draft.applicant_detail.website),
        ("Officers", "; ".join(officers)),
        ("Other names", "; ".join(one.name for one in draft.aliases)),
        ("In its words", detail.says),
        ("Other money", detail.other_funding),
        ("Who gains", detail.beneficiaries),
        ("How many people", str(detail.people) if detail.people is not None else ""),
        ("Where", detail.place),
        ("Starts", say_day(detail.starts) if detail.starts else ""),
        ("Ends", say_day(detail.ends) if detail.ends else ""),
    )


def _registered(cells: Cells) -> ApplicantDetail:
    """The number with the register that it is of, by its column's heading or else by its form."""
    text = cells.text("registration")
    number = re.sub(r"^[^\d]*?(?=(?:SC|NI|NIC|OC|CE|IP|RS)?\d)", "", text, flags=re.IGNORECASE)
    kind, bare = _register_said(f"{cells.column('registration')} {text}"), ""
    if number:
        kind = kind or guessed_register(number)
        try:
            bare = registration(kind, number)
        except Refusal:
            kind = RegisteredAs.NONE
    if text and not bare:
        cells.reading.notes.append(f"“{text}” has not the form of a registration number; left out.")
    return ApplicantDetail(
        applicant_id=0,
        registered_as=kind if bare and kind else RegisteredAs.NONE,
        registration_number=bare,
        website=cells.text("website"),
    )


def _register_said(text: str) -> RegisteredAs | None:
    words = text.casefold()
    said = (
        ("charit", RegisteredAs.CHARITY),
        ("compan", RegisteredAs.COMPANY),
        ("urn", RegisteredAs.SCHOOL),
        ("mutual", RegisteredAs.COMMUNITY_BENEFIT),
    )
    return next((kind for word, kind in said if word in words), None)


def _people(cells: Cells) -> int | None:
    """How many people, where a number is given; "about 40" is 40, a range is left to its words."""
    text = cells.text("people")
    numbers = re.findall(r"\d[\d,]*", text)
    if len(numbers) == 1:
        return int(numbers[0].replace(",", ""))
    if text:
        cells.reading.notes.append(f"“{text}” is not one number of people; left out.")
    return None


def _amount(text: str) -> int | None:
    try:
        return parse_pence(text) if text else None
    except Refusal:
        return None


def _aliases(cells: Cells) -> Iterator[ApplicantAlias]:
    former = bool(_FORMER.search(cells.column("aliases")))
    for name in _parted(cells.text("aliases")):
        yield ApplicantAlias(
            applicant_id=0, name=name, kind=AliasKind.FORMER if former else AliasKind.ALSO_KNOWN
        )


def _officers(cells: Cells) -> Iterator[ApplicantOfficer]:
    """Everybody named in the columns of officers; the column of one office says which."""
    for place in cells.matching.places("officers"):
        heading = cells.matching.columns[place].heading.strip().casefold()
        office = heading if heading in OF_ONE else ""
        for text in _parted(cells.line.cells[place]):
            yield _officer(text, office)


def _officer(text: str, office: str) -> ApplicantOfficer:
    before, behind = _BEFORE.match(text), _BEHIND.match(text)
    if before:
        return ApplicantOfficer(applicant_id=0, name=before["name"].strip(), role=before["role"].strip())
    if behind:
        role = behind["role"] or behind["dashed"] or ""
        return ApplicantOfficer(applicant_id=0, name=behind["name"].strip(), role=role.strip() or office)
    return ApplicantOfficer(applicant_id=0, name=text, role=office)


def _parted(text: str) -> Iterator[str]:
    """The names in a cell, parted by lines and semicolons, or else by commas."""
    lines = re.split(r"[;\n]+", text)
    parts = lines if len(lines) > 1 else re.split(r",(?!\s*(?:Ltd|Limited|MBE|OBE|CBE)\b)", text)
    return (part.strip() for part in chain(parts) if part.strip(" .-"))


def _said(officer: ApplicantOfficer) -> str:
    return f"{officer.name}, {officer.role}" if officer.role else officer.name
