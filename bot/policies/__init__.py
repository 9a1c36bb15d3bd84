"""Reads the policy: the shipped one (`default.yaml`), and a team's file laid over it."""
