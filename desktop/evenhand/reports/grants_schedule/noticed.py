"""What the board should notice in a schedule, worst first: four things at most, the rest counted."""

from collections.abc import Iterator

from evenhand.domain.grants.schedule_report import GrantsSchedule, ScheduleLine
from evenhand.domain.papers import Mark, Notice, Notices
from evenhand.domain.words import quoted, say_list, say_pence
from evenhand.reports.wording import how_many, opening

MOST = 4


def noticed(schedule: GrantsSchedule) -> tuple[Notices | None, str]:
    """The notices of the schedule, and a sentence on those that are not shown."""
    lines = schedule.lines or ()
    found = [*_urgent(lines), *_money(schedule), *_questions(lines), *_incomplete(lines)]
    if not found:
        return None, ""
    rest = len(found) - MOST
    more = how_many(rest, "more thing stands", "more things stand")
    says = f"{opening(more)} in Table 1." if rest > 0 else ""
    return Notices(tuple(found[:MOST])), says


def _urgent(lines: tuple[ScheduleLine, ...]) -> Iterator[Notice]:
    for one in lines:
        if one.screens.is_party:
            evidence = "A person answered that it is the party. It can be awarded nothing."
            yield _act_now(f"{one.reference} is from a registered party.", evidence, "refuse. Clause PP14.")
        if one.screens.is_party_politics:
            words = say_list([quoted(each) for each in one.screens.phrases])
            evidence = f"Its words: {words}." if words else "A person answered so."
            yield _act_now(
                f"{one.reference} asks for party politics.", evidence, "refuse. Clauses PP11, PP13."
            )


def _money(schedule: GrantsSchedule) -> Iterator[Notice]:
    if schedule.left_pence < 0:
        over = say_pence(-schedule.left_pence)
        evidence = f"What is recommended is {over} above what the round has left."
        yield _act_now("More is recommended than the round can award.", evidence, "agree less in Table 1.")


def _questions(lines: tuple[ScheduleLine, ...]) -> Iterator[Notice]:
    for one in lines:
        if one.screens.party_waits:
            yield _check(
                f"{one.reference} has the like of a registered party’s name.",
                "Nobody has yet answered whether it is the party.",
                "answer before any decision. Clause PP14.",
            )
        if one.screens.asked_of_people and not one.screens.is_party_politics:
            yield _check(
                f"{one.reference} has words that a person must look at.",
                "Nobody has yet answered whether it asks for party politics.",
                "answer before any decision. Clauses PP11, PP13.",
            )
        if one.conflicts_open:
            yield _check(
                f"{one.reference} may touch a member’s interests.",
                f"{opening(how_many(one.conflicts_open, 'path was', 'paths were'))} found and not settled.",
                "confirm or set aside, with the reason. Clause PP2.",
            )


def _incomplete(lines: tuple[ScheduleLine, ...]) -> Iterator[Notice]:
    waiting = [one.reference for one in lines if one.recommends is None]
    if waiting:
        count = how_many(len(waiting), "application has", "applications have")
        yield Notice(
            Mark.CARE,
            "Look at",
            f"{opening(count)} no recommendation.",
            f"Those are {say_list(waiting)}." if len(waiting) > 1 else f"That is {waiting[0]}.",
            "decide with the reason in the minutes, or defer.",
        )


def _act_now(headline: str, evidence: str, next_step: str) -> Notice:
    return Notice(Mark.HOLD, "Act now", headline, evidence, next_step)


def _check(headline: str, evidence: str, next_step: str) -> Notice:
    return Notice(Mark.ASK, "Check", headline, evidence, next_step)
