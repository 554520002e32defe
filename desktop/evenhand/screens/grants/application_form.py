"""The fields of an application and of who applies, and how both are put into them and read back."""

from dataclasses import fields, replace

from evenhand.domain.grants.facts import Applicant, Application
from evenhand.domain.grants.record_facts import ApplicantDetail, ApplicationDetail
from evenhand.domain.grants.vocabulary import RegisteredAs
from evenhand.domain.vocabulary import ApplicantKind
from evenhand.screens.grants.application_lists import AliasLines, BudgetLines, OfficerLines
from evenhand.screens.shared.forms import Values
from evenhand.screens.widgets.choice import options_of
from evenhand.screens.widgets.chosen_fields import ChoiceField, FactField
from evenhand.screens.widgets.form import DetailForm
from evenhand.screens.widgets.written_fields import DayField, MoneyField, NotesField, NumberField, TextField
from evenhand.services.grants.applications import ApplicationOrder

APPLICANT = ("name", "kind", "contact", "email", "telephone", "address")
APPLICATION = ("reference", "round_id", "theme_id", "purpose", "asked_pence", "received_on", "note")
DETAIL = tuple(one.name for one in fields(ApplicationDetail) if one.name not in ("id", "application_id"))
REGISTERED = ("registered_as", "registration_number", "website")
LISTS = ("lines", "aliases", "officers")
OF_APPLICANT = (*APPLICANT[1:], *REGISTERED, "aliases", "officers")


def application_form(save: str) -> DetailForm:
    """Every field, those that each application needs first."""
    form = DetailForm("Application", save=save)
    form.add(TextField("name", "Applicant", needed="Give the applicant’s name."))
    form.add(FactField("earlier", "Applied before"))
    form.add(ChoiceField("kind", "Kind", options_of(ApplicantKind)))
    form.add(TextField("purpose", "Purpose", needed="Say what the money is for."))
    form.add(MoneyField("asked_pence", "Asked for", needed="Give the amount asked for, such as 187.00."))
    form.add(ChoiceField("theme_id", "Theme", (), none="No theme chosen"))
    form.add(ChoiceField("round_id", "Round", (), needed="Choose the round."))
    form.add(DayField("received_on", "Received", needed="Give the day on which it came in."))
    form.add(
        TextField("reference", "Reference", hint="Left empty, it is given the next number.", width_px=120)
    )
    _add_what_it_says(form)
    _add_applicant(form)
    form.add(NotesField("note", "Note", lines=2))
    return form


def order_from(values: Values, old: ApplicationOrder | None, applicant: Applicant | None) -> ApplicationOrder:
    """The application as the fields state it; `applicant` is the one in the file, None for a new one."""
    about = {name: values[name] for name in APPLICATION}
    who = {name: values[name] for name in APPLICANT}
    applicant = replace(applicant, **who) if applicant else Applicant(**who)
    application = (
        replace(old.application, **about) if old else Application(applicant_id=applicant.id, **about)
    )
    return ApplicationOrder(
        application=application,
        applicant=applicant,
        detail=ApplicationDetail(application_id=application.id, **{name: values[name] for name in DETAIL}),
        applicant_detail=ApplicantDetail(
            applicant_id=applicant.id, **{name: values[name] for name in REGISTERED}
        ),
        **{name: values[name] for name in LISTS},
    )


def values_of(order: ApplicationOrder) -> Values:
    """The fields as the application states them."""
    return {
        **{name: getattr(order.application, name) for name in APPLICATION},
        **{name: getattr(order.detail, name) for name in DETAIL},
        "lines": order.lines,
        **applicant_values(order),
    }


def applicant_values(order: ApplicationOrder) -> Values:
    """The fields about who applies, as the file knows them."""
    return {
        **{name: getattr(order.applicant, name) for name in APPLICANT},
        **{name: getattr(order.applicant_detail, name) for name in REGISTERED},
        "aliases": order.aliases,
        "officers": order.officers,
    }


def _add_what_it_says(form: DetailForm) -> None:
    form.add_heading("What it says")
    form.add(
        NotesField("says", "In its words", lines=4, hint="Read for party politics, with the purpose (PP13).")
    )
    form.add(BudgetLines())
    form.add(TextField("other_funding", "Other money", hint="From whom, and whether it is certain."))
    form.add(MoneyField("other_funding_pence", "How much of it"))
    form.add(TextField("beneficiaries", "Who gains", hint="Such as children under five and their parents."))
    form.add(NumberField("people", "How many"))
    form.add(TextField("place", "Where"))
    form.add(DayField("starts", "Starts"))
    form.add(DayField("ends", "Ends"))


def _add_applicant(form: DetailForm) -> None:
    form.add_heading("Who applies")
    form.add(ChoiceField("registered_as", "Registered", options_of(RegisteredAs)))
    form.add(TextField("registration_number", "Number", width_px=140))
    form.add(TextField("website", "Website"))
    form.add(TextField("contact", "Contact"))
    form.add(TextField("email", "Email"))
    form.add(TextField("telephone", "Telephone", width_px=220))
    form.add(TextField("address", "Address"))
    form.add(OfficerLines())
    form.add(AliasLines())
