apples = {"shop": "Nord", "pieces": 3, "price": 0.4}
bread = {"shop": "Süd", "pieces": 1, "price": 3.2}
group_sums([apples, bread, apples])
group_sums([bread, {"shop": "", "pieces": -1, "price": 3.2}])
group_sums([])
