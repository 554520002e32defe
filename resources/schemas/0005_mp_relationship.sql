-- The fifth schema: the MP's office, who took part, what came of it, follow-ups, referrals, letters and contacts.
-- An empty line ends a statement. What is here never changes: files of this schema are on people's disks.

CREATE TABLE contact (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    organisation VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    starts DATE,
    ends DATE,
    CONSTRAINT uq_contact_mp_id UNIQUE (mp_id),
    CONSTRAINT fk_contact_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id)
)

CREATE INDEX ix_contact_mp_id ON contact (mp_id)

CREATE TABLE mp_profile (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    right_honourable BOOLEAN NOT NULL,
    after_name VARCHAR NOT NULL,
    known_as VARCHAR NOT NULL,
    interests VARCHAR NOT NULL,
    office_address VARCHAR NOT NULL,
    office_email VARCHAR NOT NULL,
    office_telephone VARCHAR NOT NULL,
    checked_on DATE,
    CONSTRAINT uq_mp_profile_mp_id UNIQUE (mp_id),
    CONSTRAINT fk_mp_profile_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id)
)

CREATE INDEX ix_mp_profile_mp_id ON mp_profile (mp_id)

CREATE TABLE mp_post (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    kind VARCHAR(40) NOT NULL,
    title VARCHAR NOT NULL,
    starts DATE,
    ends DATE,
    source VARCHAR NOT NULL,
    CONSTRAINT fk_mp_post_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id)
)

CREATE INDEX ix_mp_post_mp_id ON mp_post (mp_id)

CREATE TABLE mp_staff (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    telephone VARCHAR NOT NULL,
    reached VARCHAR NOT NULL,
    ends DATE,
    CONSTRAINT fk_mp_staff_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id)
)

CREATE INDEX ix_mp_staff_mp_id ON mp_staff (mp_id)

CREATE TABLE skill_for_theme (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    theme_id INTEGER NOT NULL,
    how VARCHAR NOT NULL,
    CONSTRAINT uq_skill_for_theme_mp_id UNIQUE (mp_id, theme_id),
    CONSTRAINT fk_skill_for_theme_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id),
    CONSTRAINT fk_skill_for_theme_theme_id FOREIGN KEY(theme_id) REFERENCES plan_theme (id)
)

CREATE INDEX ix_skill_for_theme_theme_id ON skill_for_theme (theme_id)

CREATE INDEX ix_skill_for_theme_mp_id ON skill_for_theme (mp_id)

CREATE TABLE engagement_series (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    channel VARCHAR(40) NOT NULL,
    informing BOOLEAN NOT NULL,
    publicity BOOLEAN NOT NULL,
    working_together BOOLEAN NOT NULL,
    months_apart INTEGER NOT NULL,
    starts DATE NOT NULL,
    ends DATE,
    at TIME,
    place VARCHAR NOT NULL,
    CONSTRAINT fk_engagement_series_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id)
)

CREATE INDEX ix_engagement_series_mp_id ON engagement_series (mp_id)

CREATE TABLE term_detail (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    term_id INTEGER NOT NULL,
    elected_by VARCHAR(40) NOT NULL,
    after_term VARCHAR(40),
    CONSTRAINT uq_term_detail_term_id UNIQUE (term_id),
    CONSTRAINT fk_term_detail_term_id FOREIGN KEY(term_id) REFERENCES mp_term (id)
)

CREATE INDEX ix_term_detail_term_id ON term_detail (term_id)

CREATE TABLE engagement_detail (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    engagement_id INTEGER NOT NULL,
    direction VARCHAR(40) NOT NULL,
    at TIME,
    place VARCHAR NOT NULL,
    confirmed_on DATE,
    cancelled_by VARCHAR(40),
    rearranged_to_id INTEGER,
    reply_wanted BOOLEAN NOT NULL,
    replied_on DATE,
    series_id INTEGER,
    CONSTRAINT uq_engagement_detail_engagement_id UNIQUE (engagement_id),
    CONSTRAINT fk_engagement_detail_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_engagement_detail_rearranged_to_id FOREIGN KEY(rearranged_to_id) REFERENCES engagement (id),
    CONSTRAINT fk_engagement_detail_series_id FOREIGN KEY(series_id) REFERENCES engagement_series (id)
)

CREATE INDEX ix_engagement_detail_engagement_id ON engagement_detail (engagement_id)

CREATE INDEX ix_engagement_detail_series_id ON engagement_detail (series_id)

CREATE INDEX ix_engagement_detail_rearranged_to_id ON engagement_detail (rearranged_to_id)

CREATE TABLE participant (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    engagement_id INTEGER NOT NULL,
    person_id INTEGER,
    name VARCHAR NOT NULL,
    side VARCHAR(40) NOT NULL,
    capacity VARCHAR NOT NULL,
    CONSTRAINT fk_participant_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_participant_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_participant_person_id ON participant (person_id)

CREATE INDEX ix_participant_engagement_id ON participant (engagement_id)

CREATE TABLE engagement_theme (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    engagement_id INTEGER NOT NULL,
    theme_id INTEGER NOT NULL,
    CONSTRAINT uq_engagement_theme_engagement_id UNIQUE (engagement_id, theme_id),
    CONSTRAINT fk_engagement_theme_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_engagement_theme_theme_id FOREIGN KEY(theme_id) REFERENCES plan_theme (id)
)

CREATE INDEX ix_engagement_theme_engagement_id ON engagement_theme (engagement_id)

CREATE INDEX ix_engagement_theme_theme_id ON engagement_theme (theme_id)

CREATE TABLE brought_back (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    engagement_id INTEGER NOT NULL,
    what VARCHAR(40) NOT NULL,
    number INTEGER,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_brought_back_engagement_id UNIQUE (engagement_id, what),
    CONSTRAINT fk_brought_back_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id)
)

CREATE INDEX ix_brought_back_engagement_id ON brought_back (engagement_id)

CREATE TABLE engagement_link (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    engagement_id INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    CONSTRAINT fk_engagement_link_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id)
)

CREATE INDEX ix_engagement_link_engagement_id ON engagement_link (engagement_id)

CREATE TABLE follow_up (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    engagement_id INTEGER NOT NULL,
    what VARCHAR NOT NULL,
    person_id INTEGER,
    due_on DATE,
    done_on DATE,
    done VARCHAR NOT NULL,
    CONSTRAINT fk_follow_up_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_follow_up_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_follow_up_engagement_id ON follow_up (engagement_id)

CREATE INDEX ix_follow_up_person_id ON follow_up (person_id)

CREATE TABLE stance_evidence (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    stance_id INTEGER NOT NULL,
    confidence VARCHAR(40) NOT NULL,
    engagement_id INTEGER,
    person_id INTEGER,
    CONSTRAINT uq_stance_evidence_stance_id UNIQUE (stance_id),
    CONSTRAINT fk_stance_evidence_stance_id FOREIGN KEY(stance_id) REFERENCES stance (id),
    CONSTRAINT fk_stance_evidence_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_stance_evidence_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_stance_evidence_engagement_id ON stance_evidence (engagement_id)

CREATE INDEX ix_stance_evidence_stance_id ON stance_evidence (stance_id)

CREATE INDEX ix_stance_evidence_person_id ON stance_evidence (person_id)

CREATE TABLE misconception (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER,
    engagement_id INTEGER,
    heard_on DATE NOT NULL,
    heard_where VARCHAR NOT NULL,
    said VARCHAR NOT NULL,
    facts VARCHAR NOT NULL,
    sent_on DATE,
    answer_id INTEGER,
    settled_on DATE,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_misconception_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id),
    CONSTRAINT fk_misconception_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_misconception_answer_id FOREIGN KEY(answer_id) REFERENCES engagement (id)
)

CREATE INDEX ix_misconception_engagement_id ON misconception (engagement_id)

CREATE INDEX ix_misconception_mp_id ON misconception (mp_id)

CREATE INDEX ix_misconception_answer_id ON misconception (answer_id)

CREATE TABLE quote_scope (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    quote_id INTEGER NOT NULL,
    scope VARCHAR(40) NOT NULL,
    until DATE,
    engagement_id INTEGER,
    CONSTRAINT uq_quote_scope_quote_id UNIQUE (quote_id),
    CONSTRAINT fk_quote_scope_quote_id FOREIGN KEY(quote_id) REFERENCES quote (id),
    CONSTRAINT fk_quote_scope_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id)
)

CREATE INDEX ix_quote_scope_quote_id ON quote_scope (quote_id)

CREATE INDEX ix_quote_scope_engagement_id ON quote_scope (engagement_id)

CREATE TABLE advice (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER NOT NULL,
    engagement_id INTEGER,
    theme_id INTEGER,
    topic VARCHAR NOT NULL,
    asked_on DATE NOT NULL,
    question VARCHAR NOT NULL,
    given_on DATE,
    given VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    CONSTRAINT fk_advice_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id),
    CONSTRAINT fk_advice_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_advice_theme_id FOREIGN KEY(theme_id) REFERENCES plan_theme (id)
)

CREATE INDEX ix_advice_mp_id ON advice (mp_id)

CREATE INDEX ix_advice_theme_id ON advice (theme_id)

CREATE INDEX ix_advice_engagement_id ON advice (engagement_id)

CREATE TABLE referral (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    reference VARCHAR NOT NULL,
    mp_id INTEGER NOT NULL,
    engagement_id INTEGER,
    category VARCHAR(40) NOT NULL,
    route VARCHAR(40) NOT NULL,
    opened_on DATE NOT NULL,
    resident VARCHAR NOT NULL,
    matter VARCHAR NOT NULL,
    consent_on DATE,
    consent_how VARCHAR NOT NULL,
    consent_for VARCHAR NOT NULL,
    withdrawn_on DATE,
    sent_on DATE,
    answered_on DATE,
    closed_on DATE,
    outcome VARCHAR(40),
    outcome_note VARCHAR NOT NULL,
    erase_by DATE,
    erased_on DATE,
    CONSTRAINT uq_referral_reference UNIQUE (reference),
    CONSTRAINT fk_referral_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id),
    CONSTRAINT fk_referral_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id)
)

CREATE INDEX ix_referral_mp_id ON referral (mp_id)

CREATE INDEX ix_referral_engagement_id ON referral (engagement_id)

CREATE TABLE letter (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    mp_id INTEGER,
    person_id INTEGER NOT NULL,
    template VARCHAR NOT NULL,
    goes_by VARCHAR(40) NOT NULL,
    state VARCHAR(40) NOT NULL,
    written_on DATE NOT NULL,
    sent_on DATE,
    address VARCHAR NOT NULL,
    salutation VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    close VARCHAR NOT NULL,
    because VARCHAR NOT NULL,
    reply_wanted BOOLEAN NOT NULL,
    engagement_id INTEGER,
    referral_id INTEGER,
    alike_id INTEGER,
    CONSTRAINT fk_letter_mp_id FOREIGN KEY(mp_id) REFERENCES mp (id),
    CONSTRAINT fk_letter_person_id FOREIGN KEY(person_id) REFERENCES person (id),
    CONSTRAINT fk_letter_engagement_id FOREIGN KEY(engagement_id) REFERENCES engagement (id),
    CONSTRAINT fk_letter_referral_id FOREIGN KEY(referral_id) REFERENCES referral (id),
    CONSTRAINT fk_letter_alike_id FOREIGN KEY(alike_id) REFERENCES letter (id)
)

CREATE INDEX ix_letter_alike_id ON letter (alike_id)

CREATE INDEX ix_letter_person_id ON letter (person_id)

CREATE INDEX ix_letter_engagement_id ON letter (engagement_id)

CREATE INDEX ix_letter_referral_id ON letter (referral_id)

CREATE INDEX ix_letter_mp_id ON letter (mp_id)

CREATE TRIGGER sent_letter_is_not_changed
BEFORE UPDATE OF address, salutation, subject, body, close ON letter
WHEN OLD.state = 'sent' AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = OLD.referral_id AND r.erased_on IS NOT NULL)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: A letter that was sent stays as it went.'
  );
END

CREATE TRIGGER referral_with_consent
BEFORE INSERT ON referral
WHEN NEW.route = 'referred' AND NEW.sent_on IS NOT NULL AND (
  NEW.consent_on IS NULL OR NEW.consent_on > NEW.sent_on
  OR (NEW.withdrawn_on IS NOT NULL AND NEW.withdrawn_on < NEW.sent_on)
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: A referral is sent only with the resident’s consent, given by then (MP12).'
  );
END

CREATE TRIGGER referral_stays_with_consent
BEFORE UPDATE ON referral
WHEN NEW.route = 'referred' AND NEW.sent_on IS NOT NULL AND (
  NEW.consent_on IS NULL OR NEW.consent_on > NEW.sent_on
  OR (NEW.withdrawn_on IS NOT NULL AND NEW.withdrawn_on < NEW.sent_on)
)
BEGIN
  SELECT RAISE(
    ABORT, 'Evenhand: A referral is sent only with the resident’s consent, given by then (MP12).'
  );
END
