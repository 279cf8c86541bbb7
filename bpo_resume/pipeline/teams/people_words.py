"""Words that tell of leading people, how people are counted, and what only seems to be leading.

"Supervised 12 agents" and "led the billing staff" lead; "member of a team", "payroll for 300
employees", "trained 200 associates" and "the manager, who leads 80 agents" do not.
"""

from __future__ import annotations

import re

from bpo_resume.pipeline.text.numerals import NUMERAL, parse_numeral

# Verbs and nouns of leading, before "a team of ..." in the same clause.
LEADS = (
    r"\b(?:lead|led|leads|leading|line[\s-]manag(?:e[ds]?|ing)|manag(?:e[ds]?|ing)|supervis(?:e[ds]?|ing|ion|ory)"
    r"|head(?:ed|ing|s)?|over\s?s(?:ee|aw|een|eeing|ees|ight)|direct(?:ed|ing|s)?|coach(?:ed|ing)?"
    r"|mentor(?:ed|ing|s)?|handl(?:e[ds]?|ing)|guid(?:e[ds]?|ing|ance)|direction"
    r"|responsib(?:le|ility)\sfor|account(?:able|ability)\sfor|in[\s-]?charge\sof|motivat(?:ed|ing|es?)"
    r"|runs?|ran|running|spearhead(?:ed|ing)?|own(?:s|ed|ing)"
    r"|t(?:ook|ak(?:es?|ing))\s(?:care\sof|over)|look(?:s|ed|ing)?\safter"
    r"|lider(?:o|é|a|ar|ei|ando)|supervis(?:o|é|a|ar|ei|ando|ión|ão)|dirij[oa]|dirig(?:í|ir|i|e)"
    r"|a\scargo\sde|gerenci(?:o|ei|ar|ando)"
    r"|(?:leadership|manage(?:r|ment)|supervisor)(?=\s(?:of|to|for)\b)"
    r"|coordinat(?:e[ds]?|ing)(?=\s(?:\w+\s){0,3}(?:functions|activities|operations|work)\b)"
    r"|coordinat(?:e[ds]?|ing)(?=\s(?:(?!with\b)[\w-]+\s){1,3}of\b)"
    r"|(?:buil[dt](?:ing)?|grew|develop(?:ed|ing)?|monitor(?:ed|ing)?|maintain(?:ed|ing)?)"
    r"(?=\s(?:\w+\s){0,3}(?:team|staff)\b)(?![^.;]{0,20}\bfor\b))\b"
)
# Those strong enough to stand right before a number of people.
COMMANDS = (
    r"\b(?:lead|led|(?<!team\s)(?<!sales\s)leads|leading|line[\s-]manag(?:e[ds]?|ing)|manag(?:e[ds]?|ing)|supervis(?:e[ds]?|ing|ion\s(?:\([^()]*\)\s)?(?:of|over))"
    r"|head(?:ed|ing|s)?|over\s?s(?:ee|aw|eeing|ees|ight\s(?:of|for))|direct(?:ed|ing)"
    r"|direction\s(?:to|for|of)|leadership\s(?:to|for|of)|(?:management|leader|coordination)\sof|(?:supervisor|manager)\s(?:of|over|for)"
    r"|responsib(?:le|ility)\sfor|in[\s-]?charge\sof|account(?:able|ability)\sfor|t(?:ook|ak(?:es?|ing))\scare\sof"
    r"|(?:runs?|ran|running)(?=\s\d[\d,]*\s(?:ftes?|people|agents|staff|associates)\b)"
    r"|lider(?:o|é|ar|ei|ando)|supervis(?:o|é|ar|ei|ando)|a\scargo\sde"
    r"|monitor(?:ed|ing|s)?\sthe\s(?:\w+\s)?(?:activities|performance|work)\sof)\b"
)
PEOPLE = (
    r"(?:agents|associates|representatives|reps|c[cs][aeor]'?s|tsr'?s|employees"
    r"|staff(?:\smembers)?|people|ppl|persons?|individuals|personnel|members|professionals"
    r"|specialists|analysts|advis[eo]rs|executives|collectors|clerks|processors|technicians"
    r"|supervisors|leaders|leads|managers|ftes?|fte's|hc|subordinates|reports|reportees"
    r"|coordinators|consultants|operators|workers|assistants|accountants|bookkeepers|billers"
    r"|coders|adjusters|adjudicators|verifiers|reviewers|annotators|transcri(?:bers|ptionists)"
    r"|translators|recruiters|sourcers|tellers|salespeople|examiners|underwriters|trainers|administrators|teammates|a?tl'?s|(?-i:AMs)|officers"
    r"|resources|engineers|interns|temps|auditors|trainees|(?:phone\s)?bankers|schedulers"
    r"|planners|buyers|dispatchers|expediters|forecasters|tutors|counsell?ors|negotiators|editors"
    r"|proofreaders|checkers|researchers|investigators|writers|paralegals|controllers|coaches"
    r"|juniors|freshers|colleagues|heads(?!\sof\s(?!department))|(?-i:RTA|SME|QA|TM|DEO)'?s"
    r"|(?:tele)?callers|telemarketers|handlers|moderators|freelancers|encoders|cashiers|pickers"
    r"|packers|ejecutivos|asesores|agentes|atendentes|operadores|personas|pessoas|colaboradores"
    # "managing 15 agent": as typed, but no "3 executive accounts"
    r"|(?:agent|associate|executive|representative|member|employee|analyst|specialist|advis[eo]r"
    r"|(?:tele)?caller|fte)(?=\s*(?:$|[.,;)]|(?:in|for|and|at|with|on|from|across)\b)))"
)
# A noun behind makes it something of theirs: "managed 120 employee records".
NOT_AFTER = (
    r"(?![\w'’-]|\s(?:accounts?|records|files|relations|benefits|payroll|requests|issues|data"
    r"|questions|queries|inquiries|grievances|calls|claims|population|lives|tickets|attendance|leaves?"
    r"|salar(?:y|ies)|calendars?|mailbox(?:es)?|profiles|cases|e-?mails?|documents|contracts)\b)"
)
GROUP = (
    r"(?:teams?|equip[oe]s?|staffs?|group|crew|department|workforce|organi[sz]ation|unit|division"
    r"|cent(?:er|re)|squad|span|(?:service|help)\s?desk)"
)
# Where people work: "ran two sites with 150 agents", yet not "led calls with 12 managers".
PLACE = (
    r"(?:sites?|cent(?:er|re)s?|teams?|floors?|operations?|activities|areas?|process(?:es)?|account"
    r"|campaigns?|departments?|branch(?:es)?|units?|offices?|hubs?|locations?|shifts?"
    r"|program(?:me)?s?|desks?|functions?|business|verticals?|facilit(?:y|ies)|queues?|groups?"
    r"|delivery|organi[sz]ations?|divisions?|lobs?|regions?|stores?|restaurants?|clubs?|hotels?"
    r"|warehouses?|plants?)"
)
# Between the verb and the number: further verbs and adverbs, or the work of the people counted.
AND = (
    r"(?:[\s,]+(?:and|&|or|the|a|an|all|his|her|daily|day-to-day|both|directly|indirectly|\w+ly"
    r"|\w+ed|\w+ing|lead|coach|train|mentor|motivate|supervise|manage|direct|develop|provide"
    r"|guide|schedule|evaluate|feedback|guidance|direction|team|staff|group|of|to|over|for|operations?"
    r"|activities|work(?:flow)?|performance|duties|functions|efforts|careers|schedules)){0,7}?"
    r"[\s,]+"
)
# "18 Tier 1 and Tier 2 agents": steps of support, which alone may be joined in what describes.
_STEP = r"(?:(?:tier|level|line)[\s-]?|L)[1-4]"
_TIER = rf"{_STEP}(?:\s?(?:,|/|&|-|\band\b|\bto\b)\s?(?:{_STEP}|[1-4]\b))?"
# "14 outbound and inbound advisors": kinds of contact, which may be joined as well.
_KIND = r"(?:inbound|outbound|voice|chat|e-?mail|non-?voice|domestic|international|day|night)"
_BOTH = rf"{_KIND}\s(?:and|&)\s{_KIND}"
DESCRIBED = (
    r"(?:[\s-](?!(?:and|or|in|for|with|on|at|from|to|by|who|that|per|as|of|including|through|while"
    r"|customers|clients|patients|accounts?|calls?(?!\scent)|students?|guests?|children|projects?"
    r"|years?|months?|locations?|sites?|hours?|stores?|departments?|vendors?)\b)"
    rf"(?:{_TIER}|{_BOTH}|[A-Za-z&/'’()-]+)){{0,6}}?"
)
BOUND = (
    r"(?:(?:over|about|around|approximately|approx\.?|more\sthan|up\s?to|at\sleast|nearly|almost"
    r"|roughly|an?\saverage\sof|average\sof|in\sexcess\sof|upwards\sof|as\smany\sas"
    r"|a?\s?maximum\sof|a?\s?minimum\sof|a\stotal\sof|the|our|my|~|>|size)\s?){0,2}"
)
# "team of 12 clients", "span of 18 months": what is counted is nobody.
_NOBODY = (
    r"(?!\s(?:months|years|weeks|days|hours|minutes|clients|customers|accounts(?!\s(?:payable|receivable))|patients|students"
    r"|guests|children|kids|stores|branches|locations|sites|projects|products|beds|vendors"
    r"|companies|properties|machines|servers)\b)"
)
NUMBER = (
    rf"\(?(?<![\w$£€₹.,/\[-])(?P<low>{NUMERAL})(?:\s?\(\d+\)|\)(?=\s))?\+?(?!\d|%|[:/.,]\d)"
    rf"(?:\s?(?:-|–|to|up\sto)\s?(?P<high>{NUMERAL})\+?(?!\d|%|[:/]\d))?{_NOBODY}(?:\s?\+)?"
)
COUNTED = rf"{DESCRIBED}[\s-]?\b{PEOPLE}{NOT_AFTER}"

_VERBS = (
    r"(?:led|leads|managed|manages|supervised|supervises|headed|heads|oversaw|directed|handled|ran)"
)
# Where a clause with a doing of its own begins: "reported to the director and led 12 agents".
_CLAUSE = re.compile(
    rf"[,;.]|\b(?:and|&)\s(?=(?:(?:\w+ly|then|also|later)\s)?{_VERBS}\b(?!\sby\b))", re.IGNORECASE
)
_RELATIVE = re.compile(r"\s*(?:and\s)?who\b", re.IGNORECASE)
# "the director who leads and" supervises 60: one doing after the other, of the same person.
_RELATIVE_ON = re.compile(r"\bwho\s(?:\w+ly\s)?\w+(?:\sand|\s&)\s(?:\w+ly\s)?$", re.IGNORECASE)
_OTHERS = re.compile(
    # "member of a team", "worked with the manager of 12", "seeking to lead"
    r"\b(?:member|part|one)\sof\b|\bjoin(?:ed|ing)?\b|\b(?:collaborat|liais)\w+"
    r"|\bcoordinat\w+\swith\b|\bassistant\sto\b"
    r"|\bwork(?:ed|ing|s)?\s(?:closely\s)?(?:in|with|on|within|as|under|alongside)\b"
    r"|\breport(?:ed|ing|s)?\s(?:directly\s)?to\b(?!\sme)"
    r"|\b(?:seek(?:ing)?|aspir\w+|desir\w+|looking\sfor|opportunity\sto)\b"
    r"|\b(?:will|shall|must|should)\s(?:be\s|have\s)?$|\b(?:will|must|should)\sbe\b"
    # "the manager who leads 80", "a team whose leader", "led by a supervisor of 15"
    r"|\bwhose\b|\b(?:the|our|my|their|his|her|by|with|to|under|from|for)\s[^,;]*\swho\b"
    r"|\b(?:led|managed|supervised|headed|directed|overseen|coached|mentored|guided|run|trained)"
    r"\s(?:and\s\w+\s)?by\b(?!\s(?:example|me|myself)\b)"
    # "the client's manager and her team of 12"
    r"|(?:client|customer|vendor|partner)(?:['’]s|s['’])\s(?:[\w&-]+\s){0,3}?"
    r"(?:manager|director|head|lead|leader|supervisor|officer|president|vp)s?\b"
    rf"|\b(?:and|with|of|for|to|in)\s(?:his|her)\s(?:[\w-]+\s){{0,2}}?{GROUP}\b"
    # help and service
    r"|(?:\bsupport(?:ed|ing|s)|(?:(?<!\w\s)|(?<=\bto\s)|(?<=\band\s))\bsupport"
    r"|\bassist(?:ed|ing|s)?|\bhelp(?:ed|ing|s)?(?!\s?desk)|\bserv(?:ed|es|ing|iced)(?!\sas\b))\b"
    r"[^,;]{0,40}$"
    r"|\b(?:payroll|benefits?|insurance|enrol\w+|travel|logistics)\b[^,;]{0,60}\bfor\b"
    r"|(?<!responsible\s)\bfor\s(?:an?|the)\s(?:\w+\s){0,2}"
    r"(?:organi[sz]ation|company|department|cent(?:er|re)|division|staff)\sof\b"
    r"|(?:\b(?:for|of|over)|\w(?:age|aged|aging|led|saw|see|seeing))\s(?:\w+\s){0,2}"
    r"(?:training|recruiting|recruitment|hiring|onboarding|interviewing|staffing)\s",
    re.IGNORECASE,
)
# "Assisted the manager in hiring, training and" supervising.
_HELPING = re.compile(
    r"\b(?:assist|help|support|aid)(?:s|ed|ing)?\b[^.;]{0,60}\b(?:in|with|by|to)\s(?:\w+[\s,]+(?:and\s|&\s)?){0,5}$",
    re.IGNORECASE,
)
# "My supervisor" managed 15; "as the supervisor" managed 15 is one's own.
_BOSS = re.compile(
    r"(?<!\bas\s)(?<!\bto\s)\b(?:my|our|the|their|his|her)\s(?:[\w-]+\s){0,2}?"
    r"(?:manager|supervisor|leader|boss|director)\s(?:\w+ly\s|also\s|had\s)?$",
    re.IGNORECASE,
)
_BOSSES = ("manager", "supervisor", "leader", "boss", "director")  # a cheap look
_BOSS_DOES = re.compile(
    r"(?<!as\s)(?<!to\s)\b(?:my|our|their|his|her)\s(?:[\w-]+\s){0,2}?"
    r"(?:manager|supervisor|leader|boss|director)\s(?:\w+ly\s|also\s|had\s)?"
    r"(?:achiev|maintain|reach|scor|handl|exceed|met|post|improv|reduc|increas)\w*",
    re.IGNORECASE,
)
# For a while, in somebody's place: exposure to leading and no more.
_LEADER = r"(?:leader|lead|tl|supervisor|manager|oic)"
_STANDING_IN = re.compile(
    r"\b(?:absence|absent|whenever|occasional(?:ly)?|fill(?:ed|ing|s)?[\s-]in|deputi[sz]\w+"
    r"|st(?:and(?:ing|s)?|ood)[\s-]in|dotted[\s-]line|cover(?:ed|ing|s)?\sfor"
    r"|(?:when|while|if)\s(?:the\s|my\s)?(?:\w+\s){1,3}(?:is|was|are|were)\s(?:away|out|off|on|not)"
    rf"|back[\s-]?up\s(?:(?:for|to)\s)?(?:\w+\s){{0,2}}?{_LEADER}"
    rf"|(?:act(?:ing|ed)|temporar(?:y|ily))\s(?:as\s)?(?:an?\s|the\s)?(?:\w+\s){{0,2}}?{_LEADER}"
    r"|(?:as|when|if|where)\s(?:needed|required|necessary))\b",
    re.IGNORECASE,
)


# People served: "guided 60 employees a day", "led 20 employees through enrolment".
_PASSING = re.compile(
    r"\s?(?:(?:a|per|each|every|/)\s?(?:day|week|month|year|annum|quarter)\b"
    r"|through\s(?:\w+\s){0,2}?(?:enrol|training|onboarding|orientation|induction|set-?up"
    r"|workshop|session|course))",
    re.IGNORECASE,
)
# "Handled bookings for a team of 40", "ran reports in a centre of 300": neither is led.
_SERVED = re.compile(
    r"\b(?:for|from|in|on|within|to)\s(?:(?:an?|the|our|this|that|its|their)\s)?"
    rf"(?:(?!with\b|of\b|through\b|by\b|via\b|using\b)[\w-]+\s){{0,2}}?(?:{GROUP}|{PLACE})\b",
    re.IGNORECASE,
)
_OPERATION = re.compile(
    r"\b(?:responsib\w+|accountab\w+|charge|supervision|leadership|guidance|direction|oversight"
    r"|management|manager|supervisor|leader|operations?|functions|activities|work(?:flow|load)?|performance"
    r"|delivery)\b|\blead\s$",
    re.IGNORECASE,
)


def read_count(match: re.Match[str]) -> tuple[float, float | None]:
    """The number of people that ``NUMBER`` found, and the larger one of a range."""
    low = parse_numeral(match["low"])
    high = parse_numeral(match["high"]) if match["high"] else None
    return low, high if high is not None and high > low else None


def is_of_others(text: str, sentence: int, verb: int, end: int) -> bool:
    """Whether what is led at ``text[verb:end]`` is led by somebody else, or served and not led.

    ``sentence`` is where the sentence begins.
    """
    clauses = (mark.end() for mark in _CLAUSE.finditer(text, sentence, end))
    clause = max((begin for begin in clauses if begin <= verb), default=sentence)
    if _RELATIVE.match(text, clause, end) or _OTHERS.search(text, clause, end):
        return True
    if _RELATIVE_ON.search(text, sentence, verb):
        return True
    return bool(_HELPING.search(text, sentence, verb) or _BOSS.search(text, clause, verb))


def is_served(text: str, verb: int, number: int, end: int) -> bool:
    """Whether the people counted between ``number`` and ``end`` were served or passed by."""
    if _PASSING.match(text, end):
        return True
    served = _SERVED.search(text, verb, number)
    return served is not None and not _OPERATION.search(text, verb, served.start())


def is_of_a_boss(text: str) -> bool:
    """Whether a lower-case sentence tells what a superior reached: "my manager achieved 98%"."""
    return any(boss in text for boss in _BOSSES) and _BOSS_DOES.search(text) is not None


def is_standing_in(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells of leading in somebody's place, or now and then."""
    return _STANDING_IN.search(text, start, end) is not None
