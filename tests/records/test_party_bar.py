"""No money goes to a political party (PP14), whatever writes to the file: here statements that pass every window by."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from evenhand.domain.grants.vocabulary import DecidedAs, DecidedHow
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import ApplicantKind, ApplicationStatus, PartyStanding, PartyVerdict
from evenhand.records.rows.grant_record import ApplicationDecisionRow
from evenhand.records.rows.grants import ApplicantRow, ApplicationRow, AwardRow, PartyAnswerRow, RoundRow
from evenhand.records.trigger import OPEN, PARTY
from evenhand.records.triggers import KEYS, STAYS
from evenhand.records.unit_of_work import Partnership
from tests.records.looking import dump

pytestmark = pytest.mark.clause("PP14")
DAY = date(2026, 3, 2)
BARRED = [(PartyStanding.OPEN, OPEN), (PartyStanding.PARTY, PARTY)]
SETTLED = [PartyStanding.CLEAR, PartyStanding.NOT_A_PARTY]


def an_application(
    partnership: Partnership, standing: PartyStanding, status: ApplicationStatus = ApplicationStatus.RECEIVED
) -> int:
    """Application 1 of applicant 1, and an applicant 2 about whom nothing is asked."""
    with partnership.change("Receive an application") as unit:
        applicant = ApplicantRow(
            name="Tarn Valley Alliance",
            kind=ApplicantKind.OTHER,
            party_standing=standing,
            party_verdict=PartyVerdict.MATCH,
        )
        other = ApplicantRow(
            name="Wharf Gardeners",
            kind=ApplicantKind.UNINCORPORATED,
            party_standing=PartyStanding.CLEAR,
            party_verdict=PartyVerdict.NO_MATCH,
        )
        unit.session.add_all([applicant, other])
        unit.session.flush()
        application = ApplicationRow(
            reference="A1",
            round=RoundRow(name="Spring", opens=DAY, closes=DAY, budget_pence=500_000),
            applicant=applicant,
            purpose="Banners",
            asked_pence=18_700,
            received_on=DAY,
            status=status,
        )
        unit.session.add(application)
        unit.session.flush()
        unit.session.add(in_favour(application.id))
        return application.id


def in_favour(application_id: int) -> ApplicationDecisionRow:
    return ApplicationDecisionRow(
        application_id=application_id,
        outcome=DecidedAs.APPROVED,
        decided_on=DAY,
        how=DecidedHow.EARLIER,
        by_whom="the board of before",
    )


def run(partnership: Partnership, statement: str) -> None:
    with partnership.file.bare() as connection:
        connection.execute(statement).fetchall()


def refused(partnership: Partnership, statement: str, says: str) -> None:
    before = dump(partnership)
    with partnership.file.bare() as connection:
        for recursive in ("OFF", "ON"):
            connection.execute(f"PRAGMA recursive_triggers = {recursive}").fetchall()
            with pytest.raises(Exception, match="Evenhand: ") as told:
                connection.execute(statement).fetchall()
            assert str(told.value) == f"Evenhand: {says}"
    assert dump(partnership) == before


AWARD = (
    "INSERT INTO award (version, application_id, awarded_pence, paid_pence, awarded_on)"
    " VALUES (1, 1, 18700, 0, '2026-03-02')"
)
APPLICATION = (
    "INSERT INTO application"
    " (version, reference, round_id, applicant_id, purpose, asked_pence, received_on, status, reason, note)"
    " VALUES (1, 'A2', 1, 1, '', 1, '2026-03-02', 'approved', '', '')"
)


@pytest.mark.parametrize(("standing", "says"), BARRED)
@pytest.mark.parametrize(
    "statement",
    [
        AWARD,
        AWARD.replace("INSERT", "INSERT OR REPLACE"),
        APPLICATION,
        "UPDATE application SET status = 'approved'",
        "UPDATE application SET applicant_id = 2",
        "UPDATE application SET applicant_id = 2, status = 'approved'",
    ],
)
def test_neither_award_nor_approval_nor_a_way_round(
    partnership: Partnership, standing: PartyStanding, says: str, statement: str
) -> None:
    an_application(partnership, standing)
    refused(partnership, statement, says)


@pytest.mark.parametrize("standing", SETTLED)
def test_others_are_approved_and_awarded(partnership: Partnership, standing: PartyStanding) -> None:
    an_application(partnership, standing)
    run(partnership, "UPDATE application SET status = 'approved'")
    run(partnership, AWARD)
    run(partnership, "UPDATE award SET paid_pence = 100")
    run(partnership, "UPDATE application SET applicant_id = 2")


def test_an_award_is_not_moved_to_a_partys_application(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.PARTY)
    run(partnership, APPLICATION.replace("1, 1, ''", "1, 2, ''"))
    with partnership.change("Decide") as unit:
        unit.session.add(in_favour(2))
    run(partnership, AWARD.replace("1, 1, 18700", "1, 2, 18700"))
    refused(partnership, "UPDATE award SET application_id = 1", PARTY)


def test_an_award_stays_as_it_is_once_the_question_is_open(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.CLEAR)
    run(partnership, AWARD)
    run(partnership, "UPDATE applicant SET party_standing = 'open' WHERE id = 1")
    refused(partnership, "UPDATE award SET paid_pence = 18700", OPEN)
    run(partnership, "DELETE FROM award")


def test_a_standing_of_no_known_kind_counts_as_open(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.CLEAR)
    run(partnership, "UPDATE applicant SET party_standing = 'surely not' WHERE id = 1")
    refused(partnership, AWARD, OPEN)
    refused(partnership, "UPDATE application SET status = 'approved'", OPEN)


def test_an_answer_that_it_is_a_party_bars_by_itself(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.NOT_A_PARTY)
    answer(partnership)
    refused(partnership, AWARD, PARTY)
    refused(partnership, "UPDATE application SET status = 'approved'", PARTY)


@pytest.mark.parametrize("other", ["clear", "open", "not-a-party"])
def test_a_party_stays_one(partnership: Partnership, other: str) -> None:
    an_application(partnership, PartyStanding.PARTY)
    refused(partnership, f"UPDATE applicant SET party_standing = '{other}' WHERE id = 1", STAYS)
    run(partnership, "UPDATE applicant SET note = 'told by letter' WHERE id = 1")


def test_a_party_is_not_deleted_replaced_or_renumbered(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.PARTY)
    run(partnership, "DELETE FROM application_decision")
    run(partnership, "DELETE FROM application")
    refused(partnership, "DELETE FROM applicant WHERE id = 1", STAYS)
    names = [column.name for column in ApplicantRow.__table__.columns]
    copied = ", ".join("1" if name == "id" else name for name in names)
    refused(
        partnership, f"INSERT OR REPLACE INTO applicant SELECT {copied} FROM applicant WHERE id = 2", STAYS
    )
    refused(partnership, "UPDATE OR REPLACE applicant SET id = 1 WHERE id = 2", KEYS)
    refused(partnership, "UPDATE applicant SET id = 9 WHERE id = 1", KEYS)


def test_the_answer_that_it_is_a_party_stands(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.PARTY)
    answer(partnership)
    for statement in ("is_party = 0", "applicant_id = 2", "reason = 'a slip'"):
        refused(partnership, f"UPDATE party_answer SET {statement}", STAYS)
    refused(partnership, "DELETE FROM party_answer", STAYS)
    names = (
        "id, version, applicant_id, 0, verdict, list_date, answered_by, second_person, reason, answered_on"
    )
    refused(partnership, f"INSERT OR REPLACE INTO party_answer SELECT {names} FROM party_answer", STAYS)


def test_undo_does_not_take_back_the_answer_that_it_is_a_party(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.OPEN)
    with partnership.change("Answer: a party") as unit:
        unit.session.get_one(ApplicantRow, 1).party_standing = PartyStanding.PARTY
        unit.session.add(an_answer())
    with pytest.raises(Refusal) as told:
        partnership.undo()
    assert told.value.says == STAYS
    assert told.value.clause == "PP14"
    with partnership.reading() as session:
        assert session.get_one(ApplicantRow, 1).party_standing is PartyStanding.PARTY


def test_undoing_a_deletion_brings_no_award_back_to_a_party(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.CLEAR, ApplicationStatus.APPROVED)
    with partnership.change("Award") as unit:
        unit.session.add(AwardRow(application_id=1, awarded_pence=18_700, awarded_on=DAY))
    with partnership.change("Withdraw the award") as unit:
        unit.session.delete(unit.session.get_one(AwardRow, 1))
    run(partnership, "UPDATE application SET status = 'rescinded'")
    run(partnership, "UPDATE applicant SET party_standing = 'party' WHERE id = 1")
    with pytest.raises(Refusal, match="PP14"):
        partnership.undo()


def test_the_window_is_told_in_plain_words_with_the_clause(partnership: Partnership) -> None:
    an_application(partnership, PartyStanding.PARTY)
    with pytest.raises(Refusal) as told, partnership.change("Approve") as unit:
        unit.session.get_one(ApplicationRow, 1).status = ApplicationStatus.APPROVED
    assert (told.value.says, told.value.clause) == (PARTY, "PP14")


def test_a_protected_file_keeps_the_bar_as_well(either: Partnership) -> None:
    an_application(either, PartyStanding.PARTY)
    with pytest.raises(IntegrityError, match="political party"), either.file.writer.begin() as connection:
        connection.execute(text(AWARD))


def answer(partnership: Partnership) -> None:
    with partnership.change("Answer: a party") as unit:
        unit.session.add(an_answer())


def an_answer() -> PartyAnswerRow:
    return PartyAnswerRow(
        applicant_id=1,
        is_party=True,
        verdict=PartyVerdict.MATCH,
        list_date=DAY,
        answered_by="Gwenllian Price",
        reason="Registered",
        answered_on=DAY,
    )
