"""Who publishes, as schema.org tells it."""

from __future__ import annotations

from dataclasses import dataclass

from goodnews.model.published import PUBLISHER

Thing = dict[str, object]

#: Who stands behind the site.
COUNCIL: Thing = {"@type": "GovernmentOrganization", "name": PUBLISHER, "url": "https://www.hedemora.se/"}
#: Pixels to a side of the logo.
LOGO = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The site that a page is part of; `logo` is the address of its logo, a square of LOGO pixels."""

    name: str
    siteurl: str
    logo: str

    @property
    def organisation(self) -> Thing:
        """Who publishes."""
        logo = {"@type": "ImageObject", "url": self.siteurl + self.logo, "width": LOGO, "height": LOGO}
        return {**self.site, "@type": "Organization", "logo": logo, "parentOrganization": COUNCIL}

    @property
    def site(self) -> Thing:
        """What the page is part of."""
        return {"@type": "WebSite", "name": self.name, "url": f"{self.siteurl}/"}
