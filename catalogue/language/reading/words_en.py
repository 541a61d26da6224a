"""What English words mean in a date."""

WORDS = {
    "bce": "BC|B C|BCE|B C E|before Christ|before common era|before the common era",
    "ce": "AD|A D|CE|C E|Anno Domini|of the common era|common era",
    "ah": "AH|A H|hijri|hijra|hegira|anno hegirae",
    "bp": "BP|B P|before present|cal BP",
    "unit century": "century|centuries|cent|cents|c|cc|cen|cty",
    "unit millennium": "millennium|millennia|mill|millenium",
    "unit decade": "decade",
    "unit year": "year|years|yr|yrs",
    "decade": "s|ies",
    "ordinal": "st|nd|rd|th",
    "circa": "c|ca|cca|circa|cir|circ|approx|approximately|about|around|roughly|near|some time around",
    "unsure": (
        "probably|possibly|perhaps|maybe|likely|prob|poss|presumably|attributed to|apparently|uncertain|estimated"
    ),
    "part early": "early|earlier|beginning|start|begin|early part|beg|dawn|opening years",
    "part middle": "mid|middle|midway through|mid part",
    "part late": "late|later|end|late part|close|closing years|ending",
    "fraction 2": "half|halves",
    "fraction 3": "third",
    "fraction 4": "quarter|quarters|qtr|quart",
    "nth last": "last|final|latter|closing",
    "nth 1": "first|one",
    "nth 2": "second|two",
    "nth 3": "third|three",
    "nth 4": "fourth|four",
    "nth 5": "fifth",
    "nth 6": "sixth",
    "nth 7": "seventh",
    "nth 8": "eighth",
    "nth 9": "ninth",
    "nth 10": "tenth",
    "nth 11": "eleventh",
    "nth 12": "twelfth",
    "nth 13": "thirteenth",
    "nth 14": "fourteenth",
    "nth 15": "fifteenth",
    "nth 16": "sixteenth",
    "nth 17": "seventeenth",
    "nth 18": "eighteenth",
    "nth 19": "nineteenth",
    "nth 20": "twentieth",
    "nth 21": "twenty first",
    "month 1": "January|Jan",
    "month 2": "February|Feb|Febr",
    "month 3": "March|Mar",
    "month 4": "April|Apr",
    "month 5": "May",
    "month 6": "June|Jun",
    "month 7": "July|Jul",
    "month 8": "August|Aug|Auguste",
    "month 9": "September|Sept|Sep",
    "month 10": "October|Oct",
    "month 11": "November|Nov",
    "month 12": "December|Dec",
    "season 21": "spring",
    "season 22": "summer",
    "season 23": "autumn|fall",
    "season 24": "winter",
    "before": "before|by|prior to|pre|ante|earlier than|or earlier|or before|and earlier|and before|predates",
    "until": "until|till|til|up to|through|not after|not later than|no later than|at the latest|at latest",
    "after": "after|post|later than|or later|or after|and later|and after|onward|onwards",
    "from": "from|since|not before|not earlier than|no earlier than|at the earliest|as of|beginning in|starting in",
    "dash": "to|through|until|till|thru|up to",
    "turn": "turn|turn of",
    "between": "between|betw|btw|btwn|bet",
    "and": "and",
    "or": "or|and or",
    "now": "present|now|today|to date|the present|to present|present day|ongoing|the present day",
    "noise": "the|of|of the|in|in the|during|during the|dated|date|dates|a|an|at|on|as|century|day|his|her|its",
    "noun": "dynasty|dynasties|dyn|period|periods|era|eras|reign|age|culture|kingdom|empire|phase|reign period",
    "undated": (
        "n d|nd|no date|undated|not dated|date unknown|unknown|date not known|unknown date|date uncertain|not known"
    ),
    "ie": "i e|ie|that is|really|recte|actually",
    "event": (
        "made|model|designed|design|manufactured|manufacture|printed|print|printing|prints|cast|casting|published"
        "|publication|issued|produced|production|drawn|drawing|project|block|plate|impression|reworked|conceived"
        "|modelled|modeled|executed|created|creation|built|carved|painted|woven|assembled|completed|begun|started"
        "|finished|restored|copy|reprint|reprinted|printed later|cast later|made later|later print|later printing"
        "|later impression|posthumous|posthumously|copyright|printed posthumously|cast posthumously"
        "|posthumous reprint|posthumous print|this|pref|preface|t p|title page|cover|copyrighted|copy right secured"
        "|copyright secured|etc|fired|registered|engraved|etched|photographed|negative|taken|edition|ed|signed"
        "|inscribed|constructed|decorated|revised|release|released|minted|struck|forged|developed|remade|refashioned"
        "|recast|reissued|patent|patented"
    ),
    "later": (
        "printed|print|printing|prints|cast|casting|published|publication|issued|impression|reworked|restored|copy"
        "|reprint|reprinted|printed later|cast later|later print|later printing|later impression|printed posthumously"
        "|cast posthumously|posthumous print|edition|ed|remade|refashioned|recast|reissued|released|release|retouched"
        "|refired|edited|re|reedited|revised|memorial edition"
    ),
}
