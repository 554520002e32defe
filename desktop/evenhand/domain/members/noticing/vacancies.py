"""Which offices of the partnership are empty (PP1): the chair, and for a year any other office that was held.

A board that has done without an office for a year has none of that kind; the chair is never done without.
"""

from datetime import date

from evenhand.domain.guidance.findings import Finding, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import OfficeHeld
from evenhand.domain.spells import holds_on, months_after
from evenhand.domain.vocabulary import Office
from evenhand.domain.words import say_day

NOTICED_MONTHS = 12
NAMED = (Office.CHAIR, Office.VICE_CHAIR, Office.SECRETARY, Office.TREASURER)


@keeps("PP1")
def offices_vacant(directory: Directory, day: date) -> list[Finding]:
    """The offices that nobody holds on a day, where anybody sits at all."""
    if not directory.seats_on(day):
        return []
    return [finding for office in NAMED for finding in _vacant(office, directory, day)]


def _vacant(office: Office, directory: Directory, day: date) -> list[Finding]:
    held = [one for one in directory.offices if one.office is office and one.starts <= day]
    if any(holds_on(one, day) for one in held):
        return []
    if office is Office.CHAIR:
        return [_finding("Nobody is recorded in the chair.", "Record who chairs", held, public=True)]
    last = max((one.ends for one in held if one.ends is not None), default=None)
    if last is None or months_after(last, NOTICED_MONTHS) < day:
        return []
    called = office.label.lower()
    return [_finding(f"The office of {called} is vacant.", f"Appoint a {called}", held)]


def _finding(says: str, step: str, held: list[OfficeHeld], *, public: bool = False) -> Finding:
    last = max((one.ends for one in held if one.ends is not None), default=None)
    until = f"Last held until {say_day(last)}. " if last else ""
    return Finding(
        "PP1",
        Severity.LOOK_AT,
        says,
        f"{until}A councillor may hold any office; whoever does is always shown.",
        step,
        public=public,
        kind="office-vacant",
        opens="members/appoint",
    )
