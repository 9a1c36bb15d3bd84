"""Webhook and HTTP modes, through real HTTP."""
