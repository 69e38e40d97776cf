"""Why an answer is not taken, told in Swedish."""

from __future__ import annotations


class RefusedError(Exception):
    """What was asked for is not to be written; `where` is the field of the indicator that it concerns.

    `sentence` says what is wrong and `hint` how to cure it, both as a writer is to read them.
    """

    def __init__(self, sentence: str, hint: str = "", *, where: tuple[str | int, ...] = ("fetch",)) -> None:
        self.sentence = sentence
        self.hint = hint
        self.where = where
        super().__init__(f"{sentence} {hint}".rstrip())


class SilentError(RefusedError):
    """The service has not answered, though it was asked several times: there is no use in asking it for more."""
