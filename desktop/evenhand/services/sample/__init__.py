"""The sample partnership: an invented place to look around in before one's own file is begun.

Its rooms stand as tables on the shelf, in `sample/`, and come into the file by the verbs that the window uses, so that
every rule is kept by it too. They are entered day by day as the secretaries of the story would have done, some of it
late and some of it wrong at first; it is told as the secretary would find it on `SAMPLE_DAY`.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path

from evenhand.domain.refusals import Refusal
from evenhand.domain.words import say_day
from evenhand.records.file.opening import create
from evenhand.records.unit_of_work import Partnership
from evenhand.services import partnership as details
from evenhand.services.sample.diary import Diary, StoryClock
from evenhand.services.sample.elections import note_elections, note_hustings
from evenhand.services.sample.grants import note_rounds
from evenhand.services.sample.grants_after import note_awards
from evenhand.services.sample.grants_decided import note_decided
from evenhand.services.sample.grants_judged import note_judged
from evenhand.services.sample.issued import note_issued
from evenhand.services.sample.meetings import note_meetings
from evenhand.services.sample.mp import note_mps
from evenhand.services.sample.mp_said import note_said
from evenhand.services.sample.people import BIG_LOCAL, note_members, note_places
from evenhand.services.sample.publicity import note_events, note_items
from evenhand.services.sample.reviews import note_reviews
from evenhand.services.sample.spend import note_spend
from evenhand.services.sample.standing import note_interests, note_standing
from evenhand.services.sample.story import FOUNDED, Story
from evenhand.services.sample.tables import table

NAME = "Fernhill and Old Wharf Partnership"
SAMPLE_DAY = date(2026, 4, 14)


def begin_sample(
    path: Path,
    *,
    who: str,
    clock: Callable[[], datetime],
    passphrase: str | None = None,
) -> Partnership:
    """A new file with the sample, begun on the story's first day; give it open for the person at work now.

    Raises:
        AlreadyThere: there is a file of that name; it is not touched.
        Refusal: the clock shows a day before `SAMPLE_DAY`, or the passphrase is too short.
        Trouble: the place cannot be written to.
    """
    _refuse_early(clock().date())
    story_clock = StoryClock(FOUNDED)
    made = create(
        path,
        who=_secretaries()[FOUNDED],
        clock=story_clock,
        passphrase=passphrase,
        name=NAME,
        rule_book=BIG_LOCAL,
    )
    _enter(made, story_clock)
    made.now, made.who = clock, who
    return made


def write_sample(partnership: Partnership, *, today: date) -> None:
    """Fill an empty partnership file with the sample.

    Raises:
        Refusal: today is before `SAMPLE_DAY`, so that much of the sample would be still to come; nothing is changed.
    """
    _refuse_early(today)
    _enter(partnership, StoryClock(FOUNDED))


def _enter(partnership: Partnership, clock: StoryClock) -> None:
    """Note what every room has to enter, then enter it day by day."""
    diary, story = Diary(), Story(partnership)
    diary.note(FOUNDED, "", partial(_save_identity, partnership))
    for note in (
        note_places,
        note_members,
        note_mps,
        note_said,
        note_standing,
        note_interests,
        note_rounds,
        note_meetings,
        note_reviews,
        note_events,
        note_judged,
        note_decided,
        note_spend,
        note_awards,
        note_elections,
        note_hustings,
        note_items,
        note_issued,
    ):
        note(diary, story)
    diary.enter(partnership, clock, _secretaries())


def _refuse_early(today: date) -> None:
    if today < SAMPLE_DAY:
        raise Refusal(
            f"The sample is told as at {say_day(SAMPLE_DAY)}, and this computer's clock says {say_day(today)}. "
            "Set the clock, then try again."
        )


def _secretaries() -> dict[date, str]:
    """Who entered things, by the day from which on they did."""
    return {one["starts"]: one["name"] for one in table("partnership")["at_work"]}


def _save_identity(partnership: Partnership, _: date) -> None:
    identity = details.identity(partnership)
    details.save_identity(partnership, replace(identity, name=NAME, **table("partnership")["identity"]))
