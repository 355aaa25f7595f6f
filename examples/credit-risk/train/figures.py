"""How good the models are, on the console only: what the tests claim must not come from here."""

import numpy as np
from sklearn.metrics import accuracy_score, brier_score_loss, log_loss, precision_score, recall_score, roc_auc_score


def show(name, truth, probabilities):
    """One line; the columns of the probabilities are bad and good."""
    bad, score = truth == "bad", probabilities[:, 0]
    decided = probabilities[:, 0] > probabilities[:, 1]
    slope, intercept = calibration(bad, score)
    values = {
        "n": len(bad), "bad": bad.sum(), "ROC AUC": roc_auc_score(bad, score), "accuracy": accuracy_score(bad, decided),
        "Brier": brier_score_loss(bad, score), "log loss": log_loss(bad, score), "recall": recall_score(bad, decided),
        "precision": precision_score(bad, decided), "slope": slope, "intercept": intercept}
    print(f"  {name:12}", *(f"{key} {value:.4f}" if value % 1 else f"{key} {value}" for key, value in values.items()),
          sep="  ")


def calibration(truth, score):
    """Slope and intercept of the unpenalised logistic regression of the truth on the score's logit, by Newton."""
    design = np.column_stack([np.log(score / (1 - score)), np.ones(len(score))])
    slope_and_intercept = np.array([1.0, 0.0])
    for _ in range(20):
        fitted = 1 / (1 + np.exp(-design @ slope_and_intercept))
        information = design.T @ (design * (fitted * (1 - fitted))[:, None])
        slope_and_intercept += np.linalg.solve(information, design.T @ (truth - fitted))
    return slope_and_intercept
