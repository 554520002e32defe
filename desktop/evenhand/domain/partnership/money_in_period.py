"""What the records of offers, returns, payments and the LTO's word show of a period (PP11 to PP13).

It is counted from what is kept; where nothing was paid or returned, nothing is claimed. Money is in whole pence.
"""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.domain.partnership.clause_lines import ClauseStatus, Evidence
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_count

PLACE = "7.3"
"""Where the governance report tells of the money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAParty:
    """An answer that an applicant or payee is not the party whose name it is like, with those who gave their word.

    `like` is the party's name; `reason` and `evidence` are confidential, and so is how each gave their word.
    """

    name: str
    like: str
    answered_by: str
    second_person: str
    answered_on: date
    reason: str
    evidence: str = ""
    how: str = ""
    second_how: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyInPeriod:
    """Counts and sums of a period, and of the awards that go on at its end.

    `awards` go on at the end of the period, `conditioned` of them were offered with the condition on party politics;
    `unaccepted_pence` of them waits for acceptance. Of the returns that were asked for by the end of the period
    `overdue` are late; `chased` of those were asked for again, each last on one of `chased_on`, in order.
    `declared` of the `received` ones say that none went to party politics. `payments` of the period are in the
    register, `unanswered` of them with a question open. `to_confirm` counts the batches and
    years that wait for the LTO's word, `confirmed` those that have it.
    """

    awards: int = 0
    conditioned: int = 0
    unaccepted_pence: int = 0
    asked: int = 0
    received: int = 0
    declared: int = 0
    overdue: int = 0
    chased: int = 0
    chased_on: tuple[date, ...] = ()
    breaches_open: int = 0
    breaches_settled: int = 0
    payments: int = 0
    paid_pence: int = 0
    unanswered: int = 0
    confirmed: int = 0
    to_confirm: int = 0
    answers: tuple[NotAParty, ...] = ()


def money_at_level(found: MoneyInPeriod, level: Level) -> MoneyInPeriod:
    """The same as a copy of that level may hold it: answers with both names for the board, reasons for few."""
    if level is Level.CONFIDENTIAL:
        return found
    if level is Level.PUBLIC:
        return replace(found, answers=())
    bare = tuple(replace(one, reason="", evidence="", how="", second_how="") for one in found.answers)
    return replace(found, answers=bare)


def money_evidence(found: MoneyInPeriod) -> dict[str, Evidence]:
    """What shows that PP11, PP12 and PP13 are kept, with the paragraph that says more."""
    shown: dict[str, Evidence] = {}
    if found.payments or found.awards:
        shown["PP11"] = _on_spending(found)
    if found.confirmed or found.to_confirm:
        shown["PP12"] = _on_the_lto(found)
    if found.awards or found.received:
        shown["PP13"] = _on_the_funded(found)
    return shown


def _on_spending(found: MoneyInPeriod) -> Evidence:
    paid = say_count(found.payments, "payment").capitalize()
    screened = f"{paid} screened" if not found.unanswered else f"{paid}, {found.unanswered} to answer"
    offered = f"; condition on {found.conditioned} of {found.awards}" if found.awards else ""
    kept = not found.unanswered and found.conditioned == found.awards
    status = ClauseStatus.IN_PLACE if kept else ClauseStatus.IN_PART
    return Evidence(f"{screened}{offered}", status=status, place=PLACE)


def _on_the_lto(found: MoneyInPeriod) -> Evidence:
    whole = found.confirmed + found.to_confirm
    status = ClauseStatus.IN_PART if found.to_confirm else ClauseStatus.IN_PLACE
    return Evidence(f"{found.confirmed} of {whole} confirmed by the LTO", status=status, place=PLACE)


def _on_the_funded(found: MoneyInPeriod) -> Evidence:
    kept = not (found.overdue or found.breaches_open or found.declared < found.received)
    declared = (
        f"{found.declared} of {found.received} returns declare it" if found.received else "No return in yet"
    )
    breaches = f"; {say_count(found.breaches_open, 'breach')} open" if found.breaches_open else ""
    status = ClauseStatus.IN_PLACE if kept else ClauseStatus.IN_PART
    return Evidence(f"{declared}{breaches}", status=status, place=PLACE)
