"""What the site is about: pure values and rules, with no word of Pelican, Jinja, Pillow or feedgen."""
