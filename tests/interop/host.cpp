// C++ plays the host: starts synchronisations of a Rust provider, and listens.

#include "recorder.h"
#include "shelf.h"

using namespace interop;

namespace {

constexpr com::ULONG kFlags = com::SYNC_UPLOAD_CONTENTS | com::SYNC_ON_DEMAND;
com::HANDLE const kPoison = reinterpret_cast<com::HANDLE>(std::uintptr_t{0x5A5A5A5A});

// One synchronisation with all that belongs to it. At its end nothing may hold the host's objects any more.
class Host {
public:
    Host(Ledger& ledger, const Services& services)
        : ledger_(ledger),
          services_(services),
          recorder_(new Recorder(ledger)),
          session_(new Shelf(ledger, kSessionNumber)) {
        com::IShelf* session = session_.get();
        request_.ulSize = sizeof request_;
        request_.ulFlags = kFlags;
        request_.psesSync = reinterpret_cast<com::IMAPISession*>(session);
        request_.punkCallBack = recorder_->identity();
        request_.phSyncDoneEvent = &event_;
    }
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    ~Host() {
        CHECK(ledger_, eventually(services_, [this] { return recorder_->count() == 1; }));
        CHECK(ledger_, eventually(services_, [this] { return session_->count() == 1; }));
        if (event_ != nullptr && event_ != kPoison) {
            services_.close_event(event_);
        }
    }

    com::MAPISIB& request() { return request_; }
    Recorder& recorder() { return *recorder_; }
    com::HANDLE event() const { return event_; }

    com::HRESULT call(com::IMAPISync& store) { return store.SynchronizeInBackground(&request_); }

    // Starts the synchronisation, checks that it was accepted, and waits for its end.
    void run(com::IMAPISync& store) {
        start(store);
        wait();
    }

    void start(com::IMAPISync& store) {
        CHECK_EQUAL(ledger_, call(store), com::S_OK);
        // The record is the caller's and valid for the call only: a provider that still reads it is found out.
        request_ = {};
        CHECK(ledger_, event_ != nullptr && event_ != kPoison);
    }

    void wait() { CHECK_EQUAL(ledger_, services_.wait_event(event_, kPatience), 1u); }

    // The callback has closed the host's handle.
    void forget_event() { event_ = nullptr; }

    void expect_the_whole_story(com::HANDLE event, com::ULONG session, com::ULONG flags) {
        recorder_->expect_progress(0, kOpening, 1, 3);
        recorder_->expect_progress(1, kEmpty, 2, 3);
        recorder_->expect_progress(2, nullptr, 3, 3);
        recorder_->expect_error(3, com::MAPI_E_NOT_FOUND, kMissing);
        recorder_->expect_progress(4, kSession, session, flags);
        recorder_->expect_done(5, event, com::MAPI_W_PARTIAL_COMPLETION);
    }

    // The store has refused and has kept nothing.
    void expect_nothing(com::HANDLE event) {
        CHECK_EQUAL(ledger_, event_, event);
        CHECK_EQUAL(ledger_, recorder_->count(), 1u);
        CHECK_EQUAL(ledger_, session_->count(), 1u);
        CHECK_EQUAL(ledger_, recorder_->Calls(), 0u);
    }

private:
    Ledger& ledger_;
    const Services& services_;
    Held<Recorder> recorder_;
    Held<Shelf> session_;
    com::HANDLE event_ = kPoison;
    com::MAPISIB request_ = {};
};

}  // namespace

extern "C" {

void interop_host_listens(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    Host host(*ledger, *services);
    host.run(*store);
    host.expect_the_whole_story(host.event(), kSessionNumber, kFlags);
}

// Bits that nobody has published are handed on, and fields of a later version are left alone.
void interop_host_of_a_later_version(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    Host host(*ledger, *services);
    host.request().ulFlags = 0xFFFFFFFFu;
    struct {
        com::MAPISIB known;
        std::uint8_t later[24];
    } record = {host.request(), {}};
    std::memset(record.later, 0xA5, sizeof record.later);
    record.known.ulSize = sizeof record;
    CHECK_EQUAL(*ledger, store->SynchronizeInBackground(&record.known), com::S_OK);
    host.wait();
    host.expect_the_whole_story(host.event(), kSessionNumber, 0xFFFFFFFFu);
    CHECK_EQUAL(*ledger, record.later[0], 0xA5);
    CHECK_EQUAL(*ledger, record.known.ulSize, sizeof record);
    CHECK_EQUAL(*ledger, record.known.punkCallBack, host.recorder().identity());
}

void interop_host_stops_listening(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    Host host(*ledger, *services);
    host.recorder().AnswerWith(com::E_ABORT);
    host.run(*store);
    host.recorder().expect_progress(0, kOpening, 1, 3);
    host.recorder().expect_done(1, host.event(), com::MAPI_E_USER_CANCEL);
}

void interop_host_closes_within_done(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    Host host(*ledger, *services);
    host.recorder().close_in_done(*services);
    host.start(*store);
    const com::HANDLE closed = host.event();
    host.forget_event();
    CHECK(*ledger, eventually(*services, [&host] { return host.recorder().Calls() == 6; }));
    host.expect_the_whole_story(closed, kSessionNumber, kFlags);
}

void interop_host_without_listener(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    Host host(*ledger, *services);
    host.request().psesSync = nullptr;
    host.request().punkCallBack = nullptr;
    host.run(*store);
    CHECK_EQUAL(*ledger, host.recorder().Calls(), 0u);
}

void interop_host_starts_several(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    Host first(*ledger, *services);
    Host second(*ledger, *services);
    Host third(*ledger, *services);
    first.start(*store);
    second.start(*store);
    third.start(*store);
    third.wait();
    // One after the other, in the order of the calls: the last one's end is the end of all.
    CHECK_EQUAL(*ledger, services->wait_event(second.event(), 0), 1u);
    CHECK_EQUAL(*ledger, services->wait_event(first.event(), 0), 1u);
    CHECK(*ledger, first.event() != second.event() && second.event() != third.event());
    for (Host* host : {&first, &second, &third}) {
        host->expect_the_whole_story(host->event(), kSessionNumber, kFlags);
    }
}

// Takes over the only reference to the store and gives it back while the work, which waits for `gate`, is not done.
void interop_host_lets_go_early(Ledger* ledger, const Services* services, com::IMAPISync* store, com::HANDLE gate) {
    Host host(*ledger, *services);
    host.start(*store);
    CHECK(*ledger, store->Release() > 0);
    CHECK_EQUAL(*ledger, host.recorder().Calls(), 0u);
    services->signal_event(gate);
    host.wait();
    host.expect_the_whole_story(host.event(), kSessionNumber, kFlags);
}

void interop_host_of_a_panicking_store(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    for (int round = 0; round < 2; ++round) {
        Host host(*ledger, *services);
        host.run(*store);
        host.recorder().expect_progress(0, kOpening, 1, 3);
        host.recorder().expect_done(1, host.event(), com::E_UNEXPECTED);
    }
}

void interop_host_sends_no_callback(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    Host host(*ledger, *services);
    const Held<Shelf> bystander(new Shelf(*ledger, 1));
    const com::ULONG references = count_of(store);
    host.request().punkCallBack = bystander->identity();
    CHECK_EQUAL(*ledger, host.call(*store), com::MAPI_E_INTERFACE_NOT_SUPPORTED);
    host.expect_nothing(nullptr);
    CHECK_EQUAL(*ledger, bystander->count(), 1u);
    CHECK_EQUAL(*ledger, count_of(store), references);
}

void interop_host_sends_broken_records(Ledger* ledger, const Services* services, com::IMAPISync* store) {
    CHECK_EQUAL(*ledger, store->SynchronizeInBackground(nullptr), com::MAPI_E_INVALID_PARAMETER);
    const com::ULONG references = count_of(store);
    for (const std::size_t size : {std::size_t{0}, sizeof(com::ULONG), offsetof(com::MAPISIB, punkCallBack),
                                   offsetof(com::MAPISIB, phSyncDoneEvent), sizeof(com::MAPISIB) - 1}) {
        Host host(*ledger, *services);
        host.request().ulSize = static_cast<com::ULONG>(size);
        CHECK_EQUAL(*ledger, host.call(*store), com::MAPI_E_INVALID_PARAMETER);
        // What such a record says of the place for the event is not to be believed.
        host.expect_nothing(kPoison);
    }
    Host host(*ledger, *services);
    host.request().phSyncDoneEvent = nullptr;
    CHECK_EQUAL(*ledger, host.call(*store), com::MAPI_E_INVALID_PARAMETER);
    host.expect_nothing(kPoison);
    CHECK_EQUAL(*ledger, count_of(store), references);
}

}  // extern "C"
