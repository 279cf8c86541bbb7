"""The words of certification names: who holds one, and what no certification is named by."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


# What a holder is: "certified ... coach".
HEADS = words(
    """
    accountant adjuster administrator adviser advisor agent aide analyst appraiser arborist
    architect assessor assistant associate auditor barber bartender belt biller bookkeeper
    broker buyer caregiver champion chef coach coder collector consultant contractor controller
    counsellor counselor designer developer director driver educator electrician engineer
    esthetician estimator evaluator examiner executive expert facilitator fellow generalist
    guard guide handler hygienist hypnotherapist implementer inspector installer instructor
    interpreter investigator leader librarian lifeguard manager marketer master mediator mentor
    monitor navigator negotiator nutritionist officer operator optician paralegal pilot planner
    plumber practitioner preparer processor professional programmer realtor recruiter referee
    representative responder salesperson scientist secretary server sommelier specialist sponsor
    steward strategist stylist supervisor surveyor teacher technician technologist tester
    therapist trainer transcriptionist translator underwriter user welder worker writer
    ambassador assister cosmetologist dispatcher embalmer enroller fighter firefighter
    interviewer journeyman locksmith machinist manicurist marshal mechanic pharmacist
    phlebotomist rigger signer
    """
)

# Certificates of things, schools, firms and attendance; licenses anybody has.
VETO = words(
    """
    academy achievement analysis appreciation association attendance award bachelor bachelor's
    bachelors birth cgpa character check checks college company completion compliance
    conduct conformity copies copy corporation council death degree deposit deposits digital
    diploma dl driver driver's drivers driving employment excellence experience funds ged gift
    gpa graduate graduation honor honors honour hsc inc incorporation institute insurance
    intermediate iso leaving letters lien liquor llc mail marriage master's masters
    matriculation mba merit migration nationality need occupancy organic origin participation
    passport plate plates post-graduate postgraduate product products r&r recognition release
    residence residency reward rewards security's share shares site society software ssc ssl
    sslc statements stock tax title transfer university user vehicle visa wedding
    """
)

# Words that name no subject, places among them: "Texas license" says not of what.
GENERIC = words(
    """
    accredited active additional advanced ak al alabama alaska all and any ar arizona arkansas
    associate awards az basic ca california career carolina certificate certificates
    certification certifications certified chartered city class co colorado connecticut course
    courses credential credentials cross ct current dakota date de delaware dual east education
    educational fl florida ga georgia hampshire hawaii held her hi his holder ia id idaho il
    illinois india indiana industry internal iowa island jersey kansas kentucky kenya ks ky la
    level licence license licensed licenses licensure louisiana ma maine maryland massachusetts
    md me mexico mi michigan minnesota mississippi missouri mn mo montana ms mt multiple my
    name national nc nd ne nebraska nevada new nh nj nm no north number nv ny nys official oh
    ohio ok oklahoma online or oregon other pa pennsylvania present professional program
    programme programs relevant required rhode ri sc sd skills south special state studies
    study summary technical tennessee texas tn trade training trainings tx type u.s u.s.a uk
    undergraduate us usa ut utah va valid various vermont victorian virginia vocational vt wa
    washington west wi wisconsin wv wy wyoming year yes york
    """
)

# Dates printed behind a name.
MONTHS = words(
    """
    apr april aug august dec december feb february jan january jul july jun june mar march may
    nov november oct october sep sept september
    """
)

# Small words inside a name.
LINKS = words(
    """
    & a an and as at by for from in of on or the to with
    """
)

# Verbs that a line of duties opens with; never part of a name.
DOING = words(
    """
    assist completing earn ensure gain hold holding holds including issue maintain maintaining
    manage obtain obtaining possess possesses process processing provide pursuing require
    requires seeking
    """
)
# Schools and what firms are granted.
VETO_PHRASES = (
    *("high school", "school of", "school certificate", "secondary school", "higher secondary"),
    *("senior secondary", "post secondary", "iso certification", "fire service"),
    *("business license", "business licence", "owned business", "minority business"),
    *("business school", "secondary education", "general certificate", "advanced level"),
    *("small business", "business enterprise", "disadvantaged business", "good standing"),
)
