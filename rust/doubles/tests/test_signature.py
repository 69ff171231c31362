"""Users need not notice that the function moved to Rust: name, help and types are the same."""

import ast
import inspect
import pickle
import pydoc
from importlib.metadata import version
from importlib.resources import files

import original
import pytest
from front_door import OF_TEXT, name_of

import doubles

FUNCTIONS = [*OF_TEXT, doubles.count_doubles_buffer, doubles._panic]


def parameters(function) -> list[tuple]:
    """Name, kind and default of each parameter: all of a signature but the annotations."""
    signature = inspect.signature(function)
    return [(each.name, each.kind, each.default) for each in signature.parameters.values()]


def test_the_signature_is_the_original_s() -> None:
    assert parameters(doubles.count_doubles) == parameters(original.count_doubles)
    assert doubles.count_doubles(text="aa") == 1


def test_the_docstring_is_the_original_s() -> None:
    assert inspect.getdoc(doubles.count_doubles) == inspect.getdoc(original.count_doubles)


def test_help_reads_like_the_original_s() -> None:
    shown = pydoc.plain(pydoc.render_doc(doubles.count_doubles))
    assert "function count_doubles in module doubles\n" in shown
    assert "count_doubles(text)\n" in shown
    assert "Count the positions where two neighbouring characters are equal." in shown


@pytest.mark.parametrize("function", FUNCTIONS, ids=name_of)
def test_a_function_says_which_module_it_is_from(function) -> None:
    assert function.__module__ == "doubles"
    assert pickle.loads(pickle.dumps(function)) is function


def test_the_version_is_the_package_s() -> None:
    assert doubles.__version__ == version("doubles")


def stub() -> ast.Module:
    """The type stub that was installed with the module."""
    return ast.parse(files("doubles").joinpath("__init__.pyi").read_text(encoding="utf-8"))


def test_the_package_is_marked_as_typed() -> None:
    assert files("doubles").joinpath("py.typed").is_file()


def test_the_stub_names_what_the_module_has() -> None:
    functions = {node.name for node in stub().body if isinstance(node, ast.FunctionDef)}
    variables = {node.target.id for node in stub().body if isinstance(node, ast.AnnAssign)}
    assert functions | variables == set(doubles.__all__)


@pytest.mark.parametrize("function", FUNCTIONS, ids=name_of)
def test_the_stub_gives_each_function_its_parameters_and_its_first_sentence(function) -> None:
    [node] = (
        node
        for node in stub().body
        if isinstance(node, ast.FunctionDef) and node.name == function.__name__
    )
    assert [each.arg for each in node.args.args] == [name for name, *_ in parameters(function)]
    assert all(each.annotation for each in node.args.args)
    assert node.returns is not None
    # A paragraph of the Rust may be wrapped.
    first_paragraph = inspect.getdoc(function).split("\n\n")[0]
    assert ast.get_docstring(node) == " ".join(first_paragraph.split())
