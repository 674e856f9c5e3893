// The classes, as a C++ programmer writes them: QueryInterface is a chain of comparisons in the order of the bases, the
// count is an atomic number.
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <type_traits>

namespace {

struct Guid {
    uint32_t a;
    uint16_t b, c;
    uint8_t d[8];
};

bool operator==(const Guid &left, const Guid &right) { return std::memcmp(&left, &right, sizeof left) == 0; }

constexpr unsigned digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

constexpr Guid guid(const char *text) {
    uint64_t words[2] = {};
    int digits = 0;
    for (; *text; ++text)
        if (*text != '-') {
            words[digits / 16] = words[digits / 16] << 4 | digit(*text);
            ++digits;
        }
    Guid out{uint32_t(words[0] >> 32), uint16_t(words[0] >> 16), uint16_t(words[0]), {}};
    for (int i = 0; i < 8; ++i) out.d[i] = uint8_t(words[1] >> (56 - 8 * i));
    return out;
}

constexpr int32_t S_OK = 0, E_NOINTERFACE = int32_t(0x80004002), E_POINTER = int32_t(0x80004003),
                  E_UNEXPECTED = int32_t(0x8000FFFF);

struct IUnknown {
    static constexpr Guid iid = guid("00000000-0000-0000-c000-000000000046");
    virtual int32_t QueryInterface(const Guid &, void **) = 0;
    virtual uint32_t AddRef() = 0;
    virtual uint32_t Release() = 0;
};

#define FLAT(name, text)                              \
    struct name : IUnknown {                          \
        static constexpr Guid iid = guid(text);       \
        virtual int32_t Add(int32_t) = 0;             \
        virtual int32_t AddChecked(int32_t) = 0;      \
    };
#define DEEP(name, parent, text)                      \
    struct name : parent {                            \
        static constexpr Guid iid = guid(text);       \
        virtual int32_t Add##name(int32_t) = 0;       \
    };
#include "interfaces.h"
#undef FLAT
#undef DEEP

template <class First, class...> struct FirstOf {
    using type = First;
};

/// What the objects have in common: the count, four bytes of state, and QueryInterface for the bases and their parents.
template <class Self, class... Answered> struct Methods {
    template <class Identity> static void *find(Self *self, const Guid &iid) {
        void *found = nullptr;
        if (iid == IUnknown::iid) return static_cast<Identity *>(self);
        ((iid == Answered::iid && (found = static_cast<Answered *>(self))) || ...);
        return found;
    }
};

#define COUNTED                                                                              \
    std::atomic<uint32_t> count{1};                                                          \
    int32_t total = 0;                                                                       \
    uint32_t AddRef() override { return count.fetch_add(1, std::memory_order_relaxed) + 1; } \
    uint32_t Release() override {                                                            \
        uint32_t left = count.fetch_sub(1, std::memory_order_acq_rel) - 1;                   \
        if (left == 0) {                                                                     \
            delete this;                                                                     \
            return 0;                                                                        \
        }                                                                                    \
        return left;                                                                         \
    }

#define QUERIED(Identity, ...)                                                               \
    int32_t QueryInterface(const Guid &iid, void **out) override {                           \
        if (!out) return E_POINTER;                                                          \
        using Self = std::remove_reference_t<decltype(*this)>;                               \
        void *found = Methods<Self, __VA_ARGS__>::template find<Identity>(this, iid);        \
        *out = found;                                                                        \
        if (!found) return E_NOINTERFACE;                                                    \
        AddRef();                                                                            \
        return S_OK;                                                                         \
    }

} // namespace
