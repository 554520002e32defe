"""The membership in short: each part stands only at the levels that may see it, as it was on the day."""

from datetime import date

import pytest

from evenhand.domain.members.directory import Directory
from evenhand.domain.members.facts import Membership, PartyConsent, Person, PublicOfficeHeld, RoleStatement
from evenhand.domain.members.interests_register import interests_register
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.review_facts import Action, MembershipReview
from evenhand.domain.members.vocabulary import ActionKind, ActionOutcome
from evenhand.domain.occasion import Occasion
from evenhand.domain.partnership.members_in_short import MembersInShort, at_level, members_in_short
from evenhand.domain.vocabulary import Capacity, Level, PublicOffice

STARTS, DAY = date(2025, 4, 15), date(2026, 4, 14)
PEOPLE = {1: Person(id=1, name="Janet Pell"), 2: Person(id=2, name="Priya Nair", neighbourhood="Wharf")}
SPELLS = (
    Membership(id=1, person_id=1, capacity=Capacity.COUNCILLOR, votes=True, starts=date(2023, 6, 12)),
    Membership(id=2, person_id=2, capacity=Capacity.RESIDENT, votes=True, starts=date(2023, 6, 12)),
)
SEAT = PublicOfficeHeld(person_id=1, kind=PublicOffice.COUNCILLOR, starts=date(2022, 5, 9))


def an_action(opened: date, due: date, closed: date | None = None) -> Action:
    outcome = ActionOutcome.ACHIEVED if closed else None
    return Action(
        kind=ActionKind.RECRUITMENT,
        says="Ask",
        opened_on=opened,
        due_on=due,
        closed_on=closed,
        outcome=outcome,
    )


RECORD = MemberRecord(
    directory=Directory(PEOPLE, SPELLS, public_offices=(SEAT,)),
    role_statements=(
        RoleStatement(
            person_id=1, hats="", words="As", signed_on=date(2025, 4, 2), good_until=date(2026, 4, 1)
        ),
    ),
    party_consents=(
        PartyConsent(
            person_id=2,
            party="Orchard Party",
            given_on=date(2026, 1, 20),
            how="On paper",
            told="All",
            until=date(2027, 1, 19),
        ),
    ),
    reviews=(
        MembershipReview(planned_for=date(2025, 5, 20), held_on=date(2025, 11, 18)),
        MembershipReview(planned_for=date(2026, 11, 17)),
    ),
    actions=(
        an_action(date(2024, 11, 19), date(2025, 6, 30), date(2025, 9, 16)),
        an_action(date(2025, 11, 18), date(2026, 3, 31)),
        an_action(date(2026, 4, 15), date(2026, 6, 30)),
    ),
)


def in_short(level: Level, day: date = DAY) -> MembersInShort:
    occasion = Occasion(body="Fernhill", as_at=day, printed=day)
    return members_in_short(RECORD, interests_register(RECORD.directory, (), (), 12, occasion), STARTS, level)


def test_review_and_recruitment_are_counted_as_they_stood():
    review, earlier = in_short(Level.PUBLIC).review, in_short(Level.PUBLIC, date(2025, 7, 1)).review

    assert (review.held_on, review.planned_for) == (date(2025, 11, 18), date(2026, 11, 17))
    assert (review.opened, review.achieved, review.still_open, review.late) == (2, 1, 1, 1)
    assert (earlier.held_on, earlier.opened, earlier.achieved, earlier.late) == (None, 1, 0, 1)


def test_statements_are_for_the_board_and_consents_and_groups_are_confidential():
    public, board, whole = (in_short(level) for level in Level)

    assert public.statements is None
    assert board.statements is not None
    assert [one.wants for one in board.statements] == ["The role statement of Cllr Janet Pell has run out."]
    assert (board.consents, board.groups) == (None, None)
    assert whole.consents is not None
    assert [one.party for one in whole.consents] == ["Orchard Party"]
    assert "Orchard" not in repr(public) + repr(board)


def test_who_has_not_been_asked_is_named_to_the_board_alone():
    assert in_short(Level.PUBLIC).interests.not_asked is None
    assert in_short(Level.BOARD).interests.not_asked == ("Priya Nair", "Cllr Janet Pell")


def test_a_copy_made_of_the_whole_holds_no_more_than_one_made_for_its_level():
    whole = in_short(Level.CONFIDENTIAL)

    assert at_level(whole, Level.BOARD) == in_short(Level.BOARD)
    assert at_level(whole, Level.PUBLIC).statements is None
    assert "Orchard" not in repr(at_level(whole, Level.PUBLIC))


@pytest.mark.clause("PP2")
def test_seats_and_offices_stand_as_on_the_first_day_and_on_the_last() -> None:
    then, now = in_short(Level.PUBLIC).standings
    assert (then.starts, now.starts) == (STARTS, DAY)
    assert now.councillors.whole == len(RECORD.directory.voting_on(DAY))
    assert then.councillors.whole == len(RECORD.directory.voting_on(STARTS))
