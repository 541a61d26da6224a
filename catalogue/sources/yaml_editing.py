"""A YAML text and the tree it shall hold become the text with that tree: what stays the same keeps every character.

Values are put in the place of values, by their positions: a round trip through a parser's own tree would set quotes,
line ends and indentation anew (ruamel.yaml takes ten milliseconds a record besides).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from catalogue.errors import Path

from .yaml import KEY, Node, Tree, nodes, read
from .yaml_text import flow, map_lines, member_lines, rendered, yaml_text

Edit = tuple[int, int, str]
"""The characters from one index to another, and what shall stand there."""


def edited(text: str, tree: Mapping[str, Tree], order: Sequence[str] = ()) -> str:
    """The text of a record with the values of `tree`; new fields stand where `order` puts them. Raises YamlProblem."""
    old = read(text)
    if not isinstance(old, dict) or not old.keys() & tree.keys() or nodes(text)[()].is_flow:
        return yaml_text(tree)
    line_end = "\r\n" if "\r\n" in text else "\n"
    edits = _Editor(text, nodes(text), line_end, order).changed((), old, tree)
    return _applied(text, edits)


def _applied(text: str, edits: Iterator[Edit]) -> str:
    parts, at = [], 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        parts += [text[at:start], new]
        at = end
    return "".join((*parts, text[at:]))


@dataclass(frozen=True, slots=True)
class _Editor:
    text: str
    nodes: Mapping[Path, Node]
    line_end: str
    order: Sequence[str]

    def changed(self, path: Path, old: Tree, new: Tree) -> Iterator[Edit]:
        """The edits that make the value at `path`, which is `old`, the new one."""
        if _same(old, new):
            return
        if isinstance(old, dict) and isinstance(new, dict) and self._can_stay(path, old, new):
            yield from self._changed_map(path, old, new)
        elif isinstance(old, list) and isinstance(new, list) and self._can_grow(path, old, new):
            yield from self._changed_list(path, old, new)
        else:
            yield from self._replaced(path, new)

    def _can_stay(self, path: Path, old: dict[str, Tree], new: Mapping[str, Tree]) -> bool:
        """Whether a map keeps its place: braces cannot grow, and what stands on the line of a hyphen cannot go."""
        gone = [key for key in old if key not in new]
        if not old or len(gone) == len(old) or (self.nodes[path].is_flow and set(old) != set(new)):
            return False
        return not gone or not isinstance(path[-1:] and path[-1], int)

    def _changed_map(self, path: Path, old: dict[str, Tree], new: Mapping[str, Tree]) -> Iterator[Edit]:
        for key, value in old.items():
            if key in new:
                yield from self.changed((*path, key), value, new[key])
            else:
                start = self._line_start(self.nodes[*path, key, KEY].start)
                yield start, self._after_line(self._end((*path, key))), ""
        kept = [key for key in old if key in new]
        for key in [key for key in new if key not in old]:
            indent = " " * self._column(self.nodes[*path, kept[0], KEY].start)
            lines = map_lines({key: new[key]}, indent)
            before = self._before(kept, key) if not path else kept[-1]
            if before is None:
                yield (at := self.nodes[*path, kept[0], KEY].start), at, self._joined(lines) + self.line_end
            else:
                yield (at := self._line_end(self._end((*path, before)))), at, self.line_end + self._joined(lines)

    def _before(self, kept: Sequence[str], key: str) -> str | None:
        """The key after which a new one stands: of those before it in the order, the last."""
        earlier = set(takewhile(lambda name: name != key, self.order))
        return max((name for name in kept if name in earlier), key=self.order.index, default=None)

    def _can_grow(self, path: Path, old: list[Tree], new: list[Tree]) -> bool:
        return bool(old) and len(new) >= len(old) and (len(new) == len(old) or not self.nodes[path].is_flow)

    def _changed_list(self, path: Path, old: list[Tree], new: list[Tree]) -> Iterator[Edit]:
        for index, value in enumerate(old):
            yield from self.changed((*path, index), value, new[index])
        indent = " " * self._column(self._hyphen((*path, 0))) if len(new) > len(old) else ""
        for member in new[len(old) :]:
            at = self._line_end(self._end(path))
            yield at, at, self.line_end + self._joined(member_lines(member, indent))

    def _replaced(self, path: Path, new: Tree) -> Iterator[Edit]:
        node = self.nodes[path]
        if any(self.nodes[path[:n]].is_flow for n in range(len(path))):
            yield node.start, node.end, flow(new)
            return
        mark = self._mark(path)
        head, below = rendered(new, " " * self._indent(path))
        if node.is_flow and "\n" not in "".join(below) and "\\n" not in (on_line := flow(new)):
            head, below = on_line, []
        if "\n" in self.text[mark : node.start]:
            yield mark, mark, f" {head}" if head else ""
            yield self._line_end(mark), self._line_end(self._end(path)), self._lines(below)
        else:
            yield from self._replaced_on_line(node, mark, head, below)

    def _replaced_on_line(self, node: Node, mark: int, head: str, below: list[str]) -> Iterator[Edit]:
        """Puts a value that begins on the line of its key or hyphen; a comment there stays."""
        old = self.text[node.start : node.end]
        if old[:1] in ("|", ">") and "\n" in old:
            first = old.split("\n", 1)[0].rstrip()
            comment = first[first.index(" #") :] if " #" in first else ""
            yield mark, node.end, (f" {head}" if head else "") + comment + self._lines(below)
            return
        yield mark, node.end, f" {head}" if head else ""
        if below:
            yield (at := self._line_end(node.end)), at, self._lines(below)

    def _mark(self, path: Path) -> int:
        """The index after the colon or hyphen before the value at `path`."""
        if isinstance(path[-1], int):
            return self._hyphen(path) + 1
        return self.text.index(":", self.nodes[*path, KEY].end) + 1

    def _hyphen(self, path: Path) -> int:
        return self.text.rindex("-", 0, self.nodes[path].start)

    def _indent(self, path: Path) -> int:
        return self._column(self._hyphen(path) if isinstance(path[-1], int) else self.nodes[*path, KEY].start)

    def _end(self, path: Path) -> int:
        """The end of the value at `path`; of an empty one that of its key."""
        return max(self.nodes[path].end, self._mark(path) if path else 0)

    def _column(self, at: int) -> int:
        return at - self._line_start(at)

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[at:end].endswith("\r") else end

    def _after_line(self, at: int) -> int:
        return min(self._line_end(at) + len(self.line_end), len(self.text))

    def _joined(self, lines: Sequence[str] | Iterator[str]) -> str:
        return self.line_end.join(lines)

    def _lines(self, lines: Sequence[str]) -> str:
        return "".join(self.line_end + line for line in lines)


def _same(old: Tree, new: Tree) -> bool:
    """Whether two values are one to a reader, who takes no notice of the blanks at the end of a text."""
    if isinstance(old, str) and isinstance(new, str):
        return old.strip() == new.strip()
    return bool(old == new)
