"""Trouble in the workers of a run: pages that hang, crash or wait, as real ones hardly ever do, by what they say."""

from pathlib import Path

SLEEPS, WAITS = "SLEEPS", "WAITS"

_PATCH = """
import artcli.batch.rows as rows

real = rows.article_of

def article_of(record):
    import os, time
    if b"HANGS" in record.body:
        while True:
            pass
    if b"CRASHES" in record.body:
        import signal
        os.kill(os.getpid(), signal.SIGSEGV)
    if b"EATS" in record.body:
        eaten = [bytes(50_000_000) for _ in range(100)]
    if b"FAULTS" in record.body:
        raise RuntimeError("a fault")
    if b"SLEEPS" in record.body:
        time.sleep(0.5)
    if b"WAITS" in record.body:
        for _ in range(6000):  # a minute at most, so that nobody is left behind
            if os.path.exists({gate!r}):
                break
            time.sleep(0.01)
    return real(record)

rows.article_of = article_of
"""


def make(folder: Path, gate: Path) -> dict[str, str]:
    """Return the environment in which every worker does as its pages say; those that say WAITS, until `gate` is there."""
    folder.mkdir(exist_ok=True)
    # Loaded by Python itself when it starts.
    (folder / "sitecustomize.py").write_text(_PATCH.format(gate=str(gate)))
    return {"PYTHONPATH": str(folder)}
