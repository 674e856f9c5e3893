// A callback that notes what it is told and on which thread, and that can hold the provider up.

#pragma once

#include "machine.h"
#include "mapi_sync.h"
#include "object.h"

namespace interop {

class Listener final : public Object<Listener, com::IMAPISyncProgressCallback> {
public:
    Listener(Ledger& ledger, const Services& services) : Object(ledger), services_(services), host_(this_thread()) {}

    com::HRESULT COM_CALL Progress(const com::WCHAR*, com::ULONG index, com::ULONG max) override {
        note_thread();
        CHECK(ledger(), index <= max);
        CHECK_EQUAL(ledger(), done_.load(), 0u);
        if (progress_.fetch_add(1) == 0 && holds_up_.load()) {
            is_held_up_.store(true);
            CHECK(ledger(), eventually(services_, [this] { return !holds_up_.load(); }));
        }
        return com::S_OK;
    }

    com::HRESULT COM_CALL Error(com::HRESULT result, const com::WCHAR* text) override {
        note_thread();
        CHECK(ledger(), result < 0);
        CHECK(ledger(), text != nullptr && *text != 0);
        CHECK_EQUAL(ledger(), done_.load(), 0u);
        errors_.fetch_add(1);
        return com::S_OK;
    }

    com::HRESULT COM_CALL Done(com::HANDLE event, com::HRESULT result) override {
        note_thread();
        event_.store(event);
        result_.store(result);
        // Signalled at the very end, after this call.
        CHECK(ledger(), !wait_for(services_, event, 0));
        done_.fetch_add(1);
        return com::S_OK;
    }

    // Until `let_go` the provider stands still in its first report.
    void hold_up() { holds_up_.store(true); }
    bool is_held_up() const { return is_held_up_.load(); }
    void let_go() { holds_up_.store(false); }

    com::ULONG progress() const { return progress_.load(); }
    com::ULONG errors() const { return errors_.load(); }
    com::ULONG done() const { return done_.load(); }
    com::HANDLE event() const { return event_.load(); }
    com::HRESULT result() const { return result_.load(); }

private:
    // The provider calls on a thread of its own, always the same, which has not entered an apartment.
    void note_thread() {
        const Thread thread = this_thread();
        CHECK(ledger(), thread != host_);
        if (has_thread_.exchange(true)) {
            CHECK(ledger(), thread == worker_);
        } else {
            worker_ = thread;
        }
#ifdef _WIN32
        int kind = -1;
        CHECK_EQUAL(ledger(), apartments_.kind(&kind), Apartments::kNotInitialized);
#endif
    }

    const Services& services_;
    const Thread host_;
    std::atomic<bool> has_thread_{false};
    Thread worker_{};
    std::atomic<bool> holds_up_{false};
    std::atomic<bool> is_held_up_{false};
    std::atomic<com::ULONG> progress_{0};
    std::atomic<com::ULONG> errors_{0};
    std::atomic<com::ULONG> done_{0};
    std::atomic<com::HANDLE> event_{nullptr};
    std::atomic<com::HRESULT> result_{com::E_FAIL};
#ifdef _WIN32
    Apartments apartments_;
#endif
};

}  // namespace interop
