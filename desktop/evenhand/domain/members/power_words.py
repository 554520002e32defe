"""Power in everyday words, in neutral form: what would be if these members voted together, never that they do."""

from fractions import Fraction

from evenhand.domain.members.capture import Capture
from evenhand.domain.members.power import CastingVote, Game, Power
from evenhand.domain.words import SMALL_NUMBERS

LIMIT = "This is a measure of the rules and the attendance, not of how anyone behaves."


def say_number(number: int) -> str:
    """A number in words up to ten, in digits from there."""
    return SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)


def these(size: int) -> str:
    """The bloc in a sentence: these three; this member."""
    return "this member" if size == 1 else f"these {say_number(size)}"


def any_so_many(size: int, whom: str) -> str:
    """Others of the same number, `whom` in the singular: any three residents acting together; any other resident."""
    if size == 1:
        return f"any other {whom.removeprefix('other ')}"
    return f"any {say_number(size)} {whom}s acting together"


def in_hundred(share: Fraction) -> str:
    """A share as a number in every hundred, never 0 or 100 unless it is just that: 71, fewer than one, more than 99."""
    hundredth = int(100 * share + Fraction(1, 2))
    if hundredth == 0 and share:
        return "fewer than one"
    if hundredth == 100 and share != 1:
        return "more than 99"
    return str(hundredth)


def to_a_tenth(share: Fraction) -> str:
    """A share of a hundred to one decimal, never 0 or 100 unless it is just that: 71.1, 0, under 0.1, over 99.9."""
    if share in (0, 1):
        return str(100 * share)
    tenths = round(1000 * share)
    if tenths == 0:
        return "under 0.1"
    return "over 99.9" if tenths == 1000 else f"{tenths / 10:.1f}"


def say_settles(size: int, of_bloc: Power, of_unaligned: Power | None, whom: str) -> str:
    """How often the bloc would settle the result, and beside it what as many others would."""
    if not size:
        return "Nobody among these has a vote, so there is nothing for them to settle."
    together = f"If {these(size)} always voted together, they" if size > 1 else "This member"
    share = of_bloc.banzhaf
    match share:
        case 0:
            says = f"{together} would settle no result, however the others voted."
        case 1:
            says = f"{together} would settle the result however the others voted."
        case _:
            says = f"{together} would settle the result in {_ways(share)} the others could vote."
    return f"{says} {_beside(size, share, of_unaligned, whom)}"


def say_orders(size: int, of_bloc: Power, of_one: Power | None, whom: str) -> str:
    """In how many orders of coming round to a motion the bloc would be the one to carry it, and one other alone."""
    carry = f"{these(size)} would be the {'one' if size == 1 else 'ones'} to carry it"
    alone = f"; one {whom} alone, in {in_hundred(of_one.shapley)}" if of_one is not None else ""
    return (
        "If everybody came round to a motion one after another, in any order, "
        f"{carry} in {in_hundred(of_bloc.shapley)} of every 100 orders{alone}."
    )


def say_carrying(size: int, capture: Capture) -> str:
    """How many others must stay away before the bloc carries a vote alone."""
    away, others = capture.to_carry, capture.others
    if away is None:
        return f"While there is a quorum, {these(size)} could not carry a vote against the others there."
    could = f"{these(size)} could carry a vote alone."
    if away == 0:
        return f"With everybody there, {could}" if others else f"There is nobody else: {could}"
    if others == 1:
        return f"If the one other stayed away, {could}"
    if away == others:
        return f"If all the other {say_number(others)} stayed away, {could}"
    return f"If {say_number(away)} of the other {say_number(others)} stayed away, {could}"


def say_quorum(size: int, quorum: int | None, capture: Capture) -> str:
    """Whether the bloc makes the quorum alone, or how many others must be there besides."""
    more = capture.to_make_quorum
    if quorum is None or more is None:
        return "No quorum is set, so none is reckoned with."
    told = f"The quorum is {say_number(quorum)}"
    if not more:
        return f"{told}: {these(size)} could make it alone."
    must = "other must" if more == 1 else "others must"
    return f"{told}: {say_number(more)} {must} be there beside {these(size)}."


def say_room(size: int, game: Game) -> str:
    """How many votes are there, how many of them the bloc's, and who decides a tie."""
    votes = f"{say_number(game.voters)} {'vote' if game.voters == 1 else 'votes'}"
    theirs = (
        f"{say_number(size)} of them {'this member’s' if size == 1 else 'theirs'}" if size else "none theirs"
    )
    return f"{votes[0].upper()}{votes[1:]}, {theirs}. {_tie(game.casting)}"


def _tie(casting: CastingVote | None) -> str:
    if casting is None:
        return "A tie falls."
    if casting.in_bloc:
        return "The casting vote is theirs."
    return (
        "The casting vote is another member’s."
        if casting.votes
        else "Whoever decides a tie has no other vote."
    )


def _ways(share: Fraction) -> str:
    return f"{in_hundred(share)} of every 100 ways"


def _beside(size: int, share: Fraction, unaligned: Power | None, whom: str) -> str:
    if unaligned is None:
        few = "Nobody else is" if size == 1 else f"Fewer than {say_number(size)} others are"
        return f"{few} there to compare."
    others = any_so_many(size, whom)
    if unaligned.banzhaf == share:
        return f"{'So' if share else 'Nor'} would {others}."
    begin = others[0].upper() + others[1:]
    match unaligned.banzhaf:
        case 0:
            return f"{begin} would settle none."
        case 1:
            return f"{begin} would do so however the rest voted."
        case _:
            return f"{begin} would in {_ways(unaligned.banzhaf)}."
