"""Page 1 of the influence review: what the board is asked to do, and what it should notice."""

from evenhand.domain.guidance.findings import Finding
from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.review import InfluenceReview
from evenhand.domain.papers import Block, Mark, Notice, Notices, Paragraph, Section, text
from evenhand.domain.words import say_count, say_list
from evenhand.reports.findings import decision, noticed, noticed_as, the_rest
from evenhand.reports.influence_review.wording import named_parts
from evenhand.reports.wording import opening

LEAST_RECORDED = 5


def asks_of(review: InfluenceReview) -> list[tuple[str, str]]:
    """What the board is asked for: a look at what is above the mark, a mark of its own, minutes that name movers."""
    asks: list[tuple[str, str]] = []
    part, over = review.councillors, review.councillors.over
    if over:
        why = f"why the councillors’ part in {named_parts(over)} is above the mark, and agree what follows (3.2)"
        asks.append(("discuss", why))
    if review.groups and any(one.over for one in review.groups):
        asks.append(("discuss", "the groups that are above a mark, and who else could be heard (section 5)"))
    mark = part.of(Measure.MOVED).mark
    if mark is not None and not mark.adopted:
        asks.append(("adopt", "a mark for a second look, so that these figures can be judged (6.2)"))
    if any(part.of(one).missing for one in (Measure.MOVED, Measure.SECONDED, Measure.CHAIRED)):
        asks.append(("ask", "that the minutes name who chairs, moves and seconds (6.3)"))
    return asks


def asked_section(review: InfluenceReview) -> Section:
    """Section 1, the decision box."""
    asks = asks_of(review)
    closing = ("note", "the rest of this review" if asks else "this review")
    return Section(1, "What the board is asked to do", (decision("1.1", asks, closing),))


def noticed_section(review: InfluenceReview) -> Section:
    """Section 2: findings, what the review covers, and where the records are too thin to say."""
    notices = [noticed_as(one, _place(one)) for one in review.findings]
    shown: list[Block] = noticed(notices) if notices else [_nothing(review)]
    rest = the_rest("2.3", review.findings, review.findings_withheld)
    blocks = [
        *shown,
        Paragraph("2.1", text(_covered(review))),
        Paragraph("2.2", text(_thin(review))),
        *([rest] if rest else []),
    ]
    return Section(2, "What the board should notice", tuple(blocks))


def _place(finding: Finding) -> str:
    return "paragraph 3.2" if finding.clause == "PP2" else "section 5"


def _nothing(review: InfluenceReview) -> Notices:
    """That nothing stands above a mark, or why that cannot be said."""
    mark, seats = (review.councillors.of(one).mark for one in (Measure.MOVED, Measure.SEATS))
    if not review.councillors.meetings:
        says, evidence = "No meeting is recorded in the period", "So there is nothing to review."
        return Notices((Notice(Mark.ASK, "Check", says, evidence, ""),))
    if mark is None or not mark.adopted:
        says, evidence = (
            "Nothing is judged: the board has adopted no mark",
            "The figures stand without a verdict.",
        )
        if seats is not None and seats.adopted:
            says = "Seats alone are judged: for the other parts the board has adopted no mark"
            evidence = "The seats are not above theirs. The other figures stand without a verdict."
        return Notices((Notice(Mark.ASK, "Check", says, evidence, ""),))
    says, evidence = (
        "No part that this copy shows is above a mark",
        "The marks are those that the board adopted.",
    )
    return Notices((Notice(Mark.GOOD, "In order", says, evidence, ""),))


def _covered(review: InfluenceReview) -> str:
    if not review.councillors.meetings:
        return "Nothing is counted: no meeting of the board was held in this period."
    motions = review.councillors.motions
    meetings = opening(say_count(review.councillors.meetings, "meeting"))
    return (
        f"{meetings} of the board with {say_count(motions, 'motion')} are counted. Sub-groups, open meetings and "
        "decisions between meetings are not."
    )


def _thin(review: InfluenceReview) -> str:
    """Where too little is recorded to say, or that there is enough throughout."""
    thin = [one for one in review.councillors.figures if one.thin]
    if not thin:
        return "Enough is recorded to say something of each part."
    names = say_list([one.measure.label.lower() for one in thin])
    return f"Too little is recorded to compare: {names}. The counts stand, and nothing is said about more or less."
