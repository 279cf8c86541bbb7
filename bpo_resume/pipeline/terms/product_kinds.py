"""What kind of product a named one is: "CRM tools: Zendesk", "Avaya dialer" name one tool each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from bpo_resume.pipeline.terms.tagger import Hit

_LABELS = re.compile(
    r"(?:[ /&]{1,3}(?:tools?|software|systems?|applications?|platforms?|packages?))*"
    r"(?: (?:used|known|handled|worked on))?"
    r"(?:\s?[:=–-]{1,2}\s?|,? (?:such as|like|including|namely) | ?\( ?)",
    re.IGNORECASE,
)


def drop_product_kinds(text: str, hits: Sequence[Hit], kinds: Set[str]) -> Iterator[Hit]:
    """The hits, in text order, without the tools ``kinds`` that say of which kind another is."""
    tools = [hit for hit in hits if hit.kind == "tool"]
    told = set()
    for one, other in pairwise(tools):
        if one.id in kinds and other.id not in kinds:
            told |= {one} if _LABELS.fullmatch(text, one.end, other.start) else set()
        if other.id in kinds and one.id not in kinds:
            told |= {other} if text[one.end : other.start] == " " else set()
    return (hit for hit in hits if hit not in told)
