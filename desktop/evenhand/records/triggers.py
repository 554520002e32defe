"""The rules that the partnership file keeps by itself, whoever writes to it and by whatever way.

The journal only grows, approved minutes stay as they were approved, and no money goes to a political party (PP14):
not through a window, a command, an import, an undo, nor through another program. A rule that refuses says so in a
sentence that begins with "Evenhand: ".
"""

from evenhand.domain.guidance.keeping import keeps
from evenhand.records.grant_triggers import grant_money
from evenhand.records.trigger import Trigger, refuse, refuse_unless_settled

STAYS = "This applicant was answered to be a political party. That answer stands (PP14)."
GROWS = "The journal only grows. Nothing in it is changed or taken out."
REDACTED = """WHEN NOT (
  NEW.id IS OLD.id AND NEW.at IS OLD.at AND NEW.who IS OLD.who AND NEW.title IS OLD.title
  AND NEW.kind IS OLD.kind AND NEW.of_id IS OLD.of_id
  AND NEW.content_hash IS OLD.content_hash AND NEW.entry_hash IS OLD.entry_hash
  AND EXISTS (SELECT 1 FROM journal_redaction r WHERE r.entry_id = OLD.id)
)"""
SEALED = "Approved minutes stand as they were approved. Add a dated correction instead."
KEYS = "The number of a record never changes."
ISSUED = "An issued paper stays as it was issued."
WENT = "A letter that was sent stays as it went."
CONSENT = "A referral is sent only with the resident’s consent, given by then (MP12)."


def all_triggers() -> tuple[Trigger, ...]:
    """Every rule of the file, in the order in which they are put in."""
    return (
        *growing_only("journal", "id", unless=REDACTED),
        *growing_only("journal_key", "entry_id", "record", "key"),
        *growing_only("journal_redaction", "id"),
        *party_bar(),
        *sealed_minutes(),
        *sent_letters(),
        *issued_papers(),
        *consented_referrals(),
        *grant_money(),
    )


def sealed_minutes() -> tuple[Trigger, ...]:
    """The rules that keep approved minutes as they were approved: the seal, the version under it, the corrections."""
    sealed = "WHEN EXISTS (SELECT 1 FROM minutes_seal s WHERE s.version_id = OLD.id)"
    stands = refuse(SEALED)
    parts = "id, meeting_id, version_id, approved_on, record, digest"
    return (
        Trigger("minutes_seal_is_not_changed", f"BEFORE UPDATE OF {parts} ON minutes_seal", stands),
        Trigger("minutes_seal_is_not_deleted", "BEFORE DELETE ON minutes_seal", stands),
        Trigger("sealed_minutes_are_not_changed", f"BEFORE UPDATE ON minutes_version\n{sealed}", stands),
        Trigger("sealed_minutes_are_not_deleted", f"BEFORE DELETE ON minutes_version\n{sealed}", stands),
        Trigger("minutes_correction_is_not_changed", "BEFORE UPDATE ON minutes_correction", stands),
        Trigger("minutes_correction_is_not_deleted", "BEFORE DELETE ON minutes_correction", stands),
    )


def sent_letters() -> tuple[Trigger, ...]:
    """The rule that keeps the words of a letter as they went, until the referral they were about is erased."""
    words = "address, salutation, subject, body, close"
    erased = "SELECT 1 FROM referral r WHERE r.id = OLD.referral_id AND r.erased_on IS NOT NULL"
    went = f"BEFORE UPDATE OF {words} ON letter\nWHEN OLD.state = 'sent' AND NOT EXISTS ({erased})"
    return (Trigger("sent_letter_is_not_changed", went, refuse(WENT)),)


def issued_papers() -> tuple[Trigger, ...]:
    """The rules that keep a paper as it was issued; its copy alone may be emptied, for the law's sake."""
    told = "id, paper, title, level, large_print, as_at, issued_at, digest"
    emptied = "BEFORE UPDATE OF pdf ON issued_paper\nWHEN length(NEW.pdf) > 0 AND NEW.pdf IS NOT OLD.pdf"
    stood_on = "id, issued_paper_id, subject, edition, check_digits, one_page, known_on, meeting_id"
    stays = refuse(ISSUED)
    return (
        Trigger("issued_paper_is_not_changed", f"BEFORE UPDATE OF {told} ON issued_paper", stays),
        Trigger("issued_paper_keeps_its_copy", emptied, stays),
        Trigger("issued_paper_is_not_deleted", "BEFORE DELETE ON issued_paper", stays),
        Trigger("issued_record_is_not_changed", f"BEFORE UPDATE OF {stood_on} ON issued_record", stays),
        Trigger("issued_record_is_not_deleted", "BEFORE DELETE ON issued_record", stays),
    )


@keeps("MP12")
def consented_referrals() -> tuple[Trigger, ...]:
    """The rules that let a referral be sent with the resident's consent alone. Source: MP12."""
    without = """WHEN NEW.route = 'referred' AND NEW.sent_on IS NOT NULL AND (
  NEW.consent_on IS NULL OR NEW.consent_on > NEW.sent_on
  OR (NEW.withdrawn_on IS NOT NULL AND NEW.withdrawn_on < NEW.sent_on)
)"""
    refuses = refuse(CONSENT)
    return (
        Trigger("referral_with_consent", f"BEFORE INSERT ON referral\n{without}", refuses),
        Trigger("referral_stays_with_consent", f"BEFORE UPDATE ON referral\n{without}", refuses),
    )


def growing_only(table: str, *key: str, unless: str = "") -> tuple[Trigger, ...]:
    """The rules that let a table only grow; replacing an entry counts as changing it.

    `unless` narrows the rule against changing: words may be taken out of an entry once that is written down.
    """
    same = " AND ".join(f"t.{column} = NEW.{column}" for column in key)
    taken = f"WHEN EXISTS (SELECT 1 FROM {table} t WHERE {same})"  # noqa: S608  names of ours alone
    refuses = refuse(GROWS)
    return (
        Trigger(f"{table}_is_not_replaced", f"BEFORE INSERT ON {table}\n{taken}", refuses),
        Trigger(f"{table}_is_not_changed", f"BEFORE UPDATE ON {table}\n{unless}".rstrip(), refuses),
        Trigger(f"{table}_is_not_deleted", f"BEFORE DELETE ON {table}", refuses),
    )


@keeps("PP14")
def party_bar() -> tuple[Trigger, ...]:
    """The rules that keep grant money from political parties. Source: PP14."""
    return (*_no_award(), *_no_approval(), *_no_way_round())


def _no_award() -> tuple[Trigger, ...]:
    applicant = "(\n      SELECT applicant_id FROM application WHERE id = NEW.application_id\n    )"
    refuses = refuse_unless_settled(applicant)
    return (
        Trigger("award_to_no_party", "BEFORE INSERT ON award", refuses),
        Trigger("award_changed_to_no_party", "BEFORE UPDATE ON award", refuses),
    )


def _no_approval() -> tuple[Trigger, ...]:
    refuses = refuse_unless_settled("NEW.applicant_id")
    becomes = "OLD.status IS NOT 'approved' OR NEW.applicant_id IS NOT OLD.applicant_id"
    return (
        Trigger(
            "application_of_no_party_approved",
            "BEFORE INSERT ON application\nWHEN NEW.status = 'approved'",
            refuses,
        ),
        Trigger(
            "application_of_no_party_becomes_approved",
            f"BEFORE UPDATE ON application\nWHEN NEW.status = 'approved' AND ({becomes})",
            refuses,
        ),
    )


def _no_way_round() -> tuple[Trigger, ...]:
    """A party stays one: its standing, its number, its answers and its applications are not moved or replaced."""
    stays = refuse(STAYS)
    was_party = "OLD.party_standing = 'party'"
    is_party = "EXISTS (SELECT 1 FROM applicant a WHERE a.id = NEW.id AND a.party_standing = 'party')"
    is_answered = "EXISTS (SELECT 1 FROM party_answer a WHERE a.id = NEW.id AND a.is_party)"
    return (
        Trigger(
            "party_stays_a_party",
            f"BEFORE UPDATE ON applicant\nWHEN {was_party} AND NEW.party_standing IS NOT 'party'",
            stays,
        ),
        Trigger("party_is_not_deleted", f"BEFORE DELETE ON applicant\nWHEN {was_party}", stays),
        Trigger("party_is_not_replaced", f"BEFORE INSERT ON applicant\nWHEN {is_party}", stays),
        Trigger(
            "applicant_keeps_its_number",
            "BEFORE UPDATE ON applicant\nWHEN NEW.id IS NOT OLD.id",
            refuse(KEYS),
        ),
        Trigger(
            "application_stays_with_its_applicant",
            "BEFORE UPDATE ON application\nWHEN NEW.applicant_id IS NOT OLD.applicant_id",
            refuse_unless_settled("OLD.applicant_id"),
        ),
        Trigger("party_answer_is_not_changed", "BEFORE UPDATE ON party_answer\nWHEN OLD.is_party", stays),
        Trigger("party_answer_is_not_deleted", "BEFORE DELETE ON party_answer\nWHEN OLD.is_party", stays),
        Trigger("party_answer_is_not_replaced", f"BEFORE INSERT ON party_answer\nWHEN {is_answered}", stays),
        Trigger(
            "party_answer_keeps_its_number",
            "BEFORE UPDATE ON party_answer\nWHEN NEW.id IS NOT OLD.id",
            refuse(KEYS),
        ),
    )
