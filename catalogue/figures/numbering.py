"""Numbers become words as short as can be: 12–14, 20."""

from collections.abc import Iterable, Iterator


def numbers_in_words(numbers: Iterable[int]) -> str:
    """The numbers in order, three or more that follow each other as a range."""
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in ranges(numbers))


def ranges(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The runs of the numbers, each once and in order; a run of two is two numbers."""
    run: list[int] = []
    for number in [*sorted(set(numbers)), None]:
        if run and number == run[-1] + 1:
            run.append(number)
            continue
        if len(run) > 2:
            yield run[0], run[-1]
        else:
            yield from ((each, each) for each in run)
        run = [number] if number is not None else []
