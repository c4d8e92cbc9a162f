"""First, last, linear and the removal effect over PathData, worked out without the product.

Linear shares a result equally among the distinct channels of a way, as heuristic_models of the R package ChannelAttribution does.
The removal effect solves the chain anew without each channel, so it checks the closed form that the product uses.

    python benches/compare/attribution.py ../shared/data/sharing/attribution/PathData.csv
"""

import collections
import csv
import sys

import numpy

with open(sys.argv[1], encoding="utf-8") as table:
    rows = [
        (row["path"].split(" > "), float(row["total_conversions"]), float(row["total_null"])) for row in csv.DictReader(table)
    ]
first, last, linear = collections.Counter(), collections.Counter(), collections.Counter()
names = []
for path, results, _ in rows:
    names += [name for name in dict.fromkeys(path) if name not in names]
    first[path[0]] += results
    last[path[-1]] += results
    for name in set(path):
        linear[name] += results / len(set(path))

count = len(names)
chances = numpy.zeros((count + 1, count + 2))
for path, results, nothing in rows:
    at = count
    for name in path:
        chances[at, names.index(name)] += results + nothing
        at = names.index(name)
    chances[at, count] += results
    chances[at, count + 1] += nothing
chances /= chances.sum(1, keepdims=True)


def chance(kept):
    """The chance of a result when only these channels are there."""
    between = chances[numpy.ix_(kept, kept)]
    from_each = numpy.linalg.solve(numpy.eye(len(kept)) - between, chances[kept, count])
    return chances[count, kept] @ from_each


whole = chance(list(range(count)))
print(f"chance of a result {whole:.10f}")
for place, name in enumerate(names):
    effect = 1 - chance([other for other in range(count) if other != place]) / whole
    print(f"{name}: first {first[name]:.0f}, last {last[name]:.0f}, linear {linear[name]:.4f}, removal effect {effect:.6f}")
