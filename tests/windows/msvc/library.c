/* Where a DLL begins. */

enum { kProcessAttach = 1 };

void run_initializers(void);

/* The loader calls it; that it answers no 0 says that the DLL can be used. Rust has no `DllMain` that would want to know. */
int __stdcall _DllMainCRTStartup(void *module, unsigned long reason, void *reserved) {
    (void)module;
    (void)reserved;
    if (reason == kProcessAttach) {
        run_initializers();
    }
    return 1;
}
