# The commands of the chapter, in the order in which a reader types them.

# region: folder
mkdir -p doubles/src
cd doubles
python3 -m venv .venv
source .venv/bin/activate
pip install maturin pytest hypothesis
# endregion: folder

# region: oracle
python -m pytest test_count.py
# endregion: oracle

# region: build
maturin develop --release
# endregion: build

# region: import
python -c 'import doubles; print(doubles.count_doubles("bookkeeper"))'
# endregion: import

# region: check
python -m pytest
# endregion: check

# What a reader types in the folder of the downloaded project.

# region: project
python3 -m venv .venv
source .venv/bin/activate
pip install maturin pytest hypothesis
maturin develop --release
python -m pytest
# endregion: project

# What a reader types in the folder of the exercise.

# region: exercise
python3 -m venv .venv
source .venv/bin/activate
pip install maturin pytest
maturin develop --release
python -m pytest
# endregion: exercise
