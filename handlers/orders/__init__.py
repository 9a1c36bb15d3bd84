"""The shop's way in: signed JSON that tells what happened to orders (docs/orders.md)."""
