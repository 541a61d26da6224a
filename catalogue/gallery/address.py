"""The ways between pages."""


def up(path: str) -> str:
    """The way from a page back to the folder its path starts from."""
    return "../" * path.count("/")
