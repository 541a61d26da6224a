"""Candidates become decisions and the files that carry them out; nothing is written here."""

from collections.abc import Mapping
from pathlib import Path

from catalogue.collection import slug_of
from catalogue.errors import Problem, Severity, UsageError
from catalogue.folder import Folder, file_name
from catalogue.records import Image, Museum, Record, find_values
from catalogue.sources import (
    Read,
    Sources,
    edited,
    encoded_as,
    read_text,
    read_yaml,
    validate,
    yaml_text,
)

from .judging import KIND_OF, Candidate, Judged, Refused, problem_in
from .memory import Memory, file_of, told
from .merging import Change, Merge
from .outcome import Decided, Verdict, Writing
from .plain import Plain, plain, reshaped, shortened, written
from .shelving import Shelves


class Deciding:
    """An import being decided: what becomes of each record, and what will be written for it."""

    def __init__(self, folder: Folder, sources: Sources, memory: Memory, stem: str) -> None:
        self._folder, self._memory, self._stem = folder, memory, slug_of(stem) or "imported"
        self._before = told(memory)
        self._files: dict[Path, bytes] = {}
        self._pictures: list[str] = []
        museums = (read.record for read in sources.records if isinstance(read.record, Museum))
        languages = next((museum.languages for museum in museums), ())
        self._shelves = {
            kind.name: Shelves(kind, folder.exhibits / kind.place, _of(sources, kind.name), languages)
            for kind in KIND_OF.values()
        }
        self._taken = {str(read.origin.file).casefold() for read in sources.records}

    def decide(self, met: Judged) -> Decided:
        """What becomes of one record of the source."""
        if isinstance(met, Refused):
            return Decided("refused", met.incoming, met.key, problems=met.problems)
        kind = met.incoming.kind
        merge = Merge(dict(self._memory.get(kind, {}).get(met.key, {})) if met.ours else {})
        ours = plain(met.ours.record) if met.ours else {}
        new = merge.map(ours, met.tree)
        file = self._change(met.ours, ours, new) if met.ours else self._add(met, new)
        if file is None:
            return self._unwritable(met, merge)
        self._memory.setdefault(kind, {})[met.key] = merge.imported
        self._pictures += [image.file for _, image in find_values(met.record, Image)]
        problems = (*met.incoming.problems, *(_conflict(met, change) for change in merge.conflicts))
        verdict: Verdict = "new" if not met.ours else "changed" if merge.changes else "unchanged"
        changes = tuple(merge.changes) if met.ours else ()
        return Decided(verdict, met.incoming, met.key, self._folder.relative(file), changes, problems)

    def writing(self, pictures: Mapping[str, Path]) -> Writing:
        """The files to be written; the memory of the import last, so that one cut off is taken up again."""
        files = dict(self._files)
        for shelves in self._shelves.values():
            files |= shelves.contents()
        after = told(self._memory)
        if after != self._before:
            files[file_of(self._folder)] = after
        for place in sorted({path.parent for path in files}):
            if not self._folder.holds(place):
                raise UsageError(f"{place} is a link that leaves the museum folder. Put the folder itself there.")
        wanted = {self._folder.pictures / name: pictures[name] for name in self._pictures if name in pictures}
        return Writing(files, {path: source for path, source in wanted.items() if not path.exists()})

    def _change(self, read: Read, ours: dict[str, Plain], new: dict[str, Plain]) -> Path | None:
        """The file of a record, which will say what is new; none where it cannot."""
        path, model = read.origin.file, KIND_OF[read.kind].model
        if ours == new:
            return path
        if read.origin.row:
            return path if self._shelves[read.kind].change(read, ours, new) else None
        text = read_text(path)
        changed = edited(text, reshaped(read_yaml(text), ours, new), tuple(model.model_fields))
        if not _says(validate(model, read_yaml(changed)), new):
            return None
        self._files[path] = encoded_as(path.read_bytes(), changed)
        return path

    def _add(self, met: Candidate, new: dict[str, Plain]) -> Path | None:
        kind = KIND_OF[met.incoming.kind]
        place = self._folder.exhibits / kind.place
        if kind.name == "holding" and (path := self._shelves[kind.name].add(met.record, new, self._stem)):
            return path
        path = self._free(place / (getattr(met.record, "period", None) or self._stem), file_name(met.key))
        self._files[path] = yaml_text(written(new)).encode()
        return path

    def _free(self, folder: Path, name: str) -> Path:
        """A path that no other record's file has, whatever the case of its letters."""
        path, n = folder / f"{name}.yaml", 1
        while str(path).casefold() in self._taken or path.exists() or path.is_symlink():
            n += 1
            path = folder / f"{name}-{n}.yaml"
        self._taken.add(str(path).casefold())
        return path

    def _unwritable(self, met: Candidate, merge: Merge) -> Decided:
        first = merge.changes[0].path if merge.changes else ()
        file = self._folder.relative(met.ours.origin.file) if met.ours else ""
        problem = problem_in(met.incoming, "cannot_be_written", first, {"file": file}, key=met.key)
        return Decided("refused", met.incoming, met.key, problems=(*met.incoming.problems, problem))


def _of(sources: Sources, kind: str) -> list[Read]:
    return [read for read in sources.records if read.kind == kind]


def _says(record: object, tree: dict[str, Plain]) -> bool:
    return isinstance(record, Record) and plain(record) == tree


def _conflict(met: Candidate, change: Change) -> Problem:
    values = {"ours": shortened(change.old, 80), "theirs": shortened(change.new, 80)}
    return problem_in(met.incoming, "edited_both", change.path, values, key=met.key, severity=Severity.WARNING)
