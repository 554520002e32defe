"""Decisions on grants and money, whatever writes to the file: here statements that pass every window by."""

import pytest

from evenhand.records.grant_triggers import (
    IN_CONFLICT,
    NOT_ACCEPTED,
    OVER_AWARD,
    OVER_BUDGET,
    PAYEE,
    STANDS,
    UNDECIDED,
)
from evenhand.records.unit_of_work import Partnership
from tests.records.looking import dump

ROUND = (
    "INSERT INTO grant_round (version, name, opens, closes, budget_pence, note)"
    " VALUES (1, 'Spring', '2026-03-02', '2026-03-02', 30000, '')"
)
APPLICANT = (
    "INSERT INTO applicant (version, name, kind, contact, email, telephone, address, note, party_standing,"
    " party_verdict, party_like, party_why)"
    " VALUES (1, 'Gardeners', 'other', '', '', '', '', '', 'clear', 'no-match', '', '')"
)
APPLICATION = (
    "INSERT INTO application (version, reference, round_id, applicant_id, purpose, asked_pence, received_on, status,"
    " reason, note) VALUES (1, 'A-{0}', 1, 1, 'Tools', 20000, '2026-03-02', 'approved', '', '')"
)
DECIDED = (
    "INSERT INTO application_decision (version, application_id, outcome, decided_on, how, decision_id, by_whom, reason)"
    " VALUES (1, {0}, 'approved', '2026-03-02', '{1}', {2}, '', '')"
)
AWARD = (
    "INSERT INTO award (version, application_id, awarded_pence, paid_pence, awarded_on)"
    " VALUES (1, {0}, {1}, 0, '2026-03-02')"
)
COURSE = (
    "INSERT INTO award_course (version, award_id, offered_on, accepted_on, accepted_by, lto_confirmed_by,"
    " ended_because, note) VALUES (1, 1, '2026-03-03', {0}, '', '', '', '')"
)
PAYMENT = (
    "INSERT INTO payment (version, award_id, paid_on, day_is_known, payee, what_for, pence, receipt, file_name, digest,"
    " party_standing, party_verdict, party_like, party_why, answered_by, second_person, party_reason, note)"
    " VALUES (1, {0}, '{1}', 1, 'Gardeners', 'Tools', {2}, '', '', '', '{3}', 'no-match', '', '', '', '', '', '')"
)
MEETING = (
    "INSERT INTO meeting (version, held_on, at, kind, place, status, note)"
    " VALUES (1, '2026-03-02', '', 'board', '', 'held', '')"
)
BACK = (
    "INSERT INTO money_back (version, award_id, back_on, pence, because, note)"
    " VALUES (1, 1, '2026-09-01', 1000, 'unspent', '')"
)
DECISION = (
    "INSERT INTO decision (version, meeting_id, number, wording, outcome, rescinded_because)"
    " VALUES (1, 1, {0}, 'To award it', '{1}', '')"
)


def run(partnership: Partnership, *statements: str) -> None:
    with partnership.file.bare() as connection:
        for statement in statements:
            connection.execute(statement).fetchall()


def refused(partnership: Partnership, statement: str, says: str) -> None:
    before = dump(partnership)
    with pytest.raises(Exception, match="Evenhand: ") as told:
        run(partnership, statement)
    assert str(told.value) == f"Evenhand: {says}"
    assert dump(partnership) == before


@pytest.fixture
def awarded(partnership: Partnership) -> Partnership:
    """Two applications to a round of £300.00, the first awarded £200.00 by a carried decision."""
    run(partnership, ROUND, APPLICANT, APPLICATION.format(1), APPLICATION.format(2), MEETING)
    run(partnership, DECISION.format(1, "carried"), DECISION.format(2, "lost"))
    run(partnership, DECIDED.format(1, "meeting", 1), AWARD.format(1, 20000))
    return partnership


@pytest.mark.parametrize(
    "statements",
    [
        (),
        (DECIDED.format(2, "meeting", 2),),
        (DECIDED.format(2, "meeting", "NULL"),),
        (DECIDED.format(2, "applicant", "NULL"),),
        ("UPDATE decision SET rescinded_on = '2026-04-01' WHERE id = 1", DECIDED.format(2, "meeting", 1)),
    ],
)
def test_nothing_is_awarded_without_a_decision_in_favour(
    awarded: Partnership, statements: tuple[str, ...]
) -> None:
    run(awarded, *statements)
    refused(awarded, AWARD.format(2, 100), UNDECIDED)


@pytest.mark.parametrize("how", ["delegated", "earlier"])
def test_delegated_power_and_what_was_decided_before_the_file_will_do(awarded: Partnership, how: str) -> None:
    run(awarded, DECIDED.format(2, how, "NULL"), AWARD.format(2, 100))


def test_a_round_commits_no_more_than_its_budget(awarded: Partnership) -> None:
    run(awarded, DECIDED.format(2, "delegated", "NULL"))
    refused(awarded, AWARD.format(2, 10001), OVER_BUDGET)
    run(awarded, AWARD.format(2, 10000))
    refused(awarded, "UPDATE award SET awarded_pence = 10001 WHERE id = 2", OVER_BUDGET)
    refused(awarded, "UPDATE grant_round SET budget_pence = 29999", OVER_BUDGET)


def test_what_was_closed_or_came_back_can_be_awarded_again_and_not_twice(awarded: Partnership) -> None:
    run(awarded, COURSE.format("'2026-03-04'"), PAYMENT.format(1, "2026-03-05", 15000, "clear"))
    run(awarded, "UPDATE award SET paid_pence = 15000", "UPDATE award_course SET closed_on = '2026-09-01'")
    run(awarded, BACK, DECIDED.format(2, "delegated", "NULL"), AWARD.format(2, 16000))
    refused(awarded, "DELETE FROM money_back", OVER_BUDGET)
    refused(awarded, "UPDATE money_back SET pence = 999", OVER_BUDGET)
    refused(awarded, "UPDATE award_course SET closed_on = NULL", OVER_BUDGET)


@pytest.mark.clause("PP11")
def test_an_award_is_paid_once_accepted_and_never_above_it(awarded: Partnership) -> None:
    refused(awarded, PAYMENT.format(1, "2026-03-05", 100, "clear"), NOT_ACCEPTED)
    run(awarded, COURSE.format("NULL"))
    refused(awarded, PAYMENT.format(1, "2026-03-05", 100, "clear"), NOT_ACCEPTED)
    run(awarded, "UPDATE award_course SET accepted_on = '2026-03-04'")
    refused(awarded, PAYMENT.format(1, "2026-03-03", 100, "clear"), NOT_ACCEPTED)
    run(awarded, PAYMENT.format(1, "2026-03-05", 20000, "clear"))
    refused(awarded, PAYMENT.format(1, "2026-03-05", 1, "clear"), OVER_AWARD)
    refused(awarded, "UPDATE payment SET pence = 20001", OVER_AWARD)
    refused(awarded, "UPDATE award_course SET accepted_on = NULL", NOT_ACCEPTED)
    refused(awarded, "DELETE FROM award_course", NOT_ACCEPTED)


@pytest.mark.clause("PP14")
def test_an_award_that_stands_keeps_its_applicant_from_becoming_a_party(awarded: Partnership) -> None:
    refused(awarded, "UPDATE applicant SET party_standing = 'party'", STANDS)
    run(
        awarded,
        "UPDATE application SET status = 'rescinded'",
        "UPDATE applicant SET party_standing = 'party'",
    )


@pytest.mark.clause("PP11", "PP14")
@pytest.mark.parametrize("standing", ["open", "party", "surely not"])
def test_nothing_at_all_is_paid_to_a_party(partnership: Partnership, standing: str) -> None:
    refused(partnership, PAYMENT.format("NULL", "2026-03-05", 100, standing), PAYEE)
    run(partnership, PAYMENT.format("NULL", "2026-03-05", 100, "not-a-party"))
    refused(partnership, f"UPDATE payment SET party_standing = '{standing}'", PAYEE)


VOTE = "INSERT INTO vote (version, decision_id, person_id, \"cast_as\") VALUES (1, 1, 1, 'for')"
CONFLICT = (
    "INSERT INTO grant_conflict (version, application_id, person_id, nature, path, path_in_full, state, handling,"
    " settled_by, reason, settled_on) VALUES (1, 1, 1, 'loyalty', '', '', '{0}', '{1}', 'Rose', '', '2026-03-02')"
)


def _voting(partnership: Partnership, about: str) -> None:
    run(
        partnership,
        "INSERT INTO person"
        " (version, name, called, name_may_be_printed, email, telephone, address, neighbourhood, note)"
        " VALUES (1, 'Priya Nair', '', 0, '', '', '', '', '')",
        "INSERT INTO agenda_item (version, meeting_id, position, title, kind, purpose, led_by, in_private, about,"
        f" treatment, note) VALUES (1, 1, 1, 'Grants', 'business', 'decision', '', 0, '{about}', 'taken', '')",
        "INSERT INTO decision_record (version, decision_id, item_id, method, worded_because)"
        " VALUES (1, 1, 1, 'recorded-vote', '')",
    )


@pytest.mark.clause("PP2")
@pytest.mark.parametrize("about", ["application:1", "grant_round:1"])
@pytest.mark.parametrize("first", [VOTE, CONFLICT.format("confirmed", "left-the-room")])
def test_nobody_votes_with_a_confirmed_conflict_whichever_came_first(
    awarded: Partnership, about: str, first: str
) -> None:
    _voting(awarded, about)
    both = {VOTE, CONFLICT.format("confirmed", "left-the-room")}
    run(awarded, first)
    refused(awarded, (both - {first}).pop(), IN_CONFLICT)


@pytest.mark.clause("PP2")
@pytest.mark.parametrize(
    ("about", "conflict"),
    [
        ("application:2", CONFLICT.format("confirmed", "left-the-room")),
        ("application:1", CONFLICT.format("set-aside", "left-the-room")),
        ("application:1", CONFLICT.format("found-late", "left-the-room")),
        ("application:1", CONFLICT.format("confirmed", "declared")),
    ],
)
def test_others_vote(awarded: Partnership, about: str, conflict: str) -> None:
    _voting(awarded, about)
    run(awarded, VOTE, conflict)


@pytest.mark.clause("PP2")
def test_an_item_about_the_round_leaves_out_what_has_an_item_of_its_own(awarded: Partnership) -> None:
    _voting(awarded, "grant_round:1")
    run(
        awarded,
        "INSERT INTO agenda_item (version, meeting_id, position, title, kind, purpose, led_by, in_private, about,"
        " treatment, note) VALUES (1, 1, 2, 'Gardeners', 'business', 'decision', '', 0, 'application:1', 'taken', '')",
        VOTE,
        CONFLICT.format("confirmed", "left-the-room"),
    )
    refused(awarded, "UPDATE decision_record SET item_id = 2", IN_CONFLICT)
    refused(awarded, "DELETE FROM agenda_item WHERE id = 2", IN_CONFLICT)
    refused(awarded, "UPDATE agenda_item SET about = '' WHERE id = 2", IN_CONFLICT)
