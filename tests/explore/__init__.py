"""The protocol of claims, leases and sends, explored: docs/decisions/0018-explored-protocol.md.

`gates` halts production code, `stepped` and `town` set it up, `site` is the database it runs on,
`explorer` knows the steps, `course` takes them, `seen` and `invariants` compare what is stored.
`guards`, `guards_of_rows` and `removals` take each guard away.
"""
