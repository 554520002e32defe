"""The grants schedule on paper: what the board decides, what it should notice, and one row for each application."""

from evenhand.domain.grants.schedule_report import GrantsSchedule
from evenhand.domain.occasion import front
from evenhand.domain.papers import NONE_IN_THE_PERIOD, Block, Empty, Paper, Paragraph, Section, text, withheld
from evenhand.domain.words import say_count, say_day, say_pence
from evenhand.reports.findings import decision
from evenhand.reports.grants_schedule.noticed import noticed
from evenhand.reports.grants_schedule.rows import applications_table
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.sources import sourced
from evenhand.reports.wording import how_many, in_words, opening

GUIDANCE = "Guidance: PP2, PP5, PP11, PP13, PP14 (Party politics and Big Local, July 2015)"
SOURCE = "applications of the round, as received"


def blocks(schedule: GrantsSchedule) -> Paper:
    """The schedule as neutral blocks; it holds what its level may see and nothing else."""
    closes = f"{'closed' if schedule.closes < schedule.as_at else 'closes'} {say_day(schedule.closes)}"
    title = f"{schedule.round_name}, {closes}"
    head = front(schedule.occasion, schedule.level, "Grants schedule for decision", title, asks=True)
    return Paper(head, (_asked(schedule), sourced(_noticed(schedule), SOURCE)))


def draw(schedule: GrantsSchedule, look: Look) -> bytes:
    """The schedule as a PDF."""
    return print_paper(blocks(schedule), look)


def _asked(schedule: GrantsSchedule) -> Section:
    """Section 1, the decision box; with nothing to decide it says so."""
    if not schedule.applied:
        decided = how_many(schedule.decided_before, "application was", "applications were")
        says = f"No application waits for a decision. {opening(decided)} decided before."
        return Section(1, "What the board is asked to do", (Paragraph("1.1", text(says)),))
    box = decision("1.1", [("decide", _each(schedule))], ("note", _money(schedule)))
    return Section(1, "What the board is asked to do", (box,))


def _each(schedule: GrantsSchedule) -> str:
    """What is decided, with its table where this copy has one."""
    table = "" if schedule.lines is None else " in Table 1"
    if schedule.applied == 1:
        return f"the application{table}"
    return f"each of the {in_words(schedule.applied)} applications{table}, one by one"


def _money(schedule: GrantsSchedule) -> str:
    """What is recommended, from which budget, and what it leaves."""
    awarded = schedule.committed_pence
    before = f", of which {say_pence(awarded)} is awarded already" if awarded else ""
    of = f"from a budget of {say_pence(schedule.budget_pence)}{before}"
    if schedule.recommended_pence is None:
        return f"that {say_pence(schedule.asked_pence)} is asked for in all, {of}"
    said = f"that {say_pence(schedule.recommended_pence)} is recommended {of}"
    left = schedule.left_pence
    return f"{said}, which leaves {say_pence(left)}" if left >= 0 else f"{said}: {say_pence(-left)} too much"


def _noticed(schedule: GrantsSchedule) -> Section:
    """Section 2: at most four things to notice, then the table."""
    parts: list[Block] = []
    if schedule.lines is None:
        parts = [Paragraph("2.1", text(_counted(schedule))), withheld("2.2")]
    else:
        notices, rest = noticed(schedule)
        parts += [notices] if notices else [Paragraph("2.1", text("Nothing beside the table."))]
        parts += [Paragraph("2.1", text(rest))] if rest else []
        parts.append(applications_table(schedule))
    if not schedule.applied and schedule.lines is not None:
        parts = [Empty(NONE_IN_THE_PERIOD)]
    return Section(2, "What the board should notice", tuple(parts), GUIDANCE)


def _counted(schedule: GrantsSchedule) -> str:
    """A public copy's words: how many asked for how much, and nobody's name."""
    if not schedule.applied:
        return "No application waits for a decision."
    asks = say_count(schedule.applied, "application asks", "applications ask")
    return (
        f"{opening(asks)} for {say_pence(schedule.asked_pence)} in all. Who asked is told once it is awarded."
    )
