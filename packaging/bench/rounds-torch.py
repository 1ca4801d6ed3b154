"""The work of the 15 rounds of rounds.sh in PyTorch, in one process and without a network: the same tables, model, rounds and steps.
usage: rounds-torch.py DATA     DATA is a folder with the four processed.*.data tables of UCI heart disease"""

import sys
import time

import_began = time.perf_counter()
import torch  # noqa: E402: its import is measured
from torch import nn  # noqa: E402

import_took = time.perf_counter() - import_began
ROUNDS, STEPS, RATE, TEST = 15, 10, 0.1, 0.34


def rows(path):
    for line in open(path):
        cells = line.strip().split(",")
        used = cells[:10] + cells[13:]
        if "?" in used:
            continue
        age, sex, cp, trestbps, chol, fbs, restecg, thalach, exang, oldpeak = map(float, cells[:10])
        pain = [float(cp == level) for level in (2, 3, 4)]
        ecg = [float(restecg == level) for level in (1, 2)]
        yield [age, sex, trestbps, chol, fbs, thalach, exang, oldpeak, *pain, *ecg], float(float(cells[13]) > 0)


def hospital(path):
    pairs = list(rows(path))
    features = torch.tensor([pair[0] for pair in pairs])
    labels = torch.tensor([[pair[1]] for pair in pairs])
    order = torch.randperm(len(pairs))
    held = round(TEST * len(pairs))
    test, train = order[:held], order[held:]
    mean, deviation = features[train].mean(0), features[train].std(0)
    deviation[deviation == 0] = 1
    features = (features - mean) / deviation
    return features[train], labels[train], features[test], labels[test]


def trained(model, start, features, labels):
    model.load_state_dict(start)
    optimizer = torch.optim.SGD(model.parameters(), lr=RATE)
    loss = nn.BCEWithLogitsLoss()
    for _ in range(STEPS):
        optimizer.zero_grad()
        loss(model(features), labels).backward()
        optimizer.step()
    return {name: value.detach().clone() for name, value in model.state_dict().items()}


def right(model, state, features, labels):
    model.load_state_dict(state)
    with torch.no_grad():
        return ((model(features) > 0).float() == labels).sum().item()


begin = time.perf_counter()
torch.manual_seed(43)
hospitals = [hospital(f"{sys.argv[1]}/processed.{name}.data") for name in ("cleveland", "hungarian", "switzerland", "va")]
read = time.perf_counter()
model = nn.Linear(13, 1)
state = {name: torch.zeros_like(value) for name, value in model.state_dict().items()}
total = sum(len(one[0]) for one in hospitals)
for _ in range(ROUNDS):
    updates = [(len(one[0]) / total, trained(model, state, one[0], one[1])) for one in hospitals]
    state = {name: sum(share * update[name] for share, update in updates) for name in state}
    correct = sum(right(model, state, one[2], one[3]) for one in hospitals)
end = time.perf_counter()
tested = sum(len(one[2]) for one in hospitals)
print(f"  PyTorch: import {import_took:.2f} s, tables {read - begin:.3f} s, 15 rounds {end - read:.3f} s, "
      f"all with import {import_took + end - begin:.2f} s; accuracy {correct / tested:.3f}")
