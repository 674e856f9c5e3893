// The objects that are measured, made by C++, and the operations of C++'s own types.
#include "classes.h"
#include <stdexcept>

namespace {

#define ADDING                                                                   \
    int32_t Add(int32_t amount) override { return total = int32_t(uint32_t(total) + uint32_t(amount)); } \
    int32_t AddChecked(int32_t amount) override {                                \
        try {                                                                    \
            if (amount == INT32_MAX) throw std::runtime_error("that is too much"); \
            return Add(amount);                                                  \
        } catch (...) {                                                          \
            return E_UNEXPECTED;                                                 \
        }                                                                        \
    }

template <class... Is> struct Object final : Is... {
    using Identity = typename FirstOf<Is...>::type;
    COUNTED
    QUERIED(Identity, Is...)
    ADDING
};

struct Deep final : D5 {
    COUNTED
    QUERIED(D5, D5, D4, D3, D2, D1)
    int32_t AddD1(int32_t amount) override { return total += amount; }
    int32_t AddD2(int32_t amount) override { return total += amount; }
    int32_t AddD3(int32_t amount) override { return total += amount; }
    int32_t AddD4(int32_t amount) override { return total += amount; }
    int32_t AddD5(int32_t amount) override { return total += amount; }
};

/// With weak references: the memory stays for as long as one of them does. All owners together hold one.
struct Referred final : I00 {
    std::atomic<uint32_t> count{1}, weak{1};
    int32_t total = 0;
    QUERIED(I00, I00)
    ADDING
    uint32_t AddRef() override { return count.fetch_add(1, std::memory_order_relaxed) + 1; }
    uint32_t Release() override {
        uint32_t left = count.fetch_sub(1, std::memory_order_acq_rel) - 1;
        if (left == 0) release_weak();
        return left;
    }
    void add_weak() { weak.fetch_add(1, std::memory_order_relaxed); }
    void release_weak() {
        if (weak.fetch_sub(1, std::memory_order_acq_rel) == 1) delete this;
    }
    bool upgrade() {
        uint32_t now = count.load(std::memory_order_relaxed);
        while (now != 0)
            if (count.compare_exchange_weak(now, now + 1, std::memory_order_acquire)) return true;
        return false;
    }
};

template <class T> void *make(void *) { return static_cast<I00 *>(new T); }

/// An owner, as `CComPtr` and `wil::com_ptr` are.
template <class T> struct Owner {
    T *pointer;
    explicit Owner(T *owned) : pointer(owned) {}
    Owner(const Owner &other) : pointer(other.pointer) {
        if (pointer) pointer->AddRef();
    }
    ~Owner() { reset(); }
    void reset() {
        if (pointer) pointer->Release();
        pointer = nullptr;
    }
};

struct Weak {
    Referred *pointer;
    explicit Weak(Referred *of) : pointer(of) { pointer->add_weak(); }
    ~Weak() { pointer->release_weak(); }
    Owner<Referred> upgrade() const { return Owner<Referred>(pointer->upgrade() ? pointer : nullptr); }
};

/// What the compiler must take as seen and changed by others.
template <class T> void shown(T &value) { asm volatile("" : : "r"(&value) : "memory"); }

} // namespace

extern "C" {

using Create = void *(*)(void *);

Create cpp_create(size_t chains) {
    switch (chains) {
    case 1: return make<Object<I00>>;
#define FOUR(a, b, c, d) I##a, I##b, I##c, I##d
    case 4: return make<Object<FOUR(00, 01, 02, 03)>>;
    case 8: return make<Object<FOUR(00, 01, 02, 03), FOUR(04, 05, 06, 07)>>;
    case 16:
        return make<Object<FOUR(00, 01, 02, 03), FOUR(04, 05, 06, 07), FOUR(08, 09, 10, 11), FOUR(12, 13, 14, 15)>>;
    case 32:
        return make<Object<FOUR(00, 01, 02, 03), FOUR(04, 05, 06, 07), FOUR(08, 09, 10, 11), FOUR(12, 13, 14, 15),
                           FOUR(16, 17, 18, 19), FOUR(20, 21, 22, 23), FOUR(24, 25, 26, 27), FOUR(28, 29, 30, 31)>>;
    default: return nullptr;
    }
}

/// The objects with parents, and with weak references.
void *cpp_create_deep(void *) { return static_cast<D5 *>(new Deep); }
void *cpp_create_referred(void *) { return static_cast<I00 *>(new Referred); }

// The operations of C++'s own types, each this many times with an object of its own.

void cpp_nothing(size_t times) {
    void *object = &object;
    while (times--) {
        shown(object);
        void *copy = object;
        shown(copy);
    }
}

void cpp_clone(Create create, size_t times) {
    Owner<IUnknown> owner(static_cast<IUnknown *>(create(nullptr)));
    while (times--) {
        shown(owner);
        Owner<IUnknown> copy(owner);
        shown(copy);
    }
}

void cpp_cast(Create create, const Guid *iid, size_t times) {
    Owner<IUnknown> owner(static_cast<IUnknown *>(create(nullptr)));
    while (times--) {
        shown(owner);
        Owner<IUnknown> answer(nullptr);
        owner.pointer->QueryInterface(*iid, reinterpret_cast<void **>(&answer.pointer));
        shown(answer);
    }
}

void cpp_weak_create(size_t times) {
    Owner<Referred> owner(new Referred);
    while (times--) {
        shown(owner);
        Weak weak(owner.pointer);
        shown(weak);
    }
}

void cpp_weak_upgrade(bool is_gone, size_t times) {
    Owner<Referred> owner(new Referred);
    Weak weak(owner.pointer);
    if (is_gone) owner.reset();
    while (times--) {
        shown(weak);
        Owner<Referred> again = weak.upgrade();
        shown(again);
    }
}

void cpp_weak_life(size_t times) {
    while (times--) {
        Owner<Referred> owner(new Referred);
        shown(owner);
        Weak weak(owner.pointer);
        shown(weak);
        Owner<Referred> again = weak.upgrade();
        shown(again);
    }
}

size_t cpp_size(size_t chains) {
    switch (chains) {
    case 0: return sizeof(Referred);
    case 1: return sizeof(Object<I00>);
    case 4: return sizeof(Object<FOUR(00, 01, 02, 03)>);
    case 16:
        return sizeof(Object<FOUR(00, 01, 02, 03), FOUR(04, 05, 06, 07), FOUR(08, 09, 10, 11), FOUR(12, 13, 14, 15)>);
    default: return 0;
    }
}
}
