"""How long something takes, in units that a busy or a slow machine stretches as it stretches the work."""

import time


def unit():
    """What this machine takes for a fixed piece of work just now: 5 ms where the limits of the tests were measured."""
    started = time.process_time()
    for _ in range(10):  # long enough to share the processor as the work it is compared with does
        sum(len(str(number)) for number in range(50_000))
    return (time.process_time() - started) / 10


def takes_less(seconds, units):
    """Whether one of ten readings stays below so many units: a busy machine only ever adds, a loss of speed always."""
    return any(2 * seconds() / (unit() + unit()) < units for _ in range(10))
