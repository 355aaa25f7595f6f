"""Accuracy and ROC AUC of each slice by polars, pandas and DuckDB, each in its own way and on two threads.

The frames are made before the clock runs; what a peer is asked for is computed from the key column on. Scores of one value count one
half in each area, as they have to: so ranks are averages. A peer that is not installed is left out.
"""

import functools
import importlib.util
import os

THREADS = 2
os.environ["POLARS_MAX_THREADS"] = str(THREADS)  # before polars is imported

CORRECT = "avg((truth = decided)::int) as accuracy"
AREA = """(sum(rank) filter (truth = 1) - count(*) filter (truth = 1) * (count(*) filter (truth = 1) + 1) / 2.0)
          / (count(*) filter (truth = 1)::double * count(*) filter (truth <> 1)) as area"""


class Polars:
    def __init__(self, columns):
        import polars
        self.pl = polars
        self.frame = polars.DataFrame(columns)
        self.correct = (polars.col("truth") == polars.col("decided")).mean().alias("accuracy")

    def accuracy(self):
        return self.frame.lazy().group_by("key").agg(self.correct).collect(engine="streaming")

    def accuracy_and_area(self):
        positives = self.pl.col("truth").sum().cast(self.pl.Float64)
        negatives = self.pl.len() - positives
        ranks = self.pl.col("score").rank("average").dot(self.pl.col("truth").cast(self.pl.Float64))
        area = (ranks - positives * (positives + 1) / 2) / (positives * negatives)
        return self.frame.lazy().group_by("key").agg(self.correct, area.alias("area")).collect()

    def values(self, result):
        return result.sort("key").drop("key").to_numpy()


class Pandas:
    def __init__(self, columns):
        import pandas
        self.pd = pandas
        self.frame = pandas.DataFrame(columns)

    def accuracy(self):
        return (self.frame["truth"] == self.frame["decided"]).groupby(self.frame["key"]).mean().to_frame("accuracy")

    def accuracy_and_area(self):
        result = self.accuracy()
        by_key = self.frame.groupby("key")
        positives = by_key["truth"].sum()
        negatives = by_key.size() - positives
        is_positive = self.frame["truth"] == 1
        ranks = by_key["score"].rank()[is_positive].groupby(self.frame["key"][is_positive]).sum()
        result["area"] = (ranks - positives * (positives + 1) / 2) / (positives * negatives)
        return result

    def values(self, result):
        return result.sort_index().to_numpy()


class DuckDB:
    def __init__(self, columns):
        import duckdb
        self.connection = duckdb.connect(config={"threads": THREADS})
        for name, column in columns.items():
            self.connection.register(name, {name: column})
        self.connection.execute("create table examples as select * from key positional join truth"
                                " positional join decided positional join score")

    def accuracy(self):
        return self.connection.execute(f"select key, {CORRECT} from examples group by key").fetchnumpy()

    def accuracy_and_area(self):
        return self.connection.execute(f"""
            with ranked as (select key, truth, decided, (rank() over (partition by key order by score)
                + count(*) over (partition by key order by score)) / 2.0 as rank from examples)
            select key, {CORRECT}, {AREA} from ranked group by key""").fetchnumpy()

    def values(self, result):
        import numpy as np
        order = np.argsort(result["key"])
        return np.stack([column[order] for name, column in result.items() if name != "key"], axis=1)


def work(columns):
    """What can be asked for by name, and by the same name what makes an array of its result; columns is called when needed."""
    peers = {"polars": Polars, "pandas": Pandas, "duckdb": DuckDB}
    functions, values = {}, {}
    for name, peer in peers.items():
        if importlib.util.find_spec(name) is not None:
            made = functools.cache(lambda peer=peer: peer(columns()))
            functions[f"slices-accuracy-1000-{name}"] = lambda made=made: made().accuracy()
            functions[f"slices-accuracy-and-auc-1000-{name}"] = lambda made=made: made().accuracy_and_area()
            for asked in (f"slices-accuracy-1000-{name}", f"slices-accuracy-and-auc-1000-{name}"):
                values[asked] = lambda result, made=made: made().values(result)
    return functions, values
