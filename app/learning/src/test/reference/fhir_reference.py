"""What the four synthetic patients must give, straight from their files: numpy.polyfit for the slopes, nothing of our Java.

Usage: python3 fhir_reference.py FOLDER_WITH_BUNDLES > fhir_reference.json
"""
import datetime as dt
import json
import pathlib
import sys

import numpy as np

UTC = dt.timezone.utc
YEAR = 365.25 * 86400
CODES = {"systolic": "8480-6", "diastolic": "8462-4", "glucose": "2339-0", "bmi": "39156-5"}
ANEMIA, OBESITY = "271737000", "162864005"


def when(text):
    return dt.datetime.fromisoformat(text)


def patient(path, reference):
    values, conditions, last = {name: [] for name in CODES}, set(), None
    a1c = []
    for entry in json.loads(path.read_text())["entry"]:
        r = entry["resource"]
        if r["resourceType"] == "Patient":
            born = dt.datetime.fromisoformat(r["birthDate"]).replace(tzinfo=UTC) + dt.timedelta(hours=12)
            sex = {"female": 0, "male": 1}[r["gender"]]
        elif r["resourceType"] == "Observation":
            t = when(r["effectiveDateTime"])
            last = t if last is None or t > last else last
            for part in [r] + r.get("component", []):
                for coding in part["code"]["coding"]:
                    q = part.get("valueQuantity")
                    if q is None:
                        continue
                    if coding["code"] == "4548-4":
                        a1c.append((t, q["value"]))
                    for name, code in CODES.items():
                        if coding["code"] == code and (reference is None or t < reference + dt.timedelta(days=1)):
                            values[name].append((t, q["value"]))
        elif r["resourceType"] == "Condition" and r["clinicalStatus"]["coding"][0]["code"] == "active":
            conditions.add(r["code"]["coding"][0]["code"])
    row = [((reference or last) - born).total_seconds() / YEAR, sex]
    for name in CODES:
        pairs = sorted(values[name])
        row.append(pairs[-1][1] if pairs else None)
        t = np.array([(p[0] - pairs[0][0]).total_seconds() / YEAR for p in pairs]) if pairs else np.array([])
        row.append(float(np.polyfit(t, [p[1] for p in pairs], 1)[0]) if len(t) and np.ptp(t) * YEAR >= 30 * 86400 else None)
    row.append(int(ANEMIA in conditions))
    return {"row": row, "obese": int(OBESITY in conditions), "a1c": sorted(a1c)[-1][1]}


folder = pathlib.Path(sys.argv[1])
day = dt.datetime(2025, 6, 30, tzinfo=UTC)
print(json.dumps({
    "last": [patient(p, None) for p in sorted(folder.glob("*.json"))],
    "2025-06-30": [patient(p, day) for p in sorted(folder.glob("*.json"))],
}, indent=1))
