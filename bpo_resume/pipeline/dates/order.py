"""Whether a document writes days before months: "01/04/2016" in India and in the United States.

All dates of the document decide by their digits; where these leave it open, the cities, else the
countries in which the person worked do. Never the address, the telephone or the nationality.
"""

from __future__ import annotations

import re

# Looks behind its first digit, not before it: what begins with a digit is found in 0.4 of the time.
_DAY_AND_MONTH = re.compile(
    r"(\d(?<![\w./-]\d)\d?)([/.-])(\d\d?)\2(?:(?:19[4-9]|20[0-3])\d|\d\d)(?![\w/]|\.\d)"
)
# A city says where the desk stood; a country may be that of the customers.
_DAY_FIRST_CITY = re.compile(
    r"\b(?:Mumbai|Pune|Bangalore|Bengaluru|Hyderabad|Chennai|Kolkata|Delhi|Noida|Gurgaon|Gurugram"
    r"|Ahmedabad|Jaipur|Indore|Mohali|Chandigarh|Coimbatore|Kochi|Cochin|Nagpur|Lucknow|Mysore"
    r"|Mangalore|Vadodara|Visakhapatnam|Thiruvananthapuram|Trivandrum|Ghaziabad|Faridabad|Karachi"
    r"|Lahore|Islamabad|Dhaka|Colombo|London|Leeds|Glasgow|Edinburgh|Belfast|Cardiff|Manchester"
    r"|Johannesburg|Durban|Cape Town|Pretoria|Nairobi|Lagos|Bogot[áa]|Medell[íi]n|Buenos Aires"
    r"|Monterrey|Guadalajara|S[ãa]o Paulo|Rio de Janeiro|Madrid|Barcelona|Lisboa|Lisbon|Sydney"
    r"|Brisbane|Kuala Lumpur)\b"
)
_MONTH_FIRST_CITY = re.compile(
    r"\b(?:Manila|Makati|Taguig|Quezon|Pasig|Cebu|Davao|Clark Freeport|New York|Chicago|Dallas"
    r"|Houston|Austin|Phoenix|Tampa|Orlando|Atlanta|Denver|Omaha|Tulsa|Las Vegas|Los Angeles"
    r"|Salt Lake City|San Antonio|San Diego)\b"
)
_DAY_FIRST_COUNTRY = re.compile(
    r"\b(?:India|United Kingdom|England|Scotland|Ireland|South Africa|Kenya|Nigeria|Ghana|Australia"
    r"|New Zealand|Malaysia|Colombia|Argentina|Chile|Peru|Perú|Brazil|Brasil|Mexico|México|Spain"
    r"|España|Portugal|Pakistan|Bangladesh|Nepal|Sri Lanka)\b"
)
_MONTH_FIRST_COUNTRY = re.compile(r"\b(?:USA|U\.S\.A|United States|Philippines|Canada)\b")


def prefers_day_first(text: str, work: str = "") -> bool:
    """How to read the dates of ``text``; ``work`` is that part of it which tells of jobs."""
    dates = [(int(one), int(two)) for one, _, two in _DAY_AND_MONTH.findall(text)]
    votes = sum((one > 12) - (two > 12) for one, two in dates if 0 < min(one, two) <= 12)
    if votes or not dates:
        return votes > 0
    places = _weigh(work, _DAY_FIRST_CITY, _MONTH_FIRST_CITY)
    return (places or _weigh(work, _DAY_FIRST_COUNTRY, _MONTH_FIRST_COUNTRY)) > 0


def _weigh(work: str, day_first: re.Pattern[str], month_first: re.Pattern[str]) -> int:
    """How many more places of one kind than of the other the work history names."""
    return len(day_first.findall(work)) - len(month_first.findall(work))
