"""Text as curators type it becomes text with one spelling of each letter, digit and sign."""

import re
import unicodedata
from functools import lru_cache

_HAN = (
    "開开 紀纪 約约 後后 時时 國国 華华 東东 漢汉 遼辽 晉晋 齊齐 陳陈 寬宽 寛宽 慶庆 應应 応应 寶宝 寳宝 萬万 歷历"
    " 曆历 暦历 歴历 徳德 禎祯 順顺 統统 啓启 啟启 豐丰 緒绪 貞贞 龜龟 亀龟 觀观 祿禄 長长 樂乐 楽乐 興兴 弐二"
    " 貳二 參三 戰战 載载 間间 紹绍 處处 寧宁 鳥鸟 縄绳 繩绳 戦战 發发 発发 終终 頃顷 從从 於于 無无 詳详 測测"
    " 當当 製制 雙双 聖圣 總总 縱纵 橫横 徑径 経径 經径 連连 帶带 帯带 蓋盖 邊边 邉边 內内 処处 円圆 釐厘 糎厘"
    " 兩两 両两 鎊镑 呎尺 吋寸 孫孙 魯鲁 龍龙 鐫镌 購购 補补"
)
"""Traditional and Japanese characters of dates and sizes, each with its simplified one."""
_HAN_FOLDED = str.maketrans({pair[0]: pair[1] for pair in _HAN.split()})
_SIGNS = str.maketrans({"−": "-", "‐": "-", "‑": "-", "‒": "-", "—": "–", "―": "–", "〜": "–", "～": "–", "→": "–"})
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_APOSTROPHE = re.compile("(?<=\\w)['’ʼʹʻ`´‘](?=\\w)")
_BLANK_IN_NUMBER = re.compile(r"(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))")
_COMMA_IN_NUMBER = re.compile(r"(?<![\d,])(\d{1,3})((?:,\d{3})+)(?![\d,])")
_LAST_LATIN = "\u024f"


def plain(text: str) -> str:
    """The text without invisible signs, in compatible letters; numbers are not grouped; blanks are single."""
    text = _BLANK_IN_NUMBER.sub("", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFKC", text).translate(_SIGNS)
    text = _COMMA_IN_NUMBER.sub(lambda found: found[1] + found[2].replace(",", ""), _APOSTROPHE.sub("", text))
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """The word in small letters, without marks on Latin ones, in the simplified Han characters."""
    kept: list[str] = []
    base = ""
    for letter in unicodedata.normalize("NFD", word.lower()):
        if unicodedata.combining(letter):
            if base > _LAST_LATIN:
                kept.append(letter)
            continue
        base = letter
        kept.append(letter)
    return unicodedata.normalize("NFC", "".join(kept)).replace("ё", "е").replace("ı", "i").translate(_HAN_FOLDED)
