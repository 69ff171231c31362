class Left:
    def __add__(self, other):
        print("Left.__add__ is asked, and gives up")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("Right.__radd__ is asked, and answers")
        return "a sum"


class Heir(Left):
    def __radd__(self, other):
        print("Heir.__radd__ is asked first: its class is derived from Left")
        return "a sum"


print(add(Left(), Right()))
print(add(Left(), Heir()))
try:
    add(Left(), 1)
except TypeError as error:
    print(error)
