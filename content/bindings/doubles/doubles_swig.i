/* How SWIG makes a module of doubles.h: a str crosses as char *, and what lends its memory as a pointer with a length. */
%module doubles_swig

// region: interface
%{
#include "doubles.h"
%}

%include <pybuffer.i>
%pybuffer_binary(const void *memory, size_t length);

%include "doubles.h"
// endregion: interface
