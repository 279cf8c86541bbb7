"""How resumes say that a job goes on: "till date", "- Present", a bare dash, an empty cell."""

from __future__ import annotations

import re

_WORD_BETWEEN = r"(?:up\s?to|until+|till?|to(?:\s?:)?|thru|through|hasta|até|ate)"
DASH = r"[-‐‑–—−~→>\u0096]"
# What stands between the ends of a range.
SEPARATOR = rf"(?:[\s,.)]*(?:(?:{DASH}|(?:{_WORD_BETWEEN})(?-i:(?![a-z])))\s*){{1,4}}|\s+al?\s+)"
# "Tilldate", "todate", "till the date": these need neither a dash nor spaces.
_TILL_NOW = (
    r"(?:up\s?)?(?:to|till?|until)\s?(?:(?:the|this)\s?)?"
    r"(?:date(?!\s+of)|dt|now|present|today|current)"
)
_ENGLISH = r"""
    (?:(?:at|the|this)\s+)? pres(?:ent(?:ly|(?:\s|-)day)?|\.)?
    | currently | current | now | today | (?:(?:the|this)\s)? date(?!\s+of) | dt
    | as\s(?:of|on)\s(?:now|date|today) | still(?:\s+working)?
    | actually | on[\s-]?going | continu(?:ing|es?|ed) | contd | (?:the\s)?moment
    | (?:serving\s(?:(?:the|my)\s)?)?notice(?:\s+period)?"""
_ROMANCE = r"""
    (?:(?:al?|hasta|até|ate)\s+)? (?:(?:la|el|o|a|os)\s+)?
    (?: actual(?:idad|mente)? | atual(?:idade|mente)? | fecha(?:\s+actual)? | data\s+atual
      | presente(?:\s+(?:data|momento))? | momento(?:\s+a[ct]*ual)? | d[ií]a\s+de\s+hoy
      | dias\s+(?:atuais|de\s+hoje) | hoje | hoy | ahora | agora )
    | (?:em|en)\s+(?:curso|andamento)"""
_OPEN = re.compile(
    rf"""
    (?: (?:{SEPARATOR} | [\s,.)]*[/(]\s* | [ ]*\t[ ]*) (?: {_ENGLISH} | {_ROMANCE} | {_TILL_NOW} )
    | [\s,]{{0,3}} (?-i:Present|Current|Ongoing|Till\sDate) (?=[ ]*(?:$|[\n\t),;|]))  # lost dash
    | [ ]*\n[ ]*(?:present|current|ongoing|to\s?date) (?=[ ]*(?:\n|$))  # narrow column
    | [\s,.)]* (?: onwards? | {_TILL_NOW} | a\sla\sfecha ) )
    (?-i:(?![a-z]))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BARE_DASH = re.compile(rf"[ ]*{DASH}[ ]*(?=[\n\t]|$)")
# Heads of neighbouring columns of a table.
_FROM = re.compile(r"(?:from|start|starting|joining|joined|desde|inicio)(?:\sdate)?", re.IGNORECASE)
_TO = re.compile(
    r"\t[ ]*(?:to|till|until|end|ending|relieving|left|hasta|fin|até)(?:\sdate)?[ ]*(?=[\t\n])",
    re.IGNORECASE,
)
_TABLE = 1500  # characters of a row, and those that a table's head may stand above it
_BLANKS = 8  # characters at most between a cell's date and its edge
_NOTHING = re.compile(rf"(?:{DASH}|\s)*")


def find_open_end(text: str, start: int) -> int | None:
    """Where words end that say "until now" right behind a date; None if there are none."""
    end = _OPEN.match(text, start)
    return end.end() if end else None


def find_bare_dash(text: str, start: int) -> int | None:
    """Where a dash ends that ends its line or its cell too."""
    end = _BARE_DASH.match(text, start)
    return end.end() if end else None


def has_empty_cell(text: str, start: int, end: int) -> bool:
    """Whether a date fills the cell "From" of a table's row whose cell "To" is empty."""
    if text[end : end + _BLANKS].lstrip(" ")[:1].strip("\t\n"):
        return False
    columns = count_columns(text, start)
    if columns is None:
        return False
    line = _find_line(text, start)
    row = text[line : end + _TABLE].partition("\n")[0].split("\t")
    if len(row) < columns:
        return 1 < len(row) == columns - 1  # an empty cell may leave no trace
    return _NOTHING.fullmatch(row[text.count("\t", line, start) + 1]) is not None


def count_columns(text: str, start: int) -> int | None:
    """How many columns the table has in whose column "From" a cell starts; None if in none."""
    if text[max(0, start - _BLANKS) : start].rstrip(" ")[-1:].strip("\t\n"):
        return None
    line = _find_line(text, start)
    head = _find_head(text, line)
    return head[1] if head and head[0] == text.count("\t", line, start) else None


def _find_line(text: str, start: int) -> int:
    """Where the line begins that holds ``start``, or as far ahead of it as a row may reach."""
    low = max(0, start - _TABLE)
    return max(low, text.rfind("\n", low, start) + 1)


def _find_head(text: str, line: int) -> tuple[int, int] | None:
    """The column "From" of the table above a line and how many columns it has."""
    for to in reversed(list(_TO.finditer(text, max(0, line - _TABLE), line))):
        begin = text.rfind("\n", 0, to.start()) + 1
        ahead = text[begin : to.start()].split("\t")
        if _FROM.fullmatch(ahead[-1].strip()):
            return len(ahead) - 1, text.count("\t", begin, text.find("\n", begin)) + 1
    return None
