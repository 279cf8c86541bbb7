"""Tells sentences and duties from the short lines that head a job."""

from __future__ import annotations

import re
from collections.abc import Sequence

WRAPPED = 60  # characters; a shorter line was not broken by the margin
_LONGEST = 22  # words a heading line may have
# A full stop that ends a sentence, not "Pvt." or "Sr."
_SHORT = "pvt|ltd|inc|co|corp|sr|jr|mgr|asst|dept|exec|rep|dr|st|ms|mr|mrs|govt|intl"
_STOP = rf"\b(?!(?i:{_SHORT})\.)[a-z]{{2,}}\."
_STOPPED = re.compile(rf"{_STOP}(?:\s*$|\s+[A-Z])")
_ENDED = re.compile(rf"{_STOP}\s*$")
_LEFT_OPEN = re.compile(r"[,;]$|\b(?:and|the|of|to|with|for)$")
_TAIL = 5  # characters where the last word of a line left open may begin, and more
_DID = re.compile(
    r"^(?![Cc]ertified|[Rr]egistered|[Ll]icensed|[Aa]ccredited|[Rr]etired)[A-Z]?[a-z]+ed\s+[a-z\d]"
    r"|^(?:Led|Took|Made|Kept|Ran|Wrote|Built|Sold|Won|Drove|Held|Taught)\s+[a-z\d]"
)
_VERB = re.compile(
    r"^(?:responsib|manag(?:ed|ing(?!\s+(?:director|partner|editor|attorney|broker|member)))\b|handl|provid|assist(?:ed|ing|s)\b|work(?:ed|ing|s)\b|perform"
    r"|maintain|ensur|develop(?:ed|ing|s)\b|creat|led\b|prepar|process(?:ed|ing)\b|answer"
    r"|support(?:ed|ing|s)\b|conduct(?:ed|ing|s)\b|coordinated|supervis(?:ed|ing|es)\b"
    r"|train(?:ed|ing)\s|review(?:ed|ing|s)\b"
    r"|achiev|increas|reduc|implement|resolv|received|promoted|my\s|i\s|to\s|in\s|duties)",
    re.IGNORECASE,
)
# What looks like such a verb and begins a title: "Training Manager, Acme, Pune".
_TITLED = re.compile(
    r"(?i:training|processing|answering|provider|creative|performance|implementation|preparer|in)"
    r"[\s-](?:[A-Z][\w&/-]*\s){0,3}(?i:manager|lead|leader|supervisor|director|head|executive"
    r"|specialist|associate|clerk|officer|coordinator|co-ordinator|facilitator|representative|charge"
    r"|analyst|assistant|agent|operator|developer|consultant|administrator|advis[eo]r|engineer)\b"
)

# What an employer is, told below its name: "Leading provider of payroll services".
_DESCRIBES = re.compile(
    r"(?:(?:an?|the|one\s+of\s+the)\s+)?(?:[\w-]+\s+)?(?:leading|largest|premier|global|world's)\s+"
    r"(?:[\w&-]+\s+){0,3}?(?:providers?|suppliers?|manufacturers?|compan(?:y|ies)|firms?"
    r"|distributors?|retailers?|organi[sz]ations?|insurers?|banks?)"
    r"\s+(?:of|for|in|with|that|which|serving|to|by)\b",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    """Whether a line is a sentence or a duty rather than a heading."""
    words = len(text.split())
    if words > _LONGEST:
        return True
    if words > 2 and _DID.match(text):
        return True
    if words > 3 and _DESCRIBES.match(text):
        return True
    if words > 5 and _ends_or_goes_on(text):
        return True
    return words > 4 and _VERB.match(text) is not None and not _TITLED.match(text)


def ends_sentence(text: str) -> bool:
    """Whether a line ends in the full stop of a sentence."""
    return text.rstrip().endswith(".") and _ENDED.search(text) is not None


def _ends_or_goes_on(text: str) -> bool:
    """Whether a sentence ends in a line, or the line ends where no sentence does."""
    if "." in text and _STOPPED.search(text):
        return True
    text = text.rstrip()
    return _LEFT_OPEN.search(text, max(0, len(text) - _TAIL)) is not None


def is_typed_small(lines: Sequence[str]) -> bool:
    """Whether most of these lines begin with a small letter."""
    return 2 * sum(line[:1].islower() for line in lines) > len(lines)
