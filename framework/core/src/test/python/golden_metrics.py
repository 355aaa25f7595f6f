"""Writes the golden values of metrics and statistics, by scikit-learn, SciPy and mpmath: the same bytes each run."""

from pathlib import Path

from golden_behaviour import hold_values, holds
from golden_cases import classifications
from golden_fairness import fairness_values
from golden_multilabel import multilabel_rows, multilabel_values, multilabels
from golden_regression import regression_values, regressions
from golden_retrieval import retrieval_values, retrievals
from golden_scores import own_values, ranking_values, score_cases
from golden_power import HEADER, plans
from golden_statistics import statistics
from golden_values import classification_values
from golden_worth import prevalence_values, worth_values

GOLDEN = Path(__file__).resolve().parent.parent / "resources/golden"


def main():
    GOLDEN.mkdir(parents=True, exist_ok=True)
    classified, regressed, ranked = classifications(), regressions(), retrievals()
    families = "behaviour classification fairness multilabel regression retrieval scores worth"
    expected = {family: [] for family in families.split()}
    for name, case in classified.items():
        write_classification(name, case)
        expected["classification"] += [[name, *value] for value in classification_values(case)]
        expected["fairness"] += [[name, *value] for value in fairness_values(case)]
        if case.weights is None:  # a prevalence is made of weights of its own
            expected["worth"] += [[name, *value] for value in worth_values(case)]
            expected["worth"] += prevalence_values(name, case)
        expected["scores"] += [[name, *value] for value in ranking_values(case)]
    for name, case in score_cases().items():
        write_classification(name, case)
        expected["scores"] += [[name, *value] for value in (*ranking_values(case), *own_values(case))]
    for name, case in regressed.items():
        columns = case.columns()
        write(name, list(columns), zip(*columns.values()))
        expected["regression"] += [[name, *value] for value in regression_values(case)]
    for name, case in multilabels().items():
        write(name, *multilabel_rows(case))
        expected["multilabel"] += [[name, *value] for value in multilabel_values(case)]
    for name, case in holds().items():
        write(name, case.header(), case.lines())
        expected["behaviour"] += [[name, *value] for value in hold_values(case)]
    for name, case in ranked.items():
        write(name, case.header(), case.lines())
        expected["retrieval"] += [[name, *value] for value in retrieval_values(case)]
    for family, values in expected.items():
        rows = [[*value, *[""] * (5 - len(value))] for value in values]
        write(f"expected-{family}", ["case", "metric", "arguments", "value", "condition"], rows)
    # An area's variance is of unweighted rows; of many labels, a few cases are enough.
    simple = {name: case for name, case in classified.items() if case.weights is None and len(case.labels) <= 5}
    write("statistics", ["function", "a", "b", "c", "d", "value"], statistics(simple))
    write("plans", HEADER, plans())


def write_classification(name, case):
    columns = {"truth": case.truth, "decided": case.decided}
    if case.weights is not None:
        columns["weight"] = case.weights
    columns |= dict(zip(case.labels, case.scores.T))
    write(name, list(columns), zip(*columns.values()))


def write(name, header, rows):
    lines = [",".join(cell(value) for value in row) + "\n" for row in [header, *rows]]
    (GOLDEN / f"{name}.csv").write_text("".join(lines), encoding="utf-8", newline="\n")


def cell(value):
    """Doubles by their shortest text that reads back as the same double."""
    return value if isinstance(value, str) else repr(value) if isinstance(value, int) else repr(float(value))


if __name__ == "__main__":
    main()
