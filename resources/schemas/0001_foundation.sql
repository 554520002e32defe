-- The first schema: everything that the two reports stand on, the journal, and the rules that the file keeps.
-- An empty line ends a statement. What is here never changes: files of this schema are on people's disks.

CREATE TABLE grant_round (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    opens DATE NOT NULL,
    closes DATE NOT NULL,
    decides_on DATE,
    announces_on DATE,
    budget_pence INTEGER NOT NULL,
    least_pence INTEGER,
    most_pence INTEGER,
    note VARCHAR NOT NULL
)

CREATE TABLE applicant (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    contact VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    telephone VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    party_standing VARCHAR(40) NOT NULL,
    party_verdict VARCHAR(40) NOT NULL,
    party_like VARCHAR NOT NULL,
    party_why VARCHAR NOT NULL,
    party_list_date DATE
)

CREATE TABLE journal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at DATETIME NOT NULL,
    who VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    of_id INTEGER,
    content VARCHAR NOT NULL,
    content_hash VARCHAR NOT NULL,
    entry_hash VARCHAR NOT NULL
)

CREATE TABLE journal_key (
    entry_id INTEGER NOT NULL,
    record VARCHAR NOT NULL,
    "key" INTEGER NOT NULL,
    CONSTRAINT pk_journal_key PRIMARY KEY (entry_id, record, "key")
)

CREATE INDEX ix_journal_key_key ON journal_key ("key")

CREATE INDEX ix_journal_key_record ON journal_key (record)

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    called VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    telephone VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    name_may_be_printed BOOLEAN NOT NULL,
    note VARCHAR NOT NULL
)

CREATE TABLE partnership (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    lto_name VARCHAR NOT NULL,
    lto_is_council BOOLEAN NOT NULL,
    data_controller VARCHAR NOT NULL,
    secretary VARCHAR NOT NULL,
    rule_book VARCHAR NOT NULL
)

CREATE TABLE plan_theme (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    starts DATE NOT NULL,
    ends DATE
)

CREATE TABLE council (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL
)

CREATE TABLE constituency (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    starts DATE NOT NULL,
    ends DATE
)

CREATE TABLE rule_override (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    starts DATE NOT NULL
)

CREATE TABLE issued_paper (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    paper VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    level VARCHAR(40) NOT NULL,
    large_print BOOLEAN NOT NULL,
    as_at DATE NOT NULL,
    issued_at DATETIME NOT NULL,
    digest VARCHAR NOT NULL,
    pdf BLOB NOT NULL
)

CREATE TABLE event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    on_day DATE NOT NULL,
    at VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    status VARCHAR(40) NOT NULL,
    note VARCHAR NOT NULL
)

CREATE TABLE election (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    poll_on DATE NOT NULL,
    area VARCHAR NOT NULL,
    council_id INTEGER,
    announced_on DATE,
    status VARCHAR(40) NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_election_council_id FOREIGN KEY(council_id) REFERENCES council (id)
)

CREATE INDEX ix_election_council_id ON election (council_id)

CREATE TABLE party_answer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    applicant_id INTEGER NOT NULL,
    is_party BOOLEAN NOT NULL,
    verdict VARCHAR(40) NOT NULL,
    list_date DATE,
    answered_by VARCHAR NOT NULL,
    second_person VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    answered_on DATE NOT NULL,
    CONSTRAINT fk_party_answer_applicant_id FOREIGN KEY(applicant_id) REFERENCES applicant (id)
)

CREATE INDEX ix_party_answer_applicant_id ON party_answer (applicant_id)

CREATE TABLE meeting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    held_on DATE NOT NULL,
    at VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    place VARCHAR NOT NULL,
    status VARCHAR(40) NOT NULL,
    chaired_by_id INTEGER,
    minutes_approved_on DATE,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_meeting_chaired_by_id FOREIGN KEY(chaired_by_id) REFERENCES person (id)
)

CREATE INDEX ix_meeting_chaired_by_id ON meeting (chaired_by_id)

CREATE TABLE membership (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    capacity VARCHAR(40) NOT NULL,
    votes BOOLEAN NOT NULL,
    organisation VARCHAR NOT NULL,
    term_ends DATE,
    how_ended VARCHAR NOT NULL,
    starts DATE NOT NULL,
    ends DATE,
    CONSTRAINT fk_membership_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_membership_person_id ON membership (person_id)

CREATE TABLE office (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    office VARCHAR(40) NOT NULL,
    title VARCHAR NOT NULL,
    starts DATE NOT NULL,
    ends DATE,
    CONSTRAINT fk_office_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_office_person_id ON office (person_id)

CREATE TABLE public_office (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    council_id INTEGER,
    ward VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    party VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    starts DATE NOT NULL,
    ends DATE,
    CONSTRAINT fk_public_office_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_public_office_council_id FOREIGN KEY(council_id) REFERENCES council (id)
)

CREATE INDEX ix_public_office_person_id ON public_office (person_id)

CREATE INDEX ix_public_office_council_id ON public_office (council_id)

CREATE TABLE mp (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    prefers VARCHAR NOT NULL,
    skills VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_mp_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_mp_person_id ON mp (person_id)

CREATE TABLE ward (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    council_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    CONSTRAINT fk_ward_council_id FOREIGN KEY(council_id) REFERENCES council (id)
)

CREATE INDEX ix_ward_council_id ON ward (council_id)

CREATE TABLE event_guest (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    part VARCHAR NOT NULL,
    CONSTRAINT uq_event_guest_event_id UNIQUE (event_id, person_id),
    CONSTRAINT fk_event_guest_event_id FOREIGN KEY(event_id) REFERENCES event (id),
    CONSTRAINT fk_event_guest_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_event_guest_event_id ON event_guest (event_id)

CREATE INDEX ix_event_guest_person_id ON event_guest (person_id)

CREATE TABLE publicity_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    channel VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    planned_on DATE,
    published_on DATE,
    status VARCHAR(40) NOT NULL,
    event_id INTEGER,
    round_id INTEGER,
    signed_off_by_id INTEGER,
    signed_off_on DATE,
    decision VARCHAR NOT NULL,
    CONSTRAINT fk_publicity_item_event_id FOREIGN KEY(event_id) REFERENCES event (id),
    CONSTRAINT fk_publicity_item_round_id FOREIGN KEY(round_id) REFERENCES grant_round (id),
    CONSTRAINT fk_publicity_item_signed_off_by_id FOREIGN KEY(signed_off_by_id) REFERENCES person (id)
)

CREATE INDEX ix_publicity_item_event_id ON publicity_item (event_id)

CREATE INDEX ix_publicity_item_round_id ON publicity_item (round_id)

CREATE INDEX ix_publicity_item_signed_off_by_id ON publicity_item (signed_off_by_id)

CREATE TABLE published_date (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    election_id INTEGER NOT NULL,
    event VARCHAR NOT NULL,
    on_day DATE NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT uq_published_date_election_id UNIQUE (election_id, event),
    CONSTRAINT fk_published_date_election_id FOREIGN KEY(election_id) REFERENCES election (id)
)

CREATE INDEX ix_published_date_election_id ON published_date (election_id)

CREATE TABLE candidate (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    election_id INTEGER NOT NULL,
    person_id INTEGER,
    name VARCHAR NOT NULL,
    party VARCHAR NOT NULL,
    ward VARCHAR NOT NULL,
    status VARCHAR(40) NOT NULL,
    since DATE NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT fk_candidate_election_id FOREIGN KEY(election_id) REFERENCES election (id),
    CONSTRAINT fk_candidate_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_candidate_election_id ON candidate (election_id)

CREATE INDEX ix_candidate_person_id ON candidate (person_id)

CREATE TABLE application (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    reference VARCHAR NOT NULL,
    round_id INTEGER NOT NULL,
    applicant_id INTEGER NOT NULL,
    theme_id INTEGER,
    purpose VARCHAR NOT NULL,
    asked_pence INTEGER NOT NULL,
    received_on DATE NOT NULL,
    status VARCHAR(40) NOT NULL,
    decided_on DATE,
    meeting_id INTEGER,
    reason VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_application_reference UNIQUE (reference),
    CONSTRAINT ck_application_asked CHECK (asked_pence >= 0),
    CONSTRAINT fk_application_round_id FOREIGN KEY(round_id) REFERENCES grant_round (id),
    CONSTRAINT fk_application_applicant_id FOREIGN KEY(applicant_id) REFERENCES applicant (id),
    CONSTRAINT fk_application_theme_id FOREIGN KEY(theme_id) REFERENCES plan_theme (id),
    CONSTRAINT fk_application_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)

CREATE INDEX ix_application_meeting_id ON application (meeting_id)

CREATE INDEX ix_application_applicant_id ON application (applicant_id)

CREATE INDEX ix_application_round_id ON application (round_id)

CREATE INDEX ix_application_theme_id ON application (theme_id)

CREATE TABLE attendance (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    presence VARCHAR(40) NOT NULL,
    CONSTRAINT uq_attendance_meeting_id UNIQUE (meeting_id, person_id),
    CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_attendance_person_id ON attendance (person_id)

CREATE INDEX ix_attendance_meeting_id ON attendance (meeting_id)

CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    wording VARCHAR NOT NULL,
    moved_by_id INTEGER,
    seconded_by_id INTEGER,
    outcome VARCHAR(40) NOT NULL,
    votes_for INTEGER,
    votes_against INTEGER,
    abstentions INTEGER,
    rescinded_on DATE,
    rescinded_because VARCHAR NOT NULL,
    CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_decision_moved_by_id FOREIGN KEY(moved_by_id) REFERENCES person (id),
    CONSTRAINT fk_decision_seconded_by_id FOREIGN KEY(seconded_by_id) REFERENCES person (id)
)

CREATE INDEX ix_decision_meeting_id ON decision (meeting_id)

CREATE INDEX ix_decision_seconded_by_id ON decision (seconded_by_id)

CREATE INDEX ix_decision_moved_by_id ON decision (moved_by_id)

CREATE TABLE mp_term (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    constituency_id INTEGER NOT NULL,
    party VARCHAR NOT NULL,
    ended_by VARCHAR(40),
    standing_again VARCHAR(40) NOT NULL,
    source VARCHAR NOT NULL,
    starts DATE NOT NULL,
    ends DATE,
    CONSTRAINT fk_mp_term_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id),
    CONSTRAINT fk_mp_term_constituency_id FOREIGN KEY(constituency_id) REFERENCES constituency (id)
)

CREATE INDEX ix_mp_term_constituency_id ON mp_term (constituency_id)

CREATE INDEX ix_mp_term_mp_id ON mp_term (mp_id)

CREATE TABLE engagement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    on_day DATE NOT NULL,
    status VARCHAR(40) NOT NULL,
    title VARCHAR NOT NULL,
    informing BOOLEAN NOT NULL,
    publicity BOOLEAN NOT NULL,
    working_together BOOLEAN NOT NULL,
    channel VARCHAR(40) NOT NULL,
    summary VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    led_from_id INTEGER,
    follow_up VARCHAR NOT NULL,
    follow_up_by DATE,
    follow_up_done_on DATE,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_engagement_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id),
    CONSTRAINT fk_engagement_led_from_id FOREIGN KEY(led_from_id) REFERENCES engagement (id)
)

CREATE INDEX ix_engagement_mp_id ON engagement (mp_id)

CREATE INDEX ix_engagement_led_from_id ON engagement (led_from_id)

CREATE TABLE stance (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    judged_on DATE NOT NULL,
    stance VARCHAR(40) NOT NULL,
    judged_by VARCHAR NOT NULL,
    evidence VARCHAR NOT NULL,
    CONSTRAINT fk_stance_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id)
)

CREATE INDEX ix_stance_mp_id ON stance (mp_id)

CREATE TABLE publicity_name (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    how VARCHAR NOT NULL,
    CONSTRAINT uq_publicity_name_item_id UNIQUE (item_id, person_id),
    CONSTRAINT fk_publicity_name_item_id FOREIGN KEY(item_id) REFERENCES publicity_item (id),
    CONSTRAINT fk_publicity_name_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_publicity_name_item_id ON publicity_name (item_id)

CREATE INDEX ix_publicity_name_person_id ON publicity_name (person_id)

CREATE TABLE award (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    application_id INTEGER NOT NULL,
    awarded_pence INTEGER NOT NULL,
    paid_pence INTEGER NOT NULL,
    awarded_on DATE NOT NULL,
    announced_on DATE,
    event_id INTEGER,
    CONSTRAINT uq_award_application_id UNIQUE (application_id),
    CONSTRAINT ck_award_awarded CHECK (awarded_pence > 0),
    CONSTRAINT ck_award_paid CHECK (paid_pence >= 0 AND paid_pence <= awarded_pence),
    CONSTRAINT fk_award_application_id FOREIGN KEY(application_id) REFERENCES application (id),
    CONSTRAINT fk_award_event_id FOREIGN KEY(event_id) REFERENCES event (id)
)

CREATE INDEX ix_award_event_id ON award (event_id)

CREATE INDEX ix_award_application_id ON award (application_id)

CREATE TRIGGER journal_is_not_replaced
BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal t WHERE t.id = NEW.id)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER journal_is_not_changed
BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER journal_is_not_deleted
BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER journal_key_is_not_replaced
BEFORE INSERT ON journal_key
WHEN EXISTS (SELECT 1 FROM journal_key t WHERE t.entry_id = NEW.entry_id AND t.record = NEW.record AND t.key = NEW.key)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER journal_key_is_not_changed
BEFORE UPDATE ON journal_key
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER journal_key_is_not_deleted
BEFORE DELETE ON journal_key
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The journal only grows. Nothing in it is changed or taken out.'
  );
END

CREATE TRIGGER award_to_no_party
BEFORE INSERT ON award
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = (
      SELECT applicant_id FROM application WHERE id = NEW.application_id
    )) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = (
      SELECT applicant_id FROM application WHERE id = NEW.application_id
    ))
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = (
      SELECT applicant_id FROM application WHERE id = NEW.application_id
    )), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER award_changed_to_no_party
BEFORE UPDATE ON award
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = (
      SELECT applicant_id FROM application WHERE id = NEW.application_id
    )) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = (
      SELECT applicant_id FROM application WHERE id = NEW.application_id
    ))
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = (
      SELECT applicant_id FROM application WHERE id = NEW.application_id
    )), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER application_of_no_party_approved
BEFORE INSERT ON application
WHEN NEW.status = 'approved'
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = NEW.applicant_id) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = NEW.applicant_id)
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = NEW.applicant_id), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER application_of_no_party_becomes_approved
BEFORE UPDATE ON application
WHEN NEW.status = 'approved' AND (OLD.status IS NOT 'approved' OR NEW.applicant_id IS NOT OLD.applicant_id)
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = NEW.applicant_id) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = NEW.applicant_id)
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = NEW.applicant_id), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER party_stays_a_party
BEFORE UPDATE ON applicant
WHEN OLD.party_standing = 'party' AND NEW.party_standing IS NOT 'party'
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: This applicant was answered to be a political party. That answer stands (PP14).'
  );
END

CREATE TRIGGER party_is_not_deleted
BEFORE DELETE ON applicant
WHEN OLD.party_standing = 'party'
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: This applicant was answered to be a political party. That answer stands (PP14).'
  );
END

CREATE TRIGGER party_is_not_replaced
BEFORE INSERT ON applicant
WHEN EXISTS (SELECT 1 FROM applicant a WHERE a.id = NEW.id AND a.party_standing = 'party')
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: This applicant was answered to be a political party. That answer stands (PP14).'
  );
END

CREATE TRIGGER applicant_keeps_its_number
BEFORE UPDATE ON applicant
WHEN NEW.id IS NOT OLD.id
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The number of a record never changes.'
  );
END

CREATE TRIGGER application_stays_with_its_applicant
BEFORE UPDATE ON application
WHEN NEW.applicant_id IS NOT OLD.applicant_id
BEGIN
  SELECT CASE
    WHEN (SELECT party_standing FROM applicant WHERE id = OLD.applicant_id) = 'party'
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN (SELECT max(is_party) FROM party_answer WHERE applicant_id = OLD.applicant_id)
    THEN RAISE(ABORT, 'Evenhand: This applicant is a political party. Big Local money can never go to a party (PP14).')
    WHEN coalesce((SELECT party_standing FROM applicant WHERE id = OLD.applicant_id), '')
      NOT IN ('clear', 'not-a-party')
    THEN RAISE(ABORT, 'Evenhand: Nobody has answered yet whether this applicant is a party. Settle that first (PP14).')
  END;
END

CREATE TRIGGER party_answer_is_not_changed
BEFORE UPDATE ON party_answer
WHEN OLD.is_party
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: This applicant was answered to be a political party. That answer stands (PP14).'
  );
END

CREATE TRIGGER party_answer_is_not_deleted
BEFORE DELETE ON party_answer
WHEN OLD.is_party
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: This applicant was answered to be a political party. That answer stands (PP14).'
  );
END

CREATE TRIGGER party_answer_is_not_replaced
BEFORE INSERT ON party_answer
WHEN EXISTS (SELECT 1 FROM party_answer a WHERE a.id = NEW.id AND a.is_party)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: This applicant was answered to be a political party. That answer stands (PP14).'
  );
END

CREATE TRIGGER party_answer_keeps_its_number
BEFORE UPDATE ON party_answer
WHEN NEW.id IS NOT OLD.id
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: The number of a record never changes.'
  );
END
