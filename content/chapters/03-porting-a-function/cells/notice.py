import inspect

from doubles import count_doubles

print(inspect.signature(count_zip))
print(inspect.signature(count_doubles))
print(count_doubles.__doc__)
count_doubles(text="called by keyword, like the original")
