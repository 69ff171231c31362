#!/usr/bin/env bash
# Installs what the record and the tests can use beyond what the set-up needs, on Debian, Ubuntu and their like: as root, or with sudo.
# A row that lacks one of these is left out of both, by name and with the reason.
# What the rows take from Python is in requirements/, one file for each: `npm run record` installs it by itself.
set -euo pipefail

packages=(
  gcc                  # the C compiler, for the rows in C, Cython, mypyc and cffi
  g++                  # the C++ compiler, for Boost.Python, pybind11 and nanobind
  python3-dev          # Python.h, which all of them include
  libboost-python-dev  # Boost.Python
  swig                 # SWIG
  pypy3                # PyPy, a Python of its own
  nginx                # asked by a test whether it answers as our own server does
  linux-perf           # perf, which records the profiles
)

as_root=()
if [[ $EUID -ne 0 ]]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update
"${as_root[@]}" apt-get install --yes "${packages[@]}"
