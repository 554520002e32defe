"""The words on the button of a finding: its next step, as short as a button says it."""

from collections.abc import Iterable

from evenhand.domain.guidance.findings import Finding

STEPS = {
    "members-too-few": "Add a member…",
    "residents-share": "Recruit…",
    "councillors-share": "Recruit…",
    "group-share": "Recruit…",
    "influence": "See the figures",
    "office-vacant": "Appoint…",
    "term-over": "Renew the term",
    "residence-unchecked": "Record the check…",
    "role-statement": "Role statement…",
    "interests": "Declare interests…",
    "consent-ended": "Open the consent…",
    "review-overdue": "Open the review…",
    "action-late": "Open the action…",
    "mp-not-informed": "Add an engagement…",
    "mp-not-on-board": "Add a member…",
    "councillor-not-on-board": "Add a member…",
    "chair-not-independent": "Appoint…",
    "quorum-not-set": "Set the quorum…",
    "decision-fault": "Open the decision…",
    "interest-handled-otherwise": "Open the meeting…",
    "interest-not-declared": "Open the meeting…",
    "late-paper": "Open the papers…",
    "minutes-not-approved": "Open the minutes…",
    "notice-late": "Open the meeting…",
    "decision-in-writing": "Open the question…",
}


def steps_of(findings: Iterable[Finding]) -> dict[Finding, str]:
    """The button of each finding that says where its next step is taken."""
    return {one: STEPS[one.kind] for one in findings if one.opens and one.kind in STEPS}
