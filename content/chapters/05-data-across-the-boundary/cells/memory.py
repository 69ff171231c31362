import struct
import sys
from array import array

packed = array("q", [1000, 2000, 3000])
numbers = packed.tolist()
start, length = packed.buffer_info()
own = sys.getsizeof(packed) - length * packed.itemsize

print(f"Python with pointers of {8 * struct.calcsize('P')} bits")
print(f"list   {sys.getsizeof(numbers):3} bytes at {id(numbers):#x}")
for number in numbers:
    print(f"  int  {sys.getsizeof(number):3} bytes at {id(number):#x}")
print(f"array  {own:3} bytes at {id(packed):#x}")
for address in range(start, start + length * packed.itemsize, packed.itemsize):
    print(f"  item {packed.itemsize:3} bytes at {address:#x}")
