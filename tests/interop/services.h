// What the Rust side does for the C++ side: events, whose handles off Windows mean something to the Rust crate only,
// and waiting. And threads, which C++ makes itself.

#pragma once

#include "com.h"

#ifdef _WIN32
// Declared here as com.h declares the rest: the standard library of some cross compilers has no threads.
extern "C" __declspec(dllimport) void* __stdcall CreateThread(void* security, std::size_t stack,
                                                             unsigned long(__stdcall* start)(void*), void* argument,
                                                             unsigned long flags, unsigned long* id);
extern "C" __declspec(dllimport) int __stdcall CloseHandle(void* handle);
extern "C" __declspec(dllimport) unsigned long __stdcall WaitForSingleObject(void* handle, unsigned long milliseconds);
#else
#include <thread>
#endif

namespace interop {

// As in ledger.rs.
struct Services {
    com::HANDLE (*create_event)();
    com::HANDLE (*duplicate_event)(com::HANDLE event);
    void (*signal_event)(com::HANDLE event);
    std::uint32_t (*wait_event)(com::HANDLE event, std::uint32_t milliseconds);
    void (*close_event)(com::HANDLE event);
    void (*sleep)(std::uint32_t milliseconds);
};

constexpr std::uint32_t kPatience = 20000;

// Waits until something holds, and answers whether it ever did.
template <class Condition>
bool eventually(const Services& services, Condition condition) {
    for (std::uint32_t waited = 0; waited < kPatience; ++waited) {
        if (condition()) {
            return true;
        }
        services.sleep(1);
    }
    return condition();
}

#ifdef _WIN32
template <class Task>
unsigned long __stdcall run_task(void* task) {
    static_cast<Task*>(task)->run();
    return 0;
}

// Runs `task.run()` on a thread of its own; with `and_wait`, returns when that has ended.
template <class Task>
void run_in_thread(Task* task, bool and_wait) {
    void* thread = CreateThread(nullptr, 0, &run_task<Task>, task, 0, nullptr);
    if (and_wait) {
        WaitForSingleObject(thread, 0xFFFFFFFF);
    }
    CloseHandle(thread);
}
#else
template <class Task>
void run_in_thread(Task* task, bool and_wait) {
    std::thread thread([task] { task->run(); });
    if (and_wait) {
        thread.join();
    } else {
        thread.detach();
    }
}
#endif

}  // namespace interop
