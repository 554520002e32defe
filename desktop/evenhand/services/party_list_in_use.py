"""The list of parties that a partnership compares names with: the shipped one, or an export that was loaded.

What was loaded is kept in the partnership file with its digest, so that the same names get the same answers on another
computer; a value of the partnership's own points at it, with the day from which it is used.
"""

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from evenhand.domain.grants.party_named import parent_of, with_named
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.partnership.facts import RuleOverride
from evenhand.domain.refusals import Trouble
from evenhand.domain.vocabulary import PartyStanding
from evenhand.exchange import csv
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.elections import CandidateRow
from evenhand.records.rows.grants import ApplicantRow
from evenhand.records.rows.members import PublicOfficeRow
from evenhand.records.rows.mp import MpTermRow
from evenhand.records.rows.partnership import RuleOverrideRow
from evenhand.services.parties import read_register_csv, shipped_list_date, shipped_register
from evenhand.services.saving import put
from evenhand.services.stored_files import digest_of, file_content, keep_file

Key = TypeVar("Key")
Value = TypeVar("Value")

POINTER = "party_list"
_READ: dict[tuple[str, date | None], PartyRegister] = {}
_NAMED: dict[tuple[int, frozenset[str]], tuple[PartyRegister, PartyRegister]] = {}
_MOST_REMEMBERED = 4


@dataclass(frozen=True, slots=True)
class ListInUse:
    """The list that is used: its file's name and digest where it was loaded, the day it is of, and since when."""

    digest: str = ""
    name: str = ""
    as_of: date | None = None
    loaded_on: date | None = None

    @property
    def is_shipped(self) -> bool:
        """Whether it is the list that comes with Evenhand."""
        return not self.digest


def list_in_use(session: Session) -> ListInUse:
    """The list loaded last, or the shipped one."""
    pointers = all_of(session, RuleOverride, RuleOverrideRow.rule == POINTER)
    if not pointers:
        return ListInUse()
    latest = max(pointers, key=_order)
    held = tomllib.loads(f"list = {latest.value}")["list"]
    return ListInUse(held.get("digest", ""), held.get("name", ""), held.get("as_of"), latest.starts)


def register_in_use(session: Session) -> PartyRegister:
    """The register with which names of this file are compared: the list, and what the file itself names as parties."""
    return with_parties_of_file(session, listed_register(session))


def with_parties_of_file(session: Session, register: PartyRegister) -> PartyRegister:
    """A list of parties with those that the file itself names."""
    names = parties_of_file(session)
    key = (id(register), names)
    if names and (key not in _NAMED or _NAMED[key][0] is not register):
        _make_room(_NAMED)
        _NAMED[key] = (register, with_named(register, names))
    return _NAMED[key][1] if names else register


@keeps("PP14")
def parties_of_file(session: Session) -> frozenset[str]:
    """What the file names as parties: of public offices, candidates and MPs, and bodies answered to be one.

    Of a body that calls itself a branch, the party too. What a person said of themselves in confidence is not used.
    """
    named: set[str] = set()
    for row in (PublicOfficeRow, CandidateRow, MpTermRow):
        named.update(session.scalars(select(row.party).where(row.party != "").distinct()))
    usage = shipped_register().usage
    barred = ApplicantRow.party_standing == PartyStanding.PARTY
    for name in session.scalars(select(ApplicantRow.name).where(barred)):
        named |= {name, parent_of(name, usage)}
    return frozenset(named - {""})


def listed_register(session: Session) -> PartyRegister:
    """The list of parties alone: the one loaded last, or the shipped one."""
    used = list_in_use(session)
    if used.is_shipped:
        return shipped_register()
    key = (used.digest, used.as_of)
    if key not in _READ:
        text = _text_of(file_content(session, used.digest))
        _make_room(_READ)
        _READ[key] = read_register_csv(text, as_of=used.as_of)
    return _READ[key]


def list_date_in_use(session: Session) -> date | None:
    """The date of the list with which names of this file are compared; None where that gives none."""
    if list_in_use(session).is_shipped:
        return shipped_list_date()
    return listed_register(session).list_date


def put_list(
    session: Session, content: bytes, *, name: str, as_of: date | None, today: date
) -> PartyRegister:
    """Keep an export of the register and use it from today, within a larger change.

    Raises:
        Refusal: it is no list of parties.
    """
    register = read_register_csv(_text_of(content), as_of=as_of)
    if list_in_use(session).digest != digest_of(content):
        keep_file(session, content)
        dated = f", as_of = {as_of.isoformat()}" if as_of else ""
        value = f'{{digest = "{digest_of(content)}", name = {json.dumps(name)}{dated}}}'
        put(session, RuleOverride(rule=POINTER, value=value, reason=f"Loaded from {name}.", starts=today))
    return register


def list_faults(session: Session) -> list[str]:
    """That the list in use is missing from the file or was altered, in a sentence."""
    used = list_in_use(session)
    try:
        if not used.is_shipped:
            file_content(session, used.digest)
    except Trouble:
        return [f"The list of parties “{used.name}” is missing or was altered. Load it again."]
    return []


def _make_room(remembered: dict[Key, Value]) -> None:
    """Forget the register that was remembered first, where there are as many as are kept."""
    while len(remembered) >= _MOST_REMEMBERED:
        remembered.pop(next(iter(remembered)))


def _text_of(content: bytes) -> str:
    return csv.decode(content)[0]


def _order(one: RuleOverride) -> tuple[date, int]:
    return (one.starts, one.id)
