"""The rules of the file for decisions on grants and for money, kept by whatever way somebody writes to it.

Nothing is awarded without a decision of a quorate meeting or delegated power, nothing beyond the round's budget,
nothing is paid before acceptance or above the award, nobody votes whose conflict was confirmed (PP2), and no payment
goes to a party (PP14).
"""

from evenhand.domain.guidance.keeping import keeps
from evenhand.records.trigger import Trigger, refuse, refuse_unless_settled

UNDECIDED = "Nothing is awarded without a decision of a quorate meeting, or delegated power."
OVER_BUDGET = "That would commit more than the budget of the round."
NOT_ACCEPTED = "An award is paid once it was accepted, and not after it ended."
OVER_AWARD = "That would pay more than was awarded."
IN_CONFLICT = "Somebody whose conflict of interest was confirmed does not vote on it (PP2)."
PAYEE = "Nobody has answered whether this payee is a party, or it is one. Nothing is paid to a party (PP14)."
STANDS = (
    "An award to this applicant stands. It is rescinded when the applicant is answered to be a party (PP14)."
)


def grant_money() -> tuple[Trigger, ...]:
    """Every rule about decisions on grants and money."""
    return (*_decided(), *_within_budget(), *_paid_in_turn(), *_offered_to_no_party(), *_no_conflicted_vote())


def _decided() -> tuple[Trigger, ...]:
    """An award rests on a decision in favour of its application."""
    carried = "SELECT 1 FROM decision m WHERE m.id = d.decision_id AND m.outcome = 'carried' AND m.rescinded_on IS NULL"
    in_writing = "SELECT 1 FROM written_decision w WHERE w.id = d.written_id AND w.outcome = 'carried'"
    without = f"""WHEN NOT EXISTS (
  SELECT 1 FROM application_decision d WHERE d.application_id = NEW.application_id
  AND d.outcome IN ('approved', 'approved-in-part') AND (
    d.how IN ('delegated', 'earlier')
    OR (d.how = 'meeting' AND EXISTS ({carried}))
    OR (d.how = 'in-writing' AND EXISTS ({in_writing}))
  )
)"""  # noqa: S608  names of ours alone
    return (Trigger("award_with_decision", f"BEFORE INSERT ON award\n{without}", refuse(UNDECIDED)),)


def _within_budget() -> tuple[Trigger, ...]:
    """The awards of a round stay within its budget, whatever changes: an award, its course, money back, the round."""
    of_application = "SELECT round_id FROM application WHERE id = NEW.application_id"
    of_award = "SELECT p.round_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = {}.award_id"
    changes = (
        ("award_within_budget", "INSERT ON award", of_application),
        ("award_stays_within_budget", "UPDATE OF awarded_pence, application_id ON award", of_application),
        ("budget_covers_awards", "UPDATE OF budget_pence ON grant_round", "NEW.id"),
        ("round_covers_awards", "UPDATE OF round_id ON application", "NEW.round_id"),
        ("award_goes_on_within_budget", "UPDATE ON award_course", of_award.format("NEW")),
        ("course_goes_within_budget", "DELETE ON award_course", of_award.format("OLD")),
        ("money_back_stays_within_budget", "UPDATE ON money_back", of_award.format("NEW")),
        ("money_back_goes_within_budget", "DELETE ON money_back", of_award.format("OLD")),
    )
    return tuple(
        Trigger(name, f"AFTER {when}\nWHEN {_over_budget(of_round)}", refuse(OVER_BUDGET))
        for name, when, of_round in changes
    )


def _over_budget(of_round: str) -> str:
    """Whether a round's awards come to more than its budget.

    An award that goes on counts whole, one that was closed or ended by what was paid; what came back counts no more.
    """
    committed = """coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)"""
    awards = (
        "award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id"
    )
    return f"""EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = ({of_round}) AND r.budget_pence < (
  SELECT {committed}
  FROM {awards}
  WHERE p.round_id = r.id
  )
)"""  # noqa: S608  names of ours alone


@keeps("PP11", "PP14")
def _paid_in_turn() -> tuple[Trigger, ...]:
    """Payments: of an award once it was accepted and never above it, of anything else to no party (PP11, PP14)."""
    ready = (
        "SELECT 1 FROM award_course c WHERE c.award_id = NEW.award_id AND c.accepted_on <= NEW.paid_on "
        "AND c.ended_on IS NULL"
    )
    not_ready = f"WHEN NEW.award_id IS NOT NULL AND NOT EXISTS ({ready})"
    over = """WHEN NEW.award_id IS NOT NULL AND (SELECT sum(pence) FROM payment WHERE award_id = NEW.award_id)
  > (SELECT awarded_pence FROM award WHERE id = NEW.award_id)"""
    applicant = (
        "(\n      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id "
        "WHERE a.id = NEW.award_id\n    )"
    )
    settled = refuse_unless_settled(applicant)
    unsettled = "WHEN NEW.award_id IS NULL AND NEW.party_standing NOT IN ('clear', 'not-a-party')"
    changed = "BEFORE UPDATE OF award_id, paid_on, pence, payee ON payment"
    before = (
        "WHEN EXISTS (SELECT 1 FROM payment p WHERE p.award_id = NEW.award_id "
        "AND (NEW.accepted_on IS NULL OR p.paid_on < NEW.accepted_on))"
    )
    return (
        Trigger("payment_once_accepted", f"BEFORE INSERT ON payment\n{not_ready}", refuse(NOT_ACCEPTED)),
        Trigger("payment_stays_once_accepted", f"{changed}\n{not_ready}", refuse(NOT_ACCEPTED)),
        Trigger("payment_within_award", f"AFTER INSERT ON payment\n{over}", refuse(OVER_AWARD)),
        Trigger(
            "payment_stays_within_award",
            f"AFTER UPDATE OF award_id, pence ON payment\n{over}",
            refuse(OVER_AWARD),
        ),
        Trigger(
            "payment_of_award_to_no_party", "BEFORE INSERT ON payment\nWHEN NEW.award_id IS NOT NULL", settled
        ),
        Trigger("payment_moved_to_no_party", f"{changed}\nWHEN NEW.award_id IS NOT NULL", settled),
        Trigger("payment_to_no_party", f"BEFORE INSERT ON payment\n{unsettled}", refuse(PAYEE)),
        Trigger("payment_stays_to_no_party", f"BEFORE UPDATE ON payment\n{unsettled}", refuse(PAYEE)),
        Trigger(
            "paid_award_stays_accepted",
            f"AFTER UPDATE OF accepted_on, award_id ON award_course\n{before}",
            refuse(NOT_ACCEPTED),
        ),
        Trigger(
            "paid_award_keeps_its_course",
            "BEFORE DELETE ON award_course\n"
            "WHEN EXISTS (SELECT 1 FROM payment p WHERE p.award_id = OLD.award_id)",
            refuse(NOT_ACCEPTED),
        ),
    )


@keeps("PP14")
def _offered_to_no_party() -> tuple[Trigger, ...]:
    """No offer to a party, and no award that goes on once an applicant was answered to be one (PP14)."""
    applicant = (
        "(\n      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id "
        "WHERE a.id = NEW.award_id\n    )"
    )
    settled = refuse_unless_settled(applicant)
    approved = "SELECT 1 FROM application p WHERE p.applicant_id = NEW.id AND p.status = 'approved'"
    becomes = "NEW.party_standing = 'party' AND OLD.party_standing IS NOT 'party'"
    return (
        Trigger(
            "offer_to_no_party", "BEFORE INSERT ON award_course\nWHEN NEW.offered_on IS NOT NULL", settled
        ),
        Trigger(
            "offer_made_to_no_party",
            "BEFORE UPDATE OF offered_on, accepted_on ON award_course\n"
            "WHEN NEW.offered_on IS NOT OLD.offered_on OR NEW.accepted_on IS NOT OLD.accepted_on",
            settled,
        ),
        Trigger(
            "award_ends_with_the_bar",
            f"BEFORE UPDATE OF party_standing ON applicant\nWHEN {becomes} AND EXISTS ({approved})",
            refuse(STANDS),
        ),
    )


@keeps("PP2")
def _no_conflicted_vote() -> tuple[Trigger, ...]:
    """Nobody votes on an application in which their conflict was confirmed, whichever is entered first (PP2).

    An item about a round is about all its applications but those that have an item of their own at that meeting.
    """
    votes = """SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared'"""
    changes = (
        ("vote_without_conflict", "INSERT ON vote", "v.id = NEW.id"),
        ("vote_stays_without_conflict", "UPDATE ON vote", "v.id = NEW.id"),
        ("conflict_confirmed_before_the_vote", "INSERT ON grant_conflict", "c.id = NEW.id"),
        ("conflict_becomes_confirmed_before_the_vote", "UPDATE ON grant_conflict", "c.id = NEW.id"),
        ("item_voted_on_without_conflict", "UPDATE OF about ON agenda_item", "i.meeting_id = NEW.meeting_id"),
        ("item_goes_without_conflict", "DELETE ON agenda_item", "i.meeting_id = OLD.meeting_id"),
        ("decision_moved_without_conflict", "UPDATE OF item_id ON decision_record", "r.id = NEW.id"),
    )
    return tuple(
        Trigger(name, f"AFTER {when}\nWHEN EXISTS (\n  {votes} AND {one}\n)", refuse(IN_CONFLICT))
        for name, when, one in changes
    )
