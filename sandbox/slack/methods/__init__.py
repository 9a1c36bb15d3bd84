"""The Web API's methods, a group to a module."""
