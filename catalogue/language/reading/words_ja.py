"""What Japanese and Korean words mean in a date, also in Latin letters as libraries write them."""

WORDS = {
    "unit century": "segi|seiki",
    "unit year": "nen|yon|년|yun",
    "unit month": "gatsu|gwol|월",
    "unit day": "nichi|il|일",
    "noun": "jidai|sidae|시대|jidae",
    "circa": "ごろ|頃|ころ|yak|goro",
    "before": "izen|ijon",
    "after": "igo|ihu",
    "noise": "の|dai",
    "nth 1": "gannen",
    "event": (
        "kan|jo|batsu|shinkan|shinkoku|shinsen|shinpan|saikan|saikoku|saihan|kaihan|kaisen|kaikoku|kohan|hokoku|hoko"
        "|ho|hatsuda|hakko|hankoku|kansei|shisei|kokusei|hinjun|kokko|insatsu|juko|jukoku|genpan|kyuhan|shuppan"
        "|chokoku|soko|kanko|hon|utsushi|sho|sha|shahon|sengi|senko|joshi|hankou|kanpon|sen|koku|ban|han|kinkan|gokan"
        "|hanko|zoho|kaisei|kyusei|jushi|kohanko|saisen|shokan|shohan|ko|kosei"
    ),
}
