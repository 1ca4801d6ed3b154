#!/usr/bin/env python3
"""The weighted mean of updates as NumPy makes it: one matrix product (its BLAS may take threads of its own: OPENBLAS_NUM_THREADS),
then by two Python threads that have half of the columns each."""
import time
from threading import Thread

import numpy as np

TIMES, SECONDS = 10, 1.5


def show(what, gigabytes, work):
    for _ in range(3):
        work()
    speeds = []
    end = time.perf_counter() + SECONDS
    while len(speeds) < TIMES or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        speeds.append(gigabytes / (time.perf_counter() - start))
    print(f"  {what:<45} {max(speeds):5.1f} GB/s (median {sorted(speeds)[len(speeds) // 2]:.1f})", flush=True)


def in_two_threads(weights, halves, into):
    half = len(into) // 2
    threads = [Thread(target=np.dot, args=(weights, updates), kwargs={"out": part})
               for updates, part in zip(halves, (into[:half], into[half:]))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def measure(sites, size):
    updates = np.random.default_rng(1).random((sites, size), dtype=np.float32)
    weights = np.full(sites, 1 / sites, dtype=np.float32)
    into = np.empty(size, dtype=np.float32)
    gigabytes = updates.nbytes / 1e9
    print(f"NumPy {np.__version__}, {sites} x {size:,} float32, {gigabytes:.3f} GB")
    show("numpy.dot in float32, into an array", gigabytes, lambda: np.dot(weights, updates, out=into))
    show("numpy.average(axis=0)", gigabytes, lambda: np.average(updates, axis=0, weights=weights))
    halves = [np.ascontiguousarray(updates[:, :size // 2]), np.ascontiguousarray(updates[:, size // 2:])]
    del updates
    show("numpy.dot by two Python threads, half each", gigabytes, lambda: in_two_threads(weights, halves, into))


measure(10, 25_600_000)
measure(1_000, 10_000)
