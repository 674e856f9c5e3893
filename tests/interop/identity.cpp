// C++ holds a Rust object against the rules of COM, and against its own idea of inheritance.

#include "interfaces.h"
#include "object.h"
#include "texts.h"

using namespace interop;

namespace {

// Not NULL, so that a callee that leaves the out pointer alone is found.
void* const kPoison = reinterpret_cast<void*>(std::uintptr_t{0x5A5A5A5A});

// From `from` to `Wanted` and on to `IUnknown`: the identity is the same on every way.
template <class Wanted, class From>
void walk(Ledger& ledger, From* from, com::IUnknown* identity) {
    auto wanted = query<Wanted>(from);
    if (!CHECK(ledger, wanted)) {
        return;
    }
    auto again = query<Wanted>(from);
    CHECK_EQUAL(ledger, again.get(), wanted.get());
    auto unknown = query<com::IUnknown>(wanted.get());
    CHECK_EQUAL(ledger, unknown.get(), identity);
    // Reflexive, and symmetric: what leads there leads back.
    CHECK_EQUAL(ledger, query<Wanted>(wanted.get()).get(), wanted.get());
    CHECK_EQUAL(ledger, query<From>(wanted.get()).get(), query<From>(from).get());
}

template <class From>
void walk_everywhere(Ledger& ledger, com::IUnknown* identity) {
    auto from = query<From>(identity);
    if (!CHECK(ledger, from)) {
        return;
    }
    walk<com::IMAPISync>(ledger, from.get(), identity);
    walk<com::IShelf>(ledger, from.get(), identity);
    walk<com::ILabel>(ledger, from.get(), identity);
    walk<com::IUnknown>(ledger, from.get(), identity);
}

template <class From>
void ask_in_vain(Ledger& ledger, com::IUnknown* identity) {
    auto from = query<From>(identity);
    if (!CHECK(ledger, from)) {
        return;
    }
    const com::ULONG before = count_of(from.get());
    void* object = kPoison;
    CHECK_EQUAL(ledger, from->QueryInterface(com::IMAPISyncProgressCallback::kIid, &object), com::E_NOINTERFACE);
    CHECK_EQUAL(ledger, object, nullptr);
    object = kPoison;
    CHECK_EQUAL(ledger, from->QueryInterface(com::GUID{}, &object), com::E_NOINTERFACE);
    CHECK_EQUAL(ledger, object, nullptr);
    CHECK_EQUAL(ledger, from->QueryInterface(From::kIid, nullptr), com::E_POINTER);
    CHECK_EQUAL(ledger, from->QueryInterface(com::GUID{}, nullptr), com::E_POINTER);
    CHECK_EQUAL(ledger, count_of(from.get()), before);
}

}  // namespace

extern "C" {

void interop_walk_identity(Ledger* ledger, com::IUnknown* object) {
    auto identity = query<com::IUnknown>(object);
    const com::ULONG before = count_of(object);
    walk_everywhere<com::IUnknown>(*ledger, identity.get());
    walk_everywhere<com::IMAPISync>(*ledger, identity.get());
    walk_everywhere<com::IShelf>(*ledger, identity.get());
    walk_everywhere<com::ILabel>(*ledger, identity.get());
    CHECK_EQUAL(*ledger, count_of(object), before);
}

void interop_ask_in_vain(Ledger* ledger, com::IUnknown* object) {
    ask_in_vain<com::IUnknown>(*ledger, object);
    ask_in_vain<com::IMAPISync>(*ledger, object);
    ask_in_vain<com::IShelf>(*ledger, object);
    ask_in_vain<com::ILabel>(*ledger, object);
}

// A child where its parent is wanted, as C++ converts it: no QueryInterface, the same pointer, the parent's slots.
void interop_use_a_child_as_its_parent(Ledger* ledger, com::IUnknown* object) {
    auto shelf = query<com::IShelf>(object);
    if (!CHECK(*ledger, shelf)) {
        return;
    }
    com::ILabel* label = shelf.get();
    CHECK_EQUAL(*ledger, label->Number(), 7u);
    CHECK_EQUAL(*ledger, label->SetNumber(0xFEDCBA98u), com::S_OK);
    CHECK_EQUAL(*ledger, label->SetNumber(0xFEDCBA98u), com::S_FALSE);
    CHECK_EQUAL(*ledger, query<com::ILabel>(object)->Number(), 0xFEDCBA98u);
    CHECK_EQUAL(*ledger, shelf->Number(), 0xFEDCBA98u);

    com::WCHAR joined[16] = {1, 1, 1};
    CHECK_EQUAL(*ledger, shelf->Join(kOpening, kEmpty, joined, 16), com::S_OK);
    CHECK(*ledger, same_text(joined, kOpening));
    CHECK_EQUAL(*ledger, shelf->Join(u"\U0001D11E", u" fehlt", joined, 9), com::S_OK);
    CHECK(*ledger, same_text(joined, kMissing));
    CHECK_EQUAL(*ledger, shelf->Join(u"\U0001D11E", u" fehlt", joined, 8), com::E_INVALIDARG);
    CHECK_EQUAL(*ledger, shelf->Join(kEmpty, kEmpty, joined, 1), com::S_OK);
    CHECK_EQUAL(*ledger, joined[0], 0);

    const com::ULONG before = count_of(label);
    com::ILabel* owner = nullptr;
    CHECK_EQUAL(*ledger, shelf->Owner(&owner), com::S_OK);
    if (CHECK_EQUAL(*ledger, owner, query<com::ILabel>(object).get())) {
        CHECK_EQUAL(*ledger, count_of(label), before + 1);
        owner->Release();
    }
    CHECK_EQUAL(*ledger, shelf->Owner(nullptr), com::E_POINTER);
    CHECK_EQUAL(*ledger, count_of(label), before);
}

// Takes over the only reference. One count for all interfaces, which both methods answer.
void interop_count_to_the_end(Ledger* ledger, com::IUnknown* object) {
    CHECK_EQUAL(*ledger, object->AddRef(), 2u);
    void* sync = nullptr;
    CHECK_EQUAL(*ledger, object->QueryInterface(com::IMAPISync::kIid, &sync), com::S_OK);
    void* shelf = nullptr;
    CHECK_EQUAL(*ledger, object->QueryInterface(com::IShelf::kIid, &shelf), com::S_OK);
    CHECK_EQUAL(*ledger, static_cast<com::IShelf*>(shelf)->AddRef(), 5u);
    CHECK_EQUAL(*ledger, static_cast<com::IMAPISync*>(sync)->Release(), 4u);
    CHECK_EQUAL(*ledger, object->Release(), 3u);
    CHECK_EQUAL(*ledger, static_cast<com::IShelf*>(shelf)->Release(), 2u);
    CHECK_EQUAL(*ledger, object->Release(), 1u);
    // The last one goes through an interface that is not the identity.
    CHECK_EQUAL(*ledger, static_cast<com::IShelf*>(shelf)->Release(), 0u);
}

// Takes over the only reference of an object whose every method panics, but for `IShelf::Join`, and whose
// destructor does, too.
void interop_survive_panics(Ledger* ledger, com::IUnknown* object) {
    {
        auto shelf = query<com::IShelf>(object);
        auto record = query<com::IRecord>(object);
        auto sync = query<com::IMAPISync>(object);
        if (!CHECK(*ledger, shelf && record && sync)) {
            return;
        }
        for (int round = 0; round < 2; ++round) {
            CHECK_EQUAL(*ledger, shelf->SetNumber(1), com::E_UNEXPECTED);
            CHECK_EQUAL(*ledger, shelf->Number(), 0xBADu);
            com::ILabel* owner = static_cast<com::ILabel*>(kPoison);
            CHECK_EQUAL(*ledger, shelf->Owner(&owner), com::E_UNEXPECTED);
            CHECK_EQUAL(*ledger, owner, nullptr);
            CHECK_EQUAL(*ledger, record->Calls(), 0u);
            com::CallRecord call = {};
            CHECK_EQUAL(*ledger, record->CallAt(1, &call), com::E_UNEXPECTED);
            record->AnswerWith(com::S_OK);
            com::MAPISIB request = {};
            request.ulSize = sizeof request;
            CHECK_EQUAL(*ledger, sync->SynchronizeInBackground(&request), com::E_UNEXPECTED);
            com::WCHAR joined[16];
            CHECK_EQUAL(*ledger, shelf->Join(kMissing, kEmpty, joined, 16), com::S_OK);
            CHECK(*ledger, same_text(joined, kMissing));
        }
    }
    CHECK_EQUAL(*ledger, object->Release(), 0u);
}

}  // extern "C"
