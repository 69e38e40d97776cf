"""The preview on the writer's own machine: watch, lint, build, and show the site or what is wrong with it."""
