kept = rows.Orders(orders)
print(len(kept), "orders in Rust")
for tag in "web", "gift", "shop", "phone":
    print(tag, kept.top(0, tag, 2))

orders[0]["amount"] = 1_000_000.0
print("the dicts: ", top_customers(orders, 0, "web", 1))
print("the object:", kept.top(0, "web", 1))
