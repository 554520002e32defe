"""Does anybody's part in chairing, motions or votes pass the mark that the board has adopted (PP2, PP8)?

A mark that is only suggested is no reason to say anything: the figures stand in the room Influence and in its paper.
"""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.meetings.influence.beside import TIMES_SEATS
from evenhand.domain.meetings.influence.counting import Measure
from evenhand.domain.meetings.influence.figures import Figure, Figures
from evenhand.domain.meetings.influence.saying import say_held, say_part
from evenhand.domain.members.noticing.verdicts import part_of
from evenhand.domain.partnership.rulebook import RuleBook
from evenhand.domain.words import say_day, say_list

KIND = "influence"
NEXT = "Look at what it is made of, and agree how others come to chair, move and second"
MOST_SAID = 2


@keeps("PP2", "PP8")
def parts_over(found: Sequence[Figures], book: RuleBook, period: tuple[date, date]) -> list[Finding]:
    """One finding for each whom with a part above the adopted mark; seats are noticed by themselves."""
    if book.mark(TIMES_SEATS) is None:
        return []
    return [
        _finding(one, over, book, period)
        for one in found
        if (over := [figure for figure in one.over if figure.measure is not Measure.SEATS])
    ]


def _finding(found: Figures, over: Sequence[Figure], book: RuleBook, period: tuple[date, date]) -> Finding:
    said = [one for one in over if one.measure is not Measure.CARRIED] or over
    did = [say_part(one.measure, one.part, one.whole) for one in said[:MOST_SAID]]
    mark = over[0].mark
    above = f" The board asks for a second look above {mark.permille / 10:.1f}%." if mark is not None else ""
    shares = say_list([f"{one.measure.label.lower()} {one.share.percent}" for one in over])
    return Finding(
        found.clause,
        Severity.LOOK_AT,
        f"{found.says} {say_list([say_held(found.seats, over[0].measure), *did])}.",
        f"{found.seats.met.percent} of the seats; {shares}.{above} "
        f"Counted from {say_day(period[0])} to {say_day(period[1])}.",
        NEXT,
        parts=(
            Part("Share of the seats", found.seats.met.says),
            *(Part(one.measure.label, one.share.says) for one in over),
            part_of(book[TIMES_SEATS]),
        ),
        public=not found.confidential and found.clause == "PP2",
        kind=KIND,
        opens="influence",
        confidential=found.confidential,
    )
