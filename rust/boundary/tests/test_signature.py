"""The stub says of each function what the module does."""

import ast
import inspect
from importlib.metadata import version
from importlib.resources import files

import pytest

import boundary

FUNCTIONS = [each for each in vars(boundary).values() if inspect.isbuiltin(each)]


def stub() -> ast.Module:
    """The type stub that was installed with the module."""
    return ast.parse(files("boundary").joinpath("__init__.pyi").read_text(encoding="utf-8"))


def test_the_version_is_the_package_s() -> None:
    assert boundary.__version__ == version("boundary")


def test_the_stub_names_what_the_module_has() -> None:
    nodes = [node for node in stub().body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    # What begins with "_" describes an argument, and is in the stub only.
    named = {node.name for node in nodes if not node.name.startswith("_")}
    assert {*named, "__version__"} == set(boundary.__all__)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_the_stub_gives_each_function_its_parameters_and_docstring(function) -> None:
    [node] = (
        node
        for node in stub().body
        if isinstance(node, ast.FunctionDef) and node.name == function.__name__
    )
    arguments = [each.arg for each in [*node.args.args, *node.args.kwonlyargs]]
    assert arguments == list(inspect.signature(function).parameters)
    assert ast.get_docstring(node) == inspect.getdoc(function)
    assert function.__module__ == "boundary"
