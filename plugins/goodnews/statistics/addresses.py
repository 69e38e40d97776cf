"""Where a service is, and whether an address that it names is still there."""

from __future__ import annotations

import ipaddress
from urllib.parse import urljoin, urlsplit

from goodnews.model.swedish import quoted
from goodnews.statistics.refusal import RefusedError


def base_address(text: str) -> str:
    """Return a service's address without a slash at its end; ValueError unless it is HTTPS, or on this machine."""
    parts = urlsplit(text)
    if not parts.hostname or parts.query or parts.fragment or "@" in parts.netloc:
        raise ValueError(text)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_here(text)):
        raise ValueError(text)
    return text.rstrip("/")


def is_here(address: str) -> bool:
    """Return whether an address is on this machine."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def at_home(base: str, near: str, address: str) -> str:
    """Return the whole of an address that stands at `near`, with the scheme, host and port of the service at `base`.

    RefusedError when it leads to another server. Only the scheme may differ: services behind a proxy get it wrong.
    """
    home = urlsplit(base)
    try:
        parts = urlsplit(urljoin(near, address))
        port = parts.port
    except ValueError:
        raise RefusedError(f"svaret leder till {quoted(address)}, som inte är någon adress.") from None
    if parts.hostname != home.hostname or port not in {None, home.port}:
        raise RefusedError(
            f"svaret leder till en annan server, {quoted(parts.netloc)}.",
            "Har tjänsten flyttat? Ange den nya adressen när du vet att den är rätt.",
        )
    return parts._replace(scheme=home.scheme, netloc=home.netloc, fragment="").geturl()
