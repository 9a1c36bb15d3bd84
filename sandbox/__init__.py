"""A stand-in Telegram and a stand-in Slack on 127.0.0.1, for the demo and for the tests."""
