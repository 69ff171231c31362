import fib

print([fib.fib(n) for n in range(10)])
print(fib.fib(90))
