import rows

question = (1_707_884_000, "web", 3)
for port in rows.top_by_keys, rows.top_by_interned_keys, rows.top_of_records:
    print(port.__name__, port(orders, *question) == top_customers(orders, *question))


def failure(function, order):
    try:
        return function([order], *question)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


good = orders[0]
nameless = {"amount": 1.0, "time": 1_710_000_000, "tags": ["web"]}
for order in nameless, {**good, "amount": "12.50"}:
    for function in top_customers, rows.top_by_interned_keys, rows.top_of_records:
        print(f"{function.__name__:21}", failure(function, order))
