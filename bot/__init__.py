"""Parley's core: the domain, its services, the store, the workers, and the commands."""
