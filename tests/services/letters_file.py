"""A file with one MP, and letters to her: what the tests of letters need alike."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from evenhand.domain.elections.facts import Candidate, Election
from evenhand.domain.members.facts import Person
from evenhand.domain.mp.facts import Mp, MpTerm
from evenhand.domain.mp.record_facts import Letter, MpProfile
from evenhand.domain.partnership.facts import Constituency
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, Standing
from evenhand.records.unit_of_work import Partnership
from evenhand.services import elections, letters
from evenhand.services import mp as mps
from evenhand.services.mp_profiles import save_profile
from evenhand.services.partnership import identity, save_constituency, save_identity
from tests.makers import a_partnership

TODAY = date(2024, 4, 16)
DISSOLVED = date(2024, 5, 30)
IN_CAMPAIGN = date(2024, 6, 12)
CLOSE = "Yours sincerely,\n\nGwenllian Price\n3 Mill Street, Fernhill\nhello@fernhill.example"


def a_letter_file(tmp_path: Path) -> Partnership:
    """A file of a partnership that has an area and a secretary."""
    opened = a_partnership(tmp_path)
    save_identity(
        opened, replace(identity(opened), area="Fernhill and Old Wharf", secretary="Gwenllian Price")
    )
    return opened


def ruth_calloway(partnership: Partnership) -> int:
    """The MP for Marlbeck, who will stand again; her key."""
    seat = save_constituency(partnership, Constituency(name="Marlbeck", starts=date(2010, 5, 6)))
    person = Person(
        name="Ruth Calloway", email="ruth.calloway@office.example", address="9 Hill Road\nMarlbeck"
    )
    term = MpTerm(mp_id=0, constituency_id=seat, starts=date(2019, 12, 13), standing_again=Standing.STANDING)
    mp_id = mps.add_mp(partnership, person, Mp(person_id=0), term)
    save_profile(partnership, MpProfile(mp_id=mp_id, title="Dame", right_honourable=True), today=TODAY)
    return mp_id


def begun(partnership: Partnership, template: str, mp_id: int, day: date = TODAY, **more: object) -> Letter:
    """A letter begun from a template."""
    with partnership.reading() as session:
        return letters.draft(session, template, mp_id=mp_id, day=day, **more)  # pyright: ignore[reportArgumentType]


def whole(letter: Letter) -> Letter:
    """A letter with every gap filled in."""
    filled = replace(
        letter, subject="News", body="The steps are mended. Would you come and see?", close=CLOSE
    )
    return replace(filled, subject=letter.subject) if letter.template == "referral" else filled


def saved(partnership: Partnership, letter: Letter, today: date = TODAY) -> int:
    """The key of a draft that is kept."""
    return letters.save_draft(partnership, letter, today=today)


def a_general_election(partnership: Partnership) -> int:
    """A general election with two who stand beside her."""
    poll = Election(
        kind=ElectionKind.GENERAL, poll_on=date(2024, 7, 4), area="Marlbeck", announced_on=date(2024, 5, 22)
    )
    key = elections.save_election(partnership, poll)
    for name in ("Bashir Khan", "Nerys Thomas"):
        stands = Candidate(
            election_id=key,
            name=name,
            status=CandidateStatus.NOMINATED,
            since=date(2024, 6, 7),
            source="Statement of persons nominated",
        )
        elections.save_candidate(partnership, stands)
    return key
