"""What somebody is in public life changes by the calendar: nobody enters a status."""

from datetime import date, timedelta

import pytest

from evenhand.domain.elections.facts import Candidate
from evenhand.domain.elections.status import GoesDown, PublicLife, PublicPart, Stood, status_on
from evenhand.domain.elections.taking_office import takes_office_on
from evenhand.domain.members.facts import PublicOfficeHeld
from evenhand.domain.mp.facts import MpTerm
from evenhand.domain.spells import Spell
from evenhand.domain.vocabulary import CandidateStatus, ElectionKind, PublicOffice, Standing, TermEnd
from evenhand.services.election_timetables import shipped_holidays

LOCAL_POLL, GENERAL_POLL = date(2026, 5, 7), date(2024, 7, 4)
DISSOLVED, DECLARED = date(2024, 5, 30), date(2024, 7, 5)
DAY = timedelta(days=1)


def a_candidacy(
    status: CandidateStatus = CandidateStatus.NOMINATED,
    kind: ElectionKind = ElectionKind.LOCAL,
    poll: date = LOCAL_POLL,
) -> Stood:
    candidate = Candidate(election_id=1, name="Tomas Ilves", status=status, since=poll - 27 * DAY)
    first = takes_office_on(kind, poll, shipped_holidays())
    return Stood(candidate=candidate, kind=kind, poll_on=poll, in_office_on=first)


def a_seat(starts: date = date(2022, 5, 9), ends: date | None = None) -> PublicOfficeHeld:
    return PublicOfficeHeld(person_id=1, kind=PublicOffice.COUNCILLOR, starts=starts, ends=ends)


def a_term(standing: Standing = Standing.NOT_KNOWN) -> MpTerm:
    return MpTerm(
        mp_id=1,
        constituency_id=1,
        starts=date(2019, 12, 13),
        ends=DISSOLVED - DAY,
        ended_by=TermEnd.DISSOLUTION,
        standing_again=standing,
    )


def an_mp(
    *stood: Stood, standing: Standing = Standing.NOT_KNOWN, goes_down: tuple[GoesDown, ...] = ()
) -> PublicLife:
    between = (Spell(DISSOLVED, GENERAL_POLL),)
    return PublicLife(mp_id=1, terms=(a_term(standing),), between=between, stood=stood, goes_down=goes_down)


def said(life: PublicLife, *days: date) -> list[str]:
    return [status_on(life, day, known_on=day).says for day in days]


@pytest.mark.clause("PP5")
def test_a_councillor_is_a_candidate_from_the_day_that_is_public_until_the_poll() -> None:
    life = PublicLife(offices=(a_seat(),), stood=(a_candidacy(),))
    public = LOCAL_POLL - 27 * DAY
    assert said(life, public - DAY, public, LOCAL_POLL, LOCAL_POLL + DAY) == [
        "councillor",
        "councillor, candidate",
        "councillor, candidate",
        "councillor",
    ]
    assert status_on(life, public, known_on=public).part is PublicPart.CANDIDATE


@pytest.mark.clause("PP5")
def test_who_is_elected_to_a_council_takes_office_on_the_fourth_day() -> None:
    life = PublicLife(stood=(a_candidacy(CandidateStatus.ELECTED),))
    fourth = date(2026, 5, 11)
    assert said(life, LOCAL_POLL, LOCAL_POLL + DAY, fourth - DAY, fourth) == [
        "candidate",
        "elected, councillor from 11 May 2026",
        "elected, councillor from 11 May 2026",
        "councillor",
    ]
    assert said(life, date(2030, 5, 7)) == [""], "after four years the result says nothing more"


def test_an_office_recorded_since_says_more_than_the_result() -> None:
    gone = a_seat(date(2026, 5, 11), date(2026, 6, 30))
    life = PublicLife(offices=(gone,), stood=(a_candidacy(CandidateStatus.ELECTED),))
    assert said(life, date(2026, 6, 30), date(2026, 7, 1)) == ["councillor", ""]


@pytest.mark.clause("PP5")
def test_who_was_the_mp_stands_does_not_or_is_not_known_until_the_poll() -> None:
    in_june = date(2024, 6, 20)
    general = a_candidacy(kind=ElectionKind.GENERAL, poll=GENERAL_POLL)
    goes = GoesDown(since=date(2024, 5, 24), kind=ElectionKind.GENERAL, poll_on=GENERAL_POLL)
    assert said(an_mp(), DISSOLVED - DAY, DISSOLVED, GENERAL_POLL, DECLARED) == [
        "MP",
        "former MP; whether standing is not known",
        "former MP; whether standing is not known",
        "former MP",
    ]
    assert said(an_mp(general), in_june) == ["former MP, standing"]
    assert said(an_mp(goes_down=(goes,)), date(2024, 5, 25), in_june) == [
        "MP, stands down",
        "former MP, not standing",
    ]
    assert PublicPart.CANDIDATE in status_on(an_mp(general), in_june, known_on=in_june).parts
    assert said(an_mp(standing=Standing.STANDING), in_june) == ["former MP, standing"]


@pytest.mark.clause("PP5")
def test_who_is_elected_to_parliament_is_the_mp_from_the_declaration() -> None:
    won = a_candidacy(CandidateStatus.ELECTED, ElectionKind.GENERAL, GENERAL_POLL)
    assert said(PublicLife(stood=(won,)), GENERAL_POLL, DECLARED) == ["candidate", "MP"]
    assert said(an_mp(won), GENERAL_POLL, DECLARED) == ["former MP, standing", "MP"]
    lost = a_candidacy(CandidateStatus.NOT_ELECTED, ElectionKind.GENERAL, GENERAL_POLL)
    assert said(an_mp(lost), GENERAL_POLL, DECLARED) == ["former MP, standing", "former MP"]


def test_standing_down_is_told_once_it_is_public_and_until_the_poll() -> None:
    goes = GoesDown(since=date(2026, 3, 1), kind=ElectionKind.LOCAL, poll_on=LOCAL_POLL)
    life = PublicLife(offices=(a_seat(),), goes_down=(goes,))
    assert said(life, date(2026, 2, 28), date(2026, 3, 1), LOCAL_POLL + DAY) == [
        "councillor",
        "councillor, stands down",
        "councillor",
    ]


def test_nobody_without_office_or_candidacy_has_a_part() -> None:
    withdrawn = PublicLife(stood=(a_candidacy(CandidateStatus.WITHDRAWN),))
    for life in (PublicLife(), withdrawn):
        assert status_on(life, LOCAL_POLL, known_on=LOCAL_POLL).part is None


@pytest.mark.parametrize(
    ("kind", "poll", "first"),
    [
        (ElectionKind.LOCAL, date(2026, 5, 7), date(2026, 5, 11)),
        (ElectionKind.LOCAL, date(2019, 5, 2), date(2019, 5, 7)),
        (ElectionKind.LOCAL, date(2023, 5, 4), date(2023, 5, 9)),
        (ElectionKind.LOCAL_BY_ELECTION, date(2025, 10, 16), date(2025, 10, 17)),
        (ElectionKind.GENERAL, date(2024, 7, 4), date(2024, 7, 5)),
        (ElectionKind.PCC, date(2024, 5, 2), date(2024, 5, 9)),
        (ElectionKind.GLA, date(2024, 5, 2), None),
    ],
)
def test_those_elected_take_office_on_the_day_of_their_kind(
    kind: ElectionKind, poll: date, first: date | None
) -> None:
    holidays = shipped_holidays()
    assert takes_office_on(kind, poll, holidays) == first
