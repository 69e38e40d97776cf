"""Skeletons for new texts: a few questions, then a file that is valid from the start and teaches its own fields."""
