"""The parts of a power figure, for the answer to "Why?": what was counted, under which rules."""

from dataclasses import dataclass
from fractions import Fraction

from evenhand.domain.guidance.findings import Part
from evenhand.domain.members.power import CastingVote, Game, Power
from evenhand.domain.members.power_words import any_so_many, these
from evenhand.domain.partnership.rulebook import RuleBook

LONGEST_DENOMINATOR = 10_000
BANZHAF = "Banzhaf: of the ways the others could vote, those in which these votes settle the result"
SHAPLEY = "Shapley and Shubik: of the orders of coming round to a motion, those in which these votes carry it"


@dataclass(frozen=True, slots=True)
class RulesOfVoting:
    """Where the rules of voting come from: majority, quorum and casting vote, each with its source."""

    majority: Part
    quorum: Part
    casting: Part


def rules_of_voting(book: RuleBook, quorum: int | None) -> RulesOfVoting:
    """The rules of a day that a power figure rests on; a rule that is not set says how it is read."""
    majority, casting = book["majority"], book["casting_vote"]
    carried = majority.value or "those voting"
    asked = book["quorum"] if book.number("quorum") is not None else book["quorum_percent"]
    return RulesOfVoting(
        Part("Carried by more than half of", str(carried), _source(majority.value, majority.source)),
        Part("Quorum", "not set" if quorum is None else str(quorum), asked.source),
        Part("Casting vote", casting.says, casting.source),
    )


def say_casting(casting: CastingVote | None) -> str:
    """Who decides a tie, seen from the bloc."""
    if casting is None:
        return "nobody: it falls"
    if casting.in_bloc:
        return "one of these"
    return "another member" if casting.votes else "somebody with no other vote"


def say_exactly(share: Fraction) -> str:
    """A share as it is, 91/128; as a decimal where it would be longer than anybody reads."""
    return str(share) if share.denominator <= LONGEST_DENOMINATOR else f"{float(share):.6f}"


def parts_of(
    size: int,
    game: Game,
    bloc: Power,
    one: Power | None,
    unaligned: Power | None,
    rules: RulesOfVoting,
    whom: str,
) -> tuple[Part, ...]:
    """What the figure with everybody there is made of."""
    others = any_so_many(size, whom)
    rows = [
        Part("Voting members", str(game.voters)),
        Part(f"Votes of {these(size)}", str(size)),
        rules.majority,
        rules.quorum,
        rules.casting,
        Part("A tie is decided by", say_casting(game.casting)),
        *_indices(these(size), bloc),
    ]
    if unaligned is not None:
        rows += _indices(others, unaligned)
    if one is not None:
        rows += _indices(f"one {whom} alone", one)
    return tuple(rows)


def _indices(whose: str, power: Power) -> list[Part]:
    begin = whose[0].upper() + whose[1:]
    return [
        Part(
            begin,
            say_exactly(power.banzhaf),
            BANZHAF,
        ),
        Part(begin, say_exactly(power.shapley), SHAPLEY),
    ]


def _source(value: object, source: str) -> str:
    return source if value else f"{source}; not set, so it is reckoned so"
