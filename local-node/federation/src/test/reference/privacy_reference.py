"""Renyi losses and epsilons computed from their definitions, for the tests of org.xinglin.federation.privacy.

Independent of the Java: no series. The divergence of the Gaussian mechanism on a Poisson sample is integrated numerically
(Mironov, Talwar, Zhang 2019, section 3.1: E over N(0, z^2) of the likelihood ratio to the power of the order), converted by Canonne,
Kamath, Steinke 2020, proposition 12, and noise multipliers are found by bisection. Run: python3 privacy_reference.py > privacy_reference.json
"""

import json
import math

import numpy as np

ORDERS = np.array([1 + x / 10 for x in range(1, 100)] + list(range(11, 64)) + [128, 256, 512, 1024])


def rdp(q, z, order):
    if q == 1:
        return order / (2 * z * z)
    x = np.linspace(-14 * z, order + 14 * z, 20001)
    log_ratio = np.log1p(-q) + np.logaddexp(0, np.log(q / (1 - q)) + (2 * x - 1) / (2 * z * z))
    log_density = -x * x / (2 * z * z) - math.log(z * math.sqrt(2 * math.pi))
    exponent = log_density + order * log_ratio
    top = exponent.max()
    # The integrand is smooth and vanishes at both ends: the trapezoid rule converges faster than any power.
    return (top + math.log(np.exp(exponent - top).sum() * (x[1] - x[0]))) / (order - 1)


def epsilon(q, z, steps, delta):
    best = (math.inf, 0)
    for order in ORDERS:
        value = steps * rdp(q, z, order) + math.log1p(-1 / order) - math.log(delta * order) / (order - 1)
        best = min(best, (value, order))
    return best


def noise_for(target, q, steps, delta):
    low, high = 0.3, 0.3
    while epsilon(q, high, steps, delta)[0] > target:
        low, high = high, 2 * high
    while high - low > 1e-7 * high:
        middle = (low + high) / 2
        if epsilon(q, middle, steps, delta)[0] <= target:
            high = middle
        else:
            low = middle
    return high


def flamby():
    """FLamby, Fed-Heart-Disease, FedAvg with differential privacy: noise for 15 epochs, 15 rounds of 100 steps taken."""
    rows, delta, taken, out = [("Cleveland", 199), ("Hungary", 172), ("Switzerland", 30), ("Long Beach", 85)], 1e-3, 1500, []
    for claimed in (1, 0.1):
        for hospital, n in rows:
            batches = math.ceil(n / 4)
            q = 1 / batches
            theirs = noise_for(claimed, q, 15 * batches, delta)
            out.append(
                {
                    "hospital": hospital,
                    "rows": n,
                    "claimed": claimed,
                    "noise": theirs,
                    "epsilonOfStepsTaken": epsilon(q, theirs, taken, delta)[0],
                    "noiseThatKeepsTheClaim": noise_for(claimed, q, taken, delta),
                    "epsilonWithoutSampling": epsilon(1, theirs, math.ceil(taken / batches), delta)[0],
                }
            )
    return out


def curve():
    out = []
    for q in (0.001, 0.02, 0.1, 0.5, 1):
        for z in (0.7, 1.1, 5):
            for steps, delta in ((1, 1e-6), (100, 1e-5), (3000, 1e-3)):
                value, order = epsilon(q, z, steps, delta)
                out.append({"rate": q, "noise": z, "steps": steps, "delta": delta, "epsilon": value, "order": order})
    return out


print(json.dumps({"flamby": flamby(), "epsilons": curve()}, indent=1))
