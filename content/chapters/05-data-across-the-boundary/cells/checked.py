orders = [
    {"customer": "Ada", "amount": 12, "time": 1_700_000_000, "tags": ["web"]},
    {"customer": "Bob", "amount": None, "time": 1_700_000_060},
]
print(check_with_package(orders) == check_by_hand(orders), check_by_hand(orders)[0])

mistakes = [
    {"amount": -1},
    {"amount": "12"},
    {"customer": ""},
    {"time": 1.5},
    {"tags": ["web", None]},
]
for mistake in mistakes:
    wrong = [*orders, orders[0] | mistake]
    _, why = check_with_package(wrong)
    print(check_with_package(wrong) == check_by_hand(wrong), why)
