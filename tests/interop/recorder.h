// A C++ callback that writes down what it is told. The callback is the second of its bases, so a provider that took
// the pointer in MAPISIB for the callback itself, without a QueryInterface, would call the wrong vtable.

#pragma once

#include "interfaces.h"
#include "object.h"
#include "services.h"
#include "texts.h"

namespace interop {

class Recorder final : public Object<Recorder, com::ILabel, com::IMAPISyncProgressCallback, com::IRecord> {
public:
    static constexpr com::ULONG kRoom = 32;

    explicit Recorder(Ledger& ledger) : Object(ledger) {}

    com::ULONG COM_CALL Number() override { return Calls(); }
    com::HRESULT COM_CALL SetNumber(com::ULONG) override { return com::E_FAIL; }

    com::HRESULT COM_CALL Progress(const com::WCHAR* text, com::ULONG index, com::ULONG max) override {
        com::CallRecord call = {};
        call.kind = com::kProgress;
        call.index = index;
        call.max = max;
        return note(call, text);
    }

    com::HRESULT COM_CALL Error(com::HRESULT result, const com::WCHAR* text) override {
        com::CallRecord call = {};
        call.kind = com::kError;
        call.result = result;
        return note(call, text);
    }

    com::HRESULT COM_CALL Done(com::HANDLE handle, com::HRESULT result) override {
        if (const Services* services = closes_in_done_.load()) {
            CHECK(ledger(), services->wait_event(handle, 0) == 0);
            services->close_event(handle);
        }
        com::CallRecord call = {};
        call.kind = com::kDone;
        call.result = result;
        call.handle = handle;
        return note(call, nullptr);
    }

    com::ULONG COM_CALL Calls() override {
        const Locked locked(lock_);
        return used_;
    }

    com::HRESULT COM_CALL CallAt(com::ULONG position, com::CallRecord* call) override {
        const Locked locked(lock_);
        if (position >= used_) {
            return com::E_INVALIDARG;
        }
        *call = calls_[position];
        return com::S_OK;
    }

    void COM_CALL AnswerWith(com::HRESULT answer) override { answer_.store(answer); }

    // From now on closes the handle that comes with `Done`, while the provider is still in the call.
    void close_in_done(const Services& services) { closes_in_done_.store(&services); }

    void expect_progress(com::ULONG position, const com::WCHAR* text, com::ULONG index, com::ULONG max) {
        const com::CallRecord call = expect(position, com::kProgress, text);
        CHECK_EQUAL(ledger(), call.index, index);
        CHECK_EQUAL(ledger(), call.max, max);
    }

    void expect_error(com::ULONG position, com::HRESULT result, const com::WCHAR* text) {
        const com::CallRecord call = expect(position, com::kError, text);
        CHECK_EQUAL(ledger(), call.result, result);
    }

    // The last call, therefore the only `Done`: nothing comes after it.
    void expect_done(com::ULONG position, com::HANDLE handle, com::HRESULT result) {
        const com::CallRecord call = expect(position, com::kDone, nullptr);
        CHECK_EQUAL(ledger(), call.handle, handle);
        CHECK_EQUAL(ledger(), call.result, result);
        CHECK_EQUAL(ledger(), Calls(), position + 1);
    }

private:
    com::CallRecord expect(com::ULONG position, com::ULONG kind, const com::WCHAR* text) {
        com::CallRecord call = {};
        CHECK_EQUAL(ledger(), CallAt(position, &call), com::S_OK);
        CHECK_EQUAL(ledger(), call.kind, kind);
        if (text == nullptr) {
            CHECK_EQUAL(ledger(), call.length, -1);
        } else if (CHECK(ledger(), call.length >= 0)) {
            CHECK(ledger(), same_text(call.text, text));
        }
        return call;
    }

    com::HRESULT note(com::CallRecord& call, const com::WCHAR* text) {
        call.length = -1;
        if (text != nullptr) {
            call.length = 0;
            const std::int32_t room = sizeof call.text / sizeof call.text[0] - 1;
            for (; text[call.length] != 0 && call.length < room; ++call.length) {
                call.text[call.length] = text[call.length];
            }
        }
        const Locked locked(lock_);
        if (CHECK(ledger(), used_ < kRoom)) {
            calls_[used_++] = call;
        }
        return answer_.load();
    }

    SpinLock lock_;
    com::ULONG used_ = 0;
    com::CallRecord calls_[kRoom] = {};
    std::atomic<com::HRESULT> answer_{com::S_OK};
    std::atomic<const Services*> closes_in_done_{nullptr};
};

}  // namespace interop
