"""A Kazakh word becomes the places between its syllables where the orthography lets it be carried over.

The rules for carrying a word over (тасымал) of «Қазақ тілінің орфографиялық ережелері», section «Сөздердің
тасымалдануы», in our words; where they decide nothing, nothing is divided:

- A word is divided between syllables; a syllable has one vowel.
- One consonant between vowels goes over with the second (ба-ла). Of several the last goes over and the others stay
  (мек-теп, құмырс-қа, министр-лік).
- й and у between vowels are consonants and go over (қа-йың, да-уыс). и and у that stand for ый, ій, ұу, үу are
  vowels; the syllable after them begins with a vowel (қи-ын, бу-ын).
- ъ, the sign that separates, stays with the letter before it, and ь before a consonant (объ-ект, аль-бом). Of ь before
  a vowel (бульон) the rules say nothing.
- A compound is carried over by its syllables like any word (қа-ра-тор-ғай).
- Before the -стан of countries the rule of three consonants and the parts of the word disagree (Қазақстан), and so do
  those of two (Түркістан).
- у between a consonant and a vowel may be a vowel by its spelling and a consonant by its sound (керуен).
- One letter alone is neither left behind nor carried over (ала-қан, ар-мия).
- Words of one syllable are not divided.
"""

import re
from itertools import pairwise

_VOWELS = frozenset("аәеёиоөұүыіэюя")
_LABIAL = "у"
_SEPARATING, _SOFT = "ъ", "ь"
_LETTERS = frozenset("абвгғдеёжзийкқлмнңопрстуфхһцчшщъыіьэюяәөұү")
_COUNTRY = re.compile(r"(?<=[бвгғджзйкқлмнңпрстфхһцчшщу])стан")
_UNDECIDED = re.compile(
    "(?<=түр)кістан|(?<=үн)дістан|(?<=пә)кістан|(?<=күр)дістан|(?<=да)ғыстан|керуен|дәруіш|мәруерт|пәруана"
)
_LEAST = 2
_NOWHERE = 0


def divide(word: str) -> tuple[int, ...]:
    """The positions before which a word in lower-case letters may be carried over."""
    if not _LETTERS.issuperset(word):
        return ()
    vowels = [at for at in range(len(word)) if _is_vowel(word, at)]
    places = (_boundary(word, first, second) for first, second in pairwise(vowels))
    undecided = {place for found in _UNDECIDED.finditer(word) for place in range(found.start() + 1, found.end())}
    return tuple(place for place in places if _LEAST <= place <= len(word) - _LEAST and place not in undecided)


def _is_vowel(word: str, at: int) -> bool:
    """у is a vowel after a consonant; after a vowel, and before one at the beginning, it is a consonant."""
    if word[at] != _LABIAL:
        return word[at] in _VOWELS
    if at == 0:
        return len(word) > 1 and word[1] not in _VOWELS
    return not _is_vowel(word, at - 1)


def _boundary(word: str, first: int, second: int) -> int:
    """Where the syllable of the second vowel begins: at the consonant before it, if there is one."""
    before = second - 1
    if word[before] == _SOFT or _COUNTRY.search(word, first + 1, second + 2):
        return _NOWHERE
    return second if before == first or word[before] == _SEPARATING else before
