"""Section 7, continued: what became of the money, and the answers that somebody is not a party (PP11 to PP14)."""

from evenhand.domain.papers import Block, Entries, Entry, Paragraph, Text, strong, text
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.partnership.money_in_period import MoneyInPeriod, NotAParty
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_count, say_day, say_pence
from evenhand.reports.wording import how_many, in_words, opening


def money_in_words(found: MoneyInPeriod) -> str:
    """Conditions, acceptance, returns, payments, the LTO's word and breaches, a sentence for each."""
    says = [_conditions(found), _returns(found), _payments(found), _assurance(found), _breaches(found)]
    return " ".join(one for one in says if one) or "No award goes on and nothing was paid."


def _conditions(found: MoneyInPeriod) -> str:
    if not found.awards:
        return ""
    each = opening(say_count(found.awards, "award goes", "awards go"))
    says = f"{each} on, each offered on the condition that none of it goes to party politics."
    waits = f" {say_pence(found.unaccepted_pence)} waits for acceptance." if found.unaccepted_pence else ""
    return f"{says}{waits}"


def _returns(found: MoneyInPeriod) -> str:
    if not found.asked:
        return ""
    received = how_many(found.received, "return came in", "returns came in")
    says = f"{opening(received)}{_declared(found)}"
    if not found.overdue:
        return f"{says}; none is overdue."
    overdue = how_many(found.overdue, "is overdue", "are overdue")
    return f"{says}; {overdue}{_chased(found)}."


def _declared(found: MoneyInPeriod) -> str:
    """How many of the returns that came in declare that none went to party politics."""
    if not found.received:
        return ""
    if found.declared == found.received:
        return " with the declaration" if found.received == 1 else ", each with the declaration"
    return f", {in_words(found.declared) if found.declared else 'none'} of them with the declaration"


def _chased(found: MoneyInPeriod) -> str:
    """How many of those that are overdue were asked for again, and when each was so last."""
    if not found.chased_on:
        return " and not chased yet"
    first, last = found.chased_on[0], found.chased_on[-1]
    days = f"on {say_day(last)}" if first == last else f"between {say_day(first)} and {say_day(last)}"
    if found.chased == 2 and first != last:
        days = f"on {say_day(first)} and {say_day(last)}"
    whom = "" if found.chased == found.overdue else f" {in_words(found.chased)} of them"
    return f",{whom} chased last {days}"


def _payments(found: MoneyInPeriod) -> str:
    if not found.payments:
        return ""
    count = opening(say_count(found.payments, "payment was", "payments were"))
    says = f"{count} made for the partnership, {say_pence(found.paid_pence)} in all, and passed the screens"
    if not found.unanswered:
        return f"{says}."
    return f"{says}; {how_many(found.unanswered, 'waits', 'wait')} for an answer."


def _assurance(found: MoneyInPeriod) -> str:
    whole = found.confirmed + found.to_confirm
    if not whole:
        return ""
    said = f"The locally trusted organisation has confirmed {found.confirmed} of {whole} batches and years."
    return said.replace("1 of 1 batches and years", "the one batch or year")


def _breaches(found: MoneyInPeriod) -> str:
    if found.breaches_open:
        return f"{opening(how_many(found.breaches_open, 'breach is', 'breaches are'))} open."
    settled = how_many(found.breaches_settled, "breach was", "breaches were")
    return f"{opening(settled)} settled." if found.breaches_settled else ""


def answered(report: GovernanceReport) -> list[Block]:
    """The answers of the period that somebody is not the party, with both names; a public copy counts them in 7.2."""
    if report.level is Level.PUBLIC or not report.money.answers:
        return []
    entries = tuple(_answer(one) for one in report.money.answers)
    lead = strong("Answered in the period not to be the party whose name it is like:")
    return [Paragraph("7.4", text(lead)), Entries(entries, "None.")]


def _answer(one: NotAParty) -> Entry:
    like = f", like {one.like}" if one.like else ""
    second = f" and {one.second_person}{_how(one.second_how)}" if one.second_person else ""
    lines: list[Text] = [text(f"Answered by {one.answered_by}{_how(one.how)}{second}.")]
    lines += [text(one.reason)] if one.reason else []
    lines += [text("Evidence: ", one.evidence)] if one.evidence else []
    return Entry(say_cell_day(one.answered_on), text(strong(f"{one.name}"), f"{like}."), tuple(lines))


def _how(how: str) -> str:
    return f" ({how})" if how else ""
