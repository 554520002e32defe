"""A list of parties that is loaded: kept with the file, asked of every name, and stale after its time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenhand.domain.grants.facts import Applicant, Application, PartyAnswer
from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.grants.party_list_age import is_old
from evenhand.domain.grants.record_facts import ApplicantAlias, ApplicantOfficer, RegisterLook
from evenhand.domain.guidance.findings import Severity
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import PartyStanding, PartyVerdict
from evenhand.records.file.opening import open_file
from evenhand.records.unit_of_work import Partnership
from evenhand.services.applicants import names_before, put_applicant, screen_new_names
from evenhand.services.grants import answer_party_question, pay
from evenhand.services.invariants import rule_checks
from evenhand.services.parties import shipped_register
from evenhand.services.party_findings import party_findings
from evenhand.services.party_list_in_use import list_in_use, register_in_use
from evenhand.services.party_lists_loaded import LoadedList, load_party_list, note_look
from evenhand.services.saving import found, listed, put
from tests.makers import SECRETARY, a_clock, a_partnership, rests_on
from tests.services.a_grant_round import approve, award, receive

pytestmark = pytest.mark.clause("PP14")
TODAY = date(2026, 11, 2)
EXPORT = (
    "RegulatedEntityName,ECRef,RegisterName,RegistrationStatusName,ApprovedDate\n"
    "Oak and Ash Residents,PP9001,Great Britain,Registered,12/10/2026\n"
    "Labour Party,PP53,Great Britain,Registered,05/01/1999\n"
)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    opened = a_partnership(tmp_path)
    yield opened
    opened.close()


def an_applicant(partnership: Partnership, name: str) -> int:
    with partnership.change(name) as unit:
        return put_applicant(unit.session, Applicant(name=name), register_in_use(unit.session))


def beside(partnership: Partnership, applicant_id: int, *facts: object) -> Applicant:
    """The applicant after other names or officers were entered."""
    with partnership.change("Beside") as unit:
        names = names_before(unit.session, applicant_id)
        for fact in facts:
            put(unit.session, fact)
        screen_new_names(unit.session, applicant_id, shipped_register(), names)
    return found(partnership, Applicant, applicant_id)


def load(partnership: Partnership, *, dry_run: bool = False) -> LoadedList:
    return load_party_list(partnership, EXPORT.encode(), name="register.csv", today=TODAY, dry_run=dry_run)


def not_the_party(applicant_id: int) -> PartyAnswer:
    return PartyAnswer(
        applicant_id=applicant_id,
        is_party=False,
        verdict=PartyVerdict.POSSIBLE,
        answered_by=SECRETARY,
        second_person="Ann Bell",
        reason="Looked up; another body.",
        answered_on=date(2026, 10, 1),
    )


def test_a_list_that_is_loaded_asks_anew_and_leaves_what_was_settled(partnership: Partnership) -> None:
    oak = an_applicant(partnership, "Oak & Ash Residents")
    club = an_applicant(partnership, "Fernhill Labour Club")
    hersham = an_applicant(partnership, "Hersham Village Society")
    answer_party_question(partnership, not_the_party(club), rests_on())

    looked = load(partnership, dry_run=True)
    assert found(partnership, Applicant, oak).party_standing is PartyStanding.CLEAR
    loaded = load(partnership)

    assert loaded == looked
    assert (loaded.asked, loaded.cleared) == (("Oak & Ash Residents",), ("Hersham Village Society",))
    assert (loaded.new, loaded.same, loaded.settled) == (1, 1, 1)
    standings = [found(partnership, Applicant, key).party_standing for key in (oak, club, hersham)]
    assert standings == [PartyStanding.OPEN, PartyStanding.NOT_A_PARTY, PartyStanding.CLEAR]
    assert found(partnership, Applicant, oak).party_list_date == date(2026, 10, 12)


def test_the_list_is_kept_with_the_file_and_undone_with_its_answers(
    partnership: Partnership, tmp_path: Path
) -> None:
    an_applicant(partnership, "Oak & Ash Residents")
    load(partnership)
    path = partnership.path
    partnership.close()
    with_list = open_file(path, who=SECRETARY, clock=a_clock())
    with with_list.reading() as session:
        assert (list_in_use(session).name, register_in_use(session).list_date) == (
            "register.csv",
            date(2026, 10, 12),
        )
        assert all(one.ok for one in rule_checks(session))
    with_list.close()
    again = a_partnership(tmp_path, file_name="again.evenhand")
    oak = an_applicant(again, "Oak & Ash Residents")
    load(again)
    again.undo()
    with again.reading() as session:
        assert register_in_use(session) is shipped_register()
    assert found(again, Applicant, oak).party_standing is PartyStanding.CLEAR
    again.close()


def test_an_older_list_and_one_without_parties_are_refused(partnership: Partnership) -> None:
    load(partnership)
    older = EXPORT.replace("12/10/2026", "12/10/2020").encode()
    with pytest.raises(Refusal, match="Load a newer one"):
        load_party_list(partnership, older, name="older.csv", today=TODAY)
    with pytest.raises(Refusal, match="no column"):
        load_party_list(partnership, b"a,b\n1,2\n", name="other.csv", today=TODAY)


def test_other_names_and_officers_organisations_are_asked_about(partnership: Partnership) -> None:
    key = an_applicant(partnership, "Millbrook Jazz Evenings")
    officer = ApplicantOfficer(
        applicant_id=key, name="Jo Pell", role="Treasurer", organisation="Labour Party"
    )
    asked = beside(partnership, key, officer)
    assert (asked.party_standing, asked.party_verdict) == (PartyStanding.OPEN, PartyVerdict.POSSIBLE)
    assert asked.party_why.startswith("treasurer acts for Labour Party")
    answer_party_question(partnership, not_the_party(key), rests_on())
    settled = beside(partnership, key, ApplicantAlias(applicant_id=key, name="Jazz at the Mill"))
    assert settled.party_standing is PartyStanding.NOT_A_PARTY
    opened = beside(partnership, key, ApplicantAlias(applicant_id=key, name="Millbrook Green Party"))
    assert (opened.party_standing, opened.party_verdict) == (PartyStanding.OPEN, PartyVerdict.MATCH)
    assert "also called Millbrook Green Party" in opened.party_why


def test_a_list_older_than_the_limit_asks_for_a_look_in_the_register(partnership: Partnership) -> None:
    key = an_applicant(partnership, "Fernhill Choir")
    listed_on = found(partnership, Applicant, key).party_list_date
    assert is_old(listed_on, TODAY, 365)
    assert not is_old(listed_on, TODAY, None)
    assert is_old(None, TODAY, 365)
    with pytest.raises(Refusal, match="who looked"):
        note_look(partnership, RegisterLook(applicant_id=key, looked_by=" ", looked_on=TODAY), today=TODAY)
    note_look(partnership, RegisterLook(applicant_id=key, looked_by=SECRETARY, looked_on=TODAY), today=TODAY)
    (look,) = listed(partnership, RegisterLook)
    assert not is_old(look.looked_on, TODAY, 365)
    assert is_old(look.looked_on, date(2028, 1, 1), 365)


def test_another_name_of_a_body_answered_to_be_a_party_is_a_match(partnership: Partnership) -> None:
    party = an_applicant(partnership, "The Oak Alliance")
    answer_party_question(partnership, replace(not_the_party(party), is_party=True))
    key = an_applicant(partnership, "Millbrook Jazz Evenings")
    asked = beside(partnership, key, ApplicantAlias(applicant_id=key, name="Oak Alliance"))
    assert (asked.party_verdict, asked.party_like) == (PartyVerdict.MATCH, "The Oak Alliance")
    assert asked.party_standing is PartyStanding.OPEN


def test_a_newer_list_that_finds_an_applicant_with_an_award_stops_its_payments(
    partnership: Partnership,
) -> None:
    key = receive(partnership, "Oak & Ash Residents")
    approve(partnership, key)
    load(partnership)
    with partnership.reading() as session:
        (found_after,) = party_findings(session, TODAY)
        checks = rule_checks(session)
    assert (found_after.severity, found_after.about) == (Severity.ACT_NOW, f"application:{key}")
    assert [one.says for one in checks if not one.ok] == []
    award_id = award(partnership, key).id
    payment = Payment(award_id=award_id, paid_on=TODAY, payee="Oak", what_for="Mats", pence=100)
    with pytest.raises(Refusal, match="whether it is the party"):
        pay(partnership, payment)


def test_an_old_list_is_a_finding_while_somebody_waits_who_was_not_looked_up(
    partnership: Partnership,
) -> None:
    def told(day: date = TODAY) -> list[str]:
        with partnership.reading() as session:
            return [one.evidence for one in party_findings(session, day)]

    keys = [receive(partnership, name) for name in ("Choir", "Bell Ringers")]
    (said,) = told()
    assert said.endswith("Not looked up in the public register yet: two applicants.")
    applied = {key: found(partnership, Application, key) for key in keys}
    assert told(applied[keys[0]].received_on - timedelta(days=1)) == []
    look = RegisterLook(applicant_id=applied[keys[0]].applicant_id, looked_by=SECRETARY, looked_on=TODAY)
    note_look(partnership, look, today=TODAY)
    assert told()[0].endswith("one applicant.")
    load(partnership)
    assert told() == []
    partnership.undo()
    note_look(partnership, look, today=TODAY, also=[applied[keys[1]].applicant_id])
    assert told() == []
