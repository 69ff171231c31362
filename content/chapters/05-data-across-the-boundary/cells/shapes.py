import rows

print("dicts:  ", rows.sums_as_dicts(2))

objects = rows.sums_as_objects(2)
print("objects:", [(each.customer, each.orders, each.amount) for each in objects])

print("lists:  ", rows.sums_as_lists(2))

customers, orders, amounts = (
    memoryview(column).cast(code)
    for column, code in zip(rows.sums_as_arrays(2), "IId", strict=True)
)
print("arrays: ", amounts.tolist(), "sum", sum(amounts))

print("nested: ", rows.report(1))

iterator = rows.sums_as_iterator(2)
print(
    "iterator:", next(iterator).amount, next(iterator).amount, next(iterator, "no more")
)
