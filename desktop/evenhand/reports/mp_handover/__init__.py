"""The handover brief on paper: who we are, what was done before, what is agreed, and one clear request."""

from evenhand.domain.mp.handover import HandoverBrief, Predecessor
from evenhand.domain.mp.told import ToldEngagement
from evenhand.domain.occasion import front
from evenhand.domain.papers import Block, Column, Paper, Paragraph, Section, Table, text, withheld
from evenhand.domain.vocabulary import Level
from evenhand.domain.words import say_cell_day, say_day, say_list, say_long_day, say_pence
from evenhand.reports.cells import cells
from evenhand.reports.engagement_words import called, quoted, said_kinds
from evenhand.reports.look import Look
from evenhand.reports.press import print_paper
from evenhand.reports.seat_words import said
from evenhand.reports.wording import how_many, opening

NO_SIDE = "The partnership takes no side. It tells every MP the same, whatever the party."
REQUEST = "One request: half an hour to meet residents and see the area, on a day that suits your office."
CASES = "Residents are pointed to your office, or their matter is sent with their written consent."


def blocks(brief: HandoverBrief) -> Paper:
    """The brief as neutral blocks; it holds what its level may see and nothing else."""
    head = front(brief.occasion, brief.level, "Handover brief", f"For {brief.name}, {brief.constituency}")
    return Paper(head, (_who_we_are(brief), _before(brief), _since(brief), _open(brief), _asked(brief)))


def draw(brief: HandoverBrief, look: Look) -> bytes:
    """The brief as a PDF."""
    return print_paper(blocks(brief), look)


def _who_we_are(brief: HandoverBrief) -> Section:
    ours = brief.partnership
    area = f" of {ours.area}" if ours.area else ""
    seats = say_list([said(one) for one in ours.seats])
    says = f"{ours.name} is a partnership of the residents{area}. "
    says += f"Voting members: {seats}." if seats else "Nobody sits on it yet."
    accountable = f" {ours.accountable} holds the money." if ours.accountable else ""
    plan = (
        f"The plan is for these themes: {quoted(ours.themes)}."
        if ours.themes
        else "No theme of a plan is recorded."
    )
    return Section(
        1,
        "Who we are",
        (
            Paragraph("1.1", text(says, accountable)),
            Paragraph("1.2", text(plan)),
            Paragraph("1.3", text(_awards(brief))),
            Paragraph("1.4", text(NO_SIDE)),
        ),
    )


def _awards(brief: HandoverBrief) -> str:
    made, least = brief.partnership.awards, brief.partnership.smallest_pence
    if not made.awards or least is None:
        return "No grant has been awarded yet."
    total = say_pence(made.awarded_pence)
    count = how_many(made.awards, "grant was", "grants were")
    return f"{opening(count)} awarded so far, {total} in all; the smallest was {say_pence(least)}."


def _before(brief: HandoverBrief) -> Section:
    blocks: list[Block] = [Paragraph("2.1", text(_predecessors(brief.predecessors)))]
    if brief.before:
        blocks.append(_table(1, "What was done together before", brief.before, brief))
    if brief.level is Level.PUBLIC and brief.not_public:
        count = how_many(brief.not_public, "engagement that was", "engagements that were")
        blocks.append(Paragraph("2.2", text(f"{opening(count)} not public are left out of this copy.")))
    return Section(2, "What was done before", tuple(blocks))


def _predecessors(predecessors: tuple[Predecessor, ...]) -> str:
    if not predecessors:
        return "Nobody who sat before is recorded."
    terms = [f"{one.name} ({_span(one)})" for one in predecessors]
    return f"Before, {say_list(terms)} sat for the constituency."


def _span(one: Predecessor) -> str:
    return f"{say_day(one.starts)} to {say_day(one.ends)}" if one.ends else f"from {say_day(one.starts)}"


def _since(brief: HandoverBrief) -> Section:
    elected = f"Elected on {say_day(brief.elected_on)}."
    if not brief.since:
        return Section(
            3, "Since the election", (Paragraph("3.1", text(f"{elected} Nothing this copy tells of.")),)
        )
    count = how_many(len(brief.since), "engagement is", "engagements are")
    says = Paragraph("3.1", text(f"{elected} {opening(count)} told here."))
    return Section(
        3, "Since the election", (says, _table(2, "What was done together since", brief.since, brief))
    )


def _table(number: int, caption: str, engagements: tuple[ToldEngagement, ...], brief: HandoverBrief) -> Table:
    told = brief.level is not Level.PUBLIC
    columns = (
        Column("Day", right=True, tabular=True),
        Column("What"),
        Column("Kinds"),
        *((Column("What came of it"),) if told else ()),
    )
    rows = tuple(
        cells(
            say_cell_day(one.on),
            called(one, peopled=False),
            said_kinds(one.kinds),
            *((one.outcome,) if told else ()),
        )
        for one in engagements
    )
    return Table(number, caption, columns, rows, "None.", heading_columns=(0, 1), dense=len(rows) > 8)


def _open(brief: HandoverBrief) -> Section:
    """What is agreed and asked, and how many residents' matters are open."""
    blocks: list[Block]
    if brief.agreed is None or brief.open_advice is None:
        blocks = [withheld("4.1"), withheld("4.2")]
    else:
        blocks = [Paragraph("4.1", text(_agreed(brief.agreed)))]
        asked = (
            f"Advice was asked on {say_list(list(brief.open_advice))}."
            if brief.open_advice
            else "No advice waits."
        )
        blocks.append(Paragraph("4.2", text(asked)))
    blocks.append(Paragraph("4.3", text(f"{CASES} Sent and open: {brief.casework_open}.")))
    return Section(4, "What is open", tuple(blocks), "Guidance: MP7, MP11, MP12.")


def _agreed(agreed: tuple[ToldEngagement, ...]) -> str:
    """The days to come that both sides have confirmed."""
    if not agreed:
        return "No day is agreed yet."
    days = [f"{say_long_day(one.on)} ({called(one, peopled=False)})" for one in agreed]
    return f"Agreed: {say_list(days)}."


def _asked(brief: HandoverBrief) -> Section:
    skills = "We should be glad to know what you are especially good at." if brief.skills_prompt else ""
    parts = [Paragraph("5.1", text(REQUEST)), *([Paragraph("5.2", text(skills))] if skills else [])]
    return Section(5, "What we ask", tuple(parts), "Guidance: MP1, MP13 (MPs and Big Local, May 2016)")
