// A C++ object with a parent chain. It plays the session, too, and the object that is no callback.

#pragma once

#include "interfaces.h"
#include "object.h"

namespace interop {

class Shelf final : public Object<Shelf, com::IShelf> {
public:
    Shelf(Ledger& ledger, com::ULONG number) : Object(ledger), number_(number) {}

    com::ULONG COM_CALL Number() override { return number_.load(); }

    com::HRESULT COM_CALL SetNumber(com::ULONG number) override {
        const bool changed = number_.exchange(number) != number;
        return changed ? com::S_OK : com::S_FALSE;
    }

    com::HRESULT COM_CALL Join(const com::WCHAR* left, const com::WCHAR* right, com::WCHAR* joined,
                               com::ULONG room) override {
        com::ULONG used = 0;
        for (const com::WCHAR* text : {left, right}) {
            for (; *text != 0; ++text) {
                if (used + 1 >= room) {
                    return com::E_INVALIDARG;
                }
                joined[used++] = *text;
            }
        }
        joined[used] = 0;
        return com::S_OK;
    }

    com::HRESULT COM_CALL Owner(com::ILabel** owner) override {
        if (owner == nullptr) {
            return com::E_POINTER;
        }
        AddRef();
        *owner = this;
        return com::S_OK;
    }

private:
    std::atomic<com::ULONG> number_;
};

}  // namespace interop
