"""Reputation after Kang et al. 2019 (10.1109/JIOT.2019.2940820), written from the formulas with every event kept.

Each event weighs past + (recent - past) 2^(-age / half-life); alpha and beta are the weighed sums of strengths times theta and
1 - theta; u = 1 - s N / (N + prior) with s the weighed share of rounds in which the link carried something and N = alpha + beta;
b = (1 - u) alpha / (alpha + beta), d alike, R = b + gamma u. Others' opinions are averaged with frequency times similarity and joined
by the consensus operator. Run: python3 reputation_reference.py > reputation_reference.json
"""
import json
import random

DAY = 86400.0
GAMMA, THETA, ZETA, HALF, PRIOR, LOSS = 0.5, 0.4, 0.6, 30 * DAY, 1.0, 0.05

# evidence: (strength or the function of its amount, what it says of the link)
KINDS = {
    "PUNCTUAL": (1.0, 1), "LATE": (-0.5, 1), "QUALITY_HIDDEN": (0.0, 0), "NOT_FINITE": (-1.0, 1), "WRONG_SHAPE": (-1.0, 1),
    "DIGEST_MISMATCH": (-2.0, 1), "STALE": (-0.5, 1), "DUPLICATE": (-0.5, 1), "COPIED": (-1.0, 1), "CHEATED": (-4.0, 1),
    "NO_SHOW": (-0.5, -1), "LINK_LOST": (0.0, -1), "COSINE": (None, 0), "LOSS_CHANGE": (None, 0),
}


def strength(kind, amount):
    fixed = KINDS[kind][0]
    if fixed is not None:
        return fixed
    return max(-1.0, min(1.0, amount if kind == "COSINE" else amount / LOSS))


def opinion(events, now):
    alpha = beta = good = bad = 0.0
    for kind, amount, seconds in events:
        weight = (1 - ZETA) + (ZETA - (1 - ZETA)) * 0.5 ** ((now - seconds) / HALF)
        s = strength(kind, amount)
        alpha += THETA * weight * max(s, 0.0)
        beta += (1 - THETA) * weight * max(-s, 0.0)
        link = KINDS[kind][1]
        good += weight * (link == 1)
        bad += weight * (link == -1)
    known = alpha + beta
    if known == 0:
        return 0.0, 0.0, 1.0
    carried = 1.0 if good + bad == 0 else good / (good + bad)
    u = 1 - carried * known / (known + PRIOR)
    return (1 - u) * alpha / known, (1 - u) * beta / known, u


def reputation(o):
    return o[0] + GAMMA * o[2]


def consensus(x, y):
    k = x[2] + y[2] - x[2] * y[2]
    return tuple((x[i] * y[2] + y[i] * x[2]) / k for i in (0, 1)) + (x[2] * y[2] / k,)


def recommended(opinions):
    weight = sum(f * s for _, f, s in opinions)
    return tuple(sum(o[i] * f * s for o, f, s in opinions) / weight for i in range(3))


def main():
    out = {"cases": [], "combined": []}
    rng = random.Random(20190906)
    scripted = {
        "nothing seen": [],
        "one punctual update": [("PUNCTUAL", 0.0, 0.0)],
        "honest for twenty days": [(k, a, d * DAY) for d in range(20) for k, a in (("PUNCTUAL", 0.0), ("COSINE", 0.8))],
        "honest, then one cheat": [("PUNCTUAL", 0.0, d * DAY) for d in range(20)] + [("CHEATED", 0.0, 20 * DAY)],
        "only the link is bad": [e for d in range(10) for e in (("PUNCTUAL", 0.0, d * DAY), ("LINK_LOST", 0.0, d * DAY + 60))],
        "hidden by secure aggregation": [e for d in range(5) for e in (("PUNCTUAL", 0.0, d * DAY), ("QUALITY_HIDDEN", 0.0, d * DAY))],
    }
    for name, events in scripted.items():
        now = (events[-1][2] if events else 0.0) + 3 * DAY
        out["cases"].append(case(name, events, now))
    for n in range(20):
        events = []
        at = 0.0
        for _ in range(rng.randrange(1, 60)):
            at += float(rng.randrange(1, 400000))
            kind = rng.choice(sorted(KINDS))
            amount = rng.uniform(-1, 1) if kind == "COSINE" else rng.uniform(-0.1, 0.1) if kind == "LOSS_CHANGE" else 0.0
            events.append((kind, amount, at))
        out["cases"].append(case("random %d" % n, events, at + rng.randrange(0, 4000000)))
    for _ in range(20):
        ours = draw(rng)
        theirs = [(draw(rng), rng.uniform(0, 3), rng.uniform(0, 1)) for _ in range(rng.randrange(1, 6))]
        final = consensus(ours, recommended(theirs))
        out["combined"].append({
            "ours": ours,
            "theirs": [{"opinion": o, "frequency": f, "similarity": s} for o, f, s in theirs],
            "final": final, "reputation": reputation(final)})
    print(json.dumps(out, indent=1))


def draw(rng):
    u = rng.uniform(0.01, 1)
    b = rng.uniform(0, 1 - u)
    return b, 1 - u - b, u


def case(name, events, now):
    o = opinion(events, now)
    return {"name": name, "now": now, "events": [{"evidence": k, "amount": a, "at": t} for k, a, t in events],
            "belief": o[0], "disbelief": o[1], "uncertainty": o[2], "reputation": reputation(o)}


main()
