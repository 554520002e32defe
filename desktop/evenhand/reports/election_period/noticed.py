"""Page 1 of the election-period report: what the board is asked to do, and what it should notice."""

from collections.abc import Sequence
from dataclasses import replace

from evenhand.domain.elections.period_report import Edition, ElectionPeriodReport
from evenhand.domain.guidance.findings import Finding
from evenhand.domain.papers import Block, Listing, Notice, Paragraph, Section, plain, text
from evenhand.domain.vocabulary import Answer
from evenhand.domain.words import say_count, say_day, say_list
from evenhand.reports.election_period.numbering import CHECKLIST, HELD_BACK, HOLD_LIST, TASKS, Numbers
from evenhand.reports.findings import MOST_NOTICED, MOST_TOLD, decision, noticed, noticed_as, the_rest
from evenhand.reports.wording import how_many, in_words, near, opening

AFTER_POLL = "after-poll"
WITHHELD_ASK = ("", "")
LINE = f"Table {HOLD_LIST}, line "
COUNTED = {Answer.HOLD: "held", Answer.TAKE_CARE: "with care", Answer.GO_AHEAD: "going ahead"}
ANSWERED = {
    Answer.HOLD: ("is held", "are held"),
    Answer.TAKE_CARE: ("needs care", "need care"),
    Answer.GO_AHEAD: ("goes ahead", "go ahead"),
}


def asked_section(report: ElectionPeriodReport, numbers: Numbers) -> Section:
    """Section 1: adopt the period, agree the hold list, name who signs; afterwards, note and decide what lacks."""
    if not report.is_held:
        box = decision("1.1", [], ("note", "that the poll is not held on its day (3.1)"))
    elif report.edition is Edition.AFTER:
        box = decision("1.1", _asks_after(report, numbers), _noted(report, numbers))
    else:
        so_far = report.edition is Edition.DURING and report.log
        went = f"what went out so far (Table {numbers.log_table}), and " if so_far else ""
        closing = ("note", f"{went}that ordinary meetings and grant decisions go ahead")
        box = decision("1.1", _asks(report), closing)
    return Section(1, "What the board is asked to do", (box,))


def _noted(report: ElectionPeriodReport, numbers: Numbers) -> tuple[str, str]:
    results = "the results (Table 2) and " if report.results else ""
    return ("note", f"{results}what went out in the period (section {numbers.log})")


def _asks_after(report: ElectionPeriodReport, numbers: Numbers) -> list[tuple[str, str]]:
    asks: list[tuple[str, str]] = []
    short = sum(bool(one.short) for one in report.log)
    if short:
        about = how_many(short, "item", "items")
        lacked = "a decision that it needed" if short == 1 else "decisions that they needed"
        asks.append(
            (
                "decide",
                f"in retrospect about {about} that went out without {lacked} (Table {numbers.log_table})",
            )
        )
    elif report.decisions_withheld:
        asks.append(WITHHELD_ASK)
    if report.held_back:
        asks.append(("open", f"what waited, each from its day (Table {HELD_BACK})"))
    if report.tasks:
        asks.append(("agree", f"what is to be done after the poll (Table {TASKS})"))
    elif report.tasks_withheld:
        asks.append(WITHHELD_ASK)
    return asks


def noticed_section(report: ElectionPeriodReport, numbers: Numbers) -> Section:
    """Section 2, four findings at most, then the rest, the questions still open, and what changed since last time."""
    rest = _rest(report, numbers)
    findings = [_noticed(report, numbers, one) for one in report.findings]
    blocks: list[Block] = [*noticed(findings, report.findings_withheld), *([rest] if rest else [])]
    if report.questions:
        blocks += _questions(report.questions)
    if report.since_last:
        blocks.append(Paragraph("2.3", text(report.since_last)))
    return Section(2, "What the board should notice", tuple(blocks))


def _questions(questions: Sequence[str]) -> list[Block]:
    """What is to be answered; several questions in a list."""
    if len(questions) == 1:
        return [Paragraph("2.2", text(f"To be answered: {questions[0]}"))]
    return [Paragraph("2.2", text("To be answered:")), Listing(tuple(text(one) for one in questions))]


def _noticed(report: ElectionPeriodReport, numbers: Numbers, finding: Finding) -> Notice:
    poll = report.election.poll
    near_it = replace(finding, evidence=near(finding.evidence, poll))
    return noticed_as(near_it, _place(report, numbers, finding), near(finding.next_step.rstrip("."), poll))


def _rest(report: ElectionPeriodReport, numbers: Numbers) -> Paragraph | None:
    """The findings beyond the four: a sentence each, or where there are many, where the paper tells them."""
    rest = report.findings[MOST_NOTICED:]
    if len(rest) < MOST_TOLD:
        return the_rest("2.1", report.findings, report.findings_withheld)
    places = dict.fromkeys(_place(report, numbers, one) for one in rest)
    lines = sorted(int(place.removeprefix(LINE)) for place in places if place.startswith(LINE))
    named = say_list([str(line) for line in lines])
    of_table = [f"Table {HOLD_LIST}, {'lines' if len(lines) > 1 else 'line'} {named}"] if lines else []
    others = [place for place in places if not place.startswith(LINE)]
    says = f"And {in_words(len(rest))} more: {'; '.join([*of_table, *others])}."
    withheld = the_rest("2.1", (), report.findings_withheld)
    return Paragraph("2.1", text(f"{says} {plain(withheld.words)}" if withheld else says))


def _place(report: ElectionPeriodReport, numbers: Numbers, finding: Finding) -> str:
    """Where the paper says more: a line of the hold list, the log, the hustings, the checklist, or the start."""
    refs = [] if report.edition is Edition.AFTER else [one.item.ref for one in report.collisions]
    if finding.about in [one.ref for one in report.hustings]:
        return f"section {numbers.hustings}"
    if finding.about in refs:
        return f"{LINE}{refs.index(finding.about) + 1}"
    if finding.about in [one.ref for one in report.log]:
        return f"Table {numbers.log_table}"
    return f"section {CHECKLIST}" if finding.kind == AFTER_POLL else "paragraph 4.2"


def counted(report: ElectionPeriodReport) -> str:
    """The planned items counted by their answer: two items held, three with care."""
    answers = [one.answer for one in report.collisions]
    counts = [(answers.count(one), word) for one, word in COUNTED.items() if one in answers]
    first, *others = counts
    words = [f"{say_count(first[0], 'item')} {first[1]}", *(f"{in_words(n)} {word}" for n, word in others)]
    return ", ".join(words)


def answered(report: ElectionPeriodReport) -> str:
    """The same count as a sentence: Two are held, three need care and one goes ahead."""
    answers = [one.answer for one in report.collisions]
    counts = [how_many(answers.count(one), *words) for one, words in ANSWERED.items() if one in answers]
    return f"{opening(say_list(counts))}."


def _asks(report: ElectionPeriodReport) -> list[tuple[str, str]]:
    asks: list[tuple[str, str]] = []
    if report.windows:
        starts = min(window.starts for window in report.windows)
        ends = max(window.ends for window in report.windows)
        latest = " at the latest" if any(window.earliest_start for window in report.windows) else ""
        asks.append(("adopt", f"the period from {say_day(starts)}{latest} to {say_day(ends)} (4.1)"))
    if report.collisions:
        asks.append(("agree", f"the hold list: {counted(report)} (Table 3)"))
    asks.append(("name", f"{signers(report)} to sign off what goes out (7.1)"))
    return asks


def signers(report: ElectionPeriodReport) -> str:
    """Who signs off what goes out, or that two people are to be named."""
    names = [one.name for one in report.signers if one.name]
    if len(names) < len(report.signers):
        names.append("others named in the board’s copy" if names else "those named in the board’s copy")
    return say_list(names) if names else "two people who are no councillor, MP or candidate"
