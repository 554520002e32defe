"""A decision has one name, whichever meeting of a day it was made at and whether at one at all."""

from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.numbering import decision_number, meeting_marks, say_decision, written_numbers
from evenhand.domain.meetings.record_facts import WrittenDecision
from evenhand.domain.vocabulary import Planned

DAY = date(2026, 3, 17)


def test_of_two_meetings_on_a_day_the_second_bears_a_letter() -> None:
    meetings = [
        Meeting(id=9, held_on=DAY, status=Planned.HELD),
        Meeting(id=4, held_on=DAY, status=Planned.HELD),
        Meeting(id=2, held_on=DAY, status=Planned.CANCELLED),
    ]
    marks = meeting_marks(meetings)
    assert [decision_number(marks[key], 2) for key in (4, 9)] == ["2026-03-17/2", "2026-03-17b/2"]
    assert 2 not in marks
    assert say_decision(DAY, 2) == "decision 2 of 17 March 2026"


def test_a_decision_between_meetings_is_called_after_the_day_it_was_sent() -> None:
    sent = [WrittenDecision(id=key, wording="x", sent_on=DAY, closes_on=DAY) for key in (7, 3)]
    assert written_numbers(sent) == {3: "2026-03-17/W1", 7: "2026-03-17/W2"}
