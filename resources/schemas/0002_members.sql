-- The second schema: who sits here, for whom, and is it in balance; and redaction of the journal.
-- An empty line ends a statement. What is here never changes: files of this schema are on people's disks.

CREATE TABLE journal_redaction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER NOT NULL,
    at DATETIME NOT NULL,
    who VARCHAR NOT NULL,
    why VARCHAR NOT NULL,
    content_hash VARCHAR NOT NULL
)

CREATE INDEX ix_journal_redaction_entry_id ON journal_redaction (entry_id)

CREATE TABLE member_group (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    name VARCHAR NOT NULL,
    note VARCHAR NOT NULL
)

CREATE TABLE area_profile (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    dimension VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    as_of DATE NOT NULL,
    CONSTRAINT uq_area_profile_dimension UNIQUE (dimension, as_of)
)

CREATE TABLE interests_declaration (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    declared_on DATE NOT NULL,
    nothing_to_declare BOOLEAN NOT NULL,
    how VARCHAR NOT NULL,
    CONSTRAINT fk_interests_declaration_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_interests_declaration_person_id ON interests_declaration (person_id)

CREATE TABLE interest (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    whose VARCHAR(40) NOT NULL,
    relation VARCHAR NOT NULL,
    holder VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    starts DATE,
    ends DATE,
    declared_on DATE NOT NULL,
    is_public BOOLEAN NOT NULL,
    CONSTRAINT fk_interest_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_interest_person_id ON interest (person_id)

CREATE TABLE residence_check (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    proof VARCHAR(40) NOT NULL,
    checked_on DATE NOT NULL,
    checked_by VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_residence_check_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_residence_check_person_id ON residence_check (person_id)

CREATE TABLE contact_consent (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    use VARCHAR(40) NOT NULL,
    given_on DATE NOT NULL,
    how VARCHAR NOT NULL,
    until DATE,
    withdrawn_on DATE,
    CONSTRAINT fk_contact_consent_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_contact_consent_person_id ON contact_consent (person_id)

CREATE TABLE party_consent (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    party VARCHAR NOT NULL,
    given_on DATE NOT NULL,
    how VARCHAR NOT NULL,
    told VARCHAR NOT NULL,
    until DATE NOT NULL,
    withdrawn_on DATE,
    CONSTRAINT fk_party_consent_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_party_consent_person_id ON party_consent (person_id)

CREATE TABLE role_statement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    hats VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    signed_on DATE NOT NULL,
    good_until DATE NOT NULL,
    CONSTRAINT fk_role_statement_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_role_statement_person_id ON role_statement (person_id)

CREATE TABLE group_member (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    starts DATE NOT NULL,
    ends DATE,
    CONSTRAINT fk_group_member_group_id FOREIGN KEY(group_id) REFERENCES member_group (id),
    CONSTRAINT fk_group_member_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_group_member_person_id ON group_member (person_id)

CREATE INDEX ix_group_member_group_id ON group_member (group_id)

CREATE TABLE area_count (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    profile_id INTEGER NOT NULL,
    category VARCHAR NOT NULL,
    people INTEGER NOT NULL,
    CONSTRAINT uq_area_count_profile_id UNIQUE (profile_id, category),
    CONSTRAINT ck_area_count_people CHECK (people >= 0),
    CONSTRAINT fk_area_count_profile_id FOREIGN KEY(profile_id) REFERENCES area_profile (id)
)

CREATE INDEX ix_area_count_profile_id ON area_count (profile_id)

CREATE TABLE departure (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    membership_id INTEGER NOT NULL,
    source VARCHAR(40) NOT NULL,
    told_on DATE NOT NULL,
    words VARCHAR NOT NULL,
    CONSTRAINT uq_departure_membership_id UNIQUE (membership_id),
    CONSTRAINT fk_departure_membership_id FOREIGN KEY(membership_id) REFERENCES membership (id)
)

CREATE INDEX ix_departure_membership_id ON departure (membership_id)

CREATE TABLE membership_review (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    planned_for DATE NOT NULL,
    held_on DATE,
    meeting_id INTEGER,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_membership_review_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)

CREATE INDEX ix_membership_review_meeting_id ON membership_review (meeting_id)

CREATE TABLE rule_adoption (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    override_id INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    CONSTRAINT uq_rule_adoption_override_id UNIQUE (override_id),
    CONSTRAINT fk_rule_adoption_override_id FOREIGN KEY(override_id) REFERENCES rule_override (id),
    CONSTRAINT fk_rule_adoption_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id)
)

CREATE INDEX ix_rule_adoption_decision_id ON rule_adoption (decision_id)

CREATE INDEX ix_rule_adoption_override_id ON rule_adoption (override_id)

CREATE TABLE review_count (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    review_id INTEGER NOT NULL,
    dimension VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    members INTEGER NOT NULL,
    CONSTRAINT uq_review_count_review_id UNIQUE (review_id, dimension, category),
    CONSTRAINT ck_review_count_members CHECK (members >= 0),
    CONSTRAINT fk_review_count_review_id FOREIGN KEY(review_id) REFERENCES membership_review (id)
)

CREATE INDEX ix_review_count_review_id ON review_count (review_id)

CREATE TABLE action (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    says VARCHAR NOT NULL,
    owner_id INTEGER,
    opened_on DATE NOT NULL,
    due_on DATE NOT NULL,
    channel VARCHAR NOT NULL,
    clause VARCHAR NOT NULL,
    opened_from VARCHAR NOT NULL,
    review_id INTEGER,
    closed_on DATE,
    outcome VARCHAR(40),
    evidence VARCHAR NOT NULL,
    CONSTRAINT fk_action_owner_id FOREIGN KEY(owner_id) REFERENCES person (id),
    CONSTRAINT fk_action_review_id FOREIGN KEY(review_id) REFERENCES membership_review (id)
)

CREATE INDEX ix_action_review_id ON action (review_id)

CREATE INDEX ix_action_owner_id ON action (owner_id)

CREATE TRIGGER journal_redaction_is_not_replaced
BEFORE INSERT ON journal_redaction
WHEN EXISTS (SELECT 1 FROM journal_redaction t WHERE t.id = NEW.id)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER journal_redaction_is_not_changed
BEFORE UPDATE ON journal_redaction
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER journal_redaction_is_not_deleted
BEFORE DELETE ON journal_redaction
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

DROP TRIGGER journal_is_not_changed

CREATE TRIGGER journal_is_not_changed
BEFORE UPDATE ON journal
WHEN NOT (
  NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.who IS OLD.who AND NEW.title IS OLD.title
  AND NEW.kind IS OLD.kind AND NEW.of_id IS OLD.of_id
  AND NEW.content_hash IS OLD.content_hash AND NEW.entry_hash IS OLD.entry_hash
  AND EXISTS (SELECT 1 FROM journal_redaction r WHERE r.entry_id = OLD.id)
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END
