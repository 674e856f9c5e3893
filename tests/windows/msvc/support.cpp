// What objects made by a compiler with Visual C++'s conventions expect of its libraries, as far as the tests need it.

using Size = decltype(sizeof 0);

extern "C" {
void* malloc(Size bytes);
void free(void* memory);
[[noreturn]] void abort();

int __stdio_common_vsprintf(unsigned long long options, char* text, Size room, const char* format, void* locale,
                            __builtin_va_list arguments);

// The headers of mingw-w64 make `snprintf` of this.
int __mingw_vsnprintf(char* text, Size room, const char* format, __builtin_va_list arguments) {
    // Cuts what is too long, ends it with a NUL, and answers the length of the whole, as C99 has it.
    constexpr unsigned long long kStandardSnprintf = 2;
    return __stdio_common_vsprintf(kStandardSnprintf, text, room, format, nullptr, arguments);
}

// And `isnan` of this.
int __isnan(double number) { return number != number; }

// Objects that Rust throws for a panic name the vtable of `type_info`. Who catches them compares the name of the type and
// calls nothing of it.
extern const void* const type_info_vtable[1] __asm__("??_7type_info@@6B@");
const void* const type_info_vtable[1] = {nullptr};
}

void* operator new(Size bytes) {
    void* memory = malloc(bytes == 0 ? 1 : bytes);
    if (memory == nullptr) {
        abort();
    }
    return memory;
}

void operator delete(void* memory) noexcept { free(memory); }
void operator delete(void* memory, Size) noexcept { free(memory); }
