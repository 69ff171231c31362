print([fib(n) for n in range(10)])
fib(90)
