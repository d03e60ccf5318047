"""What the product knows of the language of the news, as TOML tables that anyone can edit, each with a typed reader.

Import the reader of the table you need: `pemangku.lexicon.names`, `offices`, `institutions`, `parties`, `places` …
"""
