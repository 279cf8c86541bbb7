"""What a person should look at in the text as it stands, whatever it says of the career."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bpo_resume.model import WORK_SECTIONS, Document, Flag, Section
from bpo_resume.pipeline.dates.garbled import find_garbled_dates
from bpo_resume.pipeline.text.quoting import Quoter
from bpo_resume.pipeline.text.template_fields import find_template_fields


def find_text_doubts(
    document: Document, sections: Sequence[Section], instructions: Sequence[tuple[int, int]]
) -> Iterator[Flag]:
    """Flags for hidden text, orders to programs, empty fields of templates, impossible dates."""
    quoter = Quoter(document, sections)
    for text in document.hidden:
        yield Flag("hidden_text", f"page {text.page}, {text.reason}, left out: {text.text!r}")
    for span in instructions:
        message = "words meant for a program, not for a reader; not taken as facts"
        yield Flag("embedded_instructions", message, quoter.quote(*span))
    fields = find_template_fields(document.text)
    if fields:
        names = dict.fromkeys(document.text[start:end] for start, end in fields)
        message = f"fields of a template not filled in: {', '.join(names)}"
        yield Flag("unfilled_template", message, quoter.quote(*fields[0]))
    for section in sections:
        if section.kind in WORK_SECTIONS:
            for span in find_garbled_dates(document.text, section.body, section.end):
                date = document.text[slice(*span)]
                yield Flag("unreadable_date", f"{date!r} is no date; left out", quoter.quote(*span))
