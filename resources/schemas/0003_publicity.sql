-- The third schema: what went out, who let it, and what is kept about elections beside the polls.
-- An empty line ends a statement. What is here never changes: files of this schema are on people's disks.

CREATE TABLE added_holiday (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    on_day DATE NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR(40) NOT NULL,
    part VARCHAR(40) NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT uq_added_holiday_on_day UNIQUE (on_day, part)
)

CREATE TABLE window_profile (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    profile VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    in_use BOOLEAN NOT NULL,
    strength VARCHAR(40) NOT NULL,
    kinds VARCHAR NOT NULL,
    starts_at VARCHAR NOT NULL,
    starts_days INTEGER NOT NULL,
    ends_at VARCHAR NOT NULL,
    ends_days INTEGER NOT NULL,
    ends_hour TIME,
    binds VARCHAR NOT NULL,
    why VARCHAR NOT NULL,
    ask VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT uq_window_profile_profile UNIQUE (profile)
)

CREATE TABLE electoral_cycle (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    council_id INTEGER NOT NULL,
    pattern VARCHAR(40) NOT NULL,
    from_year INTEGER NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT uq_electoral_cycle_council_id UNIQUE (council_id),
    CONSTRAINT fk_electoral_cycle_council_id FOREIGN KEY(council_id) REFERENCES council (id)
)

CREATE INDEX ix_electoral_cycle_council_id ON electoral_cycle (council_id)

CREATE TABLE cycle_year (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    council_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    held BOOLEAN NOT NULL,
    why VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT uq_cycle_year_council_id UNIQUE (council_id, year),
    CONSTRAINT fk_cycle_year_council_id FOREIGN KEY(council_id) REFERENCES council (id)
)

CREATE INDEX ix_cycle_year_council_id ON cycle_year (council_id)

CREATE TABLE quote (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    words VARCHAR NOT NULL,
    said_on DATE,
    source VARCHAR NOT NULL,
    permission VARCHAR(40) NOT NULL,
    permission_on DATE,
    evidence VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT fk_quote_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_quote_person_id ON quote (person_id)

CREATE TABLE poll_change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    election_id INTEGER NOT NULL,
    was_on DATE NOT NULL,
    now_on DATE,
    known_on DATE NOT NULL,
    why VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT fk_poll_change_election_id FOREIGN KEY(election_id) REFERENCES election (id)
)

CREATE INDEX ix_poll_change_election_id ON poll_change (election_id)

CREATE TABLE standing_down (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    election_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    since DATE NOT NULL,
    source VARCHAR NOT NULL,
    CONSTRAINT uq_standing_down_election_id UNIQUE (election_id, person_id),
    CONSTRAINT fk_standing_down_election_id FOREIGN KEY(election_id) REFERENCES election (id),
    CONSTRAINT fk_standing_down_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_standing_down_person_id ON standing_down (person_id)

CREATE INDEX ix_standing_down_election_id ON standing_down (election_id)

CREATE TABLE after_poll_settled (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    election_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    step VARCHAR(40) NOT NULL,
    settled_on DATE NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT uq_after_poll_settled_election_id UNIQUE (election_id, person_id, step),
    CONSTRAINT fk_after_poll_settled_election_id FOREIGN KEY(election_id) REFERENCES election (id),
    CONSTRAINT fk_after_poll_settled_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_after_poll_settled_person_id ON after_poll_settled (person_id)

CREATE INDEX ix_after_poll_settled_election_id ON after_poll_settled (election_id)

CREATE TABLE item_version (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    kept_on DATE NOT NULL,
    digest VARCHAR NOT NULL,
    CONSTRAINT uq_item_version_item_id UNIQUE (item_id, number),
    CONSTRAINT fk_item_version_item_id FOREIGN KEY(item_id) REFERENCES publicity_item (id)
)

CREATE INDEX ix_item_version_item_id ON item_version (item_id)

CREATE TABLE picture (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    alternative_text VARCHAR NOT NULL,
    taken_on DATE,
    taken_by VARCHAR NOT NULL,
    file_name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    left_out BOOLEAN NOT NULL,
    CONSTRAINT fk_picture_item_id FOREIGN KEY(item_id) REFERENCES publicity_item (id)
)

CREATE INDEX ix_picture_item_id ON picture (item_id)

CREATE TABLE quote_use (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    quote_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    CONSTRAINT uq_quote_use_quote_id UNIQUE (quote_id, item_id),
    CONSTRAINT fk_quote_use_quote_id FOREIGN KEY(quote_id) REFERENCES quote (id),
    CONSTRAINT fk_quote_use_item_id FOREIGN KEY(item_id) REFERENCES publicity_item (id)
)

CREATE INDEX ix_quote_use_item_id ON quote_use (item_id)

CREATE INDEX ix_quote_use_quote_id ON quote_use (quote_id)

CREATE TABLE hustings_invitation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    candidate_id INTEGER NOT NULL,
    asked_on DATE,
    answer VARCHAR NOT NULL,
    reason_not_asked VARCHAR NOT NULL,
    CONSTRAINT uq_hustings_invitation_event_id UNIQUE (event_id, candidate_id),
    CONSTRAINT fk_hustings_invitation_event_id FOREIGN KEY(event_id) REFERENCES event (id),
    CONSTRAINT fk_hustings_invitation_candidate_id FOREIGN KEY(candidate_id) REFERENCES candidate (id)
)

CREATE INDEX ix_hustings_invitation_event_id ON hustings_invitation (event_id)

CREATE INDEX ix_hustings_invitation_candidate_id ON hustings_invitation (candidate_id)

CREATE TABLE sign_off (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    decision VARCHAR(40) NOT NULL,
    decided_on DATE NOT NULL,
    how VARCHAR(40) NOT NULL,
    hold_until DATE,
    reason VARCHAR NOT NULL,
    CONSTRAINT fk_sign_off_item_id FOREIGN KEY(item_id) REFERENCES publicity_item (id),
    CONSTRAINT fk_sign_off_version_id FOREIGN KEY(version_id) REFERENCES item_version (id),
    CONSTRAINT fk_sign_off_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_sign_off_version_id ON sign_off (version_id)

CREATE INDEX ix_sign_off_person_id ON sign_off (person_id)

CREATE INDEX ix_sign_off_item_id ON sign_off (item_id)

CREATE TABLE posting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    on_day DATE NOT NULL,
    place VARCHAR NOT NULL,
    address VARCHAR NOT NULL,
    taken_down_on DATE,
    CONSTRAINT fk_posting_item_id FOREIGN KEY(item_id) REFERENCES publicity_item (id),
    CONSTRAINT fk_posting_version_id FOREIGN KEY(version_id) REFERENCES item_version (id)
)

CREATE INDEX ix_posting_item_id ON posting (item_id)

CREATE INDEX ix_posting_version_id ON posting (version_id)

CREATE TABLE picture_subject (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL,
    picture_id INTEGER NOT NULL,
    person_id INTEGER,
    who VARCHAR NOT NULL,
    permission VARCHAR(40) NOT NULL,
    asked_on DATE,
    evidence VARCHAR NOT NULL,
    CONSTRAINT fk_picture_subject_picture_id FOREIGN KEY(picture_id) REFERENCES picture (id),
    CONSTRAINT fk_picture_subject_person_id FOREIGN KEY(person_id) REFERENCES person (id)
)

CREATE INDEX ix_picture_subject_picture_id ON picture_subject (picture_id)

CREATE INDEX ix_picture_subject_person_id ON picture_subject (person_id)
