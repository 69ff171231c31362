def add(x, y):
    return x + y


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __repr__(self):
        return f"{self.cents / 100:.2f} EUR"


print(add(1, 2))
print(add(0.5, 0.25))
print(add("Rust", "y"))
print(add(Money(150), Money(25)))
