"""An error keeps its kind, and so its exit code, on its way through JSON lines and through pickles."""

import ast
import pickle
from itertools import pairwise

import pytest

from artcli import errors, wire
from shared import ROOT

KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.ArtcliError)
}


def coded():
    """Yield every `SomeError(..., code="...")` of the source: the class and the code."""
    for path in sorted((ROOT / "src" / "artcli").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
                for keyword in node.keywords:
                    if keyword.arg == "code" and isinstance(keyword.value, ast.Constant):
                        yield KINDS[node.func.id], keyword.value.value


AMBIGUOUS = {"too_large"}  # of a page that came, or of one on its way: then the network's
CODED = sorted(
    {(kind.__name__, code) for kind, code in coded()} | {(n, k.default_code) for n, k in KINDS.items()}
)


def test_the_source_is_read():
    assert len(CODED) > 20
    assert all(first != second for first, second in pairwise(CODED))


@pytest.mark.parametrize(("name", "code"), [pair for pair in CODED if pair[1] not in AMBIGUOUS])
def test_an_error_line_from_upstream_has_the_exit_code_it_had_there(name, code):
    line = {"url": "https://example.com/", "error": {"code": code, "message": "so"}}
    assert wire.error_of(line).exit_code == KINDS[name].exit_code


@pytest.mark.parametrize("name", sorted(KINDS))
def test_an_error_comes_out_of_a_pickle_as_it_went_in(name):
    error = KINDS[name]("so", where="there", hint="try", code="x")
    back = pickle.loads(pickle.dumps(error))
    assert (type(back), str(back), back.hint, back.code) == (KINDS[name], "there: so", "try", "x")
