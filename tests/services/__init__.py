"""What the services make of values, without a store."""
