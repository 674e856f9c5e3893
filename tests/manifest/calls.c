// The generated header in C. Compiling is the test.

#include "vtables.h"

HRESULT report(IMAPISyncProgressCallback *callback, const WCHAR *text) {
    const IMAPISyncProgressCallbackVtbl *vtable = callback->lpVtbl;
    HRESULT result = vtable->Progress(callback, text, 1, 2);
    return result < 0 ? result : vtable->Done(callback, NULL, result);
}

uint32_t first(void) {
    return IID_IMAPISync.Data1;
}
