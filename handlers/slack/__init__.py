"""Slack, by slack-bolt: clicks in, cards and words out."""
