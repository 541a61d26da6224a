"""What a build did: files made, reused and pruned, the time of each stage, and warnings."""

import json
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Report:
    """Grows while a build goes on; `seconds` are of each stage by the wall clock."""

    made: Counter[str] = field(default_factory=Counter)
    reused: Counter[str] = field(default_factory=Counter)
    pruned: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    warnings: Counter[str] = field(default_factory=Counter)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Times a stage."""
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 2)

    def as_json(self) -> str:
        """The report as report.json holds it."""
        parts = {
            "made": dict(sorted(self.made.items())),
            "reused": dict(sorted(self.reused.items())),
            "pruned": sorted(self.pruned),
            "seconds": self.seconds,
            "warnings": dict(sorted(self.warnings.items())),
        }
        return json.dumps(parts, ensure_ascii=False, indent=1) + "\n"
