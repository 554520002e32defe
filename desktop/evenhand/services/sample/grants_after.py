"""What became of the sample's awards: offered, accepted, paid, announced, and the returns that came or did not."""

from datetime import date, timedelta
from functools import partial

from evenhand.domain.grants.money_facts import MoneyBack, MonitoringReturn, Payment, ReturnLine
from evenhand.domain.grants.vocabulary import BackBecause
from evenhand.domain.words import parse_pence
from evenhand.services import grants
from evenhand.services.grants.closing import close
from evenhand.services.grants.returns import ask_return, chase, money_back, receive_return, returns_of
from evenhand.services.sample.diary import A_DAY, Diary, Told
from evenhand.services.sample.story import Story
from evenhand.services.sample.tables import fact, table

A_WEEK = timedelta(days=7)
AWARDS_EVENING = "awards-2025"
AWARDS_BATCH = "Grants, March 2025"


def note_awards(diary: Diary, story: Story) -> None:
    """Offer the awards, have them accepted, announce and pay them, and take in their returns."""
    for one in table("grants")["round"]:
        awarded = [each for each in one["application"] if "awarded" in each]
        if not awarded:
            continue
        for each in awarded:
            diary.note(one["decides_on"] + A_WEEK, "Awards offered", partial(_offer, story, one, each))
        paid = [each for each in awarded if "paid" in each]
        for each in paid:
            diary.note(one["decides_on"] + 2 * A_WEEK, "Offers accepted", partial(_accept, story, one, each))
        on = one["announces_on"] + A_DAY
        diary.note(on, "", partial(_announce, story, one, awarded))
        for each in paid:
            diary.note(on, "Grants paid", partial(_pay, story, one, each))
            if "returned" in each:
                _note_return(diary, story, one, each)


def _note_return(diary: Diary, story: Story, of_round: Told, told: Told) -> None:
    """One return: due on its day, chased where it was, received where it came; then the award is closed."""
    returned, keys = told["returned"], list[int]()
    asked = of_round["announces_on"] + A_DAY
    diary.note(asked, "Returns asked for", partial(_ask, story, of_round, told, keys))
    for day in returned.get("chased", ()):
        diary.note(date.fromisoformat(day), "", partial(_chase, story, keys))
    if "received_on" not in returned:
        return
    diary.note_stages(returned, returned["received_on"], "", partial(_receive, story, of_round, told, keys))
    if "unspent" in returned:
        diary.note(returned["back_on"] + A_DAY, "", partial(_take_back, story, of_round, told))
    closed_on = returned.get("back_on", returned["received_on"]) + 2 * A_WEEK
    diary.note(closed_on, "", partial(_close, story, of_round, told))


def _offer(story: Story, of_round: Told, told: Told, on: date) -> None:
    award = story.award(of_round["name"], told["applicant"])
    grants.offer(story.partnership, award.id, on=on, today=on)


def _accept(story: Story, of_round: Told, told: Told, on: date) -> None:
    award = story.award(of_round["name"], told["applicant"])
    grants.accept(story.partnership, award.id, on=on, by=told["applicant"], today=on)


def _announce(story: Story, of_round: Told, awarded: list[Told], _: date) -> None:
    made = [story.award(of_round["name"], each["applicant"]) for each in awarded]
    event_id = story.events[AWARDS_EVENING]
    grants.announce(story.partnership, made, on=of_round["announces_on"], event_id=event_id)


def _pay(story: Story, of_round: Told, told: Told, on: date) -> None:
    payment = Payment(
        award_id=story.award(of_round["name"], told["applicant"]).id,
        batch_id=story.batches[AWARDS_BATCH],
        paid_on=of_round["announces_on"],
        payee=told["applicant"],
        what_for=told["purpose"],
        pence=parse_pence(told["paid"]),
    )
    grants.pay(story.partnership, payment, today=on)


def _ask(story: Story, of_round: Told, told: Told, keys: list[int], _: date) -> None:
    award = story.award(of_round["name"], told["applicant"])
    with story.partnership.reading() as session:
        planned = returns_of(session, award.id)
    key = planned[0].id if planned else 0
    due = MonitoringReturn(id=key, award_id=award.id, due_on=told["returned"]["due_on"])
    keys.append(ask_return(story.partnership, due))


def _chase(story: Story, keys: list[int], on: date) -> None:
    chase(story.partnership, keys[0], on=on)


def _receive(
    story: Story, of_round: Told, told: Told, keys: list[int], returned: Told, _: int, __: date
) -> int:
    unspent = parse_pence(returned["unspent"]) if "unspent" in returned else 0
    spent = ReturnLine(
        return_id=keys[0],
        position=1,
        what=told["purpose"],
        spent_pence=parse_pence(told["paid"]) - unspent,
        receipts_seen=True,
    )
    came = fact(
        MonitoringReturn,
        returned,
        id=keys[0],
        award_id=story.award(of_round["name"], told["applicant"]).id,
        no_politics_on=returned["received_on"],
        unspent_pence=unspent,
    )
    return receive_return(story.partnership, came, [spent])


def _take_back(story: Story, of_round: Told, told: Told, _: date) -> None:
    returned = told["returned"]
    back = MoneyBack(
        award_id=story.award(of_round["name"], told["applicant"]).id,
        back_on=returned["back_on"],
        pence=parse_pence(returned["unspent"]),
        because=BackBecause.UNSPENT,
    )
    money_back(story.partnership, back)


def _close(story: Story, of_round: Told, told: Told, on: date) -> None:
    close(story.partnership, story.award(of_round["name"], told["applicant"]).id, on=on)
