"""Scores scikit-learn on the folds that `cargo xtask bench triage` wrote, one JSON object a line:
{"set": ..., "fold": 0 to 4, "label": ..., "text": ...}. Prints one JSON object a set. The text and the rule of the
folds are in features/listening/examples/bench_triage/sets.rs: equal texts once, shuffled by a seed, row n in fold n % 5.

Two pipelines, both with the whole training part at hand and as many passes as they like:
  plain  TfidfVectorizer() and LogisticRegression(), as they come
  tuned  words and pairs, sublinear counts, classes weighed alike, C = 10

The bench makes a Python for it with what requirements.txt names; another one is named by DRAAGVLAK_COMPARE_PYTHON.
"""

import json
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score
from sklearn.pipeline import make_pipeline

PIPELINES = {
    "plain": lambda: make_pipeline(TfidfVectorizer(), LogisticRegression(max_iter=1000)),
    "tuned": lambda: make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        LogisticRegression(C=10, class_weight="balanced", max_iter=1000),
    ),
}


def judged(rows, pipeline):
    """Every row with what the model that never saw its fold said."""
    truth, said = [], []
    for fold in sorted({row["fold"] for row in rows}):
        learn = [row for row in rows if row["fold"] != fold]
        test = [row for row in rows if row["fold"] == fold]
        model = pipeline()
        model.fit([row["text"] for row in learn], [row["label"] for row in learn])
        said.extend(model.predict([row["text"] for row in test]))
        truth.extend(row["label"] for row in test)
    return truth, said


def main():
    sets = {}
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            sets.setdefault(row["set"], []).append(row)
    for name, rows in sets.items():
        scores = {}
        for title, pipeline in PIPELINES.items():
            begin = time.perf_counter()
            truth, said = judged(rows, pipeline)
            scores[title] = {
                "macro_f1": f1_score(truth, said, average="macro"),
                "accuracy": accuracy_score(truth, said),
                "right": sum(a == b for a, b in zip(truth, said)),
                "seconds": time.perf_counter() - begin,
            }
        print(json.dumps({"set": name, "scores": scores}), flush=True)


if __name__ == "__main__":
    main()
