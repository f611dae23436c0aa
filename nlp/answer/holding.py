"""What a sentence has to hold to answer a question: a number, a day, a place, a reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_COUNT = (
    r"(?:one(?! of\b)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|four"
    r"|for|fif|six|seven|eigh|nine)(?:teen|ty)|hundreds?|thousands?|dozens?|scores|millions?"
    r"|billions?|half|twice|both|none|quarter(?=[- ](?:of|point|percentage))"
    r"|no(?= (?:one|people|deaths?|injur|casualt|arrests?|votes?)))"
)
NUMBER = re.compile(rf"\d(?![\d,.]*-(?:year|month|week|day)s?-old)|\b{_COUNT}\b", re.IGNORECASE)
_SCALE = r"(?:thousand|million|billion|trillion|crore|lakh|bn|m|k|tn)"
MONEY = re.compile(
    rf"[$€£¥#₹₦₵₱₩₫]\s?\d|\b(?:[NRK]|RM|Rp|Sh|Shs|Ksh|KSh|UShs|Tk|Rs|SFr|Fr|GH¢|GHS|CHF|INR|USD)"
    rf"\.? ?\d[\d,.]*(?: ?{_SCALE}\b|,\d{{3}})|\bRs\.? ?\d"
    r"|\d[\d.,]*(?: (?:thousand|million|billion|trillion|crore|lakh))?(?: [A-Z][a-z]+)?"
    r" (?:dollars?|pounds?|euros?|yen|francs?|marks?|cents?|pence|rubles?|riels?|rupees?|naira"
    r"|shillings?|rand|kwacha|cedis?|baht|ringgit|pesos?|rupiah|takas?|crowns?|kron(?:er|or|a)|zlotys?|liras?)\b|\bdlrs\b"
    r"|\b(?:hundred|thousand|million|billion)[- ]dollars?\b",
    re.IGNORECASE,
)
"""As in "$4 million", "300 euros", "₹ 86 crore", "N3.6bn", "a hundred-dollar bill"."""
AGED = re.compile(
    r"\b[\w-]+[- ]years?[- ]old\b|\bwhen (?:he|she|they) (?:was|were) \d{1,2}\b|\b(?:is|was"
    r"|turn(?:s|ed)) \d{1,3}(?=[,.]| years)|\b[\w-]+-(?:month|week|day)-old\b"
    r"|, (?:now )?\d{1,3}(?=[,.)])|\baged? (?:of )?\d|\bat (?:age )?\d{1,3}\b|\(\d{1,3}\)"
    r"|\b\d{1,3}, (?:who|a|an|the|is|was|said)\b",
    re.IGNORECASE,
)
"""As in "34-year-old", "when she was 12", "Ada Voss, 34,"."""
_MEASURED = re.compile(
    rf"(?:\d[\d.,]*|\b{_COUNT}|\b(?:an?|few|half an))[ -](?:[a-z]+[ -])?(?:seconds?|minutes?|hours?"
    r"|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|k?m|kms|kilomet(?:er|re)s?"
    r"|met(?:er|re)s?|miles?|feet|foot|ft|inch(?:es)?|cm|mm|yards?|kg|kilos?|tons?|tonnes?|pounds?"
    r"|mph|kph|knots|degrees|per ?cent|storeys?)\b|\d ?%|\d-?(?:km|m|ft|kg|mph)\b"
    r"|\b(?:since|until|till) (?-i:[A-Z\d])|\b(?:overnight|indefinitely|for life|life sentence)\b"
    r"|\bfrom \d[\d.:]* ?(?:[ap]\.?m\.? ?)?to \d",
    re.IGNORECASE,
)
"""As in "26 days", "since 1998", "40 feet"."""
SUM = "money"
PRICED = re.compile(
    r"\b(?:pay|pays|paid|paying|cost|costs|worth|price|priced|value|valued)\b", re.IGNORECASE
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
CALENDAR = rf"(?:{_WEEKDAY}|{_MONTH})"
"""What begins with a capital, and is no place."""
_DAY = re.compile(
    rf"\b{_WEEKDAY}|\b{_MONTH}\.? ?\d|\d {_MONTH}"
    rf"|\b(?:in|since|by|until|last|next|this|early|late|mid|of) {_MONTH}"
    r"|\b(?:1[6-9]|20)\d\d\b|\b(?:yesterday|today|tonight|tomorrow|overnight)\b"
    r"|\b(?:last|next|this|earlier this|later this) (?:week|month|year|morning|evening|spring"
    r"|summer|autumn|fall|winter|quarter)\b|\b(?:days?|weeks?|months?|years?|hours?) (?:ago|later"
    r"|earlier|before|after)\b|\bdates? (?:has|have|had|was|were|is|are|will)\b|\bno date\b",
)
"""As in "on Monday", "in May", "in 2031", "yesterday"."""
_PLACE = re.compile(
    r"\bwhere\b|\bat[- ]large\b|\bin (?:prison|jail|custody|hiding|exile|hospital|court"
    r"|detention)\b|\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Ff]rom|[Tt]o|[Oo]ff|[Oo]n|[Aa]cross"
    r"|[Aa]long"
    rf"|[Ii]nside) (?:(?:the|a|an) )?(?:[\w’'-]+ ){{0,3}}?(?!{CALENDAR})[A-Z]"
    r"|\b(?:at|near|inside|outside) (?:a|an|the) \w|\bin (?:a|an|the|his|her|their) (?:\w+ )?"
    r"(?:town|city|village|street|house|home|building|hotel|office|shop|store|park|school|hospital"
    r"|church|court|airport|station|square|region|area|district|province|suburb|county|state"
    r"|country|capital|neighbou?rhood|shed|camp|prison|museum|hall|stadium|harbou?r|port|forest"
    r"|desert|sea|river|lake|ballroom|kitchen|garden|garage|barn|field|yard)s?\b"
)
"""As in "at large", "in custody", "near the Orl dam"."""
PEOPLE = re.compile(
    r"\b(?:people|persons?|passengers?|crew|men|women|children|boys|girls|victims?|dead|soldiers"
    r"|troops|students|pupils|workers|employees|residents|villagers|others|civilians|officers"
    r"|protesters|patients|members|fans|migrants|refugees|hostages|visitors|guests|voters)\b",
    re.IGNORECASE,
)
"""Whom a number may count."""
_NAME = re.compile(rf"(?<!^)(?<![.!?] )(?!{CALENDAR})[A-Z][\w’'-]+")
_PURPOSE = (
    r"to (?:allow|avoid|prevent|protect|enable|help|save|make|pursue|seek|focus|spend|keep|stop"
    r"|give|ensure|let)"
)
_REASON = re.compile(
    r"\bbecause\b|\bdue to\b|\bso that\b|\bin (?:response|retaliation|protest|order|punishment)\b"
    r"|\bas a result\b|\b(?:prompt|caus|trigger|spark)(?:ed|ing|es)\b|\b(?:led|leads) to\b"
    r"|\bafter\b|\bfollowing\b|\bamid\b|\bciting\b|\bover (?:a|his|her|their|its)\b"
    r"|\bover the (?!(?:past|last|next|week|weekend|years?|months?|summer|winter|holidays?)\b)"
    r"|\breasons?\b|\bblam(?:e|es|ed|ing)\b|\bthanks to\b|\bsince\b|\bfor fear\b"
    r"|\bfear(?:s|ed|ing)?\b|\bworr(?:y|ies|ied)\b|\bargu(?:es?|ed|ing)\b"
    r"|\bstem(?:s|med|ming)?\b|\bresult(?:ed)? (?:of|in)|\battribut\w+|\bdied of\b"
    r"|\bfor (?:not |allegedly |having |repeatedly )?[a-z]{3,}ing\b|\bin connection with\b"
    r"|\b(?:accused|convicted|guilty|suspected) of\b|\bon (?:charges|suspicion) of\b"
    rf"|, so (?!far\b|that\b)|\b{_PURPOSE}\b",
    re.IGNORECASE,
)
"""As in "because", "in response", "prompted", "after"."""
PLAIN_REASON = re.compile(
    r"\bbecause\b|\bdue to\b|\bin (?:response|retaliation|protest|punishment) (?:to|for|of)\b"
    r"|\bas a result\b|\breasons?\b|\b(?:prompted|triggered|sparked|caused)"
    r"\b|\b(?:led|leads) to\b|\bblam(?:e[sd]?|ing)\b|\battribut(?:e[sd]?|ing|able)\b|\bciting\b"
    r"|\bthanks to\b|\bso that\b|\bstem(?:s|med|ming)? from\b|\bin order to\b|\bthat['’]s why\b"
    r"|\bfor fear\b",
    re.IGNORECASE,
)
"""The same without "after" and the like, which only tell when."""
BESIDE: Mapping[str, re.Pattern[str]] = {"people": PEOPLE, "money": PRICED}
"""What else a number counts that is asked for, by kind."""
HOLDS: Mapping[str, re.Pattern[str]] = {
    "number": NUMBER,
    "money": MONEY,
    "age": AGED,
    "measure": _MEASURED,
    "when": _DAY,
    "where": _PLACE,
    "who": re.compile(rf"{_NAME.pattern}|(?i:{PEOPLE.pattern}|\b(?:nobody|no one|no-one)\b)"),
    "why": _REASON,
}
