/* Counts equal neighbouring bytes: of a text that ends with NUL, and of memory of a given length. */
#include "doubles.h"

// region: text
size_t count(const char *text)
{
    size_t total = 0;
    char previous = '\0';
    for (; *text != '\0'; text++) {
        if (*text == previous)
            total++;
        previous = *text;
    }
    return total;
}
// endregion: text

// region: bytes
size_t count_bytes(const void *memory, size_t length)
{
    const unsigned char *letters = memory;
    size_t total = 0;
    for (size_t i = 1; i < length; i++) {
        if (letters[i] == letters[i - 1])
            total++;
    }
    return total;
}
// endregion: bytes
