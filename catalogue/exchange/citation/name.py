"""A name as it is written becomes family name and given names, where that is certain."""

import re
from dataclasses import dataclass

_INITIAL = re.compile(r"\w\.(?:-?\w\.)*")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's or body's name. `family` and `given` are empty where only the whole is known."""

    whole: str
    family: str = ""
    given: str = ""

    @property
    def initials(self) -> tuple[str, ...]:
        """The first letters of the given names."""
        return tuple(part[0].upper() for part in re.split(r"[\s.]+", self.given) if part)


def name_of(text: str) -> Name:
    """The name in `text`.

    Which word is the family name differs from people to people, and a body has none: the name is taken apart only
    where a comma does so ("Olcott, Martha Brill") or an initial shows that it is a person's ("К. А. Акишев").
    """
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given and "," not in given:
        return Name(f"{given} {family}", family, given)
    *first, last = text.split() or [""]
    if first and not _INITIAL.fullmatch(last) and any(_INITIAL.fullmatch(word) for word in first):
        return Name(text, last, " ".join(first))
    return Name(text)
