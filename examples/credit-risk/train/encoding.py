"""From an application's cells to the features the models read. The Java service repeats this, cell for cell."""

import math
from dataclasses import dataclass

import numpy as np

# Lists, not what the data happens to show: a category that a split lost must not move the columns behind it.
# A dictionary of categories is one-hot, NUMBER is standardised, LOG is standardised after its natural logarithm.
NUMBER, LOG = "number", "log"
ATTRIBUTES = {
    "checking_status": ["<0", "0<=X<200", ">=200", "no checking"],
    "duration": NUMBER,
    "credit_history": ["no credits/all paid", "all paid", "existing paid", "delayed previously",
                       "critical/other existing credit"],
    "purpose": ["new car", "used car", "furniture/equipment", "radio/tv", "domestic appliance", "repairs", "education",
                "retraining", "business", "other"],
    "credit_amount": LOG,  # 250 to 18,424: a few large loans would otherwise rule the scale
    "savings_status": ["<100", "100<=X<500", "500<=X<1000", ">=1000", "no known savings"],
    "employment": ["unemployed", "<1", "1<=X<4", "4<=X<7", ">=7"],
    "installment_commitment": NUMBER,
    "personal_status": ["male div/sep", "female div/dep/mar", "male single", "male mar/wid"],
    "other_parties": ["none", "co applicant", "guarantor"],
    "residence_since": NUMBER,
    "property_magnitude": ["real estate", "life insurance", "car", "no known property"],
    "age": NUMBER,
    "other_payment_plans": ["bank", "stores", "none"],
    "housing": ["rent", "own", "for free"],
    "existing_credits": NUMBER,
    "job": ["unemp/unskilled non res", "unskilled resident", "skilled", "high qualif/self emp/mgmt"],
    "num_dependents": NUMBER,
    "own_telephone": ["none", "yes"],
    "foreign_worker": ["yes", "no"],
}


@dataclass(frozen=True)
class Encoding:
    """The fixed attributes and, for each number, the mean and the deviation that training saw."""

    mean: dict
    deviation: dict

    @staticmethod
    def of(rows):
        mean, deviation = {}, {}
        for name, kind in ATTRIBUTES.items():
            if not isinstance(kind, list):
                # fsum rounds once, so the constants do not depend on how a library orders its sums.
                values = [_number(row, name) for row in rows]
                mean[name] = math.fsum(values) / len(values)
                squares = math.fsum((value - mean[name]) ** 2 for value in values)
                deviation[name] = math.sqrt(squares / len(values))
        return Encoding(mean, deviation)

    def features(self, rows):
        """Doubles until the end, where each value is rounded once to a float: Java can do the same exactly."""
        return np.array([self._features_of(row) for row in rows], dtype=np.float64).astype(np.float32)

    def _features_of(self, row):
        features = []
        for name, kind in ATTRIBUTES.items():
            if isinstance(kind, list):
                if row[name] not in kind:
                    raise ValueError(f"{name} must be one of {kind}, but was {row[name]!r}")
                features += [float(row[name] == category) for category in kind]
            else:
                features.append((_number(row, name) - self.mean[name]) / self.deviation[name])
        return features

    def properties(self):
        lines = [f"{name}.mean={self.mean[name]!r}\n{name}.deviation={self.deviation[name]!r}\n" for name in self.mean]
        return "".join(lines)


def feature_names():
    """One name per feature, in the order of the columns."""
    names = []
    for name, kind in ATTRIBUTES.items():
        names += [f"{name}={category}" for category in kind] if isinstance(kind, list) else [name]
    return names


def columns_of(*attributes):
    """The column numbers that the attributes occupy."""
    return [column for column, name in enumerate(feature_names()) if name.partition("=")[0] in attributes]


def _number(row, name):
    value = float(row[name])
    return math.log(value) if ATTRIBUTES[name] == LOG else value
