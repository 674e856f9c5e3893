/* What Wine calls when a library is loaded and unloaded, and when threads begin and end. */

void run_initializers(void);

int __stdcall _DllMainCRTStartup(void *module, unsigned long reason, void *reserved) {
    const unsigned long loaded = 1;
    (void)module;
    (void)reserved;
    if (reason == loaded) {
        run_initializers();
    }
    return 1;
}
