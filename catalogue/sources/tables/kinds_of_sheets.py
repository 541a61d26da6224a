"""The name of a sheet tells the kind of its records: `Objects`, `Библиотека`, `时期`."""

from collections.abc import Mapping
from functools import cache

from ..kinds import KINDS, RecordKind
from .headings import folded

_NAMES = {
    "artifact": "artifacts;objects;inventory;collection;предметы;экспонаты;артефакты;инвентарь;заттар;"
    "экспонаттар;жәдігерлер;"
    "藏品;文物;展品;器物",
    "holding": "holdings;library;books;библиотека;книги;кітапхана;кітаптар;图书;图书馆;书目",
    "period": "periods;периоды;эпохи;кезеңдер;дәуірлер;时期",
    "category": "categories;категории;санаттар;类别",
    "hall": "halls;залы;залдар;展厅",
    "material": "materials;материалы;материалдар;材料",
    "technique": "techniques;техники;техникалар;工艺",
    "subject": "subjects;темы;тақырыптар;主题",
    "location": "locations;места;орындар;地点",
    "programme": "programmes;programs;events;программы;бағдарламалар;活动",
}


def kind_named(name: str) -> RecordKind | None:
    """The kind of record with that name, in one or in many."""
    return _by_name().get(folded(name))


@cache
def _by_name() -> Mapping[str, RecordKind]:
    found: dict[str, RecordKind] = {}
    for kind in KINDS:
        words = [kind.name, *_NAMES.get(kind.name, "").split(";")] if kind.key else []
        for word in filter(None, words):
            found.setdefault(folded(word), kind)
    return found
