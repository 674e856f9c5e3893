// Where checks on the C++ side are written down, for the Rust test to read, and where live C++ objects are counted.

#pragma once

#include <atomic>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <type_traits>

namespace interop {

// Good for the few lines it guards here, and the same on systems whose standard library has no threads.
class SpinLock {
public:
    void lock() {
        while (taken_.test_and_set(std::memory_order_acquire)) {
        }
    }
    void unlock() { taken_.clear(std::memory_order_release); }

private:
    std::atomic_flag taken_ = ATOMIC_FLAG_INIT;
};

class Locked {
public:
    explicit Locked(SpinLock& lock) : lock_(lock) { lock_.lock(); }
    ~Locked() { lock_.unlock(); }
    Locked(const Locked&) = delete;
    Locked& operator=(const Locked&) = delete;

private:
    SpinLock& lock_;
};

constexpr std::size_t kLedgerText = 8192;

// Ledgers stay for good: what runs late on some thread still finds the one it writes to.
class Ledger {
public:
    Ledger() : next_(newest().load()) {
        while (!newest().compare_exchange_weak(next_, this)) {
        }
    }
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    bool check(bool holds, const char* place, int line, const char* what) {
        checks_.fetch_add(1);
        if (!holds) {
            char message[512];
            std::snprintf(message, sizeof message, "%s:%d: not so: %s\n", place, line, what);
            fail(message);
        }
        return holds;
    }

    template <class Found, class Expected>
    bool check_equal(Found found, Expected expected, const char* place, int line, const char* what) {
        checks_.fetch_add(1);
        const bool holds = bits(found) == bits(expected);
        if (!holds) {
            char message[512];
            std::snprintf(message, sizeof message, "%s:%d: %s is 0x%" PRIx64 ", expected is 0x%" PRIx64 "\n", place, line,
                          what, bits(found), bits(expected));
            fail(message);
        }
        return holds;
    }

    void object_made() { live_.fetch_add(1); }
    void object_gone() { live_.fetch_sub(1); }

    std::int32_t live() const { return live_.load(); }
    std::uint32_t checks() const { return checks_.load(); }
    std::uint32_t failures() const { return failures_.load(); }

    void copy_text(char (&text)[kLedgerText]) {
        const Locked locked(lock_);
        std::memcpy(text, text_, sizeof text_);
    }

private:
    // Holds on to all ledgers, so that a search for leaks does not take them for lost.
    static std::atomic<Ledger*>& newest() {
        static std::atomic<Ledger*> newest{nullptr};
        return newest;
    }

    template <class T>
    static std::uint64_t bits(T value) {
        if constexpr (std::is_pointer_v<T>) {
            return reinterpret_cast<std::uintptr_t>(value);
        } else if constexpr (std::is_null_pointer_v<T>) {
            return 0;
        } else {
            static_assert(std::is_integral_v<T>, "compare floats with CHECK");
            return static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
        }
    }

    void fail(const char* message) {
        failures_.fetch_add(1);
        const Locked locked(lock_);
        while (*message != '\0' && length_ + 1 < sizeof text_) {
            text_[length_++] = *message++;
        }
        text_[length_] = '\0';
    }

    std::atomic<std::int32_t> live_{0};
    std::atomic<std::uint32_t> checks_{0};
    std::atomic<std::uint32_t> failures_{0};
    SpinLock lock_;
    std::size_t length_ = 0;
    char text_[kLedgerText] = {};
    Ledger* next_;
};

}  // namespace interop

#define CHECK(ledger, condition) (ledger).check(static_cast<bool>(condition), __FILE__, __LINE__, #condition)
#define CHECK_EQUAL(ledger, found, expected) (ledger).check_equal((found), (expected), __FILE__, __LINE__, #found)
