/* What SWIG wraps. */
#ifndef DOUBLES_H
#define DOUBLES_H

#include <stddef.h>

size_t count(const char *text);
size_t count_bytes(const void *memory, size_t length);

#endif
