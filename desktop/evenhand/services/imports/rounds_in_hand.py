"""The grant rounds to which imported applications belong: found by name, or begun where the file has none."""

from dataclasses import replace

from sqlalchemy.orm import Session

from evenhand.domain.grants.facts import Round
from evenhand.domain.importing.applications import ApplicationDraft
from evenhand.domain.importing.names import same_body_key
from evenhand.records.reading.facts import all_of
from evenhand.services import grants
from evenhand.services.saving import kept


class RoundsInHand:
    """The rounds of the file, and which of them this import has begun."""

    def __init__(self, session: Session, source: str) -> None:
        self._session = session
        self._source = source
        self._begun: set[int] = set()
        self.look_again()

    def look_again(self) -> None:
        """Read which rounds are in the file."""
        self._rounds = {same_body_key(one.name): one for one in all_of(self._session, Round)}

    def named(self, name: str) -> Round | None:
        """The round of that name, None where the file has none."""
        return self._rounds.get(same_body_key(name))

    def round_for(self, draft: ApplicationDraft, notes: list[str]) -> Round:
        """The round of an application; one that is begun here covers the days of what comes in for it."""
        known = self.named(draft.round_name)
        if known is None:
            return self._begin(draft, notes)
        if known.id in self._begun and not known.opens <= draft.received_on <= known.closes:
            opens, closes = min(known.opens, draft.received_on), max(known.closes, draft.received_on)
            return self._put(replace(known, opens=opens, closes=closes))
        return known

    def make_room(self, round_id: int, awarded_pence: int) -> None:
        """A round begun by this import had at least the money that it awarded."""
        if round_id in self._begun:
            grant_round = kept(self._session, Round, round_id)
            self._put(replace(grant_round, budget_pence=grant_round.budget_pence + awarded_pence))

    def _begin(self, draft: ApplicationDraft, notes: list[str]) -> Round:
        begun = self._put(
            Round(
                name=draft.round_name,
                opens=draft.received_on,
                closes=draft.received_on,
                budget_pence=0,
                note=f"Begun by the import of {self._source}. Check its dates and its budget.",
            )
        )
        self._begun.add(begun.id)
        notes.append(f"Begins the round “{begun.name}”. Check its dates and its budget afterwards.")
        return begun

    def _put(self, grant_round: Round) -> Round:
        stored = kept(self._session, Round, grants.put_round(self._session, grant_round))
        self._rounds[same_body_key(stored.name)] = stored
        return stored
