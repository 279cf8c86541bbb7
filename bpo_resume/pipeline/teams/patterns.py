"""The ways in which a sentence tells how many people somebody leads.

Each pattern stands with words one of which is in all that it finds: a cheap look spares most.
"""

from __future__ import annotations

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

Patterns = tuple[tuple[tuple[str, ...], str], ...]

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
_TEAM_WORDS = (
    "person",
    "member",
    "man",
    "agent",
    "people",
    "employ",
    "assoc",
    "strong",
    "fte",
    "seat",
)
_COUNT = rf"(?:\d+|{NUMBER_WORD})"  # of those who are counted further on
_UNDER_ME = r"(?:directly\s)?(?:under\s(?:me|my\s(?:charge|care|wing|supervision))|in\smy\sspan)\b"
_TO_ME = r"report(?:ing|ed|s)?\s(?:directly\s)?(?:in)?to\sme\b"
# These begin with a verb of leading and are tried where one stands.
BY_VERB: Patterns = (
    # "managed a team of 15", "staff of 8"; the group may stand far from its verb
    (
        ("of", "from", "de"),
        rf"{LEADS}[^.;:•]{{0,80}}?\b{GROUP}(?:\ssize)?\s(?:(?:consisting|comprised|composed)\s)?"
        rf"(?:of|from(?!\s(?:about\s)?[\d,]+\sto\s)|de)\s{BOUND}{NUMBER}(?:{COUNTED})?",
    ),
    # "supervised 12 agents"
    ((" ",), rf"{COMMANDS}{AND}{BOUND}{NUMBER}{COUNTED}"),
    # "coached 12 agents", unless they were new; whoever mentors or guides need not lead
    (
        ("coach",),
        rf"\bcoach(?:ed|ing)?\b{AND}{BOUND}(?!\w+\s(?:new|trainee)){NUMBER}{COUNTED}",
    ),
    # "handled 15 agents", "looked after six team managers"; employees handled were served
    (
        ("handl", "after"),
        rf"\b(?:handl(?:e[ds]?|ing)|look(?:ed|ing|s)?\safter)\b{AND}{BOUND}{NUMBER}{DESCRIBED}[\s-]?\b{_FLOOR}{NOT_AFTER}",
    ),
    # "directed two centres with 150 agents"
    (
        ("with",),
        rf"{LEADS}[^.;•]{{0,60}}?\b{PLACE}(?:\s(?!with\b)[\w/&-]+){{0,4}}?,?\swith\s"
        rf"{BOUND}{NUMBER}{COUNTED}",
    ),
    # "run the contact centre: 140 people"
    (
        (":", " - ", "–", "—"),
        rf"{LEADS}[^.;:•]{{0,60}}?\b(?:{PLACE}|{GROUP})(?:\s?:|\s[–—-])\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "ran a site of 350 people", where the people must be told
    (
        ("of",),
        rf"{LEADS}[^.;:•\d]{{0,60}}?\b{PLACE}\sof\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "management of a branch consisting of over 120 employees"
    (
        ("consisting", "compris", "composed", "made up", "includ"),
        rf"{LEADS}[^.;•]{{0,80}}?\b(?:{GROUP}|{PLACE})\s(?:consisting\sof|comprised\sof|comprising|composed\sof"
        rf"|made\sup\sof|including|that\sincluded)\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "responsible for the training, welfare and guidance of 3 personnel"
    (
        ("responsib", "accountab", "in charge"),
        rf"(?:responsib(?:le|ility)\sfor|accountable\sfor|in\scharge\sof)\s[^.;:•\d]{{0,80}}?\b(?:guidance|supervision"
        r"|performance|development|leadership|management|direction|oversight|productivity|coaching|well-?being)"
        rf"\sof\s{BOUND}{NUMBER}{COUNTED}",
    ),
    # "led a 12-member team"
    (_TEAM_WORDS, rf"{LEADS}[^.;•]{{0,60}}?{_TEAM_OF}"),
    # "ran a 780-employee site", "managed an 80-agent floor"
    (
        (" site", " floor", " cent", " operation", " unit", " program", " desk"),
        rf"{LEADS}[^.;:•\d]{{0,40}}?\ba[n]?\s{BOUND}{NUMBER}[\s-](?:employee|agent|associate|advis[eo]r|fte|seat"
        r"|person|people|member|rep)[\s-](?:\w+\s){0,2}?(?:sites?|floors?|cent(?:er|re)s?|operations?|units?"
        r"|program(?:me)?s?|desks?)\b",
    ),
    # "led the help desk (8 people)"
    (("(",), rf"{COMMANDS}[^.;•]{{0,60}}?\({NUMBER}\s?{PEOPLE}\)"),
)
BY_THEMSELVES: Patterns = (
    (_TEAM_WORDS, rf"{_FIRST}{_TEAM_OF}"),
    # "Team Leader within the call center for 32 reps"
    (
        ("leader", "supervisor", "team lead"),
        r"\b(?:team\s(?:leader|lead)|supervisor)(?:\s(?:position|role))?"
        r"(?:\s(?:within|in|of|at|on)(?:\s[\w-]+){1,4}?)?\sfor\s"
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]?\b{_FLOOR}{NOT_AFTER}",
    ),
    # "supervisory scope: staff of 6", "staff included four accountants"
    (
        ("staff",),
        rf"{_FIRST}(?:supervisory\s\w+\s?[:–-]\s?staff\sof|staff\s(?:includ(?:ed|es)|consist(?:ed|s)\sof))\s"
        rf"{BOUND}{NUMBER}(?:{COUNTED})?",
    ),
    # "team size: 15", "span of control of 1:15"
    (
        ("team", "head", "hc", "span"),
        r"\b(?:team\s(?:size|strength)|head\s?count|(?-i:HC)|span\sof\scontrol|spans?)\s?"
        rf"(?:of|:|-|–|is|was)?\s?(?:1\s?:\s?)?{BOUND}{NUMBER}",
    ),
    # "FTEs handled: 45", "total FTE responsible 210", "team handled - 22"
    (
        ("handl", "manag", "responsib", "supervis", "count", "led"),
        r"\b(?:ftes?\s(?:handled|managed|supervised|responsible(?:\sfor)?|count)(?:\s?[:=–-])?"
        r"|(?:team|people)\s(?:handled|managed|supervised)\s?[:=–-]"
        r"|head\s?count\s(?:handled|led|managed|supervised)(?:\s?[:=–-])?)\s?"
        rf"{BOUND}{NUMBER}",
    ),
    # "grew the team from 12 to 45 agents", "ramped the account from 90 to 240 FTE"
    (
        ("from",),
        r"\b(?:grew|grow(?:n|ing)?|ramped|scal(?:ed|ing)|expand(?:ed|ing)|built|took|increased)\b"
        rf"[^.;:•\d]{{0,40}}\b(?:{GROUP}|{PLACE}|account|head\s?count|lob)\sfrom\s(?:about\s)?"
        rf"[\d,]+(?:\sto\s|\s?[–-]\s?){BOUND}{NUMBER}(?:\s(?:agents|people|ftes?|staff|associates|advis[eo]rs|employees))",
    ),
    # "2,400 associates in two locations and a P&L of $70 million": what somebody was put over
    (
        ("p&l", "p & l", "budget"),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}\s(?:located\s|based\s|working\s)?"
        rf"(?:in|within|across|at)\s(?:[\w-]+\s){{1,2}}{PLACE}\b"
        r"(?=[^.;•]*\b(?:P\s?&\s?L|budget)\b)",
    ),
    # "3 TLs and 45 FTE", said by itself
    (
        ("tl", "lead", "manag", "coach", "supervisor", "am"),
        rf"(?:{_FIRST}|[(:]\s?){BOUND}{NUMBER}\s(?:(?:operations|ops|process)\s)?{_LEADERS}"
        rf"(?=\s?(?:,|&|\+|/|\band\b)\s?{BOUND}\d)",
    ),
    # "340 FTE through 3 managers and 22 TLs"; "85 agents, 5 team leaders"
    (
        ("through", "via", "under", "with", "across"),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}\s(?:through|via|under|with|across)\s\d+\s{_LEADERS}\b"
        rf"(?:{ALSO}\d+\s{_LEADERS}\b)*",
    ),
    (
        ("tl", "lead", "manag", "coach", "supervisor", "am"),
        rf"(?:{_FIRST}|(?<=[(:,])|(?<=[(:,]\s)){BOUND}{NUMBER}\s(?:{_WORKERS}){ALSO}\d+\s{_LEADERS}\b",
    ),
    # "12 direct reports", "direct reports: 12"
    (
        ("direct", "reportee", "subordinate"),
        rf"{BOUND}{NUMBER}\s(?:direct\s(?:and\sindirect\s)?reports?|(?:direct\s)?reportees"
        r"|subordinates)\b",
    ),
    (("direct",), rf"\bdirect\sreports?\s?(?:(?::|-|–|of)\s?)?{BOUND}{NUMBER}"),
    # "a team of 12 reporting to me"
    (
        ("to me",),
        rf"\b{GROUP}\sof\s{BOUND}{NUMBER}(?:{COUNTED})?\s(?:who\s|directly\s)?{_TO_ME}",
    ),
    # "8 quality analysts reporting, cover 110 moderators"
    (
        ("reporting",),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}\s(?:directly\s)?reporting(?=\s*(?:$|[,.;]))",
    ),
    # "two schedulers + four RTAs in my team"
    (
        ("in my team", "under me"),
        rf"{_FIRST}{BOUND}{NUMBER}{COUNTED}(?={ALSO}[\w,]+\s(?:[\w/&-]+\s){{1,3}}?(?:in\smy\steam|under\sme)\b"
        r"|\s(?:in\smy\steam|under\sme)\b)",
    ),
    # "with 17 advisors under me", "4 schedulers + 6 RTAs under my charge", "26 TLs in my span"
    (
        ("under m", "in my span"),
        rf"{BOUND}{NUMBER}{COUNTED}(?:\s{_UNDER_ME}"
        rf"|(?=(?:(?:{ALSO}|\s/\s){_COUNT}\s(?:[\w/&-]+\s){{1,3}}?){{1,3}}{_UNDER_ME}))",
    ),
    # "11 QAs and trainers report to me", "total 22 report to me"
    (
        ("to me",),
        rf"{BOUND}{NUMBER}(?:{DESCRIBED}[\s-]{PEOPLE}\s(?:and|&)\s[\w/&-]+)?\s{_TO_ME}",
    ),
    # "8 QAs and 2 trainers report to me"
    (
        ("to me",),
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]{PEOPLE}(?={ALSO}{_COUNT}\s(?:[\w/&-]+\s){{1,3}}?{_TO_ME})",
    ),
    # "15 agents on inbound calls reported to me"
    (
        ("to me",),
        rf"{BOUND}{NUMBER}{DESCRIBED}[\s-]{PEOPLE}\s"
        r"(?:(?:on|in|from|for|across|at|of)\s(?:[\w/&-]+\s){1,6}?)?"
        rf"(?:(?:who|were|was|are|had|have)\s){{0,2}}(?:directly\s)?{_TO_ME}",
    ),
)
