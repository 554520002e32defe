"""Bank holidays, days of mourning and of thanksgiving that were appointed after the shipped list was made.

Each moves the statutory dates before it, in the elections whose law disregards the holidays of that part of the
United Kingdom. What a council published already stays as it was published.
"""

from evenhand.domain.elections.holidays import PARTS, Holidays
from evenhand.domain.elections.record_facts import AddedHoliday
from evenhand.domain.refusals import Refusal
from evenhand.domain.words import WEEKDAYS, say_day
from evenhand.records.reading.facts import all_of
from evenhand.records.rows.election_record import AddedHolidayRow
from evenhand.records.unit_of_work import Partnership
from evenhand.services.election_timetables import shipped_holidays
from evenhand.services.saving import kept, listed, put, required


def added_holidays(partnership: Partnership) -> list[AddedHoliday]:
    """The days this partnership added, by day."""
    return listed(partnership, AddedHoliday, order="on")


def save_holiday(partnership: Partnership, holiday: AddedHoliday) -> int:
    """Add or correct a day that elections disregard.

    Raises:
        Refusal: it has no name or source, is a weekend day, is known already, or was added before.
    """
    required(holiday.name, field="name", says="Say what day it is, such as “National day of mourning”.")
    required(holiday.source, field="source", says="Say where the day was proclaimed or published.")
    with partnership.change(f"{holiday.name.strip()}, {say_day(holiday.on)}") as unit:
        _refuse_idle(holiday, shipped_holidays())
        if any(_same_day(one, holiday) for one in all_of(unit.session, AddedHoliday)):
            raise Refusal(f"{say_day(holiday.on)} was added already. Correct that day.", field="on")
        return put(unit.session, holiday)


def delete_holiday(partnership: Partnership, holiday_id: int) -> None:
    """Take an added day away again; the dates before it move back."""
    with partnership.change("Take away an added holiday") as unit:
        kept(unit.session, AddedHoliday, holiday_id)
        unit.session.delete(unit.session.get_one(AddedHolidayRow, holiday_id))


def _same_day(one: AddedHoliday, other: AddedHoliday) -> bool:
    """Whether another added day is the same one in a part of the United Kingdom that both are kept in."""
    shared = set(PARTS[one.part]) & set(PARTS[other.part])
    return one.id != other.id and one.on == other.on and bool(shared)


def _refuse_idle(holiday: AddedHoliday, known: Holidays) -> None:
    """Refuse a day that does not count as it is."""
    if holiday.on.weekday() >= 5:
        weekday = WEEKDAYS[holiday.on.weekday()]
        raise Refusal(f"{say_day(holiday.on)} is a {weekday}, which never counts.", field="on")
    if all(known.name_of(holiday.on, part) for part in PARTS[holiday.part]):
        raise Refusal(f"{say_day(holiday.on)} is known as a bank holiday already.", field="on")
