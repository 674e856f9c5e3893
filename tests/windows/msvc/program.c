/* Where a program begins. */

int main(int count, char **arguments);
void run_initializers(void);
__declspec(dllimport) __declspec(noreturn) void __stdcall ExitProcess(unsigned code);

/* Rust asks the system for the arguments itself. */
void mainCRTStartup(void) {
    run_initializers();
    ExitProcess((unsigned)main(0, 0));
}
