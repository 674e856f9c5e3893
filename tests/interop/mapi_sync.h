// The interfaces of background synchronisation, written from the pages "IMAPISync : IUnknown",
// "IMAPISyncProgressCallback : IUnknown", "MAPISIB" and "MAPI constants" of the Outlook MAPI reference. No header of
// Microsoft's declares them.

#pragma once

#include "com.h"

namespace com {

constexpr HRESULT MAPI_E_INTERFACE_NOT_SUPPORTED = code(0x80004002);
constexpr HRESULT MAPI_E_INVALID_PARAMETER = code(0x80070057);
constexpr HRESULT MAPI_E_BUSY = code(0x8004010B);
constexpr HRESULT MAPI_E_NOT_FOUND = code(0x8004010F);
constexpr HRESULT MAPI_E_USER_CANCEL = code(0x80040113);
constexpr HRESULT MAPI_W_PARTIAL_COMPLETION = code(0x00040680);

constexpr ULONG SYNC_UPLOAD_HIERARCHY = 0x00000001;
constexpr ULONG SYNC_DOWNLOAD_HIERARCHY = 0x00000002;
constexpr ULONG SYNC_UPLOAD_CONTENTS = 0x00000040;
constexpr ULONG SYNC_DOWNLOAD_CONTENTS = 0x00000080;
constexpr ULONG SYNC_OUTGOING_MAIL = 0x00000200;
constexpr ULONG SYNC_BACKGROUND = 0x00001000;
constexpr ULONG SYNC_THESE_FOLDERS = 0x00020000;
constexpr ULONG SYNC_GLOBAL_HEADERS = 0x02000000;
constexpr ULONG SYNC_HEADERS = 0x02000000;
constexpr ULONG SYNC_ON_DEMAND = 0x20000000;

struct IMAPISession;

struct MAPISIB {
    ULONG ulSize;
    ULONG ulFlags;
    IMAPISession* psesSync;
    IUnknown* punkCallBack;
    HANDLE* phSyncDoneEvent;
};

constexpr std::size_t published(std::size_t on32, std::size_t on64) { return sizeof(void*) == 8 ? on64 : on32; }
static_assert(sizeof(MAPISIB) == published(20, 32), "the published size");
static_assert(alignof(MAPISIB) == published(4, 8), "the published alignment");
static_assert(offsetof(MAPISIB, ulSize) == published(0, 0), "the published place");
static_assert(offsetof(MAPISIB, ulFlags) == published(4, 4), "the published place");
static_assert(offsetof(MAPISIB, psesSync) == published(8, 8), "the published place");
static_assert(offsetof(MAPISIB, punkCallBack) == published(12, 16), "the published place");
static_assert(offsetof(MAPISIB, phSyncDoneEvent) == published(16, 24), "the published place");

struct IMAPISync : IUnknown {
    using Parent = IUnknown;
    static constexpr GUID kIid = {0x5024a385, 0x2d44, 0x486a, {0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd}};

    virtual HRESULT COM_CALL SynchronizeInBackground(MAPISIB* psibpb) = 0;

protected:
    ~IMAPISync() = default;
};

struct IMAPISyncProgressCallback : IUnknown {
    using Parent = IUnknown;
    static constexpr GUID kIid = {0x5024a386, 0x2d44, 0x486a, {0x81, 0xa8, 0x8f, 0x0e, 0xcb, 0x60, 0x71, 0xdd}};

    virtual HRESULT COM_CALL Progress(const WCHAR* pwcszProgress, ULONG ulIndex, ULONG ulIndexMax) = 0;
    virtual HRESULT COM_CALL Error(HRESULT hResult, const WCHAR* pwcszErrorStr) = 0;
    virtual HRESULT COM_CALL Done(HANDLE hThreadDoneEvent, HRESULT hResult) = 0;

protected:
    ~IMAPISyncProgressCallback() = default;
};

}  // namespace com
