-- The fourth schema: agendas, replies and papers, what happens in the room, votes, written decisions, minutes.
-- An empty line ends a statement. What is here never changes: files of this schema are on people's disks.

CREATE TABLE template_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_kind VARCHAR(40) NOT NULL,
    position INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    led_by VARCHAR NOT NULL,
    minutes INTEGER NOT NULL
)

CREATE TABLE stored_file (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    digest VARCHAR NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT uq_stored_file_digest UNIQUE (digest)
)

CREATE TABLE typing (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    place VARCHAR NOT NULL,
    words VARCHAR NOT NULL,
    kept_at DATETIME NOT NULL,
    CONSTRAINT uq_typing_place UNIQUE (place)
)

CREATE TABLE meeting_plan (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    ends_at VARCHAR NOT NULL,
    format VARCHAR(40) NOT NULL,
    joining VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    called_by VARCHAR NOT NULL,
    CONSTRAINT uq_meeting_plan_meeting_id UNIQUE (meeting_id),
    CONSTRAINT fk_meeting_plan_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)

CREATE INDEX ix_meeting_plan_meeting_id ON meeting_plan (meeting_id)

CREATE TABLE agenda_item (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    purpose VARCHAR(40) NOT NULL,
    led_by VARCHAR NOT NULL,
    starts_at TIME,
    in_private BOOLEAN NOT NULL,
    about VARCHAR NOT NULL,
    treatment VARCHAR(40) NOT NULL,
    taken_at TIME,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)

CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id)

CREATE TABLE reply (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    answer VARCHAR(40) NOT NULL,
    heard_on DATE NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_reply_meeting_id UNIQUE (meeting_id, person_id),
    CONSTRAINT fk_reply_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_reply_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_reply_person_id ON reply (person_id)

CREATE INDEX ix_reply_meeting_id ON reply (meeting_id)

CREATE TABLE circulation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    what VARCHAR(40) NOT NULL,
    edition INTEGER NOT NULL,
    sent_on DATE NOT NULL,
    how VARCHAR(40) NOT NULL,
    person_id INTEGER,
    to_whom VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_circulation_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_circulation_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_circulation_person_id ON circulation (person_id)

CREATE INDEX ix_circulation_meeting_id ON circulation (meeting_id)

CREATE TABLE minutes_version (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    state VARCHAR(40) NOT NULL,
    kept_on DATE NOT NULL,
    digest VARCHAR NOT NULL,
    CONSTRAINT uq_minutes_version_meeting_id UNIQUE (meeting_id, number),
    CONSTRAINT fk_minutes_version_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)

CREATE INDEX ix_minutes_version_meeting_id ON minutes_version (meeting_id)

CREATE TABLE minutes_correction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    made_on DATE NOT NULL,
    says VARCHAR NOT NULL,
    because VARCHAR NOT NULL,
    agreed_at_id INTEGER,
    digest VARCHAR NOT NULL,
    CONSTRAINT uq_minutes_correction_meeting_id UNIQUE (meeting_id, number),
    CONSTRAINT fk_minutes_correction_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_minutes_correction_agreed_at_id FOREIGN KEY(agreed_at_id) REFERENCES meeting (id)
)

CREATE INDEX ix_minutes_correction_agreed_at_id ON minutes_correction (agreed_at_id)

CREATE INDEX ix_minutes_correction_meeting_id ON minutes_correction (meeting_id)

CREATE TABLE meeting_paper (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    item_id INTEGER,
    position INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    draws VARCHAR NOT NULL,
    about VARCHAR NOT NULL,
    level VARCHAR(40) NOT NULL,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    pages INTEGER,
    timing VARCHAR(40) NOT NULL,
    late_because VARCHAR NOT NULL,
    chair_agreed_on DATE,
    CONSTRAINT fk_meeting_paper_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_meeting_paper_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id)
)

CREATE INDEX ix_meeting_paper_item_id ON meeting_paper (item_id)

CREATE INDEX ix_meeting_paper_meeting_id ON meeting_paper (meeting_id)

CREATE TABLE moment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    at TIME NOT NULL,
    kind VARCHAR(40) NOT NULL,
    person_id INTEGER,
    item_id INTEGER,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_moment_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_moment_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_moment_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id)
)

CREATE INDEX ix_moment_meeting_id ON moment (meeting_id)

CREATE INDEX ix_moment_item_id ON moment (item_id)

CREATE INDEX ix_moment_person_id ON moment (person_id)

CREATE TABLE declared_interest (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    interest_id INTEGER,
    nature VARCHAR(40) NOT NULL,
    says VARCHAR NOT NULL,
    declared_at TIME,
    handling VARCHAR(40) NOT NULL,
    because VARCHAR NOT NULL,
    CONSTRAINT fk_declared_interest_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_declared_interest_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_declared_interest_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_declared_interest_interest_id FOREIGN KEY(interest_id) REFERENCES interest (id)
)

CREATE INDEX ix_declared_interest_item_id ON declared_interest (item_id)

CREATE INDEX ix_declared_interest_person_id ON declared_interest (person_id)

CREATE INDEX ix_declared_interest_interest_id ON declared_interest (interest_id)

CREATE INDEX ix_declared_interest_meeting_id ON declared_interest (meeting_id)

CREATE TABLE decision_record (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    item_id INTEGER,
    decided_at TIME,
    method VARCHAR(40) NOT NULL,
    chaired_by_id INTEGER,
    casting VARCHAR(40),
    worded_because VARCHAR NOT NULL,
    CONSTRAINT uq_decision_record_decision_id UNIQUE (decision_id),
    CONSTRAINT fk_decision_record_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_decision_record_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_decision_record_chaired_by_id FOREIGN KEY(chaired_by_id) REFERENCES person (id)
)

CREATE INDEX ix_decision_record_chaired_by_id ON decision_record (chaired_by_id)

CREATE INDEX ix_decision_record_decision_id ON decision_record (decision_id)

CREATE INDEX ix_decision_record_item_id ON decision_record (item_id)

CREATE TABLE vote (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    cast_as VARCHAR(40) NOT NULL,
    CONSTRAINT uq_vote_decision_id UNIQUE (decision_id, person_id),
    CONSTRAINT fk_vote_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_vote_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_vote_decision_id ON vote (decision_id)

CREATE INDEX ix_vote_person_id ON vote (person_id)

CREATE TABLE rescission (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    decision_id INTEGER NOT NULL,
    by_decision_id INTEGER NOT NULL,
    CONSTRAINT uq_rescission_decision_id UNIQUE (decision_id),
    CONSTRAINT fk_rescission_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_rescission_by_decision_id FOREIGN KEY(by_decision_id) REFERENCES decision (id)
)

CREATE INDEX ix_rescission_by_decision_id ON rescission (by_decision_id)

CREATE INDEX ix_rescission_decision_id ON rescission (decision_id)

CREATE TABLE written_decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    wording VARCHAR NOT NULL,
    proposed_by_id INTEGER,
    why_now VARCHAR NOT NULL,
    about VARCHAR NOT NULL,
    sent_on DATE NOT NULL,
    closes_on DATE NOT NULL,
    how VARCHAR(40) NOT NULL,
    worded_because VARCHAR NOT NULL,
    concluded_on DATE,
    outcome VARCHAR(40),
    reported_at_id INTEGER,
    ratified_by_id INTEGER,
    CONSTRAINT fk_written_decision_proposed_by_id FOREIGN KEY(proposed_by_id) REFERENCES person (id),
    CONSTRAINT fk_written_decision_reported_at_id FOREIGN KEY(reported_at_id) REFERENCES meeting (id),
    CONSTRAINT fk_written_decision_ratified_by_id FOREIGN KEY(ratified_by_id) REFERENCES decision (id)
)

CREATE INDEX ix_written_decision_reported_at_id ON written_decision (reported_at_id)

CREATE INDEX ix_written_decision_proposed_by_id ON written_decision (proposed_by_id)

CREATE INDEX ix_written_decision_ratified_by_id ON written_decision (ratified_by_id)

CREATE TABLE minutes_seal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    approved_on DATE NOT NULL,
    approved_at_id INTEGER,
    decision_id INTEGER,
    signed_by_id INTEGER,
    record VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    CONSTRAINT uq_minutes_seal_meeting_id UNIQUE (meeting_id),
    CONSTRAINT fk_minutes_seal_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_minutes_seal_version_id FOREIGN KEY(version_id) REFERENCES minutes_version (id),
    CONSTRAINT fk_minutes_seal_approved_at_id FOREIGN KEY(approved_at_id) REFERENCES meeting (id),
    CONSTRAINT fk_minutes_seal_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id),
    CONSTRAINT fk_minutes_seal_signed_by_id FOREIGN KEY(signed_by_id) REFERENCES person (id)
)

CREATE INDEX ix_minutes_seal_version_id ON minutes_seal (version_id)

CREATE INDEX ix_minutes_seal_decision_id ON minutes_seal (decision_id)

CREATE INDEX ix_minutes_seal_signed_by_id ON minutes_seal (signed_by_id)

CREATE INDEX ix_minutes_seal_approved_at_id ON minutes_seal (approved_at_id)

CREATE INDEX ix_minutes_seal_meeting_id ON minutes_seal (meeting_id)

CREATE TABLE written_answer (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    written_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    cast_as VARCHAR(40) NOT NULL,
    answered_on DATE NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_written_answer_written_id UNIQUE (written_id, person_id),
    CONSTRAINT fk_written_answer_written_id FOREIGN KEY(written_id) REFERENCES written_decision (id),
    CONSTRAINT fk_written_answer_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_written_answer_person_id ON written_answer (person_id)

CREATE INDEX ix_written_answer_written_id ON written_answer (written_id)

CREATE TABLE written_interest (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    written_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    interest_id INTEGER,
    nature VARCHAR(40) NOT NULL,
    says VARCHAR NOT NULL,
    declared_on DATE NOT NULL,
    handling VARCHAR(40) NOT NULL,
    because VARCHAR NOT NULL,
    CONSTRAINT fk_written_interest_written_id FOREIGN KEY(written_id) REFERENCES written_decision (id),
    CONSTRAINT fk_written_interest_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_written_interest_interest_id FOREIGN KEY(interest_id) REFERENCES interest (id)
)

CREATE INDEX ix_written_interest_written_id ON written_interest (written_id)

CREATE INDEX ix_written_interest_person_id ON written_interest (person_id)

CREATE INDEX ix_written_interest_interest_id ON written_interest (interest_id)

CREATE TABLE meeting_action (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    action_id INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    item_id INTEGER,
    decision_id INTEGER,
    CONSTRAINT uq_meeting_action_action_id UNIQUE (action_id),
    CONSTRAINT fk_meeting_action_action_id FOREIGN KEY(action_id) REFERENCES action (id),
    CONSTRAINT fk_meeting_action_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_meeting_action_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id),
    CONSTRAINT fk_meeting_action_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id)
)

CREATE INDEX ix_meeting_action_meeting_id ON meeting_action (meeting_id)

CREATE INDEX ix_meeting_action_decision_id ON meeting_action (decision_id)

CREATE INDEX ix_meeting_action_item_id ON meeting_action (item_id)

CREATE INDEX ix_meeting_action_action_id ON meeting_action (action_id)

CREATE TRIGGER minutes_seal_is_not_changed
BEFORE UPDATE OF id, meeting_id, version_id, approved_on, record, digest ON minutes_seal
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Approved minutes stand as they were approved. Add a dated correction instead.'
  );
END

CREATE TRIGGER minutes_seal_is_not_deleted
BEFORE DELETE ON minutes_seal
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Approved minutes stand as they were approved. Add a dated correction instead.'
  );
END

CREATE TRIGGER sealed_minutes_are_not_changed
BEFORE UPDATE ON minutes_version
WHEN EXISTS (SELECT 1 FROM minutes_seal s WHERE s.version_id = OLD.id)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Approved minutes stand as they were approved. Add a dated correction instead.'
  );
END

CREATE TRIGGER sealed_minutes_are_not_deleted
BEFORE DELETE ON minutes_version
WHEN EXISTS (SELECT 1 FROM minutes_seal s WHERE s.version_id = OLD.id)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Approved minutes stand as they were approved. Add a dated correction instead.'
  );
END

CREATE TRIGGER minutes_correction_is_not_changed
BEFORE UPDATE ON minutes_correction
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Approved minutes stand as they were approved. Add a dated correction instead.'
  );
END

CREATE TRIGGER minutes_correction_is_not_deleted
BEFORE DELETE ON minutes_correction
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: Approved minutes stand as they were approved. Add a dated correction instead.'
  );
END
