"""`make bench-matching`: the matcher beside its peers, on open sets and on made-up libraries."""
