"""One loop over everything that is due."""
