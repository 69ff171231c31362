from triples import count_triples_cubic, count_triples_quadratic

numbers = [-2, -1, 0, 1, 2]
print(
    count_triples(numbers),
    count_triples_cubic(numbers),
    count_triples_quadratic(numbers),
)
