"""What the record itself shows for a clause of the guidance, in a few words, with the paragraph of the
governance report that says more.

Nothing is claimed that the record does not hold: where there is no entry, there is no evidence, and the clause stands
as not known.
"""

from evenhand.domain.meetings.influence.in_short import Influence
from evenhand.domain.mp.casework_counts import FEW, say
from evenhand.domain.partnership.clause_lines import ClauseStatus, Evidence
from evenhand.domain.partnership.grants_decided import GrantsDecided
from evenhand.domain.partnership.members_in_short import MembersInShort
from evenhand.domain.partnership.mp_in_short import MpInShort
from evenhand.domain.partnership.party_balance import PartyBalance
from evenhand.domain.partnership.sitting import Sitting
from evenhand.domain.vocabulary import Kind, PartyStanding
from evenhand.domain.words import say_count, say_day


def evidence_from(
    sitting: Sitting,
    influence: Influence,
    parties: PartyBalance,
    members: MembersInShort,
    grants: GrantsDecided,
    mp: MpInShort,
) -> dict[str, Evidence]:
    """The evidence for each clause that the parts of the report can show."""
    return {
        **_on_members(sitting, influence, parties),
        **_on_review(sitting, members),
        **_on_grants(grants),
        **_on_the_mp(mp),
        "PP6": Evidence("No rule depends on a party; held by office or consent", place="5.1"),
    }


def _on_members(sitting: Sitting, influence: Influence, parties: PartyBalance) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    if sitting.voting:
        found["PP1"] = Evidence(
            f"{say_count(len(influence.offices), 'public office').capitalize()} shown", place="Table 2"
        )
        found["PP3"] = Evidence(f"Capacity of {say_count(len(sitting.members), 'member')}", place="Table 1")
    if influence.judged_throughout and not any(share.over for share in influence.shares):
        found["PP2"] = Evidence("No share above the mark", place="4.2")
    elif influence.meetings:
        found["PP2"] = Evidence("Shares counted, not judged", status=ClauseStatus.IN_PART, place="4.2")
    if parties.voting:
        known = parties.not_held == 0 and not any(
            2 * group.least > parties.voting for group in parties.groups
        )
        says = f"{parties.not_held} of {parties.voting} affiliations not held"
        found["PP8"] = (
            Evidence("No group over half of the seats", place="5.2")
            if known
            else Evidence(says, status=ClauseStatus.IN_PART, place="5.1")
        )
    return found


def _on_review(sitting: Sitting, members: MembersInShort) -> dict[str, Evidence]:
    """What shows that capacity is signed for, and that the membership is looked at and widened."""
    found: dict[str, Evidence] = {}
    if members.statements:
        in_order = sum(not one.wants for one in members.statements)
        whole = len(members.statements)
        status = ClauseStatus.IN_PLACE if in_order == whole else ClauseStatus.IN_PART
        found["PP3"] = Evidence(f"{in_order} of {whole} statements in order", status=status, place="3.3")
    review = members.review
    if review.opened:
        found["PP9"] = Evidence(
            f"{say_count(review.opened, 'action').capitalize()}, {review.achieved} achieved", place="3.4"
        )
    if review.held_on is not None:
        found["PP10"] = Evidence(f"Reviewed {say_day(review.held_on)}", place="3.4")
    elif sitting.voting and sitting.needed is not None:
        found["PP10"] = Evidence(
            "Residents’ share counted, no review held", status=ClauseStatus.IN_PART, place="3.1"
        )
    return found


def _on_grants(grants: GrantsDecided) -> dict[str, Evidence]:
    total = grants.total.applied
    if not total:
        return {}
    waiting = dict(grants.standings).get(PartyStanding.OPEN, 0)
    status = ClauseStatus.IN_PART if waiting else ClauseStatus.IN_PLACE
    return {"PP14": Evidence(f"{total - waiting} of {total} screened", status=status, place="7.2")}


def _on_the_mp(mp: MpInShort) -> dict[str, Evidence]:
    found: dict[str, Evidence] = {}
    if mp.in_period:
        engaged = say_count(mp.in_period, "engagement").capitalize()
        found["MP1"] = Evidence(f"{engaged} in the period", place="8.3")
        found["MP2"] = Evidence("Worked out from engagements", place="8.1")
        found["MP6"] = Evidence("A lane for each kind", place="Figure 4")
    if mp.stances:
        found["MP3"] = Evidence(
            f"{say_count(len(mp.stances), 'dated judgement').capitalize()}", public=False, place="8.2"
        )
    if dict(mp.by_kind).get(Kind.PUBLICITY):
        found["MP10"] = Evidence(f"Publicity: {dict(mp.by_kind)[Kind.PUBLICITY]} in the period", place="8.3")
    if mp.casework != 0:
        referred = FEW if mp.casework is None else say(mp.casework)
        found["MP12"] = Evidence(f"Referrals: {referred}", place="8.3")
    return found
