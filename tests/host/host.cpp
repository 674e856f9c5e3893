// A host in C++ that loads the store provider's library, does with it what Outlook does, and unloads it.

#include "listener.h"
#include "support.h"

using namespace interop;

namespace {

constexpr com::ULONG kSpiVersion = 0x00010010;
constexpr com::ULONG MAPI_UNICODE = 0x80000000;
constexpr com::HRESULT MAPI_E_VERSION = com::code(0x80040110);
constexpr com::ULONG kEverything = com::SYNC_DOWNLOAD_HIERARCHY | com::SYNC_DOWNLOAD_CONTENTS | com::SYNC_BACKGROUND;

// MSPROVIDERINIT, which is cdecl as the compiler has it.
using ProviderInit = com::HRESULT (*)(void* instance, com::IUnknown* malloc, AllocateBuffer allocate_buffer,
                                      AllocateMore allocate_more, FreeBuffer free_buffer, com::ULONG flags,
                                      com::ULONG mapi_version, com::ULONG* provider_version, slots::IMSProvider** provider);

// As in host.rs.
struct Visit {
    Ledger* ledger;
    const Services* services;
    const Text* library;
    const Setting* settings;
    com::ULONG setting_count;
    // How many messages of the Maildir cannot be read.
    com::ULONG unreadable;
};

// A provider, and a store of it that is logged on to.
class Session {
public:
    Session(const Visit& visit, const Library& library)
        : ledger_(*visit.ledger), support_(new Support(ledger_, visit.settings, visit.setting_count)) {
        const auto init = library.find<ProviderInit>("MSProviderInit");
        if (CHECK(ledger_, init != nullptr)) {
            initialize(init);
        }
        if (CHECK(ledger_, provider_ != nullptr)) {
            log_on();
        }
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    explicit operator bool() const { return store_ != nullptr; }
    Support& support() { return *support_; }

    Held<com::IMAPISync> sync() { return query<com::IMAPISync>(store_); }

    // Gives all objects of the provider back. With `all`, nobody else may have one any more.
    void log_off(bool all) {
        com::ULONG flags = 1;
        CHECK_EQUAL(ledger_, store_->StoreLogoff(&flags), com::S_OK);
        const com::ULONG stores = store_->Release();
        CHECK_EQUAL(ledger_, logon_->Logoff(&flags), com::S_OK);
        CHECK_EQUAL(ledger_, logon_->Release(), 0u);
        CHECK_EQUAL(ledger_, provider_->Shutdown(&flags), com::S_OK);
        CHECK_EQUAL(ledger_, provider_->Release(), 0u);
        if (all) {
            CHECK_EQUAL(ledger_, stores, 0u);
            expect_nothing_left();
        }
    }

    bool is_alone() { return support_->count() == 1; }

    void expect_nothing_left() {
        CHECK_EQUAL(ledger_, support_->count(), 1u);
        CHECK_EQUAL(ledger_, support_->stores_gone(), 1u);
        CHECK_EQUAL(ledger_, Memory::live().load(), 0);
        CHECK_EQUAL(ledger_, Memory::mistakes().load(), 0);
    }

private:
    void initialize(ProviderInit init) {
        const auto call = [init, this](com::ULONG mapi_version, com::ULONG* version) {
            return init(nullptr, nullptr, Memory::allocate, Memory::allocate_more, Memory::free, 0, mapi_version, version,
                        &provider_);
        };
        com::ULONG version = 0;
        // Often, so that a stack that does not come back as it was would run out.
        for (int round = 0; round < 1000; ++round) {
            CHECK_EQUAL(ledger_, call(kSpiVersion - 1, &version), MAPI_E_VERSION);
            CHECK_EQUAL(ledger_, call(kSpiVersion, nullptr), com::MAPI_E_INVALID_PARAMETER);
        }
        CHECK_EQUAL(ledger_, provider_, nullptr);
        CHECK_EQUAL(ledger_, version, kSpiVersion);
        CHECK_EQUAL(ledger_, call(kSpiVersion, &version), com::S_OK);
    }

    void log_on() {
        com::ULONG security_size = 1;
        void* security = this;
        void* error = this;
        slots::IMAPISupport* support = support_.get();
        CHECK_EQUAL(ledger_,
                    provider_->Logon(support, 0, nullptr, 0, nullptr, MAPI_UNICODE, nullptr, &security_size, &security, &error,
                                     &logon_, &store_),
                    com::S_OK);
        CHECK_EQUAL(ledger_, security_size, 0u);
        CHECK_EQUAL(ledger_, security, nullptr);
        CHECK_EQUAL(ledger_, error, nullptr);
        CHECK(ledger_, logon_ != nullptr && store_ != nullptr);
        CHECK(ledger_, support_->count() > 1);
    }

    Ledger& ledger_;
    Held<Support> support_;
    slots::IMSProvider* provider_ = nullptr;
    slots::IMSLogon* logon_ = nullptr;
    slots::IMsgStore* store_ = nullptr;
};

// A synchronisation that was started.
class Running {
public:
    Running(const Visit& visit, com::IMAPISync& sync, Listener& listener)
        : ledger_(*visit.ledger), services_(*visit.services), listener_(listener) {
        com::MAPISIB request = {};
        request.ulSize = sizeof request;
        request.ulFlags = kEverything;
        request.punkCallBack = listener.identity();
        request.phSyncDoneEvent = &event_;
        CHECK_EQUAL(ledger_, sync.SynchronizeInBackground(&request), com::S_OK);
        CHECK(ledger_, event_ != nullptr);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    ~Running() { close_event(services_, event_); }

    // After the signal nothing of the host's is held by the provider any more.
    void wait(com::ULONG errors) {
        CHECK(ledger_, wait_for(services_, event_, kPatience));
        CHECK_EQUAL(ledger_, listener_.count(), 1u);
        CHECK_EQUAL(ledger_, listener_.done(), 1u);
        CHECK_EQUAL(ledger_, listener_.event(), event_);
        CHECK_EQUAL(ledger_, listener_.errors(), errors);
        CHECK_EQUAL(ledger_, listener_.result(), errors == 0 ? com::S_OK : com::MAPI_W_PARTIAL_COMPLETION);
    }

private:
    Ledger& ledger_;
    const Services& services_;
    Listener& listener_;
    com::HANDLE event_ = nullptr;
};

void synchronize_twice(const Visit& visit, bool first_time) {
    const Library library(visit.library);
    if (!CHECK(*visit.ledger, library)) {
        return;
    }
    // By its published name and no other.
    CHECK(*visit.ledger, library.find<ProviderInit>("_MSProviderInit") == nullptr);
    CHECK(*visit.ledger, library.find<ProviderInit>("MSProviderInit@36") == nullptr);
    Session session(visit, library);
    if (!session) {
        return;
    }
    {
        auto sync = session.sync();
        if (CHECK(*visit.ledger, sync)) {
            const Held<Listener> first(new Listener(*visit.ledger, *visit.services));
            Running(visit, *sync, *first).wait(visit.unreadable);
            CHECK(*visit.ledger, !first_time || first->progress() > 0);
            CHECK(*visit.ledger, !first_time || session.support().notifications() > 0);
            const Held<Listener> second(new Listener(*visit.ledger, *visit.services));
            Running(visit, *sync, *second).wait(visit.unreadable);
        }
    }
    session.log_off(true);
#ifdef _WIN32
    CHECK(*visit.ledger, library.is_in_the_process());
    CHECK(*visit.ledger, library.free());
    CHECK(*visit.ledger, eventually(*visit.services, [&library] { return !library.is_in_the_process(); }));
#endif
}

#ifdef _WIN32
void unload_while_it_works(const Visit& visit) {
    const Library library(visit.library);
    if (!CHECK(*visit.ledger, library)) {
        return;
    }
    Session session(visit, library);
    if (!session) {
        return;
    }
    const Held<Listener> listener(new Listener(*visit.ledger, *visit.services));
    listener->hold_up();
    Running running(visit, *session.sync(), *listener);
    CHECK(*visit.ledger, eventually(*visit.services, [&listener] { return listener->is_held_up(); }));
    session.log_off(false);
    CHECK(*visit.ledger, !session.is_alone());
    CHECK(*visit.ledger, library.free());
    // The thread of the provider is in our callback, and will return from it.
    CHECK(*visit.ledger, library.is_in_the_process());
    listener->let_go();
    running.wait(visit.unreadable);
    CHECK(*visit.ledger, eventually(*visit.services, [&library] { return !library.is_in_the_process(); }));
    session.expect_nothing_left();
}

// Runs on a thread of its own, which is in a single-threaded apartment as that of Outlook's window.
template <class Body>
struct Apartment {
    const Visit& visit;
    const Body& body;

    void run() {
        const Apartments apartments;
        CHECK_EQUAL(*visit.ledger, apartments.enter_single_threaded(), com::S_OK);
        body();
        int kind = -1;
        CHECK_EQUAL(*visit.ledger, apartments.kind(&kind), com::S_OK);
        CHECK(*visit.ledger, kind == Apartments::kSingleThreaded || kind == Apartments::kMainSingleThreaded);
        apartments.leave();
    }
};

template <class Body>
void in_apartment(const Visit& visit, const Body& body) {
    Apartment<Body> apartment{visit, body};
    run_in_thread(&apartment, true);
}
#else
template <class Body>
void in_apartment(const Visit&, const Body& body) {
    body();
}
#endif

}  // namespace

extern "C" {

void host_synchronizes(const Visit* visit) {
    in_apartment(*visit, [visit] {
        synchronize_twice(*visit, true);
        synchronize_twice(*visit, false);
    });
}

#ifdef _WIN32
void host_unloads_early(const Visit* visit) {
    in_apartment(*visit, [visit] { unload_while_it_works(*visit); });
}
#endif

}  // extern "C"
