"""Section 7: the grants decided in the period."""

from evenhand.domain.papers import NONE_IN_THE_PERIOD, Block, Cell, Column, Paragraph, Section, Table, text
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.partnership.grants_decided import ApplicationLine, GrantsDecided, ThemeLine
from evenhand.domain.vocabulary import ApplicationStatus, Level, PartyStanding
from evenhand.domain.words import say_cell_day, say_count, say_list, say_pence
from evenhand.reports.cells import NONE, cells
from evenhand.reports.governance.money import answered, money_in_words
from evenhand.reports.wording import how_many, in_words, opening

STATUS_WORDS = {
    ApplicationStatus.RECEIVED: "waiting",
    ApplicationStatus.APPROVED: "approved",
    ApplicationStatus.REFUSED: "refused",
    ApplicationStatus.DEFERRED: "deferred",
    ApplicationStatus.WITHDRAWN: "withdrawn",
    ApplicationStatus.RESCINDED: "awarded and rescinded",
    ApplicationStatus.CLAWED_BACK: "awarded and clawed back",
}
STANDING_WORDS = {
    PartyStanding.CLEAR: "had no match",
    PartyStanding.OPEN: "still waited for a person’s answer",
    PartyStanding.NOT_A_PARTY: "had a possible match that a person answered: not a party",
    PartyStanding.PARTY: "was a political party and was barred",
}


def grants_section(report: GovernanceReport) -> Section:
    """The sums by theme, the party screen, and the applications this copy may show."""
    grants = report.grants
    blocks: list[Block] = [
        Paragraph("7.1", text(in_a_sentence(grants))),
        _themes_table(grants),
        Paragraph("7.2", text(_screens(grants))),
        Paragraph("7.3", text(money_in_words(report.money))),
        *answered(report),
        _applications_table(grants, report.level),
    ]
    return Section(7, "Grants decided in the period", tuple(blocks), "Guidance: PP11 to PP14")


def in_a_sentence(grants: GrantsDecided) -> str:
    """How many applications came to what, and the awards in all."""
    total = grants.total
    if not total.applied:
        return NONE_IN_THE_PERIOD
    applied = say_count(total.applied, "application")
    says = f"{opening(applied)} asking {say_pence(total.asked_pence)} {_came_to(grants)}. "
    if grants.smallest_award_pence is not None:
        awards = say_count(total.awards, "award was", "awards were")
        smallest = f", the smallest {say_pence(grants.smallest_award_pence)}" if total.awards > 1 else ""
        says += f"{opening(awards)} made, {say_pence(total.awarded_pence)} in all{smallest}. "
    others = [pair for pair in grants.outcomes if pair[0] is not ApplicationStatus.APPROVED]
    if others and others != [(ApplicationStatus.WITHDRAWN, total.applied)]:
        words = [
            how_many(count, f"was {STATUS_WORDS[status]}", f"were {STATUS_WORDS[status]}")
            for status, count in others
        ]
        alone = total.applied == 1
        says += f"It was {STATUS_WORDS[others[0][0]]}." if alone else f"{opening(say_list(words))}."
    return says.strip()


def _came_to(grants: GrantsDecided) -> str:
    """What the applications came to; one that was withdrawn was not decided."""
    withdrawn = dict(grants.outcomes).get(ApplicationStatus.WITHDRAWN, 0)
    if withdrawn == grants.total.applied:
        return f"{'was' if withdrawn == 1 else 'were'} withdrawn"
    return "came to a decision or were withdrawn" if withdrawn else "came to a decision"


def _themes_table(grants: GrantsDecided) -> Table:
    heads = ("Theme", "Applied", "Asked", "Awards", "Awarded", "Paid", "Returns in")
    return Table(
        3,
        "Decisions by theme of the plan",
        tuple(Column(head, right=place > 0, tabular=place > 0) for place, head in enumerate(heads)),
        tuple(_theme_row(line) for line in grants.themes),
        NONE_IN_THE_PERIOD,
        total=_theme_row(grants.total),
    )


def _theme_row(line: ThemeLine) -> tuple[Cell, ...]:
    asked, awarded = say_pence(line.asked_pence), say_pence(line.awarded_pence)
    paid, asked_back = line.spent.paid_pence, line.spent.asked
    returns = f"{line.spent.returned} of {asked_back}" if asked_back else NONE
    return cells(line.theme, str(line.applied), asked, str(line.awards), awarded, say_pence(paid), returns)


def _screens(grants: GrantsDecided) -> str:
    """What the comparison with the register of parties gave."""
    if not grants.total.applied:
        return NONE_IN_THE_PERIOD
    alone = grants.total.applied == 1
    words = [
        STANDING_WORDS[standing] if alone else f"{in_words(count)} {STANDING_WORDS[standing]}"
        for standing, count in grants.standings
    ]
    says = "The applicant was" if alone else f"All {in_words(grants.total.applied)} applicants were"
    then = " and" if alone else ":"
    went = say_count(grants.awards_to_parties, "award")
    end = f"{opening(went)} went to a party." if grants.awards_to_parties else "No award went to a party."
    return f"{says} compared with the register of political parties{then} {say_list(words)}. {end}"


def _applications_table(grants: GrantsDecided, level: Level) -> Table:
    columns = [
        Column("Reference"),
        Column("Applicant and purpose"),
        Column("Asked", right=True, tabular=True),
    ]
    columns.append(Column("Awarded", right=True, tabular=True))
    public = level is Level.PUBLIC
    columns.append(Column("Decided", tabular=True) if public else Column("Outcome, day and reason"))
    if level is Level.CONFIDENTIAL:
        columns.append(Column("Party screen"))
    what = "Awards made" if public else "Applications decided"
    return Table(
        4,
        f"{what}, by reference, not by merit",
        tuple(columns),
        tuple(_row(line, level) for line in grants.applications),
        NONE_IN_THE_PERIOD,
        note=text(_not_listed(grants)) if public else None,
        heading_columns=(0, 1),
    )


def _not_listed(grants: GrantsDecided) -> str:
    """What a public copy tells in counts alone."""
    says = "Applications that were not awarded stand in Table 3 as counts"
    if not grants.held_back:
        return f"{says}."
    return f"{says}, with {say_count(grants.held_back, 'award')} still to be announced."


def _row(line: ApplicationLine, level: Level) -> tuple[Cell, ...]:
    awarded = NONE if line.awarded_pence is None else say_pence(line.awarded_pence)
    who = f"{line.applicant}: {line.purpose}" if line.purpose else line.applicant
    decided = say_cell_day(line.decided_on)
    if level is not Level.PUBLIC:
        decided = f"{line.status.label}, {decided}{f'. {line.reason}' if line.reason else ''}"
    words = [line.reference, who, say_pence(line.asked_pence), awarded, decided]
    if level is Level.CONFIDENTIAL:
        words.append(f"{line.standing.label}. {line.screen}" if line.screen else line.standing.label)
    return cells(*words)
