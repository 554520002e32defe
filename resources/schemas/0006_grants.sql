-- The sixth schema: grants in full, from the criteria of a round to the last return, and the register of spending.
-- An empty line ends a statement. What is here never changes: files of this schema are on people's disks.

CREATE TABLE payment_batch (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    paid_on DATE NOT NULL,
    note VARCHAR NOT NULL
)

CREATE TABLE round_detail (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    round_id INTEGER NOT NULL,
    per_applicant_pence INTEGER,
    delegated_limit_pence INTEGER,
    panel VARCHAR NOT NULL,
    retrospective BOOLEAN NOT NULL,
    spend_from DATE,
    spend_until DATE,
    lto_confirms BOOLEAN NOT NULL,
    return_months INTEGER,
    exclusions VARCHAR NOT NULL,
    CONSTRAINT uq_round_detail_round_id UNIQUE (round_id),
    CONSTRAINT fk_round_detail_round_id FOREIGN KEY(round_id) REFERENCES grant_round (id)
)

CREATE INDEX ix_round_detail_round_id ON round_detail (round_id)

CREATE TABLE round_theme (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    round_id INTEGER NOT NULL,
    theme_id INTEGER NOT NULL,
    CONSTRAINT fk_round_theme_round_id FOREIGN KEY(round_id) REFERENCES grant_round (id),
    CONSTRAINT fk_round_theme_theme_id FOREIGN KEY(theme_id) REFERENCES plan_theme (id)
)

CREATE INDEX ix_round_theme_theme_id ON round_theme (theme_id)

CREATE INDEX ix_round_theme_round_id ON round_theme (round_id)

CREATE TABLE criterion (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    round_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    asks VARCHAR NOT NULL,
    weight INTEGER NOT NULL,
    most INTEGER NOT NULL,
    CONSTRAINT ck_criterion_weight CHECK (weight > 0),
    CONSTRAINT ck_criterion_most CHECK (most > 0),
    CONSTRAINT fk_criterion_round_id FOREIGN KEY(round_id) REFERENCES grant_round (id)
)

CREATE INDEX ix_criterion_round_id ON criterion (round_id)

CREATE TABLE panel_member (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    round_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    CONSTRAINT uq_panel_member_round_id UNIQUE (round_id, person_id),
    CONSTRAINT fk_panel_member_round_id FOREIGN KEY(round_id) REFERENCES grant_round (id),
    CONSTRAINT fk_panel_member_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_panel_member_person_id ON panel_member (person_id)

CREATE INDEX ix_panel_member_round_id ON panel_member (round_id)

CREATE TABLE applicant_detail (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    applicant_id INTEGER NOT NULL,
    registered_as VARCHAR(40) NOT NULL,
    registration_number VARCHAR NOT NULL,
    website VARCHAR NOT NULL,
    CONSTRAINT uq_applicant_detail_applicant_id UNIQUE (applicant_id),
    CONSTRAINT fk_applicant_detail_applicant_id FOREIGN KEY(applicant_id) REFERENCES applicant (id)
)

CREATE INDEX ix_applicant_detail_applicant_id ON applicant_detail (applicant_id)

CREATE TABLE applicant_alias (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    applicant_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    CONSTRAINT fk_applicant_alias_applicant_id FOREIGN KEY(applicant_id) REFERENCES applicant (id)
)

CREATE INDEX ix_applicant_alias_applicant_id ON applicant_alias (applicant_id)

CREATE TABLE applicant_officer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    applicant_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    organisation VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    starts DATE,
    ends DATE,
    CONSTRAINT fk_applicant_officer_applicant_id FOREIGN KEY(applicant_id) REFERENCES applicant (id)
)

CREATE INDEX ix_applicant_officer_applicant_id ON applicant_officer (applicant_id)

CREATE TABLE register_look (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    applicant_id INTEGER NOT NULL,
    looked_by VARCHAR NOT NULL,
    looked_on DATE NOT NULL,
    found VARCHAR NOT NULL,
    CONSTRAINT fk_register_look_applicant_id FOREIGN KEY(applicant_id) REFERENCES applicant (id)
)

CREATE INDEX ix_register_look_applicant_id ON register_look (applicant_id)

CREATE TABLE budget_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    theme_id INTEGER,
    starts DATE NOT NULL,
    ends DATE NOT NULL,
    budget_pence INTEGER NOT NULL,
    CONSTRAINT ck_budget_line_budget CHECK (budget_pence >= 0),
    CONSTRAINT fk_budget_line_theme_id FOREIGN KEY(theme_id) REFERENCES plan_theme (id)
)

CREATE INDEX ix_budget_line_theme_id ON budget_line (theme_id)

CREATE TABLE lto_assurance (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    covers VARCHAR(40) NOT NULL,
    batch_id INTEGER,
    starts DATE,
    ends DATE,
    confirmed_on DATE NOT NULL,
    confirmed_by VARCHAR NOT NULL,
    how VARCHAR(40) NOT NULL,
    says VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    CONSTRAINT fk_lto_assurance_batch_id FOREIGN KEY(batch_id) REFERENCES payment_batch (id)
)

CREATE INDEX ix_lto_assurance_batch_id ON lto_assurance (batch_id)

CREATE TABLE party_evidence (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    answer_id INTEGER NOT NULL,
    evidence VARCHAR NOT NULL,
    how VARCHAR(40) NOT NULL,
    second_how VARCHAR(40),
    second_on DATE,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    CONSTRAINT uq_party_evidence_answer_id UNIQUE (answer_id),
    CONSTRAINT fk_party_evidence_answer_id FOREIGN KEY(answer_id) REFERENCES party_answer (id)
)

CREATE INDEX ix_party_evidence_answer_id ON party_evidence (answer_id)

CREATE TABLE application_detail (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    says VARCHAR NOT NULL,
    other_funding VARCHAR NOT NULL,
    other_funding_pence INTEGER,
    beneficiaries VARCHAR NOT NULL,
    people INTEGER,
    place VARCHAR NOT NULL,
    starts DATE,
    ends DATE,
    CONSTRAINT uq_application_detail_application_id UNIQUE (application_id),
    CONSTRAINT fk_application_detail_application_id FOREIGN KEY(application_id) REFERENCES application (id)
)

CREATE INDEX ix_application_detail_application_id ON application_detail (application_id)

CREATE TABLE application_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    what VARCHAR NOT NULL,
    asked_pence INTEGER NOT NULL,
    CONSTRAINT ck_application_line_asked CHECK (asked_pence >= 0),
    CONSTRAINT fk_application_line_application_id FOREIGN KEY(application_id) REFERENCES application (id)
)

CREATE INDEX ix_application_line_application_id ON application_line (application_id)

CREATE TABLE application_file (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    title VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    picture_digest VARCHAR NOT NULL,
    quarter_turns INTEGER NOT NULL,
    added_on DATE NOT NULL,
    CONSTRAINT fk_application_file_application_id FOREIGN KEY(application_id) REFERENCES application (id)
)

CREATE INDEX ix_application_file_application_id ON application_file (application_id)

CREATE TABLE grant_conflict (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    interest_id INTEGER,
    nature VARCHAR(40) NOT NULL,
    path VARCHAR NOT NULL,
    path_in_full VARCHAR NOT NULL,
    state VARCHAR(40) NOT NULL,
    handling VARCHAR(40) NOT NULL,
    settled_by VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    settled_on DATE NOT NULL,
    CONSTRAINT fk_grant_conflict_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT fk_grant_conflict_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_grant_conflict_interest_id FOREIGN KEY(interest_id) REFERENCES interest (id)
)

CREATE INDEX ix_grant_conflict_interest_id ON grant_conflict (interest_id)

CREATE INDEX ix_grant_conflict_person_id ON grant_conflict (person_id)

CREATE INDEX ix_grant_conflict_application_id ON grant_conflict (application_id)

CREATE TABLE score (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    criterion_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    points INTEGER NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_score_application_id UNIQUE (application_id, criterion_id, person_id),
    CONSTRAINT ck_score_points CHECK (points >= 0),
    CONSTRAINT fk_score_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT fk_score_criterion_id FOREIGN KEY(criterion_id) REFERENCES criterion (id),
    CONSTRAINT fk_score_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_score_person_id ON score (person_id)

CREATE INDEX ix_score_criterion_id ON score (criterion_id)

CREATE INDEX ix_score_application_id ON score (application_id)

CREATE TABLE assessment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    done_on DATE,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_assessment_application_id UNIQUE (application_id, person_id),
    CONSTRAINT fk_assessment_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT fk_assessment_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_assessment_application_id ON assessment (application_id)

CREATE INDEX ix_assessment_person_id ON assessment (person_id)

CREATE TABLE recommendation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    recommends VARCHAR(40) NOT NULL,
    pence INTEGER,
    reasons VARCHAR NOT NULL,
    recommended_by VARCHAR NOT NULL,
    recommended_on DATE NOT NULL,
    CONSTRAINT uq_recommendation_application_id UNIQUE (application_id),
    CONSTRAINT fk_recommendation_application_id FOREIGN KEY(application_id) REFERENCES application (id)
)

CREATE INDEX ix_recommendation_application_id ON recommendation (application_id)

CREATE TABLE application_decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    outcome VARCHAR(40) NOT NULL,
    decided_on DATE NOT NULL,
    how VARCHAR(40) NOT NULL,
    decision_id INTEGER,
    written_id INTEGER,
    by_whom VARCHAR NOT NULL,
    awarded_pence INTEGER,
    reason VARCHAR NOT NULL,
    CONSTRAINT fk_application_decision_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT fk_application_decision_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_application_decision_written_id FOREIGN KEY(written_id) REFERENCES written_decision (id)
)

CREATE INDEX ix_application_decision_written_id ON application_decision (written_id)

CREATE INDEX ix_application_decision_decision_id ON application_decision (decision_id)

CREATE INDEX ix_application_decision_application_id ON application_decision (application_id)

CREATE TABLE award_course (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    award_id INTEGER NOT NULL,
    offered_on DATE,
    accepted_on DATE,
    accepted_by VARCHAR NOT NULL,
    lto_confirmed_on DATE,
    lto_confirmed_by VARCHAR NOT NULL,
    closed_on DATE,
    ended_on DATE,
    ended_because VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_award_course_award_id UNIQUE (award_id),
    CONSTRAINT fk_award_course_award_id FOREIGN KEY(award_id) REFERENCES award (id)
)

CREATE INDEX ix_award_course_award_id ON award_course (award_id)

CREATE TABLE award_condition (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    award_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    says VARCHAR NOT NULL,
    met_on DATE,
    CONSTRAINT fk_award_condition_award_id FOREIGN KEY(award_id) REFERENCES award (id)
)

CREATE INDEX ix_award_condition_award_id ON award_condition (award_id)

CREATE TABLE monitoring_return (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    award_id INTEGER NOT NULL,
    due_on DATE NOT NULL,
    received_on DATE,
    excused_on DATE,
    excused_because VARCHAR NOT NULL,
    no_politics_on DATE,
    declared_by VARCHAR NOT NULL,
    people INTEGER,
    says VARCHAR NOT NULL,
    unspent_pence INTEGER,
    CONSTRAINT fk_monitoring_return_award_id FOREIGN KEY(award_id) REFERENCES award (id)
)

CREATE INDEX ix_monitoring_return_award_id ON monitoring_return (award_id)

CREATE TABLE money_back (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    award_id INTEGER NOT NULL,
    back_on DATE NOT NULL,
    pence INTEGER NOT NULL,
    because VARCHAR(40) NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT ck_money_back_pence CHECK (pence > 0),
    CONSTRAINT fk_money_back_award_id FOREIGN KEY(award_id) REFERENCES award (id)
)

CREATE INDEX ix_money_back_award_id ON money_back (award_id)

CREATE TABLE payment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    award_id INTEGER,
    batch_id INTEGER,
    paid_on DATE NOT NULL,
    day_is_known BOOLEAN NOT NULL,
    payee VARCHAR NOT NULL,
    what_for VARCHAR NOT NULL,
    pence INTEGER NOT NULL,
    theme_id INTEGER,
    line_id INTEGER,
    receipt VARCHAR NOT NULL,
    receipt_seen_on DATE,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    party_standing VARCHAR(40) NOT NULL,
    party_verdict VARCHAR(40) NOT NULL,
    party_like VARCHAR NOT NULL,
    party_why VARCHAR NOT NULL,
    party_list_date DATE,
    answered_by VARCHAR NOT NULL,
    second_person VARCHAR NOT NULL,
    party_reason VARCHAR NOT NULL,
    answered_on DATE,
    note VARCHAR NOT NULL,
    CONSTRAINT ck_payment_pence CHECK (pence > 0),
    CONSTRAINT fk_payment_award_id FOREIGN KEY(award_id) REFERENCES award (id),
    CONSTRAINT fk_payment_batch_id FOREIGN KEY(batch_id) REFERENCES payment_batch (id),
    CONSTRAINT fk_payment_theme_id FOREIGN KEY(theme_id) REFERENCES plan_theme (id),
    CONSTRAINT fk_payment_line_id FOREIGN KEY(line_id) REFERENCES budget_line (id)
)

CREATE INDEX ix_payment_theme_id ON payment (theme_id)

CREATE INDEX ix_payment_award_id ON payment (award_id)

CREATE INDEX ix_payment_batch_id ON payment (batch_id)

CREATE INDEX ix_payment_line_id ON payment (line_id)

CREATE TABLE purpose_answer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER,
    payment_id INTEGER,
    phrase VARCHAR NOT NULL,
    clause VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    is_party_politics BOOLEAN NOT NULL,
    answered_by VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    answered_on DATE NOT NULL,
    CONSTRAINT fk_purpose_answer_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT fk_purpose_answer_payment_id FOREIGN KEY(payment_id) REFERENCES payment (id)
)

CREATE INDEX ix_purpose_answer_application_id ON purpose_answer (application_id)

CREATE INDEX ix_purpose_answer_payment_id ON purpose_answer (payment_id)

CREATE TABLE return_chase (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    return_id INTEGER NOT NULL,
    chased_on DATE NOT NULL,
    how VARCHAR(40) NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_return_chase_return_id FOREIGN KEY(return_id) REFERENCES monitoring_return (id)
)

CREATE INDEX ix_return_chase_return_id ON return_chase (return_id)

CREATE TABLE return_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    return_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    what VARCHAR NOT NULL,
    spent_pence INTEGER NOT NULL,
    receipts_seen BOOLEAN NOT NULL,
    CONSTRAINT ck_return_line_spent CHECK (spent_pence >= 0),
    CONSTRAINT fk_return_line_return_id FOREIGN KEY(return_id) REFERENCES monitoring_return (id)
)

CREATE INDEX ix_return_line_return_id ON return_line (return_id)

CREATE TABLE return_publicity (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    return_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    CONSTRAINT fk_return_publicity_return_id FOREIGN KEY(return_id) REFERENCES monitoring_return (id),
    CONSTRAINT fk_return_publicity_item_id FOREIGN KEY(item_id) REFERENCES publicity_item (id)
)

CREATE INDEX ix_return_publicity_item_id ON return_publicity (item_id)

CREATE INDEX ix_return_publicity_return_id ON return_publicity (return_id)

CREATE TABLE breach (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    award_id INTEGER,
    payment_id INTEGER,
    found_on DATE NOT NULL,
    what VARCHAR NOT NULL,
    clause VARCHAR NOT NULL,
    done VARCHAR NOT NULL,
    settled_on DATE,
    settled_by VARCHAR NOT NULL,
    CONSTRAINT fk_breach_award_id FOREIGN KEY(award_id) REFERENCES award (id),
    CONSTRAINT fk_breach_payment_id FOREIGN KEY(payment_id) REFERENCES payment (id)
)

CREATE INDEX ix_breach_payment_id ON breach (payment_id)

CREATE INDEX ix_breach_award_id ON breach (award_id)

CREATE TRIGGER award_with_decision
BEFORE INSERT ON award
WHEN NOT EXISTS (
  SELECT 1 FROM application_decision d WHERE d.application_id = NEW.application_id
  AND d.outcome IN ('approved', 'approved-in-part') AND (
    d.how IN ('delegated', 'earlier')
    OR (d.how = 'meeting' AND EXISTS (SELECT 1 FROM decision m WHERE m.id = d.decision_id AND m.outcome = 'carried' AND m.rescinded_on IS NULL))
    OR (d.how = 'in-writing' AND EXISTS (SELECT 1 FROM written_decision w WHERE w.id = d.written_id AND w.outcome = 'carried'))
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Nothing is awarded without a decision of a quorate meeting, or delegated power.'
  );
END

CREATE TRIGGER award_within_budget
AFTER INSERT ON award
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (SELECT round_id FROM application WHERE id = NEW.application_id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER award_stays_within_budget
AFTER UPDATE OF awarded_pence, application_id ON award
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (SELECT round_id FROM application WHERE id = NEW.application_id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER budget_covers_awards
AFTER UPDATE OF budget_pence ON grant_round
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (NEW.id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER round_covers_awards
AFTER UPDATE OF round_id ON application
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (NEW.round_id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER award_goes_on_within_budget
AFTER UPDATE ON award_course
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (SELECT p.round_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER course_goes_within_budget
AFTER DELETE ON award_course
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (SELECT p.round_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = OLD.award_id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER money_back_stays_within_budget
AFTER UPDATE ON money_back
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (SELECT p.round_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER money_back_goes_within_budget
AFTER DELETE ON money_back
WHEN EXISTS (
  SELECT 1 FROM grant_round r WHERE r.id = (SELECT p.round_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = OLD.award_id) AND r.budget_pence < (
  SELECT coalesce(sum(
    CASE WHEN c.closed_on IS NULL AND c.ended_on IS NULL THEN a.awarded_pence ELSE a.paid_pence END
    - coalesce((SELECT sum(b.pence) FROM money_back b WHERE b.award_id = a.id), 0)
  ), 0)
  FROM award a JOIN application p ON p.id = a.application_id LEFT JOIN award_course c ON c.award_id = a.id
  WHERE p.round_id = r.id
  )
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would commit more than the budget of the round.'
  );
END

CREATE TRIGGER payment_once_accepted
BEFORE INSERT ON payment
WHEN NEW.award_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM award_course c WHERE c.award_id = NEW.award_id AND c.accepted_on <= NEW.paid_on AND c.ended_on IS NULL)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An award is paid once it was accepted, and not after it ended.'
  );
END

CREATE TRIGGER payment_stays_once_accepted
BEFORE UPDATE OF award_id, paid_on, pence, payee ON payment
WHEN NEW.award_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM award_course c WHERE c.award_id = NEW.award_id AND c.accepted_on <= NEW.paid_on AND c.ended_on IS NULL)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An award is paid once it was accepted, and not after it ended.'
  );
END

CREATE TRIGGER payment_within_award
AFTER INSERT ON payment
WHEN NEW.award_id IS NOT NULL AND (SELECT sum(pence) FROM payment WHERE award_id = NEW.award_id)
  > (SELECT awarded_pence FROM award WHERE id = NEW.award_id)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would pay more than was awarded.'
  );
END

CREATE TRIGGER payment_stays_within_award
AFTER UPDATE OF award_id, pence ON payment
WHEN NEW.award_id IS NOT NULL AND (SELECT sum(pence) FROM payment WHERE award_id = NEW.award_id)
  > (SELECT awarded_pence FROM award WHERE id = NEW.award_id)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: That would pay more than was awarded.'
  );
END

CREATE TRIGGER payment_of_award_to_no_party
BEFORE INSERT ON payment
WHEN NEW.award_id IS NOT NULL
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    ))
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER payment_moved_to_no_party
BEFORE UPDATE OF award_id, paid_on, pence, payee ON payment
WHEN NEW.award_id IS NOT NULL
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    ))
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER payment_to_no_party
BEFORE INSERT ON payment
WHEN NEW.award_id IS NULL AND NEW.party_standing NOT IN ('clear', 'not-a-party')
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Nobody has answered whether this payee is a party, or it is one. Nothing is paid to a party (PP14).'
  );
END

CREATE TRIGGER payment_stays_to_no_party
BEFORE UPDATE ON payment
WHEN NEW.award_id IS NULL AND NEW.party_standing NOT IN ('clear', 'not-a-party')
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Nobody has answered whether this payee is a party, or it is one. Nothing is paid to a party (PP14).'
  );
END

CREATE TRIGGER paid_award_stays_accepted
AFTER UPDATE OF accepted_on, award_id ON award_course
WHEN EXISTS (SELECT 1 FROM payment p WHERE p.award_id = NEW.award_id AND (NEW.accepted_on IS NULL OR p.paid_on < NEW.accepted_on))
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An award is paid once it was accepted, and not after it ended.'
  );
END

CREATE TRIGGER paid_award_keeps_its_course
BEFORE DELETE ON award_course
WHEN EXISTS (SELECT 1 FROM payment p WHERE p.award_id = OLD.award_id)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An award is paid once it was accepted, and not after it ended.'
  );
END

CREATE TRIGGER offer_to_no_party
BEFORE INSERT ON award_course
WHEN NEW.offered_on IS NOT NULL
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    ))
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER offer_made_to_no_party
BEFORE UPDATE OF offered_on, accepted_on ON award_course
WHEN NEW.offered_on IS NOT OLD.offered_on OR NEW.accepted_on IS NOT OLD.accepted_on
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    ))
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = (
      SELECT p.applicant_id FROM application p JOIN award a ON a.application_id = p.id WHERE a.id = NEW.award_id
    )), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER award_ends_with_the_bar
BEFORE UPDATE OF party_standing ON applicant
WHEN NEW.party_standing = 'party' AND OLD.party_standing IS NOT 'party' AND EXISTS (SELECT 1 FROM application p WHERE p.applicant_id = NEW.id AND p.status = 'approved')
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An award to this applicant stands. It is rescinded when the applicant is answered to be a party (PP14).'
  );
END

CREATE TRIGGER vote_without_conflict
AFTER INSERT ON vote
WHEN EXISTS (
  SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared' AND v.id = NEW.id
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Somebody whose conflict of interest was confirmed does not vote on it (PP2).'
  );
END

CREATE TRIGGER vote_stays_without_conflict
AFTER UPDATE ON vote
WHEN EXISTS (
  SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared' AND v.id = NEW.id
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Somebody whose conflict of interest was confirmed does not vote on it (PP2).'
  );
END

CREATE TRIGGER conflict_confirmed_before_the_vote
AFTER INSERT ON grant_conflict
WHEN EXISTS (
  SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared' AND c.id = NEW.id
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Somebody whose conflict of interest was confirmed does not vote on it (PP2).'
  );
END

CREATE TRIGGER conflict_becomes_confirmed_before_the_vote
AFTER UPDATE ON grant_conflict
WHEN EXISTS (
  SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared' AND c.id = NEW.id
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Somebody whose conflict of interest was confirmed does not vote on it (PP2).'
  );
END

CREATE TRIGGER item_voted_on_without_conflict
AFTER UPDATE OF about ON agenda_item
WHEN EXISTS (
  SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared' AND i.meeting_id = NEW.meeting_id
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Somebody whose conflict of interest was confirmed does not vote on it (PP2).'
  );
END

CREATE TRIGGER item_goes_without_conflict
AFTER DELETE ON agenda_item
WHEN EXISTS (
  SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared' AND i.meeting_id = OLD.meeting_id
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Somebody whose conflict of interest was confirmed does not vote on it (PP2).'
  );
END

CREATE TRIGGER decision_moved_without_conflict
AFTER UPDATE OF item_id ON decision_record
WHEN EXISTS (
  SELECT 1 FROM vote v
  JOIN decision_record r ON r.decision_id = v.decision_id
  JOIN agenda_item i ON i.id = r.item_id
  JOIN application p ON i.about = 'application:' || p.id OR (
    i.about = 'grant_round:' || p.round_id AND NOT EXISTS (
      SELECT 1 FROM agenda_item o WHERE o.meeting_id = i.meeting_id AND o.about = 'application:' || p.id
    )
  )
  JOIN grant_conflict c ON c.application_id = p.id AND c.person_id = v.person_id
  WHERE c.state = 'confirmed' AND c.handling <> 'declared' AND r.id = NEW.id
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Somebody whose conflict of interest was confirmed does not vote on it (PP2).'
  );
END
