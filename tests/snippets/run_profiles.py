"""Runs programs of the page one after the other, each with top-level await, and prints what each prints."""

import ast
import asyncio
import contextlib
import io
import json
import sys


def run(program: str) -> str:
    printed = io.StringIO()
    code = compile(program, "profile.py", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)

    async def awaited() -> None:
        await eval(code, {})

    with contextlib.redirect_stdout(printed):
        asyncio.run(awaited())
    return printed.getvalue()


print(json.dumps([run(program) for program in json.load(sys.stdin)]))
