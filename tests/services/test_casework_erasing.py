"""Erasing a referral leaves the counts as they were, and no trace of the resident anywhere that the file reaches."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from evenhand.domain.mp.casework_counts import referral_counts
from evenhand.domain.mp.facts import Engagement, Mp
from evenhand.domain.mp.record_facts import (
    BroughtBack,
    EngagementDetail,
    EngagementLink,
    FollowUp,
    Letter,
    Participant,
    Referral,
)
from evenhand.domain.mp.vocabulary import Brought, CaseOutcome, Direction, LetterBy, LetterState, Side
from evenhand.domain.refusals import Refusal, Trouble
from evenhand.domain.vocabulary import Planned
from evenhand.records.file.backup import backup
from evenhand.records.file.opening import open_file
from evenhand.records.file.verify import verify
from evenhand.records.reading.facts import ROWS, all_of
from evenhand.records.typing_kept import keep
from evenhand.records.unit_of_work import Partnership
from evenhand.screens.frame.records_found import records_found
from evenhand.services import casework, casework_erasing
from evenhand.services.saving import kept as kept_fact
from evenhand.services.saving import listed, put
from evenhand.services.stored_files import keep_file
from tests.makers import PASSPHRASE, a_clock, a_partnership
from tests.services.a_referral import SENT, TODAY, an_mp, kept, opened

SECRET = "Ravensworth"
ABOUT = ("title", "summary", "outcome", "note")


def a_letter(partnership: Partnership, key: int, *, state: LetterState = LetterState.SENT) -> int:
    """A letter about a referral, every word of which names the resident."""
    one = kept(partnership, key)
    with partnership.change("Letter") as unit:
        mp = kept_fact(unit.session, Mp, one.mp_id)
        return put(
            unit.session,
            Letter(
                mp_id=one.mp_id,
                person_id=mp.person_id,
                goes_by=LetterBy.EMAIL,
                state=state,
                written_on=SENT,
                sent_on=SENT if state is LetterState.SENT else None,
                salutation="Dear Mr Marchetti",
                subject=f"{SECRET}'s boiler",
                body=f"{SECRET} has waited for nine months. " * 40,
                because=f"{SECRET} asked for it",
                referral_id=key,
                engagement_id=one.engagement_id,
            ),
        )


def fill_beside(partnership: Partnership, engagement_id: int | None) -> None:
    """Write the resident's name into everything that stands beside the engagement of a referral."""
    if engagement_id is None:
        return
    with partnership.change("Beside") as unit:
        session = unit.session
        found = kept_fact(session, Engagement, engagement_id)
        put(session, replace(found, **dict.fromkeys(ABOUT, f"About {SECRET}")))
        put(session, FollowUp(engagement_id=engagement_id, what=f"Ring {SECRET}", done=f"{SECRET} rang"))
        put(session, Participant(engagement_id=engagement_id, name=f"Mr {SECRET}", side=Side.OURS))
        put(
            session,
            BroughtBack(engagement_id=engagement_id, what=Brought.CASEWORK, note=f"{SECRET} has a date"),
        )
        digest = keep_file(session, f"A scan of the form of {SECRET}".encode())
        put(
            session,
            EngagementLink(
                engagement_id=engagement_id, title=SECRET, file_name=f"{SECRET}.pdf", digest=digest
            ),
        )
        [detail] = all_of(session, EngagementDetail, ROWS[EngagementDetail].engagement_id == engagement_id)
        put(session, replace(detail, place=f"At {SECRET}'s", direction=Direction.BOTH))


def traces(folder: Path) -> list[str]:
    """The files of a folder in whose bytes the resident can be read."""
    return [one.name for one in folder.iterdir() if one.is_file() and SECRET.encode() in one.read_bytes()]


def words_of(partnership: Partnership) -> str:
    """Everything that the file holds in words, with the titles that undo and the search would show."""
    with partnership.engine.connect() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        rows = [
            str(row) for name in list(tables) for row in connection.execute(text(f'SELECT * FROM "{name}"'))
        ]
    found = [str(one) for one in records_found(partnership, TODAY)]
    return " ".join((*rows, *found, partnership.next_undo or "", partnership.next_redo or ""))


def counts_of(partnership: Partnership) -> Any:
    return referral_counts(listed(partnership, Referral), None, None)


@pytest.fixture
def partnership(tmp_path: Path) -> Iterator[Partnership]:
    made = a_partnership(tmp_path)
    yield made
    made.close()


STEPS = st.sampled_from(
    ("correct", "send", "answer", "close", "letter", "draft", "beside", "type", "undo", "redo", "another")
)


def take(partnership: Partnership, mp_id: int, key: int, step: str) -> None:
    """Take one step with a referral, as far as it can be taken where it stands."""
    if step == "undo" and "MP" not in (partnership.next_undo or "MP"):
        partnership.undo()
    if step == "redo" and partnership.next_redo:
        partnership.redo()
    if any(one.id == key for one in listed(partnership, Referral)):
        act = acts(partnership, mp_id, key).get(step)
        if act is not None:
            act()


def acts(partnership: Partnership, mp_id: int, key: int) -> dict[str, Callable[[], object]]:
    """What can be done with a referral and about it, by its name."""
    one = kept(partnership, key)
    typed = json.dumps({"body": f"Dear Sir, {SECRET} is cold"})
    return {
        "correct": partial(
            casework.save_referral, partnership, replace(one, matter=f"{SECRET} asks again"), today=TODAY
        ),
        "send": partial(casework.mark_sent, partnership, key, on=SENT, today=TODAY),
        "answer": partial(casework.answer, partnership, key, on=TODAY, today=TODAY),
        "close": partial(
            casework.close,
            partnership,
            key,
            on=TODAY,
            outcome=CaseOutcome.SETTLED,
            note=f"{SECRET} has it",
            today=TODAY,
        ),
        "letter": partial(a_letter, partnership, key),
        "draft": partial(a_letter, partnership, key, state=LetterState.DRAFT),
        "beside": partial(fill_beside, partnership, one.engagement_id),
        "type": partial(keep, partnership, f"letter:new:{mp_id}", typed),
        "another": partial(opened, partnership, mp_id, resident=f"Wilhelmina {SECRET}"),
    }


@pytest.mark.clause("MP12")
@settings(max_examples=10, phases=(Phase.explicit, Phase.generate))
@given(st.lists(STEPS, min_size=1, max_size=12))
def test_erasing_leaves_counts_equal_and_no_trace_in_file_journal_search_typing_undo_or_backups(
    steps: list[str],
) -> None:
    with TemporaryDirectory() as name:
        folder, backups = Path(name) / "file", Path(name) / "backups"
        folder.mkdir()
        partnership = a_partnership(folder)
        mp_id = an_mp(partnership)
        key = opened(partnership, mp_id)
        for step in steps:
            try:
                take(partnership, mp_id, key, step)
            except Refusal:
                continue
        there = [one for one in listed(partnership, Referral) if one.erased_on is None]
        before = counts_of(partnership)

        for one in there:
            casework_erasing.erase(partnership, one.id, today=TODAY)
        casework_erasing.erase_due(partnership, TODAY)

        assert counts_of(partnership) == before
        assert SECRET not in words_of(partnership)
        assert traces(folder) == []
        backup(partnership, backups)
        assert traces(backups) == []
        assert verify(partnership).ok, verify(partnership)
        while partnership.next_undo:
            partnership.undo()
        assert SECRET not in words_of(partnership)
        partnership.close()
        assert traces(folder) == []


@pytest.mark.clause("MP12")
def test_nothing_is_left_of_everything_that_can_be_written_down(partnership: Partnership) -> None:
    mp_id = an_mp(partnership)
    key = opened(partnership, mp_id)
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    for step in ("beside", "letter", "draft", "type", "correct", "close"):
        take(partnership, mp_id, key, step)
    assert traces(partnership.path.parent)

    casework_erasing.erase(partnership, key, today=TODAY)

    assert traces(partnership.path.parent) == []
    left = kept(partnership, key)
    assert (left.erased_on, left.sent_on, left.outcome) == (TODAY, SENT, CaseOutcome.SETTLED)
    [engagement] = listed(partnership, Engagement)
    assert engagement.title == "Casework referral CR-0001"
    assert [one.what for one in listed(partnership, FollowUp)] == ["Follow the referral up"]
    assert [one.body for one in listed(partnership, Letter)] == ["", ""]
    assert listed(partnership, EngagementLink) == listed(partnership, Participant) == []
    assert verify(partnership).ok


@pytest.mark.clause("MP12")
def test_an_engagement_that_took_its_place_is_emptied_too(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership))
    engagement_id = casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    fill_beside(partnership, engagement_id)
    with partnership.change("Put off") as unit:
        before = kept_fact(unit.session, Engagement, engagement_id)
        later = put(
            unit.session, replace(before, id=0, on=date(2026, 5, 1), status=Planned.PLANNED, title=SECRET)
        )
        [detail] = all_of(unit.session, EngagementDetail)
        put(unit.session, replace(detail, rearranged_to_id=later))
        put(unit.session, EngagementDetail(engagement_id=later, direction=Direction.OURS, place=SECRET))
    casework_erasing.erase(partnership, key, today=TODAY)
    assert traces(partnership.path.parent) == []
    assert SECRET not in words_of(partnership)


@pytest.mark.clause("MP12")
def test_what_was_erased_is_not_altered_and_does_not_come_back(partnership: Partnership) -> None:
    key = opened(partnership, an_mp(partnership))
    casework.mark_sent(partnership, key, on=SENT, today=TODAY)
    partnership.undo()
    casework_erasing.erase(partnership, key, today=TODAY)
    assert partnership.next_redo is None
    assert "casework" not in (partnership.next_undo or "")
    for again in (casework_erasing.erase, casework.mark_sent):
        with pytest.raises(Refusal, match=r"CR-0001 was erased on 14 April 2026"):
            again(partnership, key, today=TODAY, **({"on": SENT} if again is casework.mark_sent else {}))


@pytest.mark.clause("MP12")
def test_on_its_day_a_referral_is_erased_and_others_stay(partnership: Partnership) -> None:
    mp_id = an_mp(partnership)
    due = opened(partnership, mp_id, erase_by=TODAY)
    later = opened(partnership, mp_id, erase_by=date(2026, 4, 15), resident="Somebody else")
    assert casework_erasing.erase_due(partnership, date(2026, 4, 13)) == 0
    assert casework_erasing.erase_due(partnership, TODAY) == 1
    assert casework_erasing.erase_due(partnership, TODAY) == 0
    assert kept(partnership, due).resident == ""
    assert kept(partnership, later).resident == "Somebody else"
    [entry, *_] = partnership.history("referral", due)
    assert entry.title == "Erase one referral whose day has come"


@pytest.mark.clause("MP12")
def test_what_was_undone_is_erased_when_the_file_is_next_opened(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.mkdir()
    partnership = a_partnership(folder)
    opened(partnership, an_mp(partnership))
    partnership.undo()
    partnership.close()
    assert traces(folder)
    again = open_file(folder / "fernhill.evenhand", who="Gwenllian Price", clock=a_clock())
    assert casework_erasing.erase_due(again, TODAY) == 0
    assert traces(folder) == []
    assert verify(again).ok
    again.close()


def test_a_file_in_use_is_told_and_the_erasing_stands(
    partnership: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = opened(partnership, an_mp(partnership))

    def busy() -> None:
        raise Trouble("The file is in use.")

    monkeypatch.setattr(partnership, "forget_deleted", busy)
    with pytest.raises(Trouble, match="traces of it may be left"):
        casework_erasing.erase(partnership, key, today=TODAY)
    assert kept(partnership, key).resident == ""


@pytest.mark.clause("MP12")
def test_a_protected_file_is_whole_after_an_erasing(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path, passphrase=PASSPHRASE)
    key = opened(partnership, an_mp(partnership))
    casework_erasing.erase(partnership, key, today=TODAY)
    assert SECRET not in words_of(partnership)
    assert verify(partnership).ok
    partnership.close()


def test_a_file_that_may_only_be_read_is_left_alone(tmp_path: Path) -> None:
    partnership = a_partnership(tmp_path)
    opened(partnership, an_mp(partnership), erase_by=TODAY)
    partnership.close()
    path = tmp_path / "fernhill.evenhand"
    reading = open_file(path, who="Gwenllian Price", clock=lambda: datetime(2026, 4, 14, 9), read_only=True)  # noqa: DTZ001  the clock on the wall
    assert casework_erasing.erase_due(reading, TODAY) == 0
    reading.close()
