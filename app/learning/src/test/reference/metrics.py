"""Writes metrics.json: measures of random predictions as scikit-learn 1.2.1 and NumPy have them."""

import json
import os

import numpy as np
from sklearn import metrics


def gap(y, p, intervals):
    which = np.clip(np.ceil(p * intervals).astype(int) - 1, 0, intervals - 1)
    return float(sum(abs(p[which == i].sum() - y[which == i].sum()) for i in range(intervals)) / len(y))


def binary(seed, rows, decimals):
    random = np.random.RandomState(seed)
    y = random.randint(0, 2, rows)
    p = np.clip(np.round(random.rand(rows) * 0.7 + 0.3 * y, decimals), 0.01, 0.99)
    predicted = (p > 0.5).astype(int)
    return {
        "labels": y.tolist(),
        "probabilities": p.tolist(),
        "auc": metrics.roc_auc_score(y, p),
        "accuracy": metrics.accuracy_score(y, predicted),
        "loss": metrics.log_loss(y, p),
        "sensitivity": metrics.recall_score(y, predicted),
        "specificity": metrics.recall_score(1 - y, 1 - predicted),
        "confusion": metrics.confusion_matrix(y, predicted).ravel().tolist(),
        "ece": gap(y, p, 10),
    }


def classes(seed, rows, count):
    random = np.random.RandomState(seed)
    y = random.randint(0, count, rows)
    p = random.rand(rows, count) + np.eye(count)[y] * 0.4
    p = p / p.sum(1, keepdims=True)
    predicted = p.argmax(1)
    return {
        "labels": y.tolist(),
        "probabilities": p.tolist(),
        "accuracy": metrics.accuracy_score(y, predicted),
        "loss": metrics.log_loss(y, p),
        "recalls": metrics.recall_score(y, predicted, average=None).tolist(),
        "confusion": metrics.confusion_matrix(y, predicted).ravel().tolist(),
    }


everything = {"binary": [binary(1, 40, 2), binary(2, 500, 1), binary(3, 300, 12)], "classes": [classes(4, 60, 4)]}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "metrics.json"), "w", encoding="utf-8") as out:
    json.dump(everything, out)
    out.write("\n")
