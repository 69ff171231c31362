"""Measures functions that do the same against each other: the site's harness, in Python alone."""
