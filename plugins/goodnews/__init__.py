"""Hedemora berättar: stories with evidence, from Markdown to a site, in five stages.

1. read      `library` has `reader` turn content/ into entries: front matter, Markdown, pictures, rules.
2. model     The entries become one frozen `Site` (`goodnews.model`), or one error with every problem.
3. generate  One plugin a product makes views, feeds, pictures or files from the `Site`, and from nothing else.
4. render    `rendering` hands each view to its template; every file leaves through `writer`.
5. publish   `publish` puts the finished site in the last one's place. `goodnews.check` then judges it from outside.
"""
