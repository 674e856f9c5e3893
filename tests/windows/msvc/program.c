/* What stands between Wine and `main` of a program. */

void run_initializers(void);
int main(int count, char **arguments);
__declspec(dllimport) __declspec(noreturn) void __stdcall ExitProcess(unsigned code);

/* Rust asks the system for the arguments itself. */
void mainCRTStartup(void) {
    run_initializers();
    ExitProcess((unsigned)main(0, 0));
}
