orders = [
    {"customer": "Ada", "amount": 12.5, "time": 3, "tags": ["new"]},
    {"customer": "", "amount": -1.0, "time": 4},  # break it in another way
]

print("by hand      ", check_by_hand(orders)[1])
print("pydantic-core", check_with_package(orders)[1])

try:
    validator.validate_python(orders)
except ValidationError as error:
    print(error)
