"""Why a text was not read: a code, and the words that stand in its message."""


class Refused(Exception):  # noqa: N818  # becomes an Unread
    """The text is no date that can be read. `code` and `values` are those of a problem."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values
