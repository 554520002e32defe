"""Notice is counted back from the day of the meeting, and nothing is judged where no rule is set."""

from datetime import date

from evenhand.domain.meetings.facts import Meeting
from evenhand.domain.meetings.notice import NoticeFacts, first_to_see_to, last_day_of, notice_lines
from evenhand.domain.meetings.record_facts import AgendaItem, Circulation
from evenhand.domain.meetings.vocabulary import Circulated, SentHow
from evenhand.domain.partnership.rulebook import Rule, RuleBook
from evenhand.domain.vocabulary import MeetingKind, Planned

HELD_ON = date(2026, 3, 24)
MEMBERS = {1: "Amara Okonjo", 2: "Yusuf Demir"}
BOARD = Meeting(id=5, held_on=HELD_ON)


def a_book(**days: int) -> RuleBook:
    return RuleBook(
        "Invented",
        {key: Rule(key=key, label=key, value=value, unit="days", source="") for key, value in days.items()},
    )


def sent(person_id: int | None, on: date, what: Circulated = Circulated.PACK, how: SentHow = SentHow.EMAIL):
    return Circulation(meeting_id=5, what=what, edition=1, sent_on=on, how=how, person_id=person_id)


def the_line(*sendings: Circulation, day: date, meeting: Meeting = BOARD):
    facts = NoticeFacts(meeting, (), sendings, MEMBERS)
    return notice_lines(facts, a_book(notice_days_papers=7), day)[0]


def test_a_week_of_notice_for_a_tuesday_ends_on_the_tuesday_before() -> None:
    line = the_line(day=date(2026, 3, 14))
    assert last_day_of(HELD_ON, 7) == line.last_day == date(2026, 3, 17)
    assert line.in_time is None
    assert line.says == (
        "Last day to send agenda and papers: Tuesday 17 March 2026, seven days counted back from "
        "Tuesday 24 March 2026, the day of the meeting itself not counted. "
        "Not sent to anybody yet; three days left."
    )


def test_the_last_day_itself_is_in_time_and_the_next_is_not() -> None:
    last = date(2026, 3, 17)
    assert the_line(day=last).says.endswith("today is the last day.")
    assert the_line(sent(1, last), sent(2, last), day=last).in_time is True
    late = the_line(sent(1, last), sent(2, date(2026, 3, 18)), day=date(2026, 3, 20))
    assert late.in_time is False
    assert late.says.endswith("Yusuf Demir got it late, by 18 March 2026.")


def test_whoever_was_forgotten_is_named() -> None:
    line = the_line(sent(1, date(2026, 3, 16)), day=date(2026, 3, 19))
    assert line.missing == ("Yusuf Demir",)
    assert line.in_time is False
    assert line.says.endswith("Not sent to Yusuf Demir; the last day was two days ago.")


def test_what_is_sent_later_is_not_known_yet() -> None:
    assert the_line(sent(1, date(2026, 3, 16)), day=date(2026, 3, 15)).sent_on is None


def test_a_notice_alone_is_no_papers_and_a_notice_board_reaches_everybody_with_a_notice() -> None:
    on_board = sent(None, date(2026, 2, 20), Circulated.NOTICE, SentHow.NOTICE_BOARD)
    annual = Meeting(id=5, held_on=HELD_ON, kind=MeetingKind.ANNUAL)
    facts = NoticeFacts(annual, (), (on_board,), MEMBERS)
    of_annual, of_papers = notice_lines(
        facts, a_book(notice_days_agm=28, notice_days_papers=7), date(2026, 3, 20)
    )
    assert of_annual.in_time is True
    assert of_papers.in_time is False
    assert first_to_see_to([of_papers, of_annual]) is of_annual


def test_a_change_of_a_rule_asks_for_the_notice_of_one() -> None:
    change = AgendaItem(meeting_id=5, position=4, title="Quorum", about="rule:quorum")
    facts = NoticeFacts(BOARD, (change,), (), MEMBERS)
    lines = notice_lines(facts, a_book(notice_days_rule_change=14), date(2026, 3, 1))
    assert [line.rule for line in lines] == ["notice_days_rule_change", "notice_days_papers"]
    assert first_to_see_to(lines).last_day == date(2026, 3, 10)


def test_without_a_rule_nothing_is_judged() -> None:
    facts = NoticeFacts(BOARD, (), (), MEMBERS)
    (line,) = notice_lines(facts, a_book(), date(2026, 4, 30))
    assert (line.days, line.last_day, line.in_time) == (None, None, None)
    assert "nothing is judged" in line.says


def test_of_an_old_meeting_nothing_is_known_and_of_a_cancelled_one_nothing_is_asked() -> None:
    held = Meeting(id=5, held_on=HELD_ON, status=Planned.HELD)
    assert the_line(day=date(2026, 4, 1), meeting=held).in_time is None
    cancelled = Meeting(id=5, held_on=HELD_ON, status=Planned.CANCELLED)
    assert the_line(day=date(2026, 4, 1), meeting=cancelled).says == "The meeting is cancelled."


def test_the_boards_rule_for_papers_judges_no_sub_group() -> None:
    sub_group = Meeting(id=5, held_on=HELD_ON, kind=MeetingKind.SUB_GROUP)
    assert the_line(day=date(2026, 3, 20), meeting=sub_group).in_time is None


def test_a_bare_notice_is_told_apart_from_agenda_and_papers() -> None:
    notice = sent(1, date(2026, 3, 10), Circulated.NOTICE)
    gone = "The notice went on 10 March 2026; agenda and papers have not gone yet; "
    assert the_line(notice, day=date(2026, 3, 17)).says.endswith(f"{gone}today is the last day.")
    assert the_line(notice, day=date(2026, 3, 14)).says.endswith(f"{gone}three days left.")
    assert the_line(notice, day=date(2026, 3, 9)).says.endswith("Not sent to anybody yet; eight days left.")
    both = the_line(notice, sent(1, date(2026, 3, 12)), day=date(2026, 3, 14))
    assert both.says.endswith("Not sent to Yusuf Demir yet; three days left.")
