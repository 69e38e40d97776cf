"""Judges a finished site from outside: it reads the output folder and knows nothing of how it was made."""
