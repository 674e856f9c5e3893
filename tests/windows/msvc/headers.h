// Shows clang, when it keeps to Visual C++'s conventions, to the headers of g++ and mingw-w64 as the compiler they know. What
// it makes of classes, calls and names stays Visual C++'s. To be included before all else.

#pragma once

#undef _MSC_VER
#define __STRICT_ANSI__ 1
#define __GNUC__ 4
#define __GNUC_MINOR__ 2
#define __MINGW32__ 1
#ifdef _WIN64
#define __MINGW64__ 1
#else
#define __i386__ 1
#define _X86_ 1
#endif

// The C library is Visual C++'s since 2015, but the headers of g++ insist on mingw-w64's printf: support.cpp has it.
#define _UCRT 1

// clang tells these under other names.
#define __GCC_ATOMIC_TEST_AND_SET_TRUEVAL 1
#define __GCC_ATOMIC_BOOL_LOCK_FREE __CLANG_ATOMIC_BOOL_LOCK_FREE
#define __GCC_ATOMIC_CHAR_LOCK_FREE __CLANG_ATOMIC_CHAR_LOCK_FREE
#define __GCC_ATOMIC_CHAR16_T_LOCK_FREE __CLANG_ATOMIC_CHAR16_T_LOCK_FREE
#define __GCC_ATOMIC_CHAR32_T_LOCK_FREE __CLANG_ATOMIC_CHAR32_T_LOCK_FREE
#define __GCC_ATOMIC_WCHAR_T_LOCK_FREE __CLANG_ATOMIC_WCHAR_T_LOCK_FREE
#define __GCC_ATOMIC_SHORT_LOCK_FREE __CLANG_ATOMIC_SHORT_LOCK_FREE
#define __GCC_ATOMIC_INT_LOCK_FREE __CLANG_ATOMIC_INT_LOCK_FREE
#define __GCC_ATOMIC_LONG_LOCK_FREE __CLANG_ATOMIC_LONG_LOCK_FREE
#define __GCC_ATOMIC_LLONG_LOCK_FREE __CLANG_ATOMIC_LLONG_LOCK_FREE
#define __GCC_ATOMIC_POINTER_LOCK_FREE __CLANG_ATOMIC_POINTER_LOCK_FREE
