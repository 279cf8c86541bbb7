"""Work glued to its number, as hurried people type it: "45claims/day", "25-30calls perday"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bpo_resume.pipeline.amounts.measures import Measure
from bpo_resume.pipeline.amounts.quantities import Quantity
from bpo_resume.pipeline.amounts.targets import find_target_word
from bpo_resume.pipeline.amounts.units import GLUED_WORK
from bpo_resume.pipeline.kpis.parts import Link, Name
from bpo_resume.terminology.terms import Kpi

_THING = re.compile(GLUED_WORK, re.IGNORECASE)
_CONTACTS = {"calls": "call_volume", "chats": "chat_volume", "tickets": "ticket_volume"}


def link_glued(text: str, kpis: Mapping[str, Kpi], quantities: Sequence[Quantity]) -> list[Link]:
    """The counts of one sentence that have a pace, with the work that is glued to them."""
    links: list[Link] = []
    for quantity in quantities:
        timed = quantity.period and not quantity.unit
        thing = _THING.match(text, quantity.number_end) if timed else None
        kpi = kpis.get(_name_kpi(thing[0].lower())) if thing else None
        if thing is not None and kpi is not None:
            measure = Measure(
                quantity.start, quantity.end, quantity, wanted=find_target_word(text, quantity)
            )
            links.append(Link(Name(*thing.span(), kpi), measure))
    return links


def _name_kpi(thing: str) -> str:
    if thing.endswith("mails"):
        return "email_volume"
    return _CONTACTS.get(thing, "transaction_volume")
