import rows

orders = [
    {"customer": "Ada", "amount": 20.0},
    {"customer": "Ben", "amount": 35.5},
    {"customer": "Cleo"},
]

try:
    rows.top_by(orders, lambda order: order["amount"], 1)
except KeyError as error:
    print("KeyError:", error)

[best] = rows.top_by(orders, lambda order: order.get("amount", 0.0), 1)
print(best, best is orders[1])
