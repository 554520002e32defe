"""The sample partnership: an invented place to look around in before one's own file is begun.

Its rooms stand as tables on the shelf, in `sample/`, and come into the file by the verbs that the window uses, so that
every rule is kept by it too. It is told as the secretary would find it on `SAMPLE_DAY`.
"""

from dataclasses import replace
from datetime import date

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.unit_of_work import Partnership
from evenhand.services import partnership as details
from evenhand.services.sample.adoptions import write_adoptions
from evenhand.services.sample.elections import write_elections
from evenhand.services.sample.grants import write_rounds
from evenhand.services.sample.grants_decided import AWARDS_EVENING, DecidedWith, decide_rounds
from evenhand.services.sample.hustings import write_hustings
from evenhand.services.sample.meetings import write_meetings
from evenhand.services.sample.mp import write_mps
from evenhand.services.sample.mp_said import write_said
from evenhand.services.sample.people import write_members, write_places
from evenhand.services.sample.publicity import write_events, write_items
from evenhand.services.sample.reviews import write_reviews
from evenhand.services.sample.sittings import Around
from evenhand.services.sample.sittings_after import write_agendas_ahead
from evenhand.services.sample.standing import write_interests, write_standing
from evenhand.services.sample.tables import table

NAME = "Fernhill and Old Wharf Partnership"
SAMPLE_DAY = date(2026, 4, 14)


def write_sample(partnership: Partnership, *, today: date) -> None:
    """Fill an empty partnership file with the sample.

    Raises:
        Refusal: today is before `SAMPLE_DAY`, so that much of the sample would be still to come; nothing is changed.
    """
    if today < SAMPLE_DAY:
        raise Refusal(
            f"The sample is told as at {say_day(SAMPLE_DAY)}, and this computer's clock says {say_day(today)}. "
            "Set the clock, then try again."
        )
    _write_identity(partnership)
    places = write_places(partnership)
    members = write_members(partnership, places, today=today)
    mps, ties = write_mps(partnership, places, members, today=today, as_told=SAMPLE_DAY)
    people = members | mps
    write_said(partnership, ties, people, today=today)
    write_standing(partnership, members, today=today)
    write_interests(partnership, members, today=today)
    around = Around(people, {}, today)
    rounds = write_rounds(partnership, places, around)
    meetings = write_meetings(partnership, around)
    write_adoptions(partnership, meetings)
    write_reviews(partnership, members, meetings, today=today)
    events = write_events(partnership, people, today=today)
    known = DecidedWith(people, meetings, events[AWARDS_EVENING], places.themes, today)
    decide_rounds(partnership, rounds, known)
    write_agendas_ahead(partnership, around, meetings)
    write_elections(partnership, places, people)
    write_hustings(partnership, events, today=today)
    write_items(partnership, people, events, rounds, today=today)


def _write_identity(partnership: Partnership) -> None:
    identity = details.identity(partnership)
    details.save_identity(partnership, replace(identity, name=NAME, **table("partnership")["identity"]))
