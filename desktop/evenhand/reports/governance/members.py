"""What the report tells of the members beside who sits: statements and review, consents and groups, interests."""

from evenhand.domain.meetings.decision_log import DecisionLine
from evenhand.domain.members.over_time import Standing
from evenhand.domain.papers import (
    NONE_IN_THE_PERIOD,
    NOT_ASKED,
    Block,
    Entries,
    Entry,
    Listing,
    Paragraph,
    Section,
    Text,
    strong,
    text,
    withheld,
)
from evenhand.domain.partnership.governance import GovernanceReport
from evenhand.domain.partnership.members_in_short import InterestsInShort, ReviewInShort, StatementLine
from evenhand.domain.words import say_count, say_day, say_list, say_percent
from evenhand.reports.seat_words import NOUNS
from evenhand.reports.wording import how_many, in_words, opening

FULL_REGISTER = "What was declared stands in the register of interests, a paper of its own."


def statements_and_review(report: GovernanceReport) -> list[Block]:
    """Paragraphs 3.3 to 3.5: role statements, the review and recruitment, and how seats stood over the period."""
    statements = report.members.statements
    said = withheld("3.3") if statements is None else Paragraph("3.3", _statements(statements))
    then, now = report.members.standings
    return [
        said,
        Paragraph("3.4", text(_reviewed(report.members.review))),
        Paragraph("3.5", text(f"{_stood(then)} {_stood(now)}")),
    ]


def consents_and_groups(report: GovernanceReport) -> list[Block]:
    """Paragraphs 5.3 and 5.4, which only the confidential copy holds; where nobody sits, nothing is withheld."""
    consents, groups = report.members.consents, report.members.groups
    if not (report.sitting.voting or report.sitting.without_vote):
        consents, groups = (), ()
    if consents is None or groups is None:
        return [withheld("5.3"), withheld("5.4")]
    held = [
        text(f"{one.name}: {one.party}, agreed on {say_day(one.given_on)}, good until {say_day(one.until)}.")
        for one in consents
    ]
    whole = report.sitting.voting
    shares = [
        text(f"{one.says.rstrip(',')}: {one.members} of {whole}, {say_percent(one.members, whole)}.")
        for one in groups
    ]
    blocks: list[Block] = [Paragraph("5.3", text(_with_consent(len(held))))]
    blocks += [Listing(tuple(held))] if held else []
    blocks.append(Paragraph("5.4", text(_groups(len(shares)))))
    return blocks + ([Listing(tuple(shares))] if shares else [])


def interests_section(report: GovernanceReport) -> Section:
    """Section 6: the register of interests in a sentence, who is late, and the conflicts handled at meetings."""
    interests = report.members.interests
    late = (
        withheld("6.2")
        if interests.late is None or interests.not_asked is None
        else Paragraph("6.2", text(_late(interests.late, interests.not_asked)))
    )
    handled = Paragraph("6.3", text(_handled(len(report.conflicts))))
    parts: list[Block] = [Paragraph("6.1", text(_declared(interests))), late, handled]
    if report.conflicts:
        parts.append(Entries(tuple(_conflict(one) for one in report.conflicts), NONE_IN_THE_PERIOD))
    return Section(6, "Interests declared, and conflicts handled", tuple(parts), "Guidance: PP2, PP3")


def _handled(count: int) -> str:
    if not count:
        return "No member had declared an interest in anything that was decided in the period."
    motions = say_count(count, "motion was", "motions were")
    return f"{opening(motions)} put in the period on which a member had declared an interest:"


def _conflict(line: DecisionLine) -> Entry:
    """A motion with who stood back from it, what became of it, and how many could vote."""
    could_vote = line.detail.partition(". ")[0].rstrip(".")
    became = ". ".join(filter(None, (line.result, could_vote)))
    return Entry(
        line.number, text(strong(line.wording)), (text(" ".join(line.interests)), text(f"{became}."))
    )


def _statements(statements: tuple[StatementLine, ...]) -> Text:
    if not statements:
        return text("Nobody who sits here wears two hats, so no role statement is needed.")
    wanting = [one for one in statements if one.wants]
    whole, in_order = len(statements), len(statements) - len(wanting)
    signed = "a role statement in force" if whole == 1 else "role statements in force"
    says = f"{in_order} of {whole} members with two hats have {signed}. "
    good = [
        f"{one.name} until {say_day(one.good_until)}"
        for one in statements
        if not one.wants and one.good_until
    ]
    until = f"Good: {say_list(good)}. " if good else ""
    return text(says, until, strong(" ".join(one.wants for one in wanting)))


def _reviewed(review: ReviewInShort) -> str:
    if review.held_on is None:
        says = "No review of the membership is recorded. "
    else:
        says = f"The membership was last reviewed on {say_day(review.held_on)}. "
    if review.planned_for is not None:
        says += f"The next review is planned for {say_day(review.planned_for)}. "
    if not review.opened:
        return f"{says}No recruitment action is recorded."
    actions = say_count(review.opened, "recruitment action was", "recruitment actions were")
    standing = [f"{in_words(review.achieved)} achieved", f"{in_words(review.still_open)} still open"]
    late = f", {in_words(review.late)} of them overdue" if review.late else ""
    return f"{says}{opening(actions)} agreed so far: {say_list(standing)}{late}."


def _stood(standing: Standing) -> str:
    """How the voting seats were filled on a day, and how many offices councillors held."""
    day = say_day(standing.starts)
    if not standing.seats:
        return f"On {day} nobody sat with a vote."
    seats = [f"{one.share.part} {NOUNS[one.capacity][one.share.part != 1]}" for one in standing.seats]
    offices = standing.offices
    held = (
        f"councillors held {offices.part} of {offices.whole} offices"
        if offices.whole
        else "no office was held"
    )
    return f"On {day} the {standing.councillors.whole} voting seats were {say_list(seats)}, and {held}."


def _with_consent(count: int) -> str:
    if not count:
        return "No affiliation is held with consent alone."
    held = how_many(count, "affiliation is", "affiliations are")
    return f"{opening(held)} held with the member’s consent, and counted in this copy alone:"


def _groups(count: int) -> str:
    if not count:
        return "No group of two or more is kept or seen among the voting members."
    return (
        "Groups of two or more among the voting members, whatever binds them. Nobody is said to vote as one:"
    )


def _declared(interests: InterestsInShort) -> str:
    if not interests.declared:
        return f"{NOT_ASKED} No declaration of interests is recorded."
    who = f"{interests.declared} of {say_count(interests.members, 'member')}"
    members = who if interests.late is not None else f"{who} who may be named here"
    nothing = how_many(
        interests.nothing, "declared that there was nothing", "declared that there was nothing"
    )
    told = f"{opening(nothing)}. " if interests.nothing else ""
    return f"{members} have declared their interests. {told}{FULL_REGISTER}"


def _late(late: tuple[str, ...], not_asked: tuple[str, ...]) -> str:
    parts: list[str] = []
    if late:
        parts.append(f"To be declared anew: {say_list(list(late))}.")
    if not_asked:
        parts.append(f"Not asked yet: {say_list(list(not_asked))}.")
    return " ".join(parts) or "No declaration is overdue."
