"""Writes the golden values of metrics and statistics, by scikit-learn, SciPy and mpmath: the same bytes each run."""

from pathlib import Path

from golden_cases import classifications, regressions
from golden_power import HEADER, plans
from golden_statistics import statistics
from golden_values import classification_values, regression_values
from golden_worth import prevalence_values, worth_values

GOLDEN = Path(__file__).resolve().parent.parent / "resources/golden"


def main():
    GOLDEN.mkdir(parents=True, exist_ok=True)
    classified, regressed = classifications(), regressions()
    expected = {"classification": [], "regression": [], "worth": []}
    for name, case in classified.items():
        rows = [[truth, decided, *scores] for truth, decided, scores in zip(case.truth, case.decided, case.scores)]
        write(name, ["truth", "decided", *case.labels], rows)
        expected["classification"] += [[name, *value] for value in classification_values(case)]
        expected["worth"] += [[name, *value] for value in worth_values(case)]
        expected["worth"] += prevalence_values(name, case)
    for name, case in regressed.items():
        write(name, ["truth", "predicted"], zip(case.truth, case.predicted))
        expected["regression"] += [[name, *value] for value in regression_values(case)]
    for family, values in expected.items():
        rows = [[*value, *[""] * (5 - len(value))] for value in values]
        write(f"expected-{family}", ["case", "metric", "arguments", "value", "condition"], rows)
    write("statistics", ["function", "a", "b", "c", "d", "value"], statistics(classified))
    write("plans", HEADER, plans())


def write(name, header, rows):
    lines = [",".join(cell(value) for value in row) + "\n" for row in [header, *rows]]
    (GOLDEN / f"{name}.csv").write_text("".join(lines), encoding="utf-8", newline="\n")


def cell(value):
    """Doubles by their shortest text that reads back as the same double."""
    return value if isinstance(value, str) else repr(value) if isinstance(value, int) else repr(float(value))


if __name__ == "__main__":
    main()
