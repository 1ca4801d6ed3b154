#!/usr/bin/env python3
"""Numbers that the aggregation rules are tested against, computed from the papers with NumPy in float64.

usage: aggregation_reference.py > aggregation_reference.json

Two parts. "ten_clients": logistic regression on ten made-up hospitals of unlike size and kind, full-batch gradient
steps, server by each rule, in some runs with attackers at 0 and 5 that send theta - 10 (theta_k - theta). "single":
one aggregation of given updates, with ties, even counts, a single one and very large values.

Sources: McMahan et al. 2017 (FedAvg), Li et al. 2020 (FedProx), Hsu et al. 2019 (FedAvgM), Reddi et al. 2021
(FedAdam, FedYogi, FedAdagrad), Karimireddy et al. 2020 (SCAFFOLD), Yin et al. 2018 (trimmed mean, median),
Blanchard et al. 2017 (Krum, multi-Krum), El Mhamdi et al. 2018 (Bulyan), Sun et al. 2019 (norm clipping).
"""
import json
import sys
from fractions import Fraction

import numpy as np

CLIENTS, FEATURES, LR, STEPS, ROUNDS, STORED = 10, 6, 0.1, 10, 30, (1, 2, 5, 10, 30)
ATTACKERS = (0, 5)


def hospitals():
    """Unlike on purpose: size, mean of the features, and a little of the truth differ from one to the next."""
    rng = np.random.default_rng(20261121)
    truth = rng.normal(size=FEATURES)
    found = []
    for k in range(CLIENTS):
        n = 12 + 5 * k + (30 if k in (3, 8) else 0)
        x = np.round(rng.normal(size=(n, FEATURES)) + 0.4 * rng.normal(size=FEATURES), 4)
        logit = x @ (truth + 0.3 * rng.normal(size=FEATURES)) + 0.5 * rng.normal()
        y = (rng.random(n) < 1 / (1 + np.exp(-logit))).astype(int)
        found.append((x, y))
    return found


# ---- the client -----------------------------------------------------------------------------------------------------

def probability(theta, x):
    return 1 / (1 + np.exp(-(x @ theta[:-1] + theta[-1])))


def gradient(theta, x, y):
    error = probability(theta, x) - y
    return np.append(x.T @ error, error.sum()) / len(y)


def loss(theta, x, y):
    p = probability(theta, x)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


def accuracy(theta, x, y):
    return float(np.mean((probability(theta, x) > 0.5) == y))


def train(theta, x, y, mu=0.0, correction=0.0):
    w = theta.copy()
    for _ in range(STEPS):
        w = w - LR * (gradient(w, x, y) + mu * (w - theta) + correction)
    return w


# ---- the rules: updates is an n x d array in the order of the clients -------------------------------------------------

def by_rows(sites):
    rows = np.array([s["samples"] for s in sites], dtype=float)
    return rows / rows.sum()


def shares(sites, merit, floor):
    """In proportion to merit, but nobody below floor / n: as few as will do are raised to it, from the least merit on,
    and the others share what is left in proportion."""
    n = len(sites)
    if merit == "size":
        m = np.array([s["samples"] for s in sites], dtype=float)
    elif merit == "accuracy":
        m = np.array([s["accuracy"] for s in sites], dtype=float)
    else:
        m = np.exp(-np.array([s["loss"] for s in sites], dtype=float))
    if m.sum() == 0:
        return np.full(n, 1 / n)
    least = floor / n
    ascending = np.argsort(m, kind="stable")
    for count in range(n):
        free = ascending[count:]
        w = np.full(n, least)
        w[free] = (1 - count * least) * m[free] / m[free].sum()
        if (w[free] >= least * (1 - 1e-12)).all():
            return w
    raise ValueError("no shares")


def trimmed(updates, cut):
    if 2 * cut >= len(updates):
        raise ValueError("nothing is left")
    return np.sort(updates, axis=0)[cut:len(updates) - cut].mean(axis=0)


def cut_of(ratio, n):
    """floor(ratio n) of the ratio as it is written, not of its nearest binary fraction."""
    return int(Fraction(str(ratio)) * n)


def krum_scores(updates, f):
    n = len(updates)
    squared = ((updates[:, None, :] - updates[None, :, :]) ** 2).sum(axis=2)
    return [float(np.sort(np.delete(squared[i], i))[:n - f - 2].sum()) for i in range(n)]


def krum(updates, f, most):
    best = np.argsort(krum_scores(updates, f), kind="stable")[:most]
    return updates[best].mean(axis=0), sorted(int(i) for i in best)


def bulyan(updates, f):
    left = list(range(len(updates)))
    chosen = []
    while len(chosen) < len(updates) - 2 * f:
        best = left[int(np.argmin(krum_scores(updates[left], f)))]
        chosen.append(best)
        left.remove(best)
    values = np.sort(updates[chosen], axis=0)
    middle = np.median(values, axis=0)
    nearest = np.argsort(np.abs(values - middle), axis=0, kind="stable")[:len(chosen) - 2 * f]
    return np.take_along_axis(values, nearest, axis=0).mean(axis=0), sorted(chosen)


def clipped(updates, weights, bound):
    norms = np.linalg.norm(updates, axis=1)
    factors = np.array([1.0 if n <= bound else bound / n for n in norms])
    return (weights * factors) @ updates


def robust(rule, config, updates, sites):
    """The step that the model takes, and who was chosen by a rule that chooses."""
    n = len(updates)
    if rule == "trimmed-mean":
        return trimmed(updates, config["count"] if config.get("count") else cut_of(config["ratio"], n)), None
    if rule == "median":
        return np.median(updates, axis=0), None
    if rule == "krum":
        return krum(updates, config["f"], 1)
    if rule == "multi-krum":
        return krum(updates, config["f"], config.get("most") or n - config["f"] - 2)
    if rule == "bulyan":
        return bulyan(updates, config["f"])
    if rule == "norm-clipped-mean":
        return clipped(updates, by_rows(sites), config["bound"]), None
    raise ValueError(rule)


class Server:
    """The step from the updates, with what the rule remembers."""

    def __init__(self, rule, config, size):
        self.rule, self.config = rule, config
        self.velocity = np.zeros(size)
        self.m = np.zeros(size)
        self.v = np.full(size, config.get("v0", config.get("tau", 0.0) ** 2))

    def step(self, updates, sites):
        c = self.config
        if self.rule.startswith("weighted-"):
            return shares(sites, self.rule[len("weighted-"):], c["floor"]) @ updates, None
        if self.rule in ("fedavg", "fedprox"):
            return by_rows(sites) @ updates, None
        if self.rule == "fedavgm":
            self.velocity = c["momentum"] * self.velocity + by_rows(sites) @ updates
            return c["serverLr"] * self.velocity, None
        if self.rule in ("fedadam", "fedyogi", "fedadagrad"):
            d = by_rows(sites) @ updates
            self.m = c["beta1"] * self.m + (1 - c["beta1"]) * d
            if self.rule == "fedadam":
                self.v = c["beta2"] * self.v + (1 - c["beta2"]) * d ** 2
            elif self.rule == "fedyogi":
                self.v = self.v - (1 - c["beta2"]) * d ** 2 * np.sign(self.v - d ** 2)
            else:
                self.v = self.v + d ** 2
            return c["serverLr"] * self.m / (np.sqrt(self.v) + c["tau"]), None
        return robust(self.rule, c, updates, sites)


# ---- runs -----------------------------------------------------------------------------------------------------------

def present(everybody, number):
    """Who takes part in a round of a run with part of them: seven of ten, another seven each time."""
    return list(range(CLIENTS)) if everybody else sorted((3 * number + j) % CLIENTS for j in range(7))


def answers(clients, theta, who, config, attacked):
    sites, updates = [], []
    for k in who:
        x, y = clients[k]
        w = train(theta, x, y, mu=config.get("mu", 0.0))
        sites.append({"samples": len(y), "loss": loss(w, x, y), "accuracy": accuracy(theta, x, y)})
        updates.append(-10 * (w - theta) if attacked and k in ATTACKERS else w - theta)
    return sites, np.array(updates)


def run(clients, rule, config, attacked=False, everybody=True):
    if rule == "scaffold":
        return run_scaffold(clients, config, everybody)
    theta = np.zeros(FEATURES + 1)
    server = Server(rule, config, len(theta))
    stored, chosen = {}, []
    for number in range(1, ROUNDS + 1):
        who = present(everybody, number)
        sites, updates = answers(clients, theta, who, config, attacked)
        step, picked = server.step(updates, sites)
        theta = theta + step
        if picked is not None:
            chosen.append([who[i] for i in picked])
        if number in STORED:
            stored[str(number)] = theta.tolist()
    return {"rule": rule, "config": config, "attacked": attacked, "everybody": everybody, "after_round": stored,
            **({"chosen": chosen} if chosen else {})}


def run_scaffold(clients, config, everybody):
    x_server = np.zeros(FEATURES + 1)
    c = np.zeros_like(x_server)
    own = [np.zeros_like(x_server) for _ in clients]
    stored = {}
    for number in range(1, ROUNDS + 1):
        who = present(everybody, number)
        weights = by_rows([{"samples": len(clients[k][1])} for k in who])
        dy, dc = np.zeros_like(c), np.zeros_like(c)
        for p, k in zip(weights, who):
            y = train(x_server, *clients[k], correction=c - own[k])
            new = own[k] - c + (x_server - y) / (STEPS * LR)
            dy += p * (y - x_server)
            dc += p * (new - own[k])
            own[k] = new
        x_server = x_server + config["serverLr"] * dy
        c = c + len(who) / len(clients) * dc
        if number in STORED:
            stored[str(number)] = x_server.tolist()
    return {"rule": "scaffold", "config": config, "attacked": False, "everybody": everybody, "after_round": stored}


def runs(clients):
    reddi = {"serverLr": 0.1, "beta1": 0.9, "beta2": 0.99, "tau": 1e-3}
    found = {}
    for name, rule, config in [
            ("FedAvg", "fedavg", {}),
            ("FedProx", "fedprox", {"mu": 0.5}),
            ("FedAvgM", "fedavgm", {"serverLr": 1.0, "momentum": 0.9}),
            ("FedAvgM_slow", "fedavgm", {"serverLr": 0.3, "momentum": 0.5}),
            ("FedAdam", "fedadam", reddi),
            ("FedYogi", "fedyogi", reddi),
            ("FedAdagrad", "fedadagrad", {**reddi, "beta1": 0.0}),
            ("FedAdagrad_momentum_v0", "fedadagrad", {**reddi, "beta1": 0.9, "v0": 0.01}),
            ("Scaffold", "scaffold", {"serverLr": 1.0}),
            ("Scaffold_slow", "scaffold", {"serverLr": 0.5}),
            ("WeightedSize", "weighted-size", {"floor": 0.6}),
            ("WeightedSize_no_floor", "weighted-size", {"floor": 0.0}),
            ("WeightedAccuracy", "weighted-accuracy", {"floor": 0.9}),
            ("WeightedLoss", "weighted-loss", {"floor": 0.95}),
            ("NormClipped", "norm-clipped-mean", {"bound": 0.2}),
            ("TrimmedMean_r0.3", "trimmed-mean", {"ratio": 0.3}),
            ("Median", "median", {})]:
        found[name] = run(clients, rule, config)
        found[name + "_some"] = run(clients, rule, config, everybody=False)
    for name, rule, config in [
            ("FedAvg", "fedavg", {}),
            ("NormClipped", "norm-clipped-mean", {"bound": 0.2}),
            ("TrimmedMean_r0.1", "trimmed-mean", {"ratio": 0.1}),
            ("TrimmedMean_r0.2", "trimmed-mean", {"ratio": 0.2}),
            ("TrimmedMean_k3", "trimmed-mean", {"count": 3}),
            ("Median", "median", {}),
            ("Krum_f1", "krum", {"f": 1}),
            ("Krum_f2", "krum", {"f": 2}),
            ("Krum_f3", "krum", {"f": 3}),
            ("MultiKrum_f2_m4", "multi-krum", {"f": 2, "most": 4}),
            ("MultiKrum_f2", "multi-krum", {"f": 2}),
            ("Bulyan_f1", "bulyan", {"f": 1})]:
        found[name + "_attacked"] = run(clients, rule, config, attacked=True)
    return found


def site(samples, loss_=0.5, accuracy_=0.5):
    return {"samples": samples, "loss": loss_, "accuracy": accuracy_}


def single():
    rng = np.random.default_rng(7)
    cases = {
        "one": rng.normal(size=(1, 5)),
        "two": rng.normal(size=(2, 5)),
        "three": rng.normal(size=(3, 5)),
        "seven": rng.normal(size=(7, 5)),
        "ten": rng.normal(size=(10, 5)),
        "eleven, few values": rng.integers(-1, 2, size=(11, 5)).astype(float),
        "ten, all equal": np.tile(rng.normal(size=5), (10, 1)),
        "ten, two by two": np.repeat(rng.normal(size=(5, 5)), 2, axis=0),
        "ten, some zero": np.where(np.arange(10)[:, None] % 3 == 0, 0, rng.normal(size=(10, 5))),
        "seven, very large": rng.normal(size=(7, 5)) * 1e30,
        "a hundred": rng.normal(size=(100, 5)),
    }
    rules = [("fedavg", {}), ("median", {}), ("norm-clipped-mean", {"bound": 1.5}), ("trimmed-mean", {"ratio": 0.1}),
             ("trimmed-mean", {"ratio": 0.29}), ("trimmed-mean", {"count": 1}), ("trimmed-mean", {"count": 3}),
             ("krum", {"f": 0}), ("krum", {"f": 2}), ("multi-krum", {"f": 1, "most": 3}), ("multi-krum", {"f": 2}),
             ("bulyan", {"f": 1}), ("bulyan", {"f": 2}), ("weighted-size", {"floor": 0.8}),
             ("weighted-accuracy", {"floor": 0.5}), ("weighted-loss", {"floor": 0.7})]
    found = []
    for name, updates in cases.items():
        n = len(updates)
        sites = [site(1 + 7 * i % 13, 0.1 * (1 + i % 5), (i * 3 % 11) / 10) for i in range(n)]
        for rule, config in rules:
            f = config.get("f", 0)
            needed = {"krum": 2 * f + 3, "bulyan": 4 * f + 3}.get(rule, 1)
            if rule == "multi-krum":
                needed = max(2 * f + 3, config.get("most", 1))
            if rule == "trimmed-mean":
                cut = config.get("count") or cut_of(config["ratio"], n)
                needed = 2 * cut + 1 if cut else n + 1
            if n < needed:
                found.append({"case": name, "rule": rule, "config": config, "refused": True})
                continue
            step, picked = Server(rule, config, updates.shape[1]).step(updates, sites)
            found.append({"case": name, "rule": rule, "config": config, "step": step.tolist(),
                          **({"chosen": picked} if picked is not None else {})})
    return {"updates": {name: u.tolist() for name, u in cases.items()}, "expected": found}


def main():
    clients = hospitals()
    json.dump({
        "what": "made by aggregation_reference.py from the papers; see there",
        "lr": LR, "local_steps": STEPS, "rounds": ROUNDS, "attackers": list(ATTACKERS),
        "hospitals": [{"x": x.tolist(), "y": y.tolist()} for x, y in clients],
        "ten_clients": runs(clients),
        "single": single(),
    }, sys.stdout, separators=(",", ":"))
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
