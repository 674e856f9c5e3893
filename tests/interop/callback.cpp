// C++ plays the provider that reports to a Rust callback, and makes callbacks for Rust to report to.

#include "recorder.h"
#include "shelf.h"

using namespace interop;

extern "C" {

// The callback answers progress with the index, an error with itself, and the end with its result.
void interop_report_to_callback(Ledger* ledger, com::IUnknown* object, com::HANDLE handle) {
    auto callback = query<com::IMAPISyncProgressCallback>(object);
    if (!CHECK(*ledger, callback)) {
        return;
    }
    CHECK_EQUAL(*ledger, callback->Progress(kOpening, 0, 3), com::S_OK);
    CHECK_EQUAL(*ledger, callback->Progress(kEmpty, 1, 0x7FFFFFFFu), com::S_FALSE);
    CHECK_EQUAL(*ledger, callback->Progress(nullptr, 0x80004004u, 0xFFFFFFFFu), com::E_ABORT);
    CHECK_EQUAL(*ledger, callback->Progress(kTorn, 5, 6), 5);
    CHECK_EQUAL(*ledger, callback->Error(com::MAPI_E_NOT_FOUND, kMissing), com::MAPI_E_NOT_FOUND);
    CHECK_EQUAL(*ledger, callback->Error(com::MAPI_W_PARTIAL_COMPLETION, kEmpty), com::MAPI_W_PARTIAL_COMPLETION);
    CHECK_EQUAL(*ledger, callback->Error(com::E_ABORT, nullptr), com::E_ABORT);
    CHECK_EQUAL(*ledger, callback->Done(handle, com::E_FAIL), com::E_FAIL);
    CHECK_EQUAL(*ledger, callback->Done(nullptr, com::S_OK), com::S_OK);
}

com::IUnknown* interop_new_recorder(Ledger* ledger) { return (new Recorder(*ledger))->identity(); }

com::IUnknown* interop_new_shelf(Ledger* ledger, com::ULONG number) { return (new Shelf(*ledger, number))->identity(); }

}  // extern "C"
