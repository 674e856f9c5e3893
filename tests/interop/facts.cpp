// What the C++ compiler made of the published facts, for Rust to compare with its own.

#include "interfaces.h"

namespace {

// As in agreement.rs.
struct Facts {
    com::GUID iids[7];
    com::ULONG layout[7];
    com::ULONG flags[10];
    com::HRESULT codes[14];
};

}  // namespace

extern "C" void interop_facts(Facts* facts) {
    *facts = {
        {com::IUnknown::kIid, com::IMAPISync::kIid, com::IMAPISyncProgressCallback::kIid, com::ILabel::kIid,
         com::IShelf::kIid, com::IRecord::kIid, com::IWidths::kIid},
        {sizeof(com::MAPISIB), alignof(com::MAPISIB), offsetof(com::MAPISIB, ulSize), offsetof(com::MAPISIB, ulFlags),
         offsetof(com::MAPISIB, psesSync), offsetof(com::MAPISIB, punkCallBack),
         offsetof(com::MAPISIB, phSyncDoneEvent)},
        {com::SYNC_UPLOAD_HIERARCHY, com::SYNC_DOWNLOAD_HIERARCHY, com::SYNC_UPLOAD_CONTENTS,
         com::SYNC_DOWNLOAD_CONTENTS, com::SYNC_OUTGOING_MAIL, com::SYNC_BACKGROUND, com::SYNC_THESE_FOLDERS,
         com::SYNC_GLOBAL_HEADERS, com::SYNC_HEADERS, com::SYNC_ON_DEMAND},
        {com::S_OK, com::S_FALSE, com::E_NOINTERFACE, com::E_POINTER, com::E_ABORT, com::E_FAIL, com::E_UNEXPECTED,
         com::E_INVALIDARG, com::MAPI_E_INTERFACE_NOT_SUPPORTED, com::MAPI_E_INVALID_PARAMETER, com::MAPI_E_BUSY,
         com::MAPI_E_NOT_FOUND, com::MAPI_E_USER_CANCEL, com::MAPI_W_PARTIAL_COMPLETION},
    };
}
