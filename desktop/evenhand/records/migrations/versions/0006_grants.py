"""The sixth schema: grants in full, from the criteria of a round to the last return, and the register of all spending.

What was paid of an award until now, known only in all, becomes one payment; what was decided gains a record of how.
"""

from alembic import op
from sqlalchemy import DDL

from evenhand import shelf

RULE = "CREATE TRIGGER"
NOT_RECORDED = "Carried over from a file of before: the days were not recorded."
COURSES = f"""INSERT INTO award_course (
      version, award_id, offered_on, accepted_on, accepted_by, lto_confirmed_by, ended_because, note)
    SELECT 1, id, awarded_on, awarded_on, '', '', '', '{NOT_RECORDED}' FROM award WHERE paid_pence > 0 ORDER BY id"""  # noqa: S608
PAYMENTS = f"""INSERT INTO payment (
      version, award_id, paid_on, day_is_known, payee, what_for, pence, theme_id, receipt, file_name, digest,
      party_standing, party_verdict, party_like, party_why, answered_by, second_person, party_reason, note)
    SELECT 1, w.id, w.awarded_on, 0, a.name, p.purpose, w.paid_pence, p.theme_id, '', '', '',
      'clear', 'no-match', '', '', '', '', '', '{NOT_RECORDED}'
    FROM award w JOIN application p ON p.id = w.application_id JOIN applicant a ON a.id = p.applicant_id
    WHERE w.paid_pence > 0 ORDER BY w.id"""  # noqa: S608
DECISIONS = """INSERT INTO application_decision (
      version, application_id, outcome, decided_on, how, by_whom, awarded_pence, reason)
    SELECT 1, p.id,
      CASE WHEN p.status <> 'approved' THEN p.status
        WHEN w.awarded_pence < p.asked_pence THEN 'approved-in-part' ELSE 'approved' END,
      p.decided_on,
      CASE WHEN p.status = 'withdrawn' THEN 'applicant' WHEN p.meeting_id IS NULL THEN 'earlier' ELSE 'meeting' END,
      '', w.awarded_pence, p.reason
    FROM application p LEFT JOIN award w ON w.application_id = p.id
    WHERE p.decided_on IS NOT NULL ORDER BY p.id"""


def upgrade() -> None:
    """Add the tables, carry over what was paid and decided, then add the rules."""
    _, *statements = shelf.read_text("schemas/0006_grants.sql").strip().split("\n\n")
    tables = [one for one in statements if not one.startswith(RULE)]
    rules = [one for one in statements if one.startswith(RULE)]
    for statement in (*tables, COURSES, PAYMENTS, DECISIONS, *rules):
        op.execute(DDL(statement.replace("%", "%%")))
