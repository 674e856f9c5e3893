// A store provider in C++: implements IMAPISync, and reports to the callback of a Rust host.

#include "recorder.h"

using namespace interop;

namespace {

// As in cpp_provider.rs.
enum Manner : com::ULONG {
    // Returns at once and works on a thread of its own.
    kOnItsThread = 0,
    // Works on a thread of its own, and returns only when that has ended.
    kWithinTheCall = 1,
    // As the first, and gives the host no event.
    kWithoutEvent = 2,
    // Refuses.
    kRefuses = 3,
    // Accepts, and lets go of the callback without a word.
    kFallsSilent = 4,
    // As the first, and goes on calling after `Done`.
    kTalksOn = 5,
};

class Provider final : public Object<Provider, com::IMAPISync> {
public:
    Provider(Ledger& ledger, const Services& services, Manner manner, com::HRESULT expected)
        : Object(ledger), services_(services), manner_(manner), expected_(expected) {}

    com::HRESULT COM_CALL SynchronizeInBackground(com::MAPISIB* request) override;

    // The events have a handle for the host and one for the provider, so each may close its own when it likes.
    struct Work {
        Held<Provider> provider;
        Held<com::IMAPISyncProgressCallback> callback;
        com::HANDLE host_event;
        com::HANDLE event;

        void run();
    };

private:
    void look_at(const com::MAPISIB& request);
    void report(com::IMAPISyncProgressCallback& callback, com::HANDLE host_event);

    const Services& services_;
    const Manner manner_;
    // What the callback's methods are to answer.
    const com::HRESULT expected_;
};

void Provider::look_at(const com::MAPISIB& request) {
    CHECK_EQUAL(ledger(), request.ulSize, sizeof(com::MAPISIB));
    CHECK_EQUAL(ledger(), request.ulFlags, com::SYNC_UPLOAD_CONTENTS | com::SYNC_ON_DEMAND);
    CHECK(ledger(), request.phSyncDoneEvent != nullptr);
    if (request.psesSync != nullptr) {
        auto* session = reinterpret_cast<com::IUnknown*>(request.psesSync);
        auto label = query<com::ILabel>(session);
        if (CHECK(ledger(), label)) {
            CHECK_EQUAL(ledger(), label->Number(), kSessionNumber);
        }
    }
}

com::HRESULT Provider::SynchronizeInBackground(com::MAPISIB* request) {
    if (!CHECK(ledger(), request != nullptr)) {
        return com::MAPI_E_INVALID_PARAMETER;
    }
    look_at(*request);
    *request->phSyncDoneEvent = nullptr;
    auto callback = query<com::IMAPISyncProgressCallback>(request->punkCallBack);
    if (!CHECK(ledger(), callback)) {
        return com::MAPI_E_INTERFACE_NOT_SUPPORTED;
    }
    if (manner_ == kRefuses) {
        return com::MAPI_E_BUSY;
    }
    if (manner_ == kFallsSilent) {
        return com::S_OK;
    }
    com::HANDLE event = nullptr;
    if (manner_ != kWithoutEvent) {
        event = services_.create_event();
        *request->phSyncDoneEvent = services_.duplicate_event(event);
    }
    AddRef();
    run_in_thread(new Work{Held<Provider>(this), std::move(callback), *request->phSyncDoneEvent, event},
                  manner_ == kWithinTheCall);
    return com::S_OK;
}

void Provider::Work::run() {
    provider->report(*callback, host_event);
    if (event != nullptr) {
        provider->services_.signal_event(event);
        provider->services_.close_event(event);
    }
    delete this;
}

void Provider::report(com::IMAPISyncProgressCallback& callback, com::HANDLE host_event) {
    CHECK_EQUAL(ledger(), callback.Progress(kOpening, 1, 3), expected_);
    CHECK_EQUAL(ledger(), callback.Progress(kEmpty, 2, 3), expected_);
    CHECK_EQUAL(ledger(), callback.Progress(nullptr, 3, 3), expected_);
    CHECK_EQUAL(ledger(), callback.Progress(kTorn, 0xFFFFFFFEu, 0xFFFFFFFFu), expected_);
    CHECK_EQUAL(ledger(), callback.Error(com::MAPI_E_NOT_FOUND, kMissing), expected_);
    CHECK_EQUAL(ledger(), callback.Error(com::E_ABORT, nullptr), expected_);
    CHECK_EQUAL(ledger(), callback.Done(host_event, com::MAPI_W_PARTIAL_COMPLETION), expected_);
    if (manner_ == kTalksOn) {
        CHECK_EQUAL(ledger(), callback.Progress(kOpening, 1, 3), com::E_UNEXPECTED);
        CHECK_EQUAL(ledger(), callback.Error(com::E_FAIL, kMissing), com::E_UNEXPECTED);
        CHECK_EQUAL(ledger(), callback.Done(host_event, com::S_OK), com::E_UNEXPECTED);
    }
}

}  // namespace

extern "C" com::IUnknown* interop_new_provider(Ledger* ledger, const Services* services, com::ULONG manner,
                                               com::HRESULT expected) {
    return (new Provider(*ledger, *services, static_cast<Manner>(manner), expected))->identity();
}
