import random

random.seed(1)
half = Shadow(original, count_doubles, share=0.5)
for _ in range(200):
    half("".join(random.choices("abc", k=1_000)))

tally = half.tally
print(
    f"{tally.compared} of {tally.calls} calls were compared, {tally.different} differ"
)
print(f"the original took {tally.answering * 1e6 / tally.compared:.1f} µs a call,")
print(f"the port {tally.watched * 1e6 / tally.compared:.1f} µs")
