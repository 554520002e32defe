-- The seventh schema: what issued papers stood on, and which papers and copies are usual for a kind of meeting.
-- An empty line ends a statement. What is here never changes: files of this schema are on people's disks.

CREATE TABLE pack_choice (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    meeting_kind VARCHAR(40) NOT NULL,
    with_cover BOOLEAN NOT NULL,
    CONSTRAINT uq_pack_choice_meeting_kind UNIQUE (meeting_kind)
)

CREATE TABLE usual_paper (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    pack_choice_id INTEGER NOT NULL,
    draws VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    left_out BOOLEAN NOT NULL,
    CONSTRAINT uq_usual_paper_pack_choice_id UNIQUE (pack_choice_id, draws),
    CONSTRAINT fk_usual_paper_pack_choice_id FOREIGN KEY(pack_choice_id) REFERENCES pack_choice (id)
)

CREATE INDEX ix_usual_paper_pack_choice_id ON usual_paper (pack_choice_id)

CREATE TABLE usual_copy (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    pack_choice_id INTEGER NOT NULL,
    level VARCHAR(40) NOT NULL,
    large_print BOOLEAN NOT NULL,
    CONSTRAINT uq_usual_copy_pack_choice_id UNIQUE (pack_choice_id, level, large_print),
    CONSTRAINT fk_usual_copy_pack_choice_id FOREIGN KEY(pack_choice_id) REFERENCES pack_choice (id)
)

CREATE INDEX ix_usual_copy_pack_choice_id ON usual_copy (pack_choice_id)

CREATE TABLE issued_record (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    issued_paper_id INTEGER NOT NULL,
    subject VARCHAR NOT NULL,
    edition INTEGER NOT NULL,
    check_digits VARCHAR NOT NULL,
    one_page BOOLEAN NOT NULL,
    known_on DATE,
    meeting_id INTEGER,
    approved_on DATE,
    CONSTRAINT uq_issued_record_issued_paper_id UNIQUE (issued_paper_id),
    CONSTRAINT ck_issued_record_edition_is_counted CHECK (edition > 0),
    CONSTRAINT fk_issued_record_issued_paper_id FOREIGN KEY(issued_paper_id) REFERENCES issued_paper (id),
    CONSTRAINT fk_issued_record_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)

CREATE INDEX ix_issued_record_meeting_id ON issued_record (meeting_id)

CREATE INDEX ix_issued_record_issued_paper_id ON issued_record (issued_paper_id)

CREATE TRIGGER issued_paper_is_not_changed
BEFORE UPDATE OF id, paper, title, level, large_print, as_at, issued_at, digest ON issued_paper
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An issued paper stays as it was issued.'
  );
END

CREATE TRIGGER issued_paper_keeps_its_copy
BEFORE UPDATE OF pdf ON issued_paper
WHEN length(NEW.pdf) > 0 AND NEW.pdf IS NOT OLD.pdf
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An issued paper stays as it was issued.'
  );
END

CREATE TRIGGER issued_paper_is_not_deleted
BEFORE DELETE ON issued_paper
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An issued paper stays as it was issued.'
  );
END

CREATE TRIGGER issued_record_is_not_changed
BEFORE UPDATE OF id, issued_paper_id, subject, edition, check_digits, one_page, known_on, meeting_id ON issued_record
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An issued paper stays as it was issued.'
  );
END

CREATE TRIGGER issued_record_is_not_deleted
BEFORE DELETE ON issued_record
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: An issued paper stays as it was issued.'
  );
END
