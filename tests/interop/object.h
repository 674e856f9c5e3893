// COM objects in C++: plain classes with virtual methods, by multiple inheritance, as a C++ developer writes them.

#pragma once

#include <atomic>
#include <type_traits>
#include <utility>

#include "com.h"
#include "ledger.h"

namespace interop {

// Whether a pointer to `Interface` answers `iid`, itself or by one of its parents.
template <class Interface>
bool answers(const com::GUID& iid) {
    if constexpr (std::is_same_v<Interface, com::IUnknown>) {
        return false;
    } else {
        return iid == Interface::kIid || answers<typename Interface::Parent>(iid);
    }
}

// `Final` is the class of the object, and final, so that deleting it needs no virtual destructor. It begins with one
// reference, its creator's.
template <class Final, class First, class... Others>
class Object : public First, public Others... {
public:
    explicit Object(Ledger& ledger) : ledger_(ledger) { ledger_.object_made(); }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    com::HRESULT COM_CALL QueryInterface(const com::GUID& iid, void** object) override {
        if (object == nullptr) {
            return com::E_POINTER;
        }
        *object = nullptr;
        if (iid == com::IUnknown::kIid || answers<First>(iid)) {
            *object = static_cast<First*>(this);
        } else {
            (void)(... || offer<Others>(iid, object));
        }
        if (*object == nullptr) {
            return com::E_NOINTERFACE;
        }
        AddRef();
        return com::S_OK;
    }

    com::ULONG COM_CALL AddRef() override { return count_.fetch_add(1) + 1; }

    com::ULONG COM_CALL Release() override {
        const com::ULONG left = count_.fetch_sub(1) - 1;
        if (left == 0) {
            static_assert(std::is_final_v<Final>);
            delete static_cast<Final*>(this);
        }
        return left;
    }

    com::IUnknown* identity() { return static_cast<First*>(this); }

    com::ULONG count() const { return count_.load(); }

protected:
    ~Object() { ledger_.object_gone(); }

    Ledger& ledger() { return ledger_; }

private:
    template <class Interface>
    bool offer(const com::GUID& iid, void** object) {
        if (!answers<Interface>(iid)) {
            return false;
        }
        *object = static_cast<Interface*>(this);
        return true;
    }

    Ledger& ledger_;
    std::atomic<com::ULONG> count_{1};
};

// Owns one reference.
template <class T>
class Held {
public:
    explicit Held(T* owned) : pointer_(owned) {}
    Held(Held&& other) noexcept : pointer_(std::exchange(other.pointer_, nullptr)) {}
    Held& operator=(Held&&) = delete;
    ~Held() {
        if (pointer_ != nullptr) {
            pointer_->Release();
        }
    }

    explicit operator bool() const { return pointer_ != nullptr; }
    T* operator->() const { return pointer_; }
    T& operator*() const { return *pointer_; }
    T* get() const { return pointer_; }

private:
    T* pointer_;
};

// Asks for an interface; empty if the answer is no.
template <class Interface, class From>
Held<Interface> query(From* from) {
    void* object = nullptr;
    from->QueryInterface(Interface::kIid, &object);
    return Held<Interface>(static_cast<Interface*>(object));
}

// How many references there are, as AddRef and Release tell.
template <class T>
com::ULONG count_of(T* object) {
    object->AddRef();
    return object->Release();
}

}  // namespace interop
