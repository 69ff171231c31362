columns = [step / 4 for step in range(-8, 3)]
lines = [step / 4 for step in range(-4, 5)]
mandelbrot(columns, lines, 50)
mandelbrot([-0.75, 0.25], [0.0, 0.1], 200)
mandelbrot([1e200], [-1e200], 9)
mandelbrot([], [0.0], 9)
mandelbrot([0.0], [0.0], 0)
