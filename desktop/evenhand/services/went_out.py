"""What went out inside election windows, and who signed: postings, items without one, and awards made known."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from evenhand.domain.elections.went_out import Sent, Signature, WentOut, inside_windows
from evenhand.domain.elections.windows import Window
from evenhand.domain.grants.facts import Applicant, Application, Award
from evenhand.domain.publicity.facts import PublicityItem
from evenhand.domain.publicity.record_facts import SignOff
from evenhand.domain.publicity.versions import last_of
from evenhand.domain.publicity.vocabulary import SignOffDecision
from evenhand.domain.vocabulary import ApplicantKind, PublicityStatus
from evenhand.records.reading.facts import all_of
from evenhand.services.politicians import read_politicians
from evenhand.services.publicity_reading import Publicity, read_publicity
from evenhand.services.signers import Signers, quoted_in


def went_out(session: Session, windows: Sequence[Window], as_at: date) -> tuple[WentOut, ...]:
    """What went out up to a day inside these windows, with who had approved those very words by then."""
    if not windows:
        return ()
    kept = read_publicity(session)
    signers = Signers(read_politicians(session, as_at), quoted_in(kept.names))
    sent = [*_posted(kept, signers), *_published_unposted(kept, signers), *_announced(session)]
    return inside_windows(sent, windows, as_at)


def _posted(kept: Publicity, signers: Signers) -> list[Sent]:
    items = {one.id: one for one in kept.items}
    titles = {one.id: one.title for one in kept.versions}
    return [
        Sent(
            one.on,
            f"publicity_item:{one.item_id}",
            titles.get(one.version_id, items[one.item_id].title),
            items[one.item_id].kind,
            one.where,
            _signatures(kept, signers, one.item_id, one.version_id, one.on),
        )
        for one in kept.postings
    ]


def _published_unposted(kept: Publicity, signers: Signers) -> list[Sent]:
    """Items that are recorded as published, but not where."""
    posted = {one.item_id for one in kept.postings}
    return [
        _unposted(kept, signers, item, item.published_on)
        for item in kept.items
        if item.id not in posted
        and item.status is PublicityStatus.PUBLISHED
        and item.published_on is not None
    ]


def _unposted(kept: Publicity, signers: Signers, item: PublicityItem, on: date) -> Sent:
    last = last_of(one for one in kept.versions if one.item_id == item.id)
    signatures = _signatures(kept, signers, item.id, last.id, on) if last else ()
    return Sent(on, f"publicity_item:{item.id}", item.title, item.kind, item.channel, signatures)


def _signatures(
    kept: Publicity, signers: Signers, item_id: int, version_id: int, on: date
) -> tuple[Signature, ...]:
    """Whose last word about a version, by the day on which it went out, was to approve; with why one does not count."""
    about = sorted(
        (one for one in kept.sign_offs if one.version_id == version_id and one.decided_on <= on), key=_decided
    )
    void = {one.id: signers.why_not(one.person_id, one.decided_on, item_id) for one in about}
    last_word = {one.person_id: one.id for one in about if not void[one.id]}
    return tuple(
        Signature(one.person_id, one.decided_on, one.how, void[one.id])
        for one in about
        if one.decision is SignOffDecision.APPROVE and (void[one.id] or last_word[one.person_id] == one.id)
    )


def _decided(one: SignOff) -> tuple[date, int]:
    return one.decided_on, one.id


def _announced(session: Session) -> list[Sent]:
    applications = {one.id: one for one in all_of(session, Application)}
    applicants = {one.id: _named(one) for one in all_of(session, Applicant)}
    return [
        Sent(
            one.announced_on,
            f"award:{one.id}",
            f"Award to {applicants[applications[one.application_id].applicant_id]}",
            None,
            "",
        )
        for one in all_of(session, Award)
        if one.announced_on is not None
    ]


def _named(applicant: Applicant) -> str:
    """The applicant as a log names it; a private person is not named."""
    return "a private person" if applicant.kind is ApplicantKind.INDIVIDUAL else applicant.name
