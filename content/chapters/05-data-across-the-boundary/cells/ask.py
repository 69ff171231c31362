orders = [
    {"customer": "Ada", "amount": 12.5, "time": 1_707_900_000, "tags": ["web", "gift"]},
    {"customer": "Bob", "amount": 20, "time": 1_709_000_000, "tags": ["shop"]},
    {"customer": "Ada", "amount": 7.25, "time": 1_710_000_000, "tags": ["web"]},
    {"customer": "Cleo", "time": 1_711_000_000, "tags": ["web"]},
    {"customer": "Bob", "amount": 9.75, "time": 1_712_000_000, "tags": ["web"]},
    {"customer": "Dan", "amount": None, "time": 1_713_000_000},
]

top_customers(orders, since=1_707_884_000, tag="web", n=3)
