"""Every file that an earlier version has left on somebody's disk opens, is brought up to date and verifies."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from evenhand.domain.grants.money_facts import AwardCourse, Payment
from evenhand.domain.grants.record_facts import ApplicationDecision
from evenhand.domain.grants.vocabulary import DecidedHow
from evenhand.domain.mp.facts import Engagement
from evenhand.domain.mp.record_facts import FollowUp
from evenhand.records.file.header import SCHEMA
from evenhand.records.file.opening import open_file
from evenhand.records.file.verify import verify
from evenhand.records.reading.facts import all_of
from evenhand.services.publicity_invariants import publicity_checks
from tests.makers import a_clock
from tests.old_files.make import HERE, PASSPHRASE
from tests.records.looking import add_person

FILES = sorted(HERE.glob("*.evenhand"))


def test_there_is_a_plain_and_a_protected_file_for_every_schema() -> None:
    expected = [
        name
        for number in range(1, SCHEMA + 1)
        for name in (f"schema-{number:04}-protected.evenhand", f"schema-{number:04}.evenhand")
    ]
    assert [path.name for path in FILES] == expected


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_an_old_file_opens_is_brought_up_to_date_and_verifies(tmp_path: Path, path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path))
    passphrase = PASSPHRASE if "protected" in path.name else None
    opened = open_file(copy, who="Rose Ibbotson", clock=a_clock(), passphrase=passphrase, backups=tmp_path)
    with opened.reading() as session:
        assert session.execute(text("PRAGMA user_version")).scalar() == SCHEMA
        assert session.execute(text("SELECT name FROM person ORDER BY id LIMIT 1")).scalar() == "Amara Okonjo"
        assert session.execute(text("SELECT awarded_pence FROM award")).scalar() == 18_700
    assert add_person(opened) == 3
    opened.undo()
    assert verify(opened).ok
    opened.close()


def test_an_item_with_a_day_that_was_never_said_to_be_published_is_given_no_posting(tmp_path: Path) -> None:
    copy = Path(shutil.copy(HERE / "schema-0002.evenhand", tmp_path))
    with closing(sqlite3.connect(copy)) as file, file:
        for title, status in (("Out", "published"), ("Not out", "planned")):
            file.execute(
                "INSERT INTO publicity_item (version, title, kind, channel, text, published_on, status, decision)"
                " VALUES (1, ?, 'website', 'website', '', '2026-03-01', ?, '')",
                (title, status),
            )
    opened = open_file(copy, who="Rose Ibbotson", clock=a_clock(), backups=tmp_path)
    with opened.reading() as session:
        posted = "SELECT title FROM posting JOIN publicity_item ON publicity_item.id = item_id"
        assert session.execute(text(posted)).scalars().all() == ["Out"]
        assert all(check.ok for check in publicity_checks(session))
    opened.close()


def test_the_one_follow_up_that_an_engagement_could_have_becomes_the_first_of_its_follow_ups(
    tmp_path: Path,
) -> None:
    copy = Path(shutil.copy(HERE / "schema-0004.evenhand", tmp_path))
    with closing(sqlite3.connect(copy)) as file, file:
        file.execute(
            "INSERT INTO engagement (version, mp_id, on_day, status, title, informing, publicity, working_together,"
            " channel, summary, outcome, follow_up, follow_up_by, follow_up_done_on, note)"
            " SELECT 1, mp_id, '2026-03-24', 'held', 'Bus shelter', 1, 0, 0, 'letter', '', '', 'Ring his office',"
            " '2026-04-07', '2026-04-20', '' FROM engagement"
        )
    opened = open_file(copy, who="Rose Ibbotson", clock=a_clock(), backups=tmp_path)
    with opened.reading() as session:
        letter, shelter = all_of(session, Engagement)
        assert letter.title == "A letter"
        [carried] = all_of(session, FollowUp)
        left = session.execute(
            text("SELECT DISTINCT follow_up || coalesce(follow_up_by, '') FROM engagement")
        )
        assert left.scalars().all() == [""]
    assert (carried.engagement_id, carried.what) == (shelter.id, "Ring his office")
    assert (carried.due_on, carried.done_on) == (date(2026, 4, 7), date(2026, 4, 20))
    assert verify(opened).ok
    opened.close()


def test_what_was_paid_and_decided_until_now_becomes_a_payment_and_a_record_of_how(tmp_path: Path) -> None:
    copy = Path(shutil.copy(HERE / "schema-0005.evenhand", tmp_path))
    with closing(sqlite3.connect(copy)) as file, file:
        file.execute("UPDATE award SET paid_pence = 10000")
        file.execute("UPDATE application SET decided_on = '2026-03-02', meeting_id = 1")
    opened = open_file(copy, who="Rose Ibbotson", clock=a_clock(), backups=tmp_path)
    with opened.reading() as session:
        (payment,) = all_of(session, Payment)
        assert (payment.pence, payment.payee, payment.day_is_known) == (100_00, "Wharf Gardeners", False)
        (decided,) = all_of(session, ApplicationDecision)
        assert (decided.how, decided.awarded_pence) == (DecidedHow.MEETING, 187_00)
        (course,) = all_of(session, AwardCourse)
        assert course.accepted_on == payment.paid_on
    opened.close()
