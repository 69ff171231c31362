readings = array("d", [0.1, 0.9])
lent = memoryview(readings)
try:
    readings.append(0.7)
except BufferError as error:
    print("BufferError:", error)

lent.release()
readings.append(0.7)
print(arrays.count_above(readings, 0.5))
