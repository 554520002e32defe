"""The meeting at which a bloc's power would have been greatest, and how far it then was from deciding alone (PP2)."""

from evenhand.domain.guidance.keeping import keeps
from evenhand.domain.members.capture import capture_distance
from evenhand.domain.members.power_figures import PowerFigures, Situation
from evenhand.domain.members.power_words import say_carrying, say_quorum
from evenhand.domain.words import say_day

NO_MEETING = "At no meeting of the period that made its attendance known was one of them there with a vote."


def worst_of(figures: PowerFigures) -> Situation | None:
    """The meeting of the period where their power would have been greatest, as those were there who decided."""
    return next((one for one in figures.situations if one.held_on is not None), None)


@keeps("PP2")
def say_worst(figures: PowerFigures) -> str:
    """That meeting in words: who was there, what they would have settled, and their distance from deciding alone."""
    worst = worst_of(figures)
    if worst is None or worst.held_on is None:
        return NO_MEETING
    capture = capture_distance(worst.size, worst.game)
    says = [f"Their power would have been greatest on {say_day(worst.held_on)}.", worst.room, worst.says]
    if worst.game.has_quorum:
        says += [say_carrying(worst.size, capture), say_quorum(worst.size, worst.game.quorum, capture)]
    return " ".join(says)
