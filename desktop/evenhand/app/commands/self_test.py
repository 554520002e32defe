"""The self test: everything once, with a temporary file, as an installation proves itself on somebody's laptop."""

import tempfile
from argparse import Namespace
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

from evenhand.app.clock import now, who
from evenhand.domain.blank_forms import TITLES
from evenhand.domain.grants.facts import Application
from evenhand.domain.meetings.record_facts import MeetingPaper
from evenhand.domain.meetings.vocabulary import PaperTiming
from evenhand.domain.members.facts import Membership, Person
from evenhand.domain.refusals import Trouble
from evenhand.domain.vocabulary import Capacity
from evenhand.records.file.backup import backup
from evenhand.records.file.opening import create, open_file
from evenhand.records.file.restore import restore
from evenhand.records.file.verify import verify
from evenhand.records.unit_of_work import Partnership
from evenhand.services import papers
from evenhand.services.grants.beside import read_grants_beside
from evenhand.services.grants.reading import grants
from evenhand.services.invariants import rule_checks
from evenhand.services.members import NewMember, admit_member, directory
from evenhand.services.papers.mp_choices import told_entries
from evenhand.services.papers.offer_letters import awarded_in
from evenhand.services.sample import SAMPLE_DAY, write_sample
from evenhand.services.saving import listed


def run(given: Namespace) -> int:
    """Open a temporary file, change, undo, print every paper, back up, restore, verify."""
    del given
    with tempfile.TemporaryDirectory(prefix="evenhand-self-test-") as folder:
        place = Path(folder)
        partnership = create(
            place / "self-test.evenhand", who=who(), clock=now, name="Self test", rule_book="big-local"
        )
        try:
            _change_and_undo(partnership, now().date())
            write_sample(partnership, today=now().date())
            _print_all(partnership)
            kept = backup(partnership, place / "backups")
        finally:
            partnership.close()
        restored = place / "restored.evenhand"
        restore(kept, restored)
        again = open_file(restored, who=who(), clock=now, read_only=True)
        try:
            _expect(verify(again, [rule_checks]).ok, "the restored file is sound")
        finally:
            again.close()
    print("Everything works.")
    return 0


def _change_and_undo(partnership: Partnership, today: date) -> None:
    membership = Membership(
        person_id=0, capacity=Capacity.RESIDENT, votes=True, starts=today - timedelta(days=30)
    )
    admit_member(partnership, NewMember(Person(name="Self Test"), membership), today=today)
    _expect(len(directory(partnership).seats_on(today)) == 1, "a member was admitted")
    partnership.undo()
    _expect(not directory(partnership).seats_on(today), "the admission was undone")


def _print_all(partnership: Partnership) -> None:
    """Print every paper as at the day on which the sample is told; one about a person is that of a councillor.

    A case study tells what was held with MPs, a supplement what was tabled at a meeting. What is about a round or an
    application is of one that holds an award, so that there are letters to print.
    """
    seats = directory(partnership).seats_on(SAMPLE_DAY)
    councillor = next(one.person.id for one in seats if one.public_offices)
    entries = tuple(key for key, _ in told_entries(partnership, SAMPLE_DAY))
    awarded = _awarded(partnership)
    chosen: dict[str, Any] = {
        "person_id": councillor,
        "engagement_ids": entries,
        "application_id": awarded.id,
        "form": next(iter(TITLES)),
        "round_id": awarded.round_id,
    }
    for paper in papers.PAPERS:
        asks = papers.KINDS[paper].asks
        order = papers.PaperOrder(
            paper=paper,
            as_at=SAMPLE_DAY,
            printed_at=now(),
            **{field: value for field, value in chosen.items() if field in asks},
            **(_with_late_paper(partnership) if paper == "supplement" else {}),
        )
        pdf = papers.draw(partnership, order)
        _expect(pdf.startswith(b"%PDF"), f"the paper {paper} was printed")


def _with_late_paper(partnership: Partnership) -> dict[str, Any]:
    """What a supplement is ordered by: a meeting to which a paper came late, for who may read it."""
    papers_there = listed(partnership, MeetingPaper)
    late = next(one for one in papers_there if one.timing is not PaperTiming.WITH_NOTICE)
    return {"meeting_id": late.meeting_id, "level": late.level}


def _awarded(partnership: Partnership) -> Application:
    """The first application of the sample whose award goes on as at its day."""
    found = grants(partnership)
    with partnership.reading() as session:
        beside = read_grants_beside(session)
    each = (awarded_in(found, beside, key, SAMPLE_DAY) for key in found.rounds)
    return next(chain.from_iterable(each))


def _expect(is_so: bool, says: str) -> None:
    """Say what was proved, or stop.

    Raises:
        Trouble: it was not so.
    """
    if not is_so:
        raise Trouble(f"The self test failed: not true that {says}.")
    print(f"{says[0].upper()}{says[1:]}.")
