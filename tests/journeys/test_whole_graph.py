"""What holds for the graph of the seeds as a whole, and for its exports."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from pyoxigraph import QuerySolutions

from commands import SEEDS, Type
from pemangku.store import open_store


def test_every_claims_offsets_cut_exactly_its_sentence_out_of_the_stored_text(seeds_graph: Path) -> None:
    query = """
        SELECT ?claim ?sentence ?begin ?end ?text {
          ?claim a pem:Claim .
          OPTIONAL {
            ?claim prov:wasDerivedFrom ?s .
            ?s a nif:Sentence ; nif:anchorOf ?sentence ; nif:beginIndex ?begin ; nif:endIndex ?end ;
              nif:referenceContext/nif:isString ?text
          }
        }"""
    cut = 0
    with open_store(seeds_graph) as reader:
        for row in cast(QuerySolutions, reader.query(query)):
            assert row["sentence"] is not None, f"{row['claim']} has no sentence"
            begin, end = int(row["begin"].value), int(row["end"].value)
            assert row["text"].value[begin:end] == row["sentence"].value
            assert row["sentence"].value.strip() == row["sentence"].value != ""
            cut += 1
    assert cut > 100


def test_no_claim_stands_on_furniture(seeds_graph: Path) -> None:
    with open_store(seeds_graph) as reader:
        rows = cast(QuerySolutions, reader.query("SELECT ?t { ?s a nif:Sentence ; nif:anchorOf ?t }"))
        assert not [row["t"].value for row in rows if "baca juga" in row["t"].value.casefold()]


def test_the_graph_of_the_seeds_conforms_to_the_shapes(typed: Type, seeds_graph: Path) -> None:
    done = typed("check", store=seeds_graph)
    assert (done.code, done.out) == (0, "the graph conforms to its shapes\n")


def orders() -> Iterator[tuple[str, list[Path]]]:
    """Hash seeds, and the seeds' articles in as many orders."""
    files = sorted(SEEDS.glob("*.txt"))
    for number in range(3):
        yield str(number), random.Random(number).sample(files, len(files))


@pytest.mark.parametrize("name", ["turtle", "trig", "nquads", "jsonld"])
def test_exports_are_the_same_bytes_whatever_the_order_of_input_and_the_hash_seed(name: str, tmp_path: Path) -> None:
    exports = set()
    for seed, files in orders():
        env = {**os.environ, "PYTHONHASHSEED": seed, "PEMANGKU_STORE": str(tmp_path / seed)}
        command = [sys.executable, "-m", "pemangku"]
        subprocess.run([*command, "build", *map(str, files)], env=env, check=True, capture_output=True)
        exports.add(subprocess.run([*command, "export", "-f", name], env=env, check=True, capture_output=True).stdout)
    assert len(exports) == 1
    assert len(exports.pop()) > 100_000
