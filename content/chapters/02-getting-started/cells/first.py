import fib as rust

print([rust.fib(n) for n in range(10)])
print(rust.fib(90))
