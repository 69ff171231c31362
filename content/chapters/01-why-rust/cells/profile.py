import cProfile
import pstats
import random


def read_positions(count):
    rng = random.Random(2024)
    return [rng.randint(-1000, 1000) for _ in range(count)]


def count_triples(numbers, target=0):
    total = 0
    for i in range(len(numbers)):
        for j in range(i + 1, len(numbers)):
            for k in range(j + 1, len(numbers)):
                if numbers[i] + numbers[j] + numbers[k] == target:
                    total += 1
    return total


def summarise(numbers):
    return {
        "smallest": min(numbers),
        "largest": max(numbers),
        "mean": sum(numbers) / len(numbers),
    }


def report(summary, triples):
    lines = [f"{name}: {value:.1f}" for name, value in summary.items()]
    return "\n".join([*lines, f"triples: {triples}"])


def main():
    numbers = read_positions(200)
    print(report(summarise(numbers), count_triples(numbers)))


with cProfile.Profile() as profile:
    main()

stats = pstats.Stats(profile).sort_stats("tottime").print_stats(5)
