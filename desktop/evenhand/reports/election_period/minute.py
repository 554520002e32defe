"""The draft minute that ends the election-period report, with blanks for what the room decides."""

from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.papers import BLANK, SHORT_BLANK, WITHHELD, DraftMinute, Paragraph, Section, text
from evenhand.domain.words import say_day, say_list
from evenhand.reports.election_period.log import counted_log
from evenhand.reports.election_period.noticed import signers
from evenhand.reports.election_period.numbering import CHECKLIST, HELD_BACK, TASKS, Numbers
from evenhand.reports.wording import opening


def minute_section(report: ElectionPeriodReport, numbers: Numbers) -> Section:
    """The last section: the minute of a poll that is ahead, is over, or is not held."""
    if not report.is_held:
        words = _not_held(report)
    elif report.edition is Edition.AFTER:
        words = _after(report, numbers)
    else:
        words = _before(report)
    minute = DraftMinute(
        tuple(Paragraph(f"{numbers.minute}.{place}", text(one)) for place, one in enumerate(words, start=1))
    )
    return Section(numbers.minute, "Draft minute", (minute,))


def _paper(report: ElectionPeriodReport) -> str:
    return f"Paper {report.occasion.letter}" if report.occasion.letter else "this report"


def _present(report: ElectionPeriodReport) -> str:
    voting = f"{SHORT_BLANK} of {report.voting_members}" if report.voting_members else SHORT_BLANK
    quorum = f"; quorum {report.quorum}" if report.quorum else ""
    return f"Present and voting: {voting}{quorum}."


def _before(report: ElectionPeriodReport) -> tuple[str, ...]:
    """Adopt the period and the hold list, and name who signs."""
    standing = [one.name for one in report.people if one.is_candidate]
    as_what = "as a candidate" if len(standing) == 1 else "as candidates"
    candidates = f" {say_list(standing)}, {as_what}, {BLANK}." if standing else ""
    first = f"The board considered {_paper(report)}.{candidates} {_present(report)}"
    end = say_day(max(window.ends for window in report.windows)) if report.windows else BLANK
    agreed = " and agreed the hold list in Table 3" if report.collisions else ""
    second = f"The board adopted the election period to {end}{agreed}, with these changes: {BLANK}."
    named = opening(signers(report)) if report.signers else f"{BLANK} and {BLANK}"
    votes = f"{SHORT_BLANK} to {SHORT_BLANK} with {SHORT_BLANK} abstentions"
    return first, second, f"{named} will sign off public items together. Carried {votes}."


def _after(report: ElectionPeriodReport, numbers: Numbers) -> tuple[str, ...]:
    """Note what went out and what followed, and decide in retrospect where decisions lack."""
    went = f"{counted_log(report)} (Table {numbers.log_table})" if report.log else "nothing went out"
    first = f"The board noted that in the election period {went}. {_present(report)}"
    short = [one.what for one in report.log if one.short]
    withheld = [WITHHELD] if report.decisions_withheld else []
    decided = [f"It decided in retrospect about {say_list(short)}: {BLANK}."] if short else withheld
    results = " noted the results in Table 2 and" if report.results else ""
    left = report.tasks or report.tasks_withheld
    todo = f"agreed the checklist in Table {TASKS}" if left else "found nothing left to do"
    waits = f" What waited may go out from the days in Table {HELD_BACK}." if report.held_back else ""
    return first, *decided, f"The board{results} {todo} (section {CHECKLIST}).{waits}"


def _not_held(report: ElectionPeriodReport) -> tuple[str, ...]:
    return (
        f"The board noted that the poll is not held on its day, and that no period is drawn for it. {_present(report)}",
    )
