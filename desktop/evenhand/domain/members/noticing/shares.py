"""Does any one group hold more of the seats than the rule book's mark (PP2, PP8)?

A mark that Evenhand suggests gives the figure and no verdict; once the board has adopted one by a carried decision, a
group above it is to be looked at. Every group is asked the same, whatever binds it.
"""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.guidance.findings import Finding, Part, Severity
from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.balance import Share, councillors_among
from evenhand.domain.members.directory import Seat
from evenhand.domain.members.noticing.groups import Group, groups_on
from evenhand.domain.members.noticing.record import MemberRecord
from evenhand.domain.members.noticing.verdicts import part_of, weighed
from evenhand.domain.partnership.rulebook import Rule, RuleBook

BRING_IN = "Bring in new people and voices"
OR_ADOPT = "Bring in new people and voices, or adopt a mark of the board’s own"


@keeps("PP2")
def councillors_over(voting: Sequence[Seat], book: RuleBook) -> list[Finding]:
    """That councillors, in whatever capacity they sit, hold more of the seats than the mark."""
    rule, share = book["councillors_share"], councillors_among(voting)
    if not _is_over(share, book.number(rule.key)):
        return []
    return [_finding("PP2", "Councillors", share, rule, "councillors-share", public=True)]


@keeps("PP8")
def groups_over(record: MemberRecord, voting: Sequence[Seat], book: RuleBook, day: date) -> list[Finding]:
    """The groups that hold more of the seats than the mark."""
    rule = book["group_share"]
    return [
        _group_over(group, Share(len(group.people), len(voting)), rule)
        for group in groups_on(record, voting, day)
        if _is_over(Share(len(group.people), len(voting)), book.number(rule.key))
    ]


def _group_over(group: Group, share: Share, rule: Rule) -> Finding:
    known = (Part("At most, with those not held", str(group.most)),) if group.most > share.part else ()
    return _finding(
        "PP8", group.says, share, rule, "group-share", confidential=group.confidential, more=known
    )


def _is_over(share: Share, mark: int | None) -> bool:
    return mark is not None and share.part * 100 > mark * share.whole


def _finding(
    clause: str,
    who: str,
    share: Share,
    rule: Rule,
    kind: str,
    *,
    public: bool = False,
    confidential: bool = False,
    more: tuple[Part, ...] = (),
) -> Finding:
    origin = rule.origin_said(with_reason=False)
    return Finding(
        clause,
        weighed(rule, Severity.LOOK_AT),
        f"{who} hold {share.part} of {share.whole} voting seats.",
        f"{share.percent} of the seats; the mark is {rule.says}, {origin}.",
        BRING_IN if rule.judges else OR_ADOPT,
        parts=(Part("Seats held", share.says), *more, part_of(rule)),
        public=public,
        kind=kind,
        opens="members/recruit",
        confidential=confidential,
    )
