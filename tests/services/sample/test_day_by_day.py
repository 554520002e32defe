"""The sample's journal: entered day by day by those who were secretary, some of it late, some of it wrong at first."""

from datetime import date

from sqlalchemy import select

from evenhand.domain.grants.money_facts import Payment
from evenhand.domain.members.facts import ContactConsent, Person
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.partnership.since_last import NO_EARLIER
from evenhand.domain.vocabulary import Level
from evenhand.records.as_known import reading_as_known
from evenhand.records.file.verify import verify
from evenhand.records.journal import JOURNAL
from evenhand.records.reading.facts import all_of
from evenhand.records.unit_of_work import Partnership
from evenhand.services.invariants import rule_checks
from evenhand.services.papers import PaperOrder
from evenhand.services.papers.compiling import compiled
from evenhand.services.papers.issued import issued_papers, issued_pdf, issued_records
from evenhand.services.sample import SAMPLE_DAY
from evenhand.services.saving import listed
from tests.makers import BEGUN

FOUNDED, BOARD = date(2023, 6, 12), date(2025, 10, 21)
WRITTEN_UP_LATE = "Quarterly meeting: bus shelter"


def test_time_moves_on_from_the_founding_to_the_day_on_which_it_is_told(sample: Partnership):
    with sample.engine.connect() as connection:
        moments = list(connection.execute(select(JOURNAL.c.at).order_by(JOURNAL.c.id)).scalars())

    assert moments == sorted(set(moments))
    assert (moments[0].date(), moments[-1].date()) == (FOUNDED, SAMPLE_DAY)
    assert len({one.date() for one in moments}) > 200


def test_it_was_entered_by_whoever_was_secretary(sample: Partnership):
    with sample.engine.connect() as connection:
        first = connection.execute(
            select(JOURNAL.c.at).where(JOURNAL.c.who == "Delyth Vaughan").order_by(JOURNAL.c.id)
        ).scalar()
        who = set(connection.execute(select(JOURNAL.c.who)).scalars())

    assert who == {"Łukasz Wiśniewski", "Delyth Vaughan"}
    assert first is not None
    assert first.date() > date(2024, 8, 31)


def test_a_meeting_that_was_written_up_late_was_not_known_to_the_board(sample: Partnership):
    with reading_as_known(sample, BOARD) as session:
        known = {one.title for one in all_of(session, Engagement) if one.on <= BOARD}
    told = {one.title for one in listed(sample, Engagement) if one.on <= BOARD}

    assert told - known == {WRITTEN_UP_LATE}


def test_a_paper_as_known_then_differs_from_that_of_the_same_day_as_known_now(sample: Partnership):
    now = PaperOrder(paper="governance", as_at=BOARD, printed_at=BEGUN, level=Level.BOARD)
    then = PaperOrder(paper="governance", as_at=BOARD, printed_at=BEGUN, level=Level.BOARD, known_on=BOARD)

    assert compiled(sample, then).mp != compiled(sample, now).mp


def test_two_figures_that_had_changed_places_were_put_right_when_the_receipt_was_seen(sample: Partnership):
    [newsletter] = [one for one in listed(sample, Payment) if one.receipt == "MPW 2231"]
    story = [
        (entry.at.date(), change.after["pence"])
        for entry in reversed(sample.history("payment", newsletter.id))
        for change in entry.changes
        if change.table == "payment" and change.after is not None
    ]

    assert story == [(date(2025, 6, 21), 68_100), (date(2025, 6, 27), 61_800)]


def test_a_consent_that_was_withdrawn_since_does_not_stand_in_what_was_known_before(sample: Partnership):
    wiktoria = next(one.id for one in listed(sample, Person) if one.name == "Wiktoria Mazur")
    with reading_as_known(sample, date(2025, 1, 31)) as session:
        consents = [one for one in all_of(session, ContactConsent) if one.person_id == wiktoria]

    assert [one.use.value for one in consents] == ["email"]


def test_the_report_that_went_to_the_board_is_kept_and_approved(sample: Partnership):
    records = issued_records(sample)
    issued = issued_papers(sample)

    assert [(one.paper, one.as_at, records[one.id].approved_on) for one in issued] == [
        ("governance", date(2026, 1, 13), date(2026, 1, 20)),
    ]
    assert all(issued_pdf(sample, one.id).startswith(b"%PDF") for one in issued)


def test_the_report_of_its_day_says_what_changed_since_the_last(sample: Partnership):
    order = PaperOrder(paper="governance", as_at=SAMPLE_DAY, printed_at=BEGUN, level=Level.BOARD)

    since = compiled(sample, order).since_last

    assert since != NO_EARLIER
    assert "13 January 2026" in since


def test_every_check_finds_it_sound(sample: Partnership):
    assert verify(sample, more=[rule_checks]).ok
