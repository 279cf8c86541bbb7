"""The ways in which a sentence tells how many people somebody leads.

Each pattern stands with what all that it finds must have: a cheap look spares most, and a pattern
takes some 5 ms to compile.
"""

from __future__ import annotations

from typing import NamedTuple

from bpo_resume.pipeline.teams.people_words import (
    AND,
    BOUND,
    COMMANDS,
    COUNTED,
    DESCRIBED,
    GROUP,
    LEADS,
    NOT_AFTER,
    NUMBER,
    PEOPLE,
    PLACE,
)
from bpo_resume.pipeline.text.numerals import NUMBER_WORD


class Way(NamedTuple):
    """A pattern, and what a sentence must have in which it may find something."""

    signs: tuple[str, ...]  # one of them, in lower case
    pattern: str
    before: tuple[str, ...] = ()  # one of these words or marks before a number and its bound
    numbers: int = 1  # at least so many
    opens: bool = False  # the first number stands where the sentence begins


# Those who are led and lead themselves.
_LEADERS = (
    r"(?:a?tl'?s|team\s(?:leaders|leads|managers|coaches)|supervisors|(?:assistant\s)?managers"
    r"|a?ms)"
)
_WORKERS = (
    r"agents?|associates|executives|c[cs][aeor]'?s|advis[eo]rs|representatives|reps|(?:tele)?callers?"
    r"|(?:team\s?|staff\s)members|teammates|collectors|analysts|specialists|processors|examiners"
    r"|coders|billers|verifiers|moderators|adjusters|underwriters|accountants|annotators"
    r"|ftes?"
)
_FLOOR = rf"(?:{_WORKERS}|{_LEADERS})"
_MEMBERS = r"(?:person|member|man|agent|people|employee|associate|strong|fte|seat)\b[\s-]"
ALSO = r"(?:\s?[,+]\s?|,?\sand\s|\s&\s)"
_FIRST = r"^[\s*–-]*"  # a fragment of its own, as in a list of facts
_TEAM_OF = rf"{NUMBER}[\s-]*{_MEMBERS}(?:[\w&]+\s){{0,5}}?(?:{GROUP}|tower|pod)\b"
_TEAM_WORDS = tuple(
    f"{word}{mark}"
    for word in (
        *("person", "member", "man", "agent", "people", "employee", "associate", "strong"),
        *("fte", "seat"),
    )
    for mark in " -\n"
)
_COUNT = rf"(?:\d+|{NUMBER_WORD})"  # of those who are counted further on
_UNDER_ME = r"(?:directly\s)?(?:under\s(?:me|my\s(?:charge|care|wing|supervision))|in\smy\sspan)\b"
_TO_ME = r"report(?:ing|ed|s)?\s(?:directly\s)?(?:(?:in)?to|under)\sme\b"
# These begin with a verb of leading and are tried where one stands.
BY_VERB: tuple[Way, ...] = (
    # "managed a team of 15", "staff of 8"; the group may stand far from its verb
    Way(
        (" ",),
        rf"{LEADS}[^.;:•]{{0,80}}?\b{GROUP}(?:\ssize)?\s(?:(?:consisting|comprised|composed)\s)?"
        rf"(?:of|from(?!\s(?:about\s)?[\d,]+\sto\s)|de)\s{BOUND}{NUMBER}(?:{COUNTED})?",
        before=("of", "from", "de"),
    ),
    # "supervised 12 agents"
    Way((" ",), rf"{COMMANDS}{AND}{BOUND}{NUMBER}{COUNTED}"),
    # "coached 12 agents", unless they were new; whoever mentors or guides need not lead
    Way(
        ("coach",),
        rf"\bcoach(?:ed|ing)?\b{AND}{BOUND}(?!\w+\s(?:new|trainee)){NUMBER}{COUNTED}",
    ),
    # "handled 15 agents", "looked after six team managers"; employees handled were served
    Way(
        ("handl", "after"),
        rf"\b(?:handl(?:e[ds]?|ing)|look(?:ed|ing|s)?\safter)\b{AND}{BOUND}{NUMBER}{DESCRIBED}[\s-]?\b{_FLOOR}{NOT_AFTER}",
    ),
    # "directed two centres with 150 agents"
    Way(
        ("with",),
        rf"{LEADS}[^.;•]{{0,60}}?\b{PLACE}(?:\s(?!with\b)[\w/&-]+){{0,4}}?,?\swith\s"
        rf"{BOUND}{NUMBER}{COUNTED}",
        before=("with",),
    ),
    # "run the contact centre: 140 people"
    Way(
        (":", "- ", "–", "—"),
        rf"{LEADS}[^.;:•]{{0,60}}?\b(?:{PLACE}|{GROUP})(?:\s?:|\s[–—-])\s{BOUND}{NUMBER}{COUNTED}",
        before=(":", "-", "–", "—"),
    ),
    # "ran a site of 350 people", where the people must be told
    Way(
        ("of",),
        rf"{LEADS}[^.;:•\d]{{0,60}}?\b{PLACE}\sof\s{BOUND}{NUMBER}{COUNTED}",
        before=("of",),
    ),
    # "management of a branch consisting of over 120 employees"
    Way(
        ("consisting", "compris", "composed", "made up", "includ"),
        rf"{LEADS}[^.;•]{{0,80}}?\b(?:{GROUP}|{PLACE})\s(?:consisting\sof|comprised\sof|comprising|composed\sof"
        rf"|made\sup\sof|including|that\sincluded)\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "responsible for the training, welfare and guidance of 3 personnel"
    Way(
        ("responsib", "accountab", "in charge"),
        rf"(?:responsib(?:le|ility)\sfor|accountable\sfor|in\scharge\sof)\s[^.;:•\d]{{0,80}}?\b(?:guidance|supervision"
        r"|performance|development|leadership|management|direction|oversight|productivity|coaching|well-?being)"
        rf"\sof\s{BOUND}{NUMBER}{COUNTED}",
        before=("of",),
    ),
    # "led a 12-member team"
    Way(_TEAM_WORDS, rf"{LEADS}[^.;•]{{0,60}}?{_TEAM_OF}"),
    # "ran a 780-employee site", "managed an 80-agent floor"
    Way(
        (" site", " floor", " cent", " operation", " unit", " program", " desk", " process"),
        rf"{LEADS}[^.;:•\d]{{0,40}}?\ba[n]?\s{BOUND}{NUMBER}[\s-](?:employee|agent|associate|advis[eo]r|fte|seat"
        r"|person|people|member|rep)[\s-](?:\w+\s){0,2}?(?:sites?|floors?|cent(?:er|re)s?|operations?|units?"
        r"|program(?:me)?s?|desks?|process(?:es)?)\b",
    ),
    # "led the help desk (8 people)"
    Way(("(",), rf"{COMMANDS}[^.;•]{{0,60}}?\({NUMBER}\s?{PEOPLE}\)"),
)
BY_THEMSELVES: tuple[Way, ...] = (
    Way(_TEAM_WORDS, rf"{_FIRST}{_TEAM_OF}", opens=True),
    # "Team Leader within the call center for 32 reps"
    Way(
        ("leader", "supervisor", "team lead"),
        r"\b(?:team\s(?:leader|lead)|supervisor)(?:\s(?:position|role))?"
        r"(?:\s(?:within|in|of|at|on)(?:\s[\w-]+){1,4}?)?\sfor\s"
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]?\b{_FLOOR}{NOT_AFTER}",
        before=("for",),
    ),
    # "supervisory scope: staff of 6", "staff included four accountants"
    Way(
        ("staff of", "staff includ", "staff consist"),
        rf"{_FIRST}(?:supervisory\s\w+\s?[:–-]\s?staff\sof|staff\s(?:includ(?:ed|es)|consist(?:ed|s)\sof))\s"
        rf"{BOUND}{NUMBER}(?:{COUNTED})?",
    ),
    # "team size: 15", "span of control of 1:15"
    Way(
        ("team size", "team strength", "head count", "headcount", "hc", "span"),
        r"\b(?:team\s(?:size|strength)|head\s?count|(?-i:HC)|span\sof\scontrol|spans?)\s?"
        rf"(?:of|:|-|–|is|was)?\s?(?:1\s?:\s?)?{BOUND}{NUMBER}",
    ),
    # "FTEs handled: 45", "total FTE responsible 210", "team handled - 22"
    Way(
        (
            *("fte", "head count", "headcount", "manpower"),
            *(
                f"{who} {does}"
                for who in ("team", "people")
                for does in ("handl", "manag", "superv")
            ),
        ),
        r"\b(?:ftes?\s(?:handled|managed|supervised|responsible(?:\sfor)?|count)(?:\s?[:=–-])?"
        r"|(?:team|people)\s(?:handled|managed|supervised)\s?[:=–-]"
        r"|(?:head\s?count|manpower)\s(?:handled|led|managed|supervised)(?:\s?[:=–-])?)\s?"
        rf"{BOUND}{NUMBER}",
    ),
    # "grew the team from 12 to 45 agents", "ramped the account from 90 to 240 FTE"
    Way(
        ("from",),
        r"\b(?:grew|grow(?:n|ing)?|ramped|scal(?:ed|ing)|expand(?:ed|ing)|built|(?P<weak>took|increased))\b"
        rf"[^.;:•\d]{{0,40}}\b(?:{GROUP}|{PLACE}|account|head\s?count|lob)\sfrom\s(?:about\s)?"
        rf"[\d,]+(?:\sto\s|\s?[–-]\s?){BOUND}{NUMBER}(?:\s(?:agents|people|ftes?|staff|associates|advis[eo]rs|employees)"
        r"|(?(weak)(?!)|(?<=\d)(?=\s*(?:$|[.;,)]|(?:in|over|within|across|while|and)\b))))",
        numbers=2,
    ),
    # "2,400 associates in two locations and a P&L of $70 million": what somebody was put over
    Way(
        ("p&l", "p & l", "budget"),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}\s(?:located\s|based\s|working\s)?"
        rf"(?:in|within|across|at)\s(?:[\w-]+\s){{1,2}}{PLACE}\b"
        r"(?=[^.;•]*\b(?:P\s?&\s?L|budget)\b)",
        opens=True,
    ),
    # "3 TLs and 45 FTE", said by itself
    Way(
        ("tl", "lead", "manag", "coach", "supervisor", "am"),
        rf"(?:{_FIRST}|[(:]\s?){BOUND}{NUMBER}\s(?:(?:operations|ops|process)\s)?{_LEADERS}"
        rf"(?=\s?(?:,|&|\+|/|\band\b)\s?{BOUND}\d)",
        numbers=2,
    ),
    # "340 FTE through 3 managers and 22 TLs"; "85 agents, 5 team leaders"
    Way(
        ("through", "via", "under", "with", "across"),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}\s(?:through|via|under|with|across)\s\d+\s{_LEADERS}\b"
        rf"(?:{ALSO}\d+\s{_LEADERS}\b)*",
        numbers=2,
        opens=True,
    ),
    Way(
        ("tl", "lead", "manag", "coach", "supervisor", "am"),
        rf"(?:{_FIRST}|(?<=[(:,])|(?<=[(:,]\s)){BOUND}{NUMBER}\s(?:{_WORKERS}){ALSO}\d+\s{_LEADERS}\b",
        numbers=2,
    ),
    # "12 direct reports", "direct reports: 12"
    Way(
        ("direct report", "direct and indirect", "reportee", "subordinate"),
        rf"{BOUND}{NUMBER}\s(?:direct\s(?:and\sindirect\s)?reports?|(?:direct\s)?reportees"
        r"|subordinates)\b",
    ),
    Way(("direct report",), rf"\bdirect\sreports?\s?(?:(?::|-|–|of)\s?)?{BOUND}{NUMBER}"),
    # "a team of 12 reporting to me"
    Way(
        ("to me",),
        rf"\b{GROUP}\sof\s{BOUND}{NUMBER}(?:{COUNTED})?\s(?:who\s|directly\s)?{_TO_ME}",
    ),
    # "8 quality analysts reporting, cover 110 moderators"
    Way(
        ("reporting",),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}\s(?:directly\s)?reporting(?=\s*(?:$|[,.;]))",
        opens=True,
    ),
    # "two schedulers + four RTAs in my team"
    Way(
        ("in my team", "under me"),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}(?={ALSO}[\w,]+\s(?:[\w/&-]+\s){{1,3}}?(?:in\smy\steam|under\sme)\b"
        r"|\s(?:in\smy\steam|under\sme)\b)",
    ),
    # "with 17 advisors under me", "4 schedulers + 6 RTAs under my charge", "26 TLs in my span"
    Way(
        ("under m", "in my span"),
        rf"{BOUND}{NUMBER}{COUNTED}(?:\s{_UNDER_ME}"
        rf"|(?=(?:(?:{ALSO}|\s/\s){_COUNT}\s(?:[\w/&-]+\s){{1,3}}?){{1,3}}{_UNDER_ME}))",
    ),
    # "Reporting to me: 15 agents"
    Way(("to me", "under me"), rf"{_TO_ME}\s?[:–-]\s?{BOUND}{NUMBER}{COUNTED}"),
    # "11 QAs and trainers report to me", "total 22 report to me"
    Way(
        ("to me", "under me"),
        rf"{BOUND}{NUMBER}(?:{DESCRIBED}[\s-]{PEOPLE}\s(?:and|&)\s[\w/&-]+)?\s{_TO_ME}",
    ),
    # "8 QAs and 2 trainers report to me"
    Way(
        ("to me", "under me"),
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]{PEOPLE}(?={ALSO}{_COUNT}\s(?:[\w/&-]+\s){{1,3}}?{_TO_ME})",
    ),
    # "15 agents on inbound calls reported to me"
    Way(
        ("to me", "under me"),
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]{PEOPLE}\s"
        r"(?:(?:on|in|from|for|across|at|of)\s(?:[\w/&-]+\s){1,6}?)?"
        rf"(?:(?:who|were|was|are|had|have)\s){{0,2}}(?:directly\s)?{_TO_ME}",
    ),
)
