// The system as a host needs it: libraries, events, threads and apartments.

#pragma once

#include "services.h"

#ifdef _WIN32
// Declared here as services.h declares the rest.
extern "C" {
__declspec(dllimport) void* __stdcall LoadLibraryW(const wchar_t* name);
__declspec(dllimport) void* __stdcall GetModuleHandleW(const wchar_t* name);
__declspec(dllimport) void* __stdcall GetProcAddress(void* module, const char* name);
__declspec(dllimport) int __stdcall FreeLibrary(void* module);
__declspec(dllimport) unsigned long __stdcall GetCurrentThreadId();
}
#else
#include <dlfcn.h>
#include <pthread.h>
#endif

namespace interop {

#ifdef _WIN32
using Text = wchar_t;

class Library {
public:
    explicit Library(const Text* path) : path_(path), module_(LoadLibraryW(path)) {}
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    explicit operator bool() const { return module_ != nullptr; }

    // A function by its name; NULL if there is none.
    template <class Function>
    Function find(const char* name) const {
        return reinterpret_cast<Function>(GetProcAddress(module_, name));
    }

    // Gives back what was taken when it was loaded. Others may keep the library in the process.
    bool free() const { return FreeLibrary(module_) != 0; }

    bool is_in_the_process() const { return GetModuleHandleW(path_) != nullptr; }

private:
    const Text* path_;
    void* module_;
};

using Thread = unsigned long;
inline Thread this_thread() { return GetCurrentThreadId(); }

inline bool wait_for(const Services&, com::HANDLE event, std::uint32_t milliseconds) {
    return WaitForSingleObject(event, milliseconds) == 0;
}

inline void close_event(const Services&, com::HANDLE event) { CloseHandle(event); }

// COM's own functions, without a library to link with.
class Apartments {
public:
    static constexpr com::HRESULT kNotInitialized = com::code(0x800401F0);
    static constexpr int kSingleThreaded = 0;
    static constexpr int kMainSingleThreaded = 3;

    Apartments() : ole_(L"ole32.dll") {}

    com::HRESULT enter_single_threaded() const {
        constexpr std::uint32_t kApartmentThreaded = 2;
        return ole_.find<Enter>("CoInitializeEx")(nullptr, kApartmentThreaded);
    }

    void leave() const { ole_.find<Leave>("CoUninitialize")(); }

    // What kind of apartment the calling thread is in; `kNotInitialized` if it is in none.
    com::HRESULT kind(int* kind) const {
        int qualifier = 0;
        return ole_.find<Kind>("CoGetApartmentType")(kind, &qualifier);
    }

private:
    using Enter = com::HRESULT(__stdcall*)(void* reserved, std::uint32_t model);
    using Leave = void(__stdcall*)();
    using Kind = com::HRESULT(__stdcall*)(int* kind, int* qualifier);

    Library ole_;
};
#else
using Text = char;

class Library {
public:
    explicit Library(const Text* path) : module_(dlopen(path, RTLD_NOW | RTLD_LOCAL)) {}
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    explicit operator bool() const { return module_ != nullptr; }

    // A function by its name; NULL if there is none.
    template <class Function>
    Function find(const char* name) const {
        return reinterpret_cast<Function>(dlsym(module_, name));
    }

private:
    void* module_;
};

using Thread = pthread_t;
inline Thread this_thread() { return pthread_self(); }

// Off Windows events mean something to the Rust crate only.
inline bool wait_for(const Services& services, com::HANDLE event, std::uint32_t milliseconds) {
    return services.wait_event(event, milliseconds) != 0;
}

inline void close_event(const Services& services, com::HANDLE event) { services.close_event(event); }
#endif

}  // namespace interop
