import port

print(port.median([3.0, 1.0, 2.0]))
print(port.median([]))
