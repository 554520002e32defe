"""What must be true of public items in every partnership file, whatever way they came in."""

from sqlalchemy.orm import Session

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.publicity.facts import PublicityItem, PublicityName
from evenhand.domain.publicity.naming import ways_in
from evenhand.domain.publicity.record_facts import ItemVersion, Posting, SignOff
from evenhand.domain.publicity.versions import digest_of
from evenhand.domain.vocabulary import PublicityStatus
from evenhand.records.file.verify import Check
from evenhand.records.reading.facts import all_of
from evenhand.services.member_invariants import check
from evenhand.services.people_in_items import shown_by_parts


def publicity_checks(session: Session) -> list[Check]:
    """Each invariant with whether it holds and a sentence that says so."""
    return [_versions(session), _decisions(session), _postings(session), _in_step(session)]


@keeps("PP4")
def _versions(session: Session) -> Check:
    """Nobody changed the words of a version after they were kept (PP4)."""
    faults = [
        f"version {one.number} of item {one.item_id} is not in the words that were kept"
        for one in all_of(session, ItemVersion)
        if one.digest != digest_of(one.title, one.text)
    ]
    return check("versions", faults, "Every version of a public item is in the words that were kept.")


@keeps("PP4")
def _decisions(session: Session) -> Check:
    """Every decision and every posting is about words of its own item (PP4)."""
    owners = {one.id: one.item_id for one in all_of(session, ItemVersion)}
    faults = [
        f"{kind} {one.id} is about words of another item"
        for kind, ones in (("decision", all_of(session, SignOff)), ("posting", all_of(session, Posting)))
        for one in ones
        if owners.get(one.version_id) != one.item_id
    ]
    return check("sign-offs", faults, "Every decision and posting is about words of its own item (PP4).")


def _postings(session: Session) -> Check:
    posted = {one.item_id for one in all_of(session, Posting)}
    faults = [
        f"{one.title} is {one.status.label.lower()}, which does not fit where it was posted"
        for one in all_of(session, PublicityItem)
        if (one.status is PublicityStatus.PUBLISHED) != (one.id in posted)
    ]
    return check("postings", faults, "Everything published says where, and nothing else was posted.")


def _in_step(session: Session) -> Check:
    named = {(one.item_id, one.person_id): ways_in(one.how) for one in all_of(session, PublicityName)}
    faults = [
        f"person {person_id} is shown by item {item.id} and not recorded in it"
        for item in all_of(session, PublicityItem)
        for person_id, ways in shown_by_parts(session, item.id).items()
        if not ways <= set(named.get((item.id, person_id), ()))
    ]
    return check(
        "people-in-items", faults, "Everybody in a picture or quote is recorded in the item that has it."
    )
