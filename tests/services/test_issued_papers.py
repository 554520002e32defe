"""Papers that were issued: their editions, the board's approval, and what the file knew on an earlier day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.domain.members.facts import Membership, PartyConsent, Person
from evenhand.domain.refusals import Refusal
from evenhand.domain.vocabulary import Capacity, Level
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers, party_consents
from evenhand.services.invariants import rule_checks
from evenhand.services.members import NewMember, admit_member
from evenhand.services.papers import PaperOrder, issued
from evenhand.services.papers.compiling import made
from tests.makers import a_clock, a_partnership
from tests.reports.reading import words_of

TODAY = date(2026, 4, 14)
UNTIL = date(2027, 4, 14)
MOMENT = datetime(2026, 4, 14, 10, 0)  # noqa: DTZ001  the clock on the wall


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Partnership]:
    partnership = a_partnership(tmp_path, clock=a_clock(MOMENT))
    yield partnership
    partnership.close()


def an_order(paper: str = "members", **changes: object) -> PaperOrder:
    return replace(PaperOrder(paper=paper, as_at=TODAY, printed_at=MOMENT, level=Level.BOARD), **changes)


def admit(partnership: Partnership, name: str) -> None:
    membership = Membership(person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=date(2026, 1, 5))
    admit_member(partnership, NewMember(Person(name=name), membership), today=TODAY)


def issue(partnership: Partnership, order: PaperOrder) -> int:
    return issued.keep(partnership, order, papers.draw(partnership, order))


def record(partnership: Partnership, key: int) -> tuple[int, str]:
    found = issued.issued_records(partnership)[key]
    return found.edition, found.check_digits


def test_a_paper_that_says_something_else_is_the_next_version(opened: Partnership) -> None:
    order = an_order()
    first = issue(opened, order)
    again = issue(opened, replace(order, large_print=True, printed_at=datetime(2026, 4, 15, 9)))  # noqa: DTZ001
    admit(opened, "Amara Okonjo")
    assert made(opened, order).order.version == 2
    assert "Draft, version 2" in words_of(papers.draw(opened, order))
    second = issue(opened, order)
    assert [record(opened, key)[0] for key in (first, again, second)] == [1, 1, 2]
    assert record(opened, first)[1] == record(opened, again)[1] != record(opened, second)[1]
    assert papers.file_name(made(opened, order).order) == "2026-04-14_register-of-members_board_v2-draft.pdf"


def test_the_digits_that_are_kept_stand_on_the_paper(opened: Partnership) -> None:
    order = an_order()
    key = issue(opened, order)
    assert f"check {record(opened, key)[1]}" in words_of(issued.issued_pdf(opened, key))
    assert papers.digits_of(opened, order) == record(opened, key)[1]


def test_another_level_period_or_day_is_a_paper_of_its_own(opened: Partnership) -> None:
    issue(opened, an_order())
    admit(opened, "Amara Okonjo")
    for other in (
        an_order(level=Level.PUBLIC),
        an_order(starts=date(2026, 1, 1)),
        an_order(ends=date(2026, 4, 1)),
    ):
        assert made(opened, other).order.version == 1


def test_an_approved_edition_says_so_until_the_paper_says_something_else(opened: Partnership) -> None:
    order = an_order()
    key = issue(opened, order)
    issued.approve(opened, key, on=TODAY, today=TODAY)
    reprint = words_of(papers.draw(opened, order))
    assert "Approved 14 April 2026" in reprint
    assert "draft" not in reprint.lower()
    assert papers.file_name(made(opened, order).order) == "2026-04-14_register-of-members_board_v1.pdf"
    with pytest.raises(Refusal, match="approved on 14 April 2026 already"):
        issued.approve(opened, key, on=TODAY, today=TODAY)
    admit(opened, "Amara Okonjo")
    assert "Draft, version 2" in words_of(papers.draw(opened, order))
    opened.undo()
    opened.undo()
    assert made(opened, order).order == order, "an approval can be taken back"


@pytest.mark.parametrize(
    ("on", "says"), [(date(2026, 4, 13), "issued on 14 April"), (date(2026, 4, 15), "to come")]
)
def test_no_paper_was_approved_before_it_was_issued_or_in_days_to_come(
    opened: Partnership, on: date, says: str
) -> None:
    key = issue(opened, an_order())
    with pytest.raises(Refusal, match=says) as refused:
        issued.approve(opened, key, on=on, today=TODAY)
    assert refused.value.field == "approved_on"


def test_a_kept_paper_that_was_altered_is_found(opened: Partnership) -> None:
    issue(opened, an_order())
    assert verify(opened, [rule_checks]).ok
    with opened.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER issued_paper_keeps_its_copy"))
        connection.execute(text("UPDATE issued_paper SET pdf = x'25'"))
    with opened.reading() as session:
        (fault,) = [check for check in rule_checks(session) if not check.ok]
    assert fault.name == "issued-papers"
    assert "is not as it was issued" in fault.says


def on_days(folder: Path) -> Partnership:
    """A file in which Amara was entered on 14 April and Rhys on 2 May."""
    moments = {"now": MOMENT}
    partnership = a_partnership(folder, clock=lambda: moments["now"])
    admit(partnership, "Amara Okonjo")
    moments["now"] = datetime(2026, 5, 2, 9, 0)  # noqa: DTZ001  the clock on the wall
    admit(partnership, "Rhys Adeyemi")
    return partnership


def test_a_paper_as_known_on_an_earlier_day_holds_what_was_known_and_says_so(tmp_path: Path) -> None:
    partnership = on_days(tmp_path)
    now = an_order(as_at=date(2026, 5, 2))
    known = replace(now, known_on=date(2026, 5, 1))
    said = words_of(papers.draw(partnership, known))
    assert "Amara Okonjo" in said
    assert "Rhys Adeyemi" not in said
    assert "As known on" in said
    assert "as at 2 May 2026, as known on 1 May 2026" in said
    assert "Rhys Adeyemi" in words_of(papers.draw(partnership, now))
    assert issued.described(known).endswith("as known on 1 May 2026")
    assert papers.file_name(known) == "2026-05-02_register-of-members_board_v1-draft_known-2026-05-01.pdf"
    on_its_day = words_of(papers.draw(partnership, replace(known, as_at=date(2026, 5, 1))))
    assert "Figures as at" not in on_its_day, "a day that is the same is not told twice"
    key = issue(partnership, known)
    assert issued.issued_records(partnership)[key].known_on == date(2026, 5, 1)
    partnership.close()


@pytest.mark.parametrize("paper", ["pack", "offer-letters", "certificates"])
def test_what_cannot_say_as_of_which_day_it_is_known_is_refused(opened: Partnership, paper: str) -> None:
    with pytest.raises(Refusal, match="as things are now") as refused:
        papers.as_json(opened, an_order(paper, known_on=TODAY))
    assert refused.value.field == "known_on"


@pytest.mark.clause("PP6")
def test_a_party_withdrawn_since_is_not_told_as_it_was_known(tmp_path: Path) -> None:
    moments = {"now": MOMENT}
    partnership = a_partnership(tmp_path, clock=lambda: moments["now"])
    admit(partnership, "Amara Okonjo")
    consent = PartyConsent(
        person_id=1,
        party="Harbour Reform",
        given_on=TODAY,
        how="By letter",
        told="As the form says",
        until=UNTIL,
    )
    key = party_consents.save_party_consent(partnership, consent, today=TODAY)
    moments["now"] = datetime(2026, 5, 2, 9, 0)  # noqa: DTZ001  the clock on the wall
    party_consents.withdraw(partnership, key, on=date(2026, 5, 2))
    known = an_order("governance", level=Level.CONFIDENTIAL, known_on=TODAY)
    said = words_of(papers.draw(partnership, known))
    assert "Harbour Reform" not in said
    assert "but for words taken out since" in said
    partnership.close()
