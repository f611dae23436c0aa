"""Every form under which news texts write a country: name, short forms, demonyms, capital acts.

Names, alternative names and demonyms come from `countryinfo`, loaded once, when first asked;
what it lacks or has otherwise than newspapers write it stands in the tables below.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import countryinfo

if TYPE_CHECKING:
    from collections.abc import Mapping

_OUR_NAMES = MappingProxyType(
    {
        "Republic of Macedonia": "North Macedonia",
        "Swaziland": "Eswatini",
        "The Bahamas": "Bahamas",
        "The Gambia": "Gambia",
        "Federated States of Micronesia": "Micronesia",
        "Republic of the Congo": "Congo-Brazzaville",
        "Holy See (Vatican City State)": "Vatican City State",
        "Palestine, State of": "Palestine",
        "Burma": "Myanmar",
        "Democratic Republic of the Congo": "DR Congo",
    }
)
"""`countryinfo`'s names that a newspaper would print otherwise, or that name one country twice."""

_MORE_FORMS = MappingProxyType(
    {
        "Argentina": ("Argentine", "Argentinian", "Argentines"),
        "Australia": ("Aussie", "Aussies"),
        "Azerbaijan": ("Azeri", "Azeris"),
        "Barbados": ("Bajan", "Bajans"),
        "Belarus": ("Belarussian", "Belarussians"),
        "Bosnia and Herzegovina": ("Bosnia", "Bosnians"),
        "Botswana": ("Batswana",),
        "Burkina Faso": ("Burkinabè", "Burkinabe"),
        "Cambodia": ("កម្ពុជា", "Kampuchea", "Cambodge", "Khmer"),
        "Cape Verde": ("Cape Verdean", "Cape Verdeans"),
        "China": ("PRC", "中国"),
        "Comoros": ("Comorian", "Comorians"),
        "Congo-Brazzaville": ("Republic of Congo", "Congo Republic"),
        "Croatia": ("Croat", "Croats"),
        "Curaçao": ("Curacao", "Curaçaoan", "Curaçaoans"),
        "Czech Republic": ("Czech", "Czechs"),
        "Denmark": ("Danes", "Dane"),
        "Djibouti": ("Djiboutian", "Djiboutians"),
        "DR Congo": ("DRC", "Congo", "Democratic Republic of Congo"),
        "East Timor": ("Timorese",),
        "Ecuador": ("Ecuadorian",),
        "El Salvador": ("Salvadorean", "Salvadoreans"),
        "Equatorial Guinea": ("Equatoguinean", "Equatoguineans"),
        "Eswatini": ("Swaziland", "Swazi"),
        "Finland": ("Finnish", "Finn", "Finns"),
        "France": ("Frenchman", "Frenchmen", "Frenchwoman", "Frenchwomen"),
        "Gibraltar": ("Gibraltarian", "Gibraltarians"),
        "Greenland": ("Greenlander", "Greenlanders"),
        "Guinea-Bissau": ("Bissau-Guinean", "Bissau-Guineans"),
        "Hong Kong": ("Hongkonger", "Hongkongers", "Hong Konger", "Hong Kongers"),
        "Iceland": ("Icelandic",),
        "Ireland": ("Irishman", "Irishmen", "Irishwoman", "Irishwomen"),
        "Ivory Coast": ("Cote d'Ivoire", "Côte d’Ivoire"),
        "Kazakhstan": ("Kazakh", "Kazakhs"),
        "Kosovo": ("Kosovar", "Kosovars", "Kosovan"),
        "Kyrgyzstan": ("Kyrgyz", "Kyrgyzstani", "Kyrgyzstanis"),
        "Laos": ("Lao", "Lao PDR"),
        "Lesotho": ("Basotho",),
        "Luxembourg": ("Luxembourgish",),
        "Macau": ("Macao", "Macanese"),
        "Madagascar": ("Madagascan", "Madagascans"),
        "Maldives": ("Maldivian", "Maldivians"),
        "Marshall Islands": ("Marshall Islander", "Marshall Islanders"),
        "Martinique": ("Martinican", "Martinicans"),
        "Mayotte": ("Mahoran", "Mahorans"),
        "Myanmar": ("Burma", "Burmese"),
        "Nepal": ("Nepali", "Nepalis"),
        "Netherlands": ("Dutch", "Dutchman", "Dutchmen"),
        "New Zealand": ("Kiwi", "Kiwis"),
        "North Korea": ("DPRK", "North Koreans"),
        "North Macedonia": ("Macedonia",),
        "Northern Ireland": ("Northern Irish",),
        "Oman": ("Omani",),
        "Pakistan": ("Pakistanis",),
        "Philippines": ("Philippine", "Filipina", "Filipinas"),
        "Poland": ("Polish", "Pole", "Poles"),
        "Réunion": ("Réunionese", "Réunionnais"),
        "Saint Kitts and Nevis": (
            "St. Kitts and Nevis",
            "St Kitts and Nevis",
            "St. Kitts",
            "St Kitts",
            "Kittitian",
            "Kittitians",
        ),
        "Saint Lucia": ("St. Lucia", "St Lucia", "St. Lucian", "St Lucian"),
        "Saint Vincent and the Grenadines": (
            "St Vincent and the Grenadines",
            "Vincentian",
            "Vincentians",
        ),
        "São Tomé and Príncipe": ("Sao Tome", "São Tomé", "Sao Tomean", "São Toméan"),
        "Saudi Arabia": ("Saudi", "Saudis"),
        "Scotland": ("Scot", "Scots", "Scotsman", "Scotsmen"),
        "Serbia": ("Serb", "Serbs"),
        "Slovenia": ("Slovenian",),
        "South Korea": ("ROK", "South Koreans"),
        "Spain": ("Spaniard", "Spaniards"),
        "Suriname": ("Surinamese",),
        "Sweden": ("Swedish", "Swede", "Swedes"),
        "Tajikistan": ("Tajik", "Tajiks", "Tajikistani", "Tajikistanis"),
        "Thailand": ("Thais",),
        "Trinidad and Tobago": ("Trinidad", "Tobago", "Tobagonian", "Tobagonians"),
        "Turkey": ("Türkiye", "Turkiye", "Turk", "Turks"),
        "United Arab Emirates": ("UAE", "U.A.E.", "Emirates"),
        "United Kingdom": (
            "UK",
            "U.K.",
            "Britain",
            "Briton",
            "Britons",
            "Brit",
            "Brits",
        ),
        "United States": (
            "US",
            "U.S.",
            "USA",
            "U.S.A.",
            "America",
            "American",
            "Americans",
            "Washington",
        ),
        "Uzbekistan": ("Uzbek", "Uzbeks"),
        "Vanuatu": ("Vanuatuan", "Vanuatuans"),
        "Vatican City State": ("Vatican", "Holy See"),
        "Vietnam": ("VN", "Viet Nam"),
        "Wales": ("Welshman", "Welshmen", "Welshwoman", "Welshwomen"),
        "Zimbabwe": ("Zimbabweans",),
    }
)

_NO_FORMS = frozenset(
    {
        "Alba", "Congo", "Congo, Republic of", "Dominique", "Guiana", "Island", "Mann", "Maurice",
        "Reunion", "Stanley", "The Islands", "Vaticanian", "Viti",
    }
)  # fmt: skip
"""Alternative names in `countryinfo` that mean something else in an English text."""

COMBINING: Mapping[str, str] = MappingProxyType(
    {
        "Anglo": "United Kingdom", "Franco": "France", "Indo": "India", "Italo": "Italy",
        "Russo": "Russia", "Sino": "China", "Turco": "Turkey",
    }
)  # fmt: skip
"""First parts that stand for a country before another one's name: "Sino-Russian"."""

_NOT_THEIRS = frozenset(
    {
        "British Indian Ocean Territory",
        "French Southern and Antarctic Lands",
        "Hong Kong",
        "Macau",
        "Martinique",
        "Mayotte",
        "Northern Mariana Islands",
        "Réunion",
        "Saint Pierre and Miquelon",
        "Svalbard and Jan Mayen",
        "Serbia and Montenegro",
        "Christmas Island",
    }
)
"""Territories whose demonym in `countryinfo` is another country's."""

_SHARED = MappingProxyType({"Dominican": "Dominican Republic", "Congolese": "DR Congo"})
"""Demonyms of two countries, and the one that news mostly means."""

KINGDOM = "the Kingdom"
"""A form that stands for the one kingdom that an article is about."""

WASHINGTON = "Washington"
"""A form that is a government, but in "in Washington" and "Washington, D.C." a place."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the forms that stand for it; `kingdom` where papers may call it that."""

    name: str
    forms: tuple[str, ...]
    kingdom: bool = False


@lru_cache(maxsize=1)
def countries() -> Mapping[str, Country]:
    """Return all countries by the name that a newspaper prints."""
    gathered: dict[str, dict[str, None]] = {"Kosovo": {"Kosovo": None}}
    kingdoms: set[str] = set()
    for entry in countryinfo.all_countries():
        raw = entry.info()
        name = _OUR_NAMES.get(raw["name"], raw["name"])
        forms = gathered.setdefault(name, {name: None})
        spellings = [raw["name"], *raw.get("altSpellings", ()), raw.get("nativeName") or ""]
        if any("Kingdom of" in spelling for spelling in spellings) and name != "United Kingdom":
            kingdoms.add(name)
        forms.update(dict.fromkeys(filter(_usable, spellings)))
        if name not in _NOT_THEIRS:
            forms.update(dict.fromkeys(_demonyms(name, raw.get("demonym") or "")))
    for name, more in _MORE_FORMS.items():
        gathered.setdefault(name, {name: None}).update(dict.fromkeys(more))
    return MappingProxyType(
        {
            name: Country(name, _with_kingdom(tuple(forms), name in kingdoms), name in kingdoms)
            for name, forms in gathered.items()
        }
    )


@lru_cache(maxsize=1)
def by_form() -> Mapping[str, str]:
    """Return the country's name for each form, in the form's own case."""
    found: dict[str, str] = {}
    for country in countries().values():
        for form in country.forms:
            if form != KINGDOM:
                found.setdefault(form, country.name)
    found.update({country.name: country.name for country in countries().values()})
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def _by_folded_form() -> Mapping[str, str]:
    return MappingProxyType({form.casefold(): name for form, name in by_form().items()})


def named(typed: str) -> Country | None:
    """Return the country that somebody means who types a name, a short form or a demonym.

    Args:
        typed: as typed in a question, where `us` can only be the country.

    Returns:
        The country, or `None`.
    """
    name = by_form().get(typed) or _by_folded_form().get(typed.casefold())
    return countries()[name] if name else None


def _with_kingdom(forms: tuple[str, ...], kingdom: bool) -> tuple[str, ...]:  # noqa: FBT001 - one private caller
    return (*forms, KINGDOM) if kingdom else forms


def _usable(form: str) -> bool:
    """Leave out codes (KH, KHM), inverted names and those that an English text uses otherwise."""
    plain = form.strip()
    code = plain.isascii() and plain.isupper() and len(plain) <= len("KHM")
    return len(plain) > 1 and not code and "," not in plain and plain not in _NO_FORMS


def _demonyms(name: str, listed: str) -> list[str]:
    """Return a country's demonyms, with their plurals, but for those that another one has too."""
    found = []
    for demonym in listed.replace("/", ",").split(","):
        word = demonym.strip()
        if not word or _SHARED.get(word, name) != name:
            continue
        found.append(word)
        if not word.endswith(("ese", "ish", "ch", "s", "i-Kiribati")):
            found.append(f"{word}s")
    return found
