"""How fast the ways of reading YAML are: microseconds per record of the sample.

    python tests/bench/bench_yaml.py

ryaml is timed where it is installed; it is not a dependency.
"""

import timeit
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import yaml

from catalogue.records import Artifact
from catalogue.sources.validation import validate
from catalogue.sources.yaml import positions, read

RECORDS = sorted((Path(__file__).parents[2] / "exhibits/artifacts").rglob("*.yaml"))


def main() -> None:
    """Time each way over every artifact of the sample."""
    texts = [path.read_text("utf-8") for path in RECORDS]
    trees = [read(text) for text in texts]
    ways: dict[str, Callable[[str], object]] = {
        "events, as we read": read,
        "events with positions": positions,
        "CBaseLoader": lambda text: yaml.load(text, Loader=yaml.CBaseLoader),  # builds text only
        "CSafeLoader": lambda text: yaml.load(text, Loader=yaml.CSafeLoader),
    }
    if find_spec("ryaml"):
        ways["ryaml"] = import_module("ryaml").loads
    print(f"{len(texts)} records, {sum(map(len, texts)) / len(texts):.0f} characters each")
    for name, way in ways.items():
        best = min(timeit.repeat(lambda way=way: [way(text) for text in texts], number=1, repeat=5))
        print(f"{name:24}{best / len(texts) * 1e6:8.0f} µs")
    best = min(timeit.repeat(lambda: [validate(Artifact, tree) for tree in trees], number=1, repeat=5))
    print(f"{'validation':24}{best / len(texts) * 1e6:8.0f} µs")


if __name__ == "__main__":
    main()
