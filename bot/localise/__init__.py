"""What people read, in their language: wording from catalogues, values from CLDR.

`facts` writes a library fact and renders an answer, `moments` writes times and deadlines,
`words` reads the catalogues, `buyer` holds every text of our own that a buyer may get, and
`catalogue` is the translator's tool. Curated answers are not here: they live in the library.
"""
