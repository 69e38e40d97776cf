"""Questions to a service over HTTP: patient, within bounds, and never led to another server."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Self

import httpx

from goodnews.model.swedish import quoted
from goodnews.statistics.addresses import at_home, is_here
from goodnews.statistics.refusal import RefusedError, SilentError
from goodnews.statistics.waiting import ATTEMPTS, is_passing, pause

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

#: Seconds to wait for a connection, for the next piece of an answer, and for the whole of it.
CONNECT, READ, WHOLE = 10.0, 30.0, 120.0
#: Seconds between questions to a service that has not said how often it may be asked.
POLITE = 0.2
#: An answer about one indicator is some 50 kB.
MAX_BYTES = 20_000_000
MAX_REDIRECTS = 3
_HEADERS = {"User-Agent": "hedemora-berattar", "Accept": "application/json"}
_OK = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a service has answered, byte for byte, and the address that was asked."""

    url: str
    body: bytes

    @property
    def sha256(self) -> str:
        """The checksum of the body, in hexadecimal."""
        return hashlib.sha256(self.body).hexdigest()


@cache
def _trusted() -> ssl.SSLContext:
    """Return the certificates to trust, which take a while to read."""
    return httpx.create_ssl_context()


class Asker:
    """Asks one service; a context manager. `interval` is the seconds between questions."""

    def __init__(
        self,
        base: str,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        read: float = READ,
    ) -> None:
        self._base = base
        self._sleep, self._clock = sleep, clock
        self._asked = False
        self.interval = POLITE
        self._client = httpx.Client(
            headers=_HEADERS,
            timeout=httpx.Timeout(read, connect=CONNECT),
            verify=_trusted(),
            # A proxy that the machine uses for the world outside is of no use for the machine itself.
            trust_env=not is_here(base),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._client.close()

    def ask(self, path: str, **parameters: str) -> Answer:
        """Return the answer to a question below the service's address; RefusedError when there is none to take."""
        return self._answer(str(httpx.URL(f"{self._base}/{path}", params=parameters or None)))

    def follow(self, address: str) -> Answer:
        """Return the answer at an address that the service itself has named; RefusedError if it lies elsewhere."""
        return self._answer(at_home(self._base, self._base, address))

    def _answer(self, url: str) -> Answer:
        asked = url
        for _ in range(MAX_REDIRECTS + 1):
            response, body = self._patiently(asked)
            if not response.has_redirect_location:
                return Answer(url=url, body=body)
            asked = at_home(self._base, asked, response.headers["location"])
        raise RefusedError("tjänsten skickar frågan runt utan att svara.")

    def _patiently(self, url: str) -> tuple[httpx.Response, bytes]:
        """Return a response that is final; one that may pass is asked for again."""
        told, wait = "", 0.0
        for attempt in range(ATTEMPTS):
            self._rest(wait)
            headers: Mapping[str, str] = {}
            try:
                response, body = self._once(url)
            except httpx.InvalidURL:
                raise RefusedError(f"{quoted(url)} går inte att fråga efter.") from None
            except httpx.RequestError as error:
                told = _cause(error)
            else:
                if response.status_code == _OK or response.has_redirect_location:
                    return response, body
                told = f"tjänsten svarade {response.status_code}"
                if not is_passing(response.status_code):
                    raise RefusedError(f"{told}.", f"Kontrollera fetch: i filen. Frågan var {url}")
                headers = response.headers
            wait = pause(attempt, headers)
        raise SilentError(f"{told}, {ATTEMPTS} gånger i rad.", "Försök igen senare.")

    def _rest(self, wait: float) -> None:
        """Wait before a question: as long as the last answer asks for, or as politeness does."""
        if self._asked:
            self._sleep(max(wait, self.interval))
        self._asked = True

    def _once(self, url: str) -> tuple[httpx.Response, bytes]:
        """Return a response with its body; an answer too large or too slow is as if it were cut."""
        end, body = self._clock() + WHOLE, bytearray()
        with self._client.stream("GET", url) as response:
            for piece in response.iter_bytes():
                body += piece
                if len(body) > MAX_BYTES:
                    raise RefusedError(f"svaret är större än {MAX_BYTES // 1_000_000} MB.")
                if self._clock() > end:
                    raise httpx.ReadTimeout("slow", request=response.request)
        return response, bytes(body)


def _cause(error: httpx.RequestError) -> str:
    """Return what went wrong on the way, in Swedish."""
    if isinstance(error, httpx.TimeoutException):
        return "svaret kom inte i tid"
    if isinstance(error, httpx.ConnectError | httpx.ProxyError):
        return "det gick inte att nå tjänsten"
    return "förbindelsen bröts mitt i svaret"
