"""Words that cells hold for values of ours: states of publication, roles, languages, licences; in four languages."""

STATUS = {
    "draft": "draft;in progress;unpublished;hidden;no;черновик;проект;в работе;не опубликовано;нет;скрыто;"
    "нобай;жоба;жарияланбаған;жоқ;草稿;未发布;否;编辑中",
    "published": "published;public;yes;ready;final;done;опубликовано;опубликован;готово;да;"
    "жарияланған;жарияланды;дайын;иә;已发布;发布;是;公开",
}

ROLES = {
    "translator": "translator;trans;tr;transl;перевод;переводчик;пер;аударған;аудармашы;ауд;译;译者;翻译;譯;譯者",
    "editor": "editor;ed;eds;редактор;ред;отв ред;гл ред;под ред;редакторы;主编;编;编辑;責任編輯;编者",
    "compiler": "compiler;comp;составитель;сост;құрастырған;құраст;құрастырушы;编纂;汇编;辑;輯",
    "illustrator": "illustrator;ill;illus;иллюстратор;илл;худож;художник;безендірген;суретшісі;суретші;插图;绘;插圖;繪",
    "introduction": "introduction;intro;foreword;предисловие;предисл;вступ ст;алғысөз;алғы сөз;序;前言;导言",
    "commentator": "commentator;comm;notes;комментарий;комментатор;коммент;прим;түсініктеме;түсінік;注;校注;注释;注釋",
    "composer": "composer;comp music;композитор;муз;композиторы;作曲;曲",
    "performer": "performer;исполнитель;исп;орындаушы;орындаған;演奏;演唱",
}

MARC_LANGUAGES = {
    "kaz": "kk", "rus": "ru", "eng": "en", "chi": "zh", "zho": "zh", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr",
    "uig": "ug", "kir": "ky", "uzb": "uz", "tat": "tt", "tur": "tr", "mon": "mn", "jpn": "ja", "kor": "ko", "ukr": "uk",
    "ara": "ar", "per": "fa", "fas": "fa", "spa": "es", "ita": "it", "pol": "pl", "swe": "sv", "lat": "la", "gre": "el",
    "tgk": "tg", "tuk": "tk", "bak": "ba", "chg": "chg", "ota": "ota", "otk": "otk",
}  # fmt: skip
"""Languages by their codes in ISO 639-2, as library programs write them."""

LICENCES = {
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc010": "https://creativecommons.org/publicdomain/zero/1.0/",
    "publicdomain": "https://creativecommons.org/publicdomain/mark/1.0/",
    "publicdomainmark10": "https://creativecommons.org/publicdomain/mark/1.0/",
    "общественноедостояние": "https://creativecommons.org/publicdomain/mark/1.0/",
    "公有领域": "https://creativecommons.org/publicdomain/mark/1.0/",
    "ccby40": "https://creativecommons.org/licenses/by/4.0/",
    "ccby": "https://creativecommons.org/licenses/by/4.0/",
    "ccbysa40": "https://creativecommons.org/licenses/by-sa/4.0/",
    "ccbysa": "https://creativecommons.org/licenses/by-sa/4.0/",
    "ccbysa30": "https://creativecommons.org/licenses/by-sa/3.0/",
    "ccbync40": "https://creativecommons.org/licenses/by-nc/4.0/",
    "ccbyncsa40": "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    "incopyright": "http://rightsstatements.org/vocab/InC/1.0/",
}
"""Licences by their folded names."""
