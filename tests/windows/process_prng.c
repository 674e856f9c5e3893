/* Rust's standard library takes its hash seeds from ProcessPrng of bcryptprimitives.dll, which Wine 8 does not have.
 * This is that DLL, over the generator that Wine has. */

#include <stddef.h>

/* RtlGenRandom, under the name that advapi32 exports. */
__declspec(dllimport) unsigned char __stdcall SystemFunction036(void *buffer, unsigned long bytes);

__declspec(dllexport) int __stdcall ProcessPrng(unsigned char *buffer, size_t bytes) {
    while (bytes > 0) {
        unsigned long part = bytes > 0x10000000 ? 0x10000000 : (unsigned long)bytes;
        if (!SystemFunction036(buffer, part)) {
            return 0;
        }
        buffer += part;
        bytes -= part;
    }
    return 1;
}
