"""The steps of StepBench in PyTorch: microseconds a training step, the median of seven runs after two."""

import time

import torch
from torch import nn


def conv(dimensions, shape, channels, kernel, pool, hidden):
    convolution = nn.Conv1d if dimensions == 1 else nn.Conv2d
    pooling = nn.MaxPool1d if dimensions == 1 else nn.MaxPool2d
    layers, before = [], shape[0]
    for after in channels:
        layers += [convolution(before, after, kernel), nn.ReLU(), pooling(pool)]
        before = after
    body = nn.Sequential(*layers, nn.Flatten())
    flat = body(torch.zeros(1, *shape)).shape[1]
    return nn.Sequential(body, nn.Linear(flat, hidden), nn.ReLU(), nn.Linear(hidden, 10))


def mlp(*sizes):
    layers = []
    for before, after in zip(sizes, sizes[1:]):
        layers += [nn.Linear(before, after), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def measure(name, model, shape, batch, steps, binary=False):
    features = torch.randn(1024, *shape)
    labels = torch.randint(0, 2 if binary else 10, (1024,))
    labels = labels.float().reshape(-1, 1) if binary else labels
    loss = nn.BCEWithLogitsLoss() if binary else nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.001)
    times = []
    for run in range(-2, 7):
        order = torch.randperm(1024)
        place = 0
        begin = time.perf_counter()
        for _ in range(steps):
            if place >= 1024:
                order, place = torch.randperm(1024), 0
            rows = order[place : place + batch]
            place += batch
            optimizer.zero_grad()
            loss(model(features[rows]), labels[rows]).backward()
            optimizer.step()
        if run >= 0:
            times.append((time.perf_counter() - begin) * 1e6 / steps)
    print(f"torch\t{name}\t{sorted(times)[3]:.2f}", flush=True)


torch.manual_seed(1)
measure("logistic 13, batch 4", nn.Linear(13, 1), (13,), 4, 5000, True)
measure("logistic 13, batch 199", nn.Linear(13, 1), (13,), 199, 3000, True)
measure("mlp 64-32-10, batch 16", mlp(64, 32, 10), (64,), 16, 2000)
measure("mlp 784-128-10, batch 32", mlp(784, 128, 10), (784,), 32, 1000)
measure("mlp 784-512-256-10, batch 64", mlp(784, 512, 256, 10), (784,), 64, 200)
measure("cnn 1-D 187, 16-32, batch 32", conv(1, (1, 187), (16, 32), 5, 2, 64), (1, 187), 32, 200)
measure("cnn 2-D 28x28, 8-16, batch 32", conv(2, (1, 28, 28), (8, 16), 3, 2, 64), (1, 28, 28), 32, 100)
