"""Commands that answer a question: an election's dates, a name's likeness to a party's."""

import json
from argparse import Namespace

from evenhand.app.clock import now
from evenhand.app.commands.opening import opened
from evenhand.app.commands.reading import text_of
from evenhand.app.commands.writing import write_bytes
from evenhand.domain.elections.timetable import Entered
from evenhand.domain.grants.party_list_age import say_list_day
from evenhand.domain.grants.party_names import NameMatch, NameScreen
from evenhand.domain.grants.party_register import PartyRegister
from evenhand.domain.vocabulary import ElectionKind
from evenhand.domain.words import say_long_day
from evenhand.services import election_timetables, parties
from evenhand.services.calendar_export import timetable_calendar
from evenhand.services.party_check import check_names_in_file
from evenhand.services.saving import required

AS_GIVEN = "as given for this timetable"


def timetable(given: Namespace) -> int:
    """Print the statutory dates of an election, and write them as a calendar where one is asked for."""
    closes = given.nominations_close
    entered = {"nominations": Entered(closes, AS_GIVEN)} if closes else None
    computed = election_timetables.compute(ElectionKind(given.kind), given.poll_date, entered=entered)
    if given.ics:
        write_bytes(given.ics, timetable_calendar(computed, stamp=now().date()))
    if str(given.ics) == "-":
        return 0
    if given.json:
        print_json(election_timetables.as_json(computed))
        return 0
    width = max(len(event.label) for event in computed.events)
    for event in computed.events:
        hour = f", {event.time:%H:%M}" if event.time else ""
        print(f"{event.label:<{width}}  {say_long_day(event.date)}{hour}")
    for question in (*computed.questions, *computed.notes):
        print(question)
    return 0


def check_applicant(given: Namespace) -> int:
    """Print whether names are like a political party's; a person answers, the list only asks."""
    for name in given.names:
        required(name, field="name", says="One of the names is empty. Give the applicant's name.")
    register, screens = _checked(given)
    if given.json:
        print_json(parties.as_json(register, screens))
        return 0
    listed = say_list_day(register.list_date) if register.list_date else "an unknown day"
    print(f"Compared with the list of {listed}.")
    for screen in screens:
        print(f"{screen.name}: {screen.verdict.label.lower()}")
        for match in screen.matches:
            print(f"  {match.name}{_reference(match)}: {match.why}")
    return 0


def _checked(given: Namespace) -> tuple[PartyRegister, list[NameScreen]]:
    """What is found, with the list that was given, else the one that a partnership uses, else the shipped one."""
    register = parties.read_register_csv(text_of(given.register)) if given.register else None
    if given.partnership is None:
        register = register or parties.shipped_register()
        return register, parties.check_names(given.names, register)
    with opened(given.partnership, given.passphrase_file) as partnership, partnership.reading() as session:
        return check_names_in_file(session, given.names, register)


def _reference(match: NameMatch) -> str:
    """The Commission's reference, which alone tells two parties of one name apart."""
    return f" ({match.reference})" if match.reference else ""


def print_json(value: object) -> None:
    """Print one JSON value and nothing else."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
