"""Sections 4 and 5: the councillors' part in decisions, and the balance of parties."""

from evenhand.domain.figures import RangeBar, Ranges, ShareBar, Shares
from evenhand.domain.meetings.influence.in_short import Influence, ShareLine
from evenhand.domain.papers import (
    Block,
    Figure,
    Paragraph,
    Section,
    text,
)
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.partnership.party_balance import PartyBalance
from evenhand.domain.vocabulary import Level, Outcome
from evenhand.domain.words import say_count, say_day, say_list, say_percent
from evenhand.reports.governance.members import consents_and_groups
from evenhand.reports.governance.power import power_blocks
from evenhand.reports.offices_table import offices_table
from evenhand.reports.wording import how_many, in_words, opening

OUTCOME_WORDS = {
    Outcome.CARRIED: "carried",
    Outcome.LOST: "lost",
    Outcome.DEFERRED: "deferred",
    Outcome.VIEW: "recorded as a view alone",
}


def influence_section(report: GovernanceReport) -> Section:
    """Who is a councillor, their share of each thing counted, and who chaired."""
    influence = report.influence
    blocks: list[Block] = [Paragraph("4.1", text(_question(influence))), offices_table(2, influence.offices)]
    if any(share.whole for share in influence.shares):
        blocks.append(_shares_figure(report))
    blocks.append(Paragraph("4.2", text(passed(influence))))
    blocks.append(Paragraph("4.3", text(_motions(influence, report.level))))
    blocks += power_blocks(report)
    guidance = "Guidance: PP2. Whoever is a councillor is counted as one, in whatever capacity they sit."
    return Section(4, "Councillors’ part in decisions", tuple(blocks), guidance)


def _question(influence: Influence) -> str:
    names = {line.name for line in influence.offices}
    if not names:
        return "Nobody who sits on the partnership is recorded as holding a public office."
    holders = how_many(len(names), "person who sits here holds", "people who sit here hold")
    return (
        f"{opening(holders)} a public office. The figures below ask one question of each kind of "
        "influence: is the councillors’ share larger than their seats would lead one to expect?"
    )


def _shares_figure(report: GovernanceReport) -> Figure:
    influence = report.influence
    bars = tuple(ShareBar(one.label, one.part, one.whole, one.over) for one in influence.shares)
    mark = None if influence.mark is None else influence.mark.permille
    return Figure(
        2,
        "Councillors’ share of seats, offices, attendance, motions and votes",
        _shares_in_words(influence),
        Shares(bars, influence.seats, mark, suggested=not influence.judged_by_times),
        text(_shares_note(report)),
    )


def _shares_in_words(influence: Influence) -> str:
    values = [
        f"{one.label.lower()} {say_percent(one.part, one.whole)}" for one in influence.shares if one.whole
    ]
    return f"Councillors’ share: {', '.join(values)}. {passed(influence)}"


def _shares_note(report: GovernanceReport) -> str:
    influence = report.influence
    reading = "Solid bar and triangle: above a mark that the board adopted. " if influence.judged else ""
    if influence.judged_throughout:
        reading += "Hatched bar: not above. "
    marks = [one.says for one in (influence.mark, influence.seats_mark) if one is not None]
    told = f"Marks, with their sources in section 10: {'; '.join(marks)}. " if marks else ""
    at = "" if influence.steady else "The line is their share of the seats when the board met. "
    period = f"{say_day(report.starts)} to {say_day(report.as_at)}"
    return f"{reading}{at}{told}Source: minutes of {say_count(influence.meetings, 'meeting')} of the board, {period}."


def passed(influence: Influence) -> str:
    """Which shares pass the mark, or why nothing is judged."""
    if influence.mark is None and influence.seats_mark is None:
        return "No mark for a second look is set, so the figures stand without a judgement."
    if not influence.judged:
        return "The board has not adopted a mark for a second look, so the figures stand without a judgement."
    over = [one for one in influence.shares if one.over]
    says = "No share is above a mark that the board has adopted."
    if over:
        names = say_list([_counted(one) for one in over])
        says = f"Above the mark: {names}. This says how much, not why."
    if not influence.judged_throughout:
        says += " Not every share has a mark that the board adopted; those without stand without a judgement."
    return says


def _counted(share: ShareLine) -> str:
    return f"{share.label.lower()} ({share.part} of {share.whole})"


def _motions(influence: Influence, level: Level) -> str:
    """What became of the motions, who chaired, and what the minutes do not record."""
    total = sum(number for _, number in influence.outcomes)
    if not influence.meetings:
        return "No meeting is recorded in the period."
    outcomes = [
        how_many(number, f"was {OUTCOME_WORDS[one]}", f"were {OUTCOME_WORDS[one]}")
        for one, number in influence.outcomes
    ]
    says = f"Of {say_count(total, 'motion')}, {say_list(outcomes)}. " if total else "No motion is recorded. "
    chaired = [f"{name} {number}" for name, number in influence.chaired]
    if chaired:
        who = "Public office-holders’ turns in the chair" if level is Level.PUBLIC else "Turns in the chair"
        says += f"{who}: {', '.join(chaired)}. "
    if influence.without_mover:
        says += f"The mover of {in_words(influence.without_mover)} of {total} is not recorded. "
    if total:
        by_name = how_many(influence.by_name, "vote is", "votes are")
        says += f"{opening(by_name)} recorded by name. "
    theirs, declared = influence.conflicts
    if declared:
        says += f"Councillors declared {in_words(theirs)} of {how_many(declared, 'interest', 'interests')} (6.3). "
    return says.strip()


def parties_section(report: GovernanceReport) -> Section:
    """The balance as a range, and what follows from it."""
    parties = report.parties_held or report.parties
    blocks: list[Block] = [Paragraph("5.1", text(_not_held(parties)))]
    if parties.groups:
        blocks.append(_range_figure(parties))
    blocks += [Paragraph("5.2", text(_what_follows(parties))), *consents_and_groups(report)]
    held = "public by office" if report.parties_held is None else "public by office or held with consent"
    guidance = f"Guidance: PP6, PP8. Affiliation is counted here only where it is {held}."
    return Section(5, "Party balance", tuple(blocks), guidance)


def _not_held(parties: PartyBalance) -> str:
    if not parties.voting:
        return "There is no voting member, so there is no balance to show."
    if not parties.not_held:
        return f"The affiliation of all {parties.voting} voting members is known."
    return (
        f"For {parties.not_held} of {parties.voting} voting members no affiliation is held. "
        "They have not been asked, and need not say. So the balance can only be given as a range."
    )


def _range_figure(parties: PartyBalance) -> Figure:
    bars = tuple(RangeBar(one.name, one.least, one.most) for one in parties.groups)
    ranges = (
        f"{one.name}: at least {one.least}, at most {one.most} of {parties.voting}" for one in parties.groups
    )
    return Figure(
        3,
        "Voting members by group: known, and the most it could be",
        f"{'. '.join(ranges)}.",
        Ranges(bars, parties.voting),
        text("Hatched: known. Dashed: possible. Groups stand by alphabet."),
    )


def _what_follows(parties: PartyBalance) -> str:
    known = [one.name for one in parties.groups if 2 * one.least > parties.voting]
    if known:
        return f"More than half of the voting members are known to belong to {say_list(known)}."
    if not parties.groups:
        return (
            "Nothing here shows that one group dominates, and nothing can rule it out."
            if parties.voting
            else "Not asked."
        )
    if parties.could_dominate:
        return "Nothing in these figures shows that one group dominates, and nothing in them can rule it out."
    return "No group can have more than half of the board, whatever is not known."
