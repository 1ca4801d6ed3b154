#!/usr/bin/env python3
"""Checks vectors.json with nothing but this file: Keccak-256, the curve of EIP-196 and the proof, written a second time.

    python3 verify.py        prints what is not as the vectors say and ends with 1, else counts them and ends with 0
"""
import json
import pathlib
import sys

P = 21888242871839275222246405745257275088696311157297823662689037894645226208583
R = 21888242871839275222246405745257275088548364400416034343698204186575808495617
G = (1, 2)
NONE = (0, 0)  # the neutral element, as EIP-196 writes it
MASK = (1 << 64) - 1
ROTATIONS = ((0, 36, 3, 41, 18), (1, 44, 10, 45, 2), (62, 6, 43, 15, 61), (28, 55, 25, 21, 56), (27, 20, 39, 8, 14))


def rotated(lane, by):
    return ((lane << by) | (lane >> (64 - by))) & MASK if by else lane


def permuted(a):
    """Keccak-f[1600], FIPS 202 section 3, with the round constants from their shift register."""
    register = 1
    for _ in range(24):
        c = [a[x][0] ^ a[x][1] ^ a[x][2] ^ a[x][3] ^ a[x][4] for x in range(5)]
        d = [c[(x + 4) % 5] ^ rotated(c[(x + 1) % 5], 1) for x in range(5)]
        a = [[a[x][y] ^ d[x] for y in range(5)] for x in range(5)]
        b = [[0] * 5 for _ in range(5)]
        for x in range(5):
            for y in range(5):
                b[y][(2 * x + 3 * y) % 5] = rotated(a[x][y], ROTATIONS[x][y])
        a = [[b[x][y] ^ (~b[(x + 1) % 5][y] & MASK & b[(x + 2) % 5][y]) for y in range(5)] for x in range(5)]
        for bit in range(7):
            if register & 1:
                a[0][0] ^= 1 << ((1 << bit) - 1)
            register = (register << 1) ^ (0x171 if register & 0x80 else 0)
    return a


def keccak(data):
    rate = 136
    data = data + b"\x01" + bytes(-(len(data) + 2) % rate) + b"\x80" if (len(data) + 1) % rate else data + b"\x81"
    state = [[0] * 5 for _ in range(5)]
    for start in range(0, len(data), rate):
        for i in range(rate // 8):
            at = start + 8 * i
            state[i % 5][i // 5] ^= int.from_bytes(data[at : at + 8], "little")
        state = permuted(state)
    return b"".join(state[i % 5][i // 5].to_bytes(8, "little") for i in range(4))


def words(*values):
    return b"".join(v if isinstance(v, bytes) else v.to_bytes(32, "big") for v in values)


def number(data):
    return int.from_bytes(keccak(data), "big")


def tag(name):
    return keccak(("xinglin/proof-of-role/%s/v1" % name).encode())


def on_curve(p):
    return p[0] < P and p[1] < P and (p[1] * p[1] - p[0] ** 3 - 3) % P == 0


def plus(p, q):
    if p == NONE or q == NONE:
        return q if p == NONE else p
    if p[0] == q[0]:
        if (p[1] + q[1]) % P == 0:
            return NONE
        slope = 3 * p[0] * p[0] * pow(2 * p[1], -1, P)
    else:
        slope = (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P


def times(k, p):
    sum = NONE
    while k:
        if k & 1:
            sum = plus(sum, p)
        p = plus(p, p)
        k >>= 1
    return sum


def hash_to_point(seed):
    for counter in range(256):
        h = number(words(seed, counter))
        x = h >> 2
        square = (x**3 + 3) % P
        y = pow(square, (P + 1) // 4, P)
        if x < P and y * y % P == square:
            return x, y if y & 1 == h & 1 else P - y
    raise ValueError("no point")


def point(json):
    return int(json["x"], 16), int(json["y"], 16)


def event(s):
    return keccak(words(tag("event"), s["chainId"], int(s["contract"], 16), int(s["record"], 16), s["day"]))


def ring_hash(s):
    return keccak(b"".join(words(int(m["account"], 16), *point(m["key"])) for m in s["ring"]))


def proof_holds(proof):
    s, image = proof["statement"], point(proof["image"])
    keys = [point(m["key"]) for m in s["ring"]]
    challenge, responses = int(proof["challenge"], 16), [int(r, 16) for r in proof["responses"]]
    if len(responses) != len(keys) or not all(map(on_curve, keys + [image])) or max(responses + [challenge]) >= R:
        return False
    context = keccak(words(tag("proof"), event(s), ring_hash(s), s["role"], int(s["sender"], 16), *image))
    base, step = hash_to_point(event(s)), challenge
    for key, response in zip(keys, responses):
        left = plus(times(response, G), times(step, key))
        right = plus(times(response, base), times(step, image))
        step = number(words(context, *left, *right)) % R
    return step == challenge


def claim_holds(claim):
    key, challenge, response = point(claim["key"]), int(claim["challenge"], 16), int(claim["response"], 16)
    if not on_curve(key) or max(challenge, response) >= R:
        return False
    commitment = plus(times(response, G), times(challenge, key))
    place = (claim["chainId"], int(claim["contract"], 16), int(claim["account"], 16))
    return number(words(tag("possession"), *place, *key, *commitment)) % R == challenge


def main():
    vectors = json.loads((pathlib.Path(__file__).parent / "vectors.json").read_text())
    wrong = [v["what"] for v in vectors["proofs"] if proof_holds(v["proof"]) != v["holds"]]
    wrong += [v["what"] for v in vectors["claims"] if claim_holds(v["claim"]) != v["holds"]]
    for hashed in vectors["hashes"]:
        s = hashed["statement"]
        image = point(hashed["image"])
        made = (event(s), ring_hash(s), words(*hash_to_point(event(s))), keccak(words(*image)))
        told = [bytes.fromhex(hashed[name][2:]) for name in ("event", "ringHash", "base", "nullifier")]
        wrong += [] if list(made) == told else ["hashes"]
    for what in wrong:
        print("not as the vectors say:", what)
    if not wrong:
        print(len(vectors["proofs"]), "proofs and", len(vectors["claims"]), "claims are as the vectors say")
    sys.exit(1 if wrong else 0)


main()
