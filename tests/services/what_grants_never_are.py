"""What must never be true of a file with grants (PP2, PP11, PP14), asked of its tables in plain SQL.

No service is taken at its word. A newer list of parties, or another's answer, may ask about who has an award already;
nothing more is awarded, offered or paid while that is open, and the question is a finding.
"""

from datetime import date

from sqlalchemy import text

from evenhand.records.unit_of_work import Partnership

FIRST = date(2026, 3, 3)
QUORUM, DELEGATED = 5, 100_00
Had = dict[int, tuple[str, int, int, int]]

FAVOURED = """SELECT count(*) FROM application p JOIN applicant a ON a.id = p.applicant_id
  LEFT JOIN award w ON w.application_id = p.id LEFT JOIN award_course c ON c.award_id = w.id
  WHERE a.party_standing = 'party' AND (p.status = 'approved' OR (w.id IS NOT NULL AND c.ended_on IS NULL))"""
OVERPAID = """SELECT count(*) FROM award w
  WHERE (SELECT coalesce(sum(pence), 0) FROM payment p WHERE p.award_id = w.id) > w.awarded_pence
  OR (SELECT coalesce(sum(pence), 0) FROM payment p WHERE p.award_id = w.id) <> w.paid_pence"""
EARLY = """SELECT count(*) FROM payment p LEFT JOIN award_course c ON c.award_id = p.award_id
  WHERE p.award_id IS NOT NULL AND (c.accepted_on IS NULL OR p.paid_on < c.accepted_on)"""
COMMITTED = """SELECT coalesce(sum(CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN w.awarded_pence
    ELSE w.paid_pence END - (SELECT coalesce(sum(pence), 0) FROM money_back b WHERE b.award_id = w.id)), 0)
  - r.budget_pence AS over
  FROM grant_round r JOIN application p ON p.round_id = r.id JOIN award w ON w.application_id = p.id
  LEFT JOIN award_course c ON c.award_id = w.id GROUP BY r.id HAVING over > 0"""
VOTED = """SELECT count(*) FROM grant_conflict g JOIN application p ON p.id = g.application_id
  JOIN agenda_item i ON i.about = 'application:' || p.id
  JOIN decision_record d ON d.item_id = i.id JOIN vote v ON v.decision_id = d.decision_id
  WHERE g.state = 'confirmed' AND g.handling <> 'declared' AND v.person_id = g.person_id"""
POWERLESS = f"""SELECT count(*) FROM application p WHERE p.status = 'approved' AND NOT EXISTS (
  SELECT 1 FROM application_decision d WHERE d.application_id = p.id AND d.outcome LIKE 'approved%' AND (
    (d.how = 'delegated' AND d.by_whom <> '' AND d.awarded_pence <= {DELEGATED})
    OR (d.how = 'earlier' AND d.decided_on < '{FIRST.isoformat()}')
    OR (d.how = 'meeting' AND EXISTS (SELECT 1 FROM decision m JOIN meeting t ON t.id = m.meeting_id
      WHERE m.id = d.decision_id AND m.outcome = 'carried' AND m.rescinded_on IS NULL
      AND t.status = 'held' AND t.held_on = d.decided_on AND {QUORUM} <= (
        SELECT count(*) FROM attendance s WHERE s.meeting_id = t.id AND s.presence = 'present'
        AND NOT EXISTS (SELECT 1 FROM grant_conflict g WHERE g.application_id = p.id
          AND g.person_id = s.person_id AND g.state = 'confirmed' AND g.handling <> 'declared'
          AND g.settled_on <= t.held_on))))))"""
TO_PAYEES = "SELECT count(*) FROM payment WHERE party_standing NOT IN ('clear', 'not-a-party')"
NEVER = {
    "a party is favoured": FAVOURED,
    "more is paid than was awarded": OVERPAID,
    "something is paid before acceptance": EARLY,
    "a round is over its budget": COMMITTED,
    "somebody votes in their own conflict": VOTED,
    "an award rests on nothing": POWERLESS,
    "a party or an open question is paid": TO_PAYEES,
}
TO_PARTIES = """SELECT a.id, a.party_standing,
  (SELECT count(*) FROM application p JOIN award w ON w.application_id = p.id WHERE p.applicant_id = a.id),
  (SELECT count(*) FROM application p JOIN award w ON w.application_id = p.id
    JOIN award_course c ON c.award_id = w.id WHERE p.applicant_id = a.id AND c.offered_on IS NOT NULL),
  (SELECT coalesce(sum(w.paid_pence), 0) FROM application p JOIN award w ON w.application_id = p.id
    WHERE p.applicant_id = a.id)
  FROM applicant a WHERE a.party_standing IN ('party', 'open')"""


def broken(partnership: Partnership) -> list[str]:
    """What is true of the file and must never be."""
    with partnership.reading() as session:
        return [says for says, sql in NEVER.items() if (session.execute(text(sql)).scalar() or 0) > 0]


def had_by_parties(partnership: Partnership) -> Had:
    """The awards and offers of each applicant that is a party or may be one, and what it was paid."""
    with partnership.reading() as session:
        return {row[0]: tuple(row[1:]) for row in session.execute(text(TO_PARTIES))}


def check_nothing_more(before: Had, now: Had) -> None:
    """A party stays one, and neither it nor whoever is asked about gets anything more."""
    assert {key for key, had in before.items() if had[0] == "party"} <= {
        key for key, had in now.items() if had[0] == "party"
    }
    for key in before.keys() & now.keys():
        assert all(has <= had for had, has in zip(before[key][1:], now[key][1:], strict=True)), key
