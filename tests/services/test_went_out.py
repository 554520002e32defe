"""In retrospect: what went out inside a window, in whose words and with whose approval."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenhand.domain.elections.went_out import WentOut
from evenhand.domain.grants.facts import Applicant, Application, Award, Round
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import DecidedAs, DecidedHow
from evenhand.domain.publicity.record_facts import Posting
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding, PublicityStatus
from evenhand.services.postings import record_out
from evenhand.services.saving import put
from evenhand.services.sweep import all_windows
from evenhand.services.went_out import went_out
from tests.services.public_people import AFTER, NOTICE, TODAY, Place, a_place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = a_place(tmp_path)
    yield made
    made.partnership.close()


def out(place: Place, as_at: date = AFTER) -> dict[str, WentOut]:
    with place.partnership.reading() as session:
        found = went_out(session, all_windows(session, as_at), as_at)
    return {one.sent.title: one for one in found}


def post(place: Place, item: int, on: date = TODAY) -> None:
    posting = Posting(item_id=item, version_id=0, on=on, where="website")
    record_out(place.partnership, item, posting, today=AFTER)


@pytest.mark.clause("PP5")
def test_what_went_out_inside_says_who_approved_those_words_and_how_many_lack(place: Place) -> None:
    item = place.add(NOTICE)
    place.decide(item, place.hannah)
    post(place, item)
    (found,) = out(place).values()
    assert (found.sent.day, found.sent.where, found.profiles) == (
        TODAY,
        "website",
        ("councils’ publicity code",),
    )
    assert (found.signers, found.short) == ((place.hannah,), 1)


@pytest.mark.clause("PP4")
def test_an_approval_of_other_words_or_a_later_one_does_not_count(place: Place) -> None:
    item = place.add(NOTICE)
    place.decide(item, place.hannah, on=date(2026, 4, 13))
    place.add(replace(NOTICE, id=item, text="The towpath is open again."))
    post(place, item)
    place.decide(item, place.delyth, on=date(2026, 4, 15))
    (found,) = out(place).values()
    assert (found.signers, found.short) == ((), 2)


@pytest.mark.clause("PP5")
def test_who_approved_and_then_refused_did_not_approve_what_went_out(place: Place) -> None:
    item = place.add(NOTICE)
    place.decide(item, place.hannah, on=date(2026, 4, 10))
    place.decide(item, place.delyth, on=date(2026, 4, 10))
    place.decide(item, place.hannah, SignOffDecision.REFUSE, on=date(2026, 4, 12))
    post(place, item)
    [line] = out(place).values()
    assert (line.signers, line.short) == ((place.delyth,), 1)


def test_what_went_out_before_after_or_not_yet_is_no_part_of_it(place: Place) -> None:
    for title, on in (("Before", date(2026, 3, 26)), ("After", date(2026, 5, 8)), ("Inside", TODAY)):
        post(place, place.add(replace(NOTICE, title=title)), on)
    assert list(out(place)) == ["Inside"]
    assert out(place, date(2026, 4, 13)) == {}


def test_an_item_published_without_a_posting_and_an_announced_award_are_found(place: Place) -> None:
    with place.partnership.change("An award") as unit:
        session = unit.session
        put(
            session,
            replace(NOTICE, title="Old way", status=PublicityStatus.PUBLISHED, published_on=TODAY),
        )
        spring = Round(name="Spring", opens=date(2026, 1, 5), closes=date(2026, 2, 5), budget_pence=100_000)
        applicant = Applicant(
            name="Ines Falk", kind=ApplicantKind.INDIVIDUAL, party_standing=PartyStanding.CLEAR
        )
        someone = put(session, applicant)
        application = Application(
            round_id=put(session, spring),
            applicant_id=someone,
            reference="A-1",
            purpose="Seeds",
            asked_pence=5_000,
            received_on=date(2026, 1, 20),
            status=ApplicationStatus.APPROVED,
        )
        key = put(session, application)
        decided = ApplicationDecision(
            application_id=key,
            outcome=DecidedAs.APPROVED,
            decided_on=date(2026, 2, 17),
            how=DecidedHow.DELEGATED,
            by_whom="The panel",
        )
        put(session, decided)
        award = Award(
            application_id=key,
            awarded_pence=5_000,
            awarded_on=date(2026, 3, 3),
            announced_on=TODAY,
        )
        put(session, award)
    found = out(place)
    assert set(found) == {"Award to a private person", "Old way"}
    assert found["Award to a private person"].short == 0
    assert found["Old way"].short == 2
