/* What a program or a library for an msvc target has of Visual C++'s start-up code on Windows; `program.c` and `library.c` are
 * what Wine calls. It is ours so that such programs can be linked where there is no Visual C++. For the tests only; what is
 * shipped is linked with Microsoft's libraries. */

typedef void(__stdcall *ThreadCallback)(void *module, unsigned long reason, void *reserved);
typedef void(__cdecl *Initializer)(void);

/* Objects with floating-point code refer to it. */
int _fltused = 0;

/* The linker sorts what is named `.NAME$SUFFIX` by its suffix, and `.NAME` goes first: what others put there ends up between
 * these pairs. Compilers put thread-local variables into `.tls$`. */
#pragma section(".tls", read, write)
#pragma section(".tls$ZZZ", read, write)
#pragma section(".CRT$XLA", read)
#pragma section(".CRT$XLZ", read)
#pragma section(".CRT$XCA", read)
#pragma section(".CRT$XCZ", read)
__declspec(allocate(".tls")) char _tls_start = 0;
__declspec(allocate(".tls$ZZZ")) char _tls_end = 0;
__declspec(allocate(".CRT$XLA")) const ThreadCallback callbacks_before = 0;
__declspec(allocate(".CRT$XLZ")) const ThreadCallback callbacks_end = 0;
__declspec(allocate(".CRT$XCA")) const Initializer initializers_before = 0;
__declspec(allocate(".CRT$XCZ")) const Initializer initializers_end = 0;

/* Which block of thread-local variables is this module's. The loader writes it. */
unsigned long _tls_index = 0;

/* IMAGE_TLS_DIRECTORY, which the linker looks up by the name of this variable. A NULL ends the callbacks. */
struct ThreadDirectory {
    const void *start;
    const void *end;
    const unsigned long *index;
    const ThreadCallback *callbacks;
    unsigned long zeroes;
    unsigned long flags;
};
const struct ThreadDirectory _tls_used = {&_tls_start, &_tls_end, &_tls_index, &callbacks_before + 1, 0, 0};

#ifdef __i386__
/* Where the thread block of a 32-bit thread has its array of such blocks. */
__asm__(".globl __tls_array\n__tls_array = 0x2c\n");
#endif

/* What the objects of this module want done before anything else. */
void run_initializers(void) {
    /* Through a volatile pointer: to the compiler the two variables have nothing to do with each other. */
    const Initializer *volatile next = &initializers_before + 1;
    for (; next != &initializers_end; ++next) {
        if (*next) {
            (*next)();
        }
    }
}
