"""Who the people of the sample resumes are, and who others may be: all invented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assessment.resumes import TEXTS, Edit, Sample, get_sample


@dataclass(frozen=True, slots=True)
class Person:
    """The facts of a person that say nothing of any work."""

    given: str
    family: str
    courtesy: str
    relation: str
    place: str
    phone: str
    mail: str
    school: str
    born: str
    status: str
    pastime: str
    older: int  # years by which the education lies farther back


PEOPLE = (
    Person(
        "Amina",
        "Wanjiru",
        "Mrs.",
        "Husband's Name",
        "Kisumu, Kenya",
        "+254 700 000 000",
        "amina.wanjiru@example.org",
        "Pangani Girls High School",
        "1 April 1971",
        "Married, 2 children",
        "Church choir, netball",
        24,
    ),
    Person(
        "Mark",
        "Page",
        "Mr.",
        "Father's Name",
        "Reading, Berkshire RG1 0AA",
        "0118 496 0000",
        "mark.page@example.co.uk",
        "University of Oxford",
        "30/09/2002",
        "Single",
        "Rowing, real ale",
        1,
    ),
    Person(
        "Gurpreet",
        "Kaur",
        "Ms.",
        "Mother's Name",
        "Village Rampur, Ludhiana, Punjab",
        "+91 00000 00000",
        "gkaur1988@example.in",
        "Guru Nanak Khalsa College for Women",
        "12-12-1988",
        "Divorced",
        "Bhangra, gurdwara kitchen",
        9,
    ),
    Person(
        "April",
        "Chase",
        "Miss",
        "Spouse",
        "Mobile, AL 36600",
        "(251) 555-0100",
        "april.chase@example.com",
        "Howard University",
        "May 1, 1961",
        "Widowed",
        "Gospel choir, quilting",
        33,
    ),
    Person(
        "Mohammed",
        "Al-Sayed",
        "Dr.",
        "Father's Name",
        "Al Khobar, Saudi Arabia",
        "00966 50 000 0000",
        "m.alsayed@example.net",
        "Madrasa Darul Huda",
        "1999-07-16",
        "Engaged",
        "Falconry, mosque football club",
        3,
    ),
    Person(
        "José María",
        "Santos-Reyes",
        "Sr.",
        "Parent's Name",
        "Manila, Philippines",
        "+63 900 000 0000",
        "jm.reyes@example.ph",
        "Colegio San Agustín",
        "08.08.1979",
        "In a civil partnership",
        "Cockfighting, parish council",
        14,
    ),
)


def _split(words: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in words.split(";"))


_PRINTED_NAMES = _split("""
Tomasz Wielgosz; Dana Whitlock; Marlon Pettigrew; Eleanor Marsh-Tate; Beatriz Falcão Nunes;
RUTH ANN SOBIESKI; Curtis Delacroix-Bohm; Ritika Solanke; Owen Brandvold; Adaeze Lindqvist;
Nikhil Bhandarwal; Sangeetha Murugavel; Renee Castellano; Kavya Ramanath; Gideon Prakash;
Hanne Oduya; Faisal Naqeeb; Jonah Catacutan; VENKATRAMAN SESHADRI; POOJA RELAN;
LEANDRO BUITRAGO NUNES; Viviana Cárdenas; MARIBETH A. SALONGA; Liwayway Ocampo;
Farida Contractor; Jagriti Sonkar; Ramesh Sonkar; Shahmeer Gilani; Nishant Barthwal;
Philippa Garside; Tanvi Dabholkar; ASHUTOSH BAJWARIA; ISHANI VARTAK; WINIFRED OYELARAN;
SHARVARI GHOLAP; Dmitri Falcao; RAGHAV MENDIRATTA; GARRETT LINDQVIST; NOMVULA HADEBE;
DESTINY KOWALCZYK; JASPREET SINGH GHUMAN; Aparajita Moulik; JERICHO P. MAGBANUA;
Odessa Villacruz; Rolando Tinga; LaShonda Pruitt; KRISTELLE JOY DATU; Colette Aubuchon
""")
# The people named in the samples, and how their name is built.
_NAMES = {
    **dict.fromkeys(_PRINTED_NAMES, "{given} {family}"),
    **dict.fromkeys(("MURUGESH PANDIAN R.", "CHETHANA GOWDA M."), "{given} {family} {initial}."),
    **dict.fromkeys(
        ("K. Murugavel", "S. Kalaivanan", "T. Ramlall", "D. Pillay", "G. Mkhize"),
        "{initial}. {family}",
    ),
    "Hadebe": "{family}",
    "Nomvula": "{given}",
}
_SCHOOLS = _split("""
Academy of Economics in Tarnów; Redbud Community College; Ashley Ferry High School;
University of the Calder Valley; Instituto da Serra; Saguaro State University;
Orange City Arts College; Futala Junior College; Bright Path Academy;
Chippewa Falls Technical College; Gulf Shore College; Sahyadri Management Institute;
Indrayani College; Thirumalai Arts and Science College; Government Girls School, Vellore;
Scioto Bend Community College; Kakatiya Vidya Degree College, Warangal;
Little Lotus Junior College, Warangal; Five Mile High School; Tualatin State University;
Cauvery Valley College, Mysuru; Santa Aurea College; Coromandel School of Business;
Triplicane Arts College; Yamuna Mahila College, Delhi; Instituto Sabana Norte;
Our Lady of Marikina College; Narmada Commerce College; Gujarat Board; Prayag Degree College;
U.P. Board; Saraswati Skills Academy, Prayagraj; Sindh Evening College; Karachi Board;
Kumaon Institute of Hospitality; Uttarakhand Board; Malvern Sixth Form;
Mulshi Institute of Management; Mulshi College; Kisan Degree College, Greater Noida;
Vidyavardhini Law College, Mumbai; Vidyavardhini College, Mumbai;
Lookout Valley Community College; Lakeshore Community College; Deccan Commerce College, Pune;
Rio Bravo High School; Maharshi Dayanand University, Rohtak; Haryana Board;
Presidency Arts College, Chennai; Green Country State College; Kloof View Secondary School;
Miamisburg Community College; Majha College, Amritsar; Punjab School Education Board;
Hooghly Institute of Engineering; Vaigai Arts and Science College; Tamil Nadu State Board;
Chamundi College of Commerce; Karnataka Board; Mactan City College; Sagebrush High School;
Apalit Technological College; Meramec State University
""")
_PLACES = _split("""
Kraków, Poland; Tulsa, OK 74104; Tulsa, OK; North Charleston, SC; Leeds, West Yorkshire;
Lisbon, Portugal; Dayton, Ohio; Phoenix, AZ; Nagpur, Maharashtra; St. Paul, MN; Galveston, TX;
Pune, Maharashtra; Chennai, Tamil Nadu; Columbus, OH; Hyderabad, Telangana; Place: Hyderabad;
Spokane, WA; Portland, OR; Bengaluru, Karnataka; Quezon City, Philippines; Chennai, India;
Noida; Bogotá, Colombia; Brgy. Kamuning, Quezon City; Bharuch, Gujarat; Naini, Prayagraj;
Place: Prayagraj; Gulshan-e-Iqbal, Karachi; Dehradun, Uttarakhand; Worcester; Pune;
Village Bisrakh, Greater Noida; Navi Mumbai; Chattanooga, Tennessee; El Paso, Texas;
H. No. 118, Sector 14, Gurugram, Haryana; Place: Gurugram; Chennai – 600 042; Tulsa, Oklahoma;
Pinetown, KwaZulu-Natal; Dayton, OH 45400; Mohali, Punjab; Kolkata;
No. 7, Gandhi Salai, Madurai; Mysuru, Karnataka; Lapu-Lapu City, Cebu; Boise, ID; Nampa, ID;
Angeles City, Pampanga; St. Louis, Missouri
""")
_PASTIMES = _split("""
Fell running, brass band, allotment; cricket, chess; Captain of the college kho-kho team, 2023;
NSS member, took part in a blood donation camp; Trekking, photography;
Hill walking, community choir, baking; Reading court histories, Bharatanatyam;
Woodworking, bass fishing; Church food pantry, Saturday mornings;
High school softball coach (assistant); Rangoli, carrom; Parent Teacher Organization, treasurer;
Board member, neighborhood garden association
""")
_STATUSES = ("Single", "Unmarried", "Married")
_BIRTHS = ("14 May 1994", "17 August 2004")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w|linkedin\.com/in/[\w-]+")
_PHONE = re.compile(r"(?<![\d–-])(?!\d{4} [-–] \d{4})[+(]?\d[\d ()-]{8,}\d(?![\d-])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_COURTESY = re.compile(r"\b(?:Mr|Mrs|Ms|Sra|Shri)\b\.?")
_RELATION = re.compile(r"\bFather's Name\b")


def find_swaps(name: str, person: Person) -> Iterator[Edit]:
    """What makes the resume another person's: the names everywhere, the rest outside the jobs."""
    sample = get_sample(name)
    taken = [False] * len(sample.text)
    work = _mark_work(sample)
    for pattern, new, everywhere in _rows(person):
        for match in pattern.finditer(sample.text):
            start, end = match.span()
            if any(taken[start:end]) or (not everywhere and any(work[start:end])):
                continue
            taken[start:end] = [True] * (end - start)
            yield Edit(start, end, new.upper() if everywhere and match[0].isupper() else new)
    for section in sample.resume.sections:
        if section.kind == "education":
            for match in _YEAR.finditer(sample.text, section.start, section.end):
                if not any(taken[match.start() : match.end()] + work[match.start() : match.end()]):
                    yield Edit(*match.span(), str(int(match[0]) - person.older))


def _rows(person: Person) -> Iterator[tuple[re.Pattern[str], str, bool]]:
    """The table of replacements: what, by what, and whether in the jobs too."""
    initial = person.given[0]
    yield _MAIL, person.mail, False
    for printed, form in _NAMES.items():
        name = form.format(given=person.given, family=person.family, initial=initial)
        yield _exactly(printed), name, True
    for words, new in (
        (_SCHOOLS, person.school),
        (_PASTIMES, person.pastime),
        (_BIRTHS, person.born),
        (_PLACES, person.place),
    ):
        for printed in words:
            label, colon, _ = printed.partition(": ")
            yield _exactly(printed), f"{label}: {new}" if colon else new, False
    for printed in _STATUSES:
        yield re.compile(rf"(?<=: ){printed}$", re.MULTILINE), person.status, False
    yield _PHONE, person.phone, False
    yield _COURTESY, person.courtesy, False
    yield _RELATION, person.relation, False


def _exactly(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _mark_work(sample: Sample) -> list[bool]:
    """For each character whether it stands in the work history."""
    work = [False] * len(sample.text)
    sections = [s for s in sample.resume.sections if s.kind in ("experience", "volunteering")]
    spans = [(section.start, section.end) for section in sections]
    for position in sample.resume.positions:
        spans.append(position.extent)
        spans += [(quote.start, quote.end) for quote in position.evidence]
    for start, end in spans:
        work[start:end] = [True] * (end - start)
    return work


# What people tell of themselves; none of it is work.
FACTS = {
    "gender": (
        "Gender: Female",
        "Sex: Male",
        "Title: Mrs",
        "Pronouns: she/her",
        "He is a father of three and she is proud of it.",
    ),
    "age": (
        "Date of birth: 01/04/1971",
        "DOB: 14-08-2003",
        "Age: 52",
        "Age: 22 years",
        "Born in Kisumu, Kenya, in 1969",
    ),
    "origin": (
        "Place of birth: Lagos, Nigeria",
        "Religion: Sikh",
        "Religion: Roman Catholic",
        "Caste: OBC",
        "Nationality: Kenyan",
        "Nationality: Spanish",
        "Nationality: Filipino",
        "Citizenship: US citizen",
        "Ethnicity: Chinese",
    ),
    "family": (
        "Marital status: married, 2 children",
        "Civil status: Widowed",
        "Father's name: Harbhajan Singh",
        "Mother's name: Adunni Bakare",
        "Husband's name: Stephen Porter",
        "Spouse: Ellen Manning",
        "Father's occupation: Bank Manager",
        "Mother's occupation: School Teacher",
        "Husband's occupation: Team Leader at Concentrix",
        "Spouse's occupation: Accountant, Deloitte, 2015 - present",
    ),
    "body": (
        "Height: 5'4\"",
        "Weight: 58 kg",
        "Blood group: O+",
        "Disability: none",
        "Photo: attached",
        "[Photograph]",
    ),
    "address": (
        "Permanent address: 12 Church Road, Kumasi, Ghana",
        "Current address: Flat 4, Mosque Lane, Luton LU1 0AA",
        "Phone: +254 700 000 000",
        "E-mail: amina.yusuf@example.org",
        "Passport no.: A0000000",
        "Identity number: 7104010000000",
    ),
    "accounts": (
        "Skype: live:amina.yusuf",
        "WhatsApp: +254 700 000 001",
    ),
    "pastimes": (
        "Hobbies: bhangra, gurdwara choir",
        "Interests: women's football, knitting",
    ),
    "school": (
        "School: St. Mary's Convent Girls' High School, 1989",
        "Graduated from the University of Nairobi in 1993",
        "Class of 1987",
    ),
}
# Names of people that are words of the lexicons too.
NAMES_AND_TERMS = (
    ("Chase", "West"),
    ("Kirsty", "Sutherland"),
    ("Rohit", "Mahindra"),
    ("Tyler", "Jenkins"),
    ("Crystal", "Page"),
    ("Penny", "Bill"),
    ("April", "Cook"),
    ("Major", "Banks"),
    ("Ines", "English"),
    ("Joy", "Porter"),
    ("Mark", "Sales"),
    ("Ruby", "Siebel"),
    ("Julia", "Slack"),
    ("Marg", "Tally"),
    ("Rhoda", "Cerner"),
    ("Ellen", "Sage"),
    ("Patience", "Moyo"),
)


def place_for_facts(sample: Sample) -> int:
    """Behind the line with the e-mail address, or the first line where there is none."""
    match = _MAIL.search(sample.text) or re.search(r"\S", sample.text)
    assert match is not None
    end = sample.text.find("\n", match.start())
    return len(sample.text) if end < 0 else end


def find_unnamed() -> list[str]:
    """The samples in which the table knows nobody."""
    return [
        name for name, text in TEXTS.items() if not any(_exactly(n).search(text) for n in _NAMES)
    ]
