"""The relationship with the Member of Parliament as a copy of each level may hold it (PP6, MP12)."""

from dataclasses import replace

from evenhand.domain.partnership.mp_in_short import MpInShort
from evenhand.domain.vocabulary import Kind, Level


def mp_at_level(mp: MpInShort, level: Level) -> MpInShort:
    """The board does not read who judged nor private notes, the public public engagements alone and no stance."""
    if level is Level.CONFIDENTIAL:
        return mp
    stances = tuple(replace(line, judged_by="") for line in mp.stances or ())
    engagements = tuple(replace(line, note="") for line in mp.engagements)
    board = replace(mp, stances=stances, engagements=engagements)
    return _public(board) if level is Level.PUBLIC else board


def _public(mp: MpInShort) -> MpInShort:
    public = tuple(replace(one, title="") for one in mp.engagements if Kind.PUBLICITY in one.kinds)
    return replace(mp, stances=None, engagements=public, left_out=len(mp.engagements) - len(public))
