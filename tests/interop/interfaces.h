// The interfaces of this suite, which interfaces.rs declares with `#[com_interface]`.

#pragma once

#include "mapi_sync.h"

namespace com {

struct Filetime {
    std::uint32_t low;
    std::uint32_t high;
};
static_assert(sizeof(Filetime) == 8 && alignof(Filetime) == 4, "two numbers, not one");

struct ILabel : IUnknown {
    using Parent = IUnknown;
    static constexpr GUID kIid = {0x9b1f0a51, 0x3c67, 0x4d0e, {0x9a, 0x21, 0x64, 0x0f, 0x1c, 0x5e, 0x7b, 0x01}};

    virtual ULONG COM_CALL Number() = 0;
    virtual HRESULT COM_CALL SetNumber(ULONG number) = 0;

protected:
    ~ILabel() = default;
};

// A child: its first five slots are those of the label.
struct IShelf : ILabel {
    using Parent = ILabel;
    static constexpr GUID kIid = {0x9b1f0a52, 0x3c67, 0x4d0e, {0x9a, 0x21, 0x64, 0x0f, 0x1c, 0x5e, 0x7b, 0x01}};

    // Writes both texts and a NUL to `joined`, which has room for `room` units; E_INVALIDARG if that is too little.
    virtual HRESULT COM_CALL Join(const WCHAR* left, const WCHAR* right, WCHAR* joined, ULONG room) = 0;
    // Hands out the object itself.
    virtual HRESULT COM_CALL Owner(ILabel** owner) = 0;

protected:
    ~IShelf() = default;
};

constexpr ULONG kProgress = 1;
constexpr ULONG kError = 2;
constexpr ULONG kDone = 3;

// One call of a method of IMAPISyncProgressCallback.
struct CallRecord {
    ULONG kind;
    HRESULT result;
    ULONG index;
    ULONG max;
    HANDLE handle;
    // In units without the NUL; -1 where the pointer was NULL.
    std::int32_t length;
    WCHAR text[62];
};
static_assert(sizeof(CallRecord) == published(148, 152), "as in interfaces.rs");

// What a callback was told, for the other side to look at.
struct IRecord : IUnknown {
    using Parent = IUnknown;
    static constexpr GUID kIid = {0x9b1f0a53, 0x3c67, 0x4d0e, {0x9a, 0x21, 0x64, 0x0f, 0x1c, 0x5e, 0x7b, 0x01}};

    virtual ULONG COM_CALL Calls() = 0;
    virtual HRESULT COM_CALL CallAt(ULONG position, CallRecord* call) = 0;
    // What the callback's methods answer from now on.
    virtual void COM_CALL AnswerWith(HRESULT answer) = 0;

protected:
    ~IRecord() = default;
};

// Called back with the context, kWide and kByte, and with the context, kDouble and kWord. Each notes in the number that is the
// context whether that was so, and answers kAnswer and kFloat.
using Standard = std::int64_t(COM_CALL*)(void* context, std::uint64_t number, std::uint8_t byte);
using Cdecl = float (*)(void* context, double number, std::uint32_t word);

// Every way in which an argument or a result can travel. Methods that answer ULONG tell which of their arguments were wrong: bit
// 0 for the first, and so on.
struct IWidths : IUnknown {
    using Parent = IUnknown;
    static constexpr GUID kIid = {0x9b1f0a54, 0x3c67, 0x4d0e, {0x9a, 0x21, 0x64, 0x0f, 0x1c, 0x5e, 0x7b, 0x01}};

    virtual ULONG COM_CALL Narrow(std::int8_t a, std::uint8_t b, std::int16_t c, std::uint16_t d) = 0;
    virtual ULONG COM_CALL Wide(std::int32_t a, std::uint32_t b, std::int64_t c, std::uint64_t d) = 0;
    virtual ULONG COM_CALL Floats(float a, double b, float c, double d) = 0;
    virtual ULONG COM_CALL Pointers(void* a, const WCHAR* b, ULONG* c, const GUID* d) = 0;
    virtual ULONG COM_CALL GuidByValue(std::uint32_t a, GUID b, std::uint64_t c) = 0;
    virtual ULONG COM_CALL Many(std::uint8_t a, float b, std::uint64_t c, std::int8_t d, double e, GUID f, std::int16_t g,
                                std::uint32_t h, const void* i, float j, std::int64_t k, std::uint16_t l) = 0;
    virtual std::int8_t COM_CALL ReturnI8() = 0;
    virtual std::uint16_t COM_CALL ReturnU16() = 0;
    virtual std::uint32_t COM_CALL ReturnU32() = 0;
    virtual std::int64_t COM_CALL ReturnI64() = 0;
    virtual std::uint64_t COM_CALL ReturnU64() = 0;
    virtual float COM_CALL ReturnF32() = 0;
    virtual double COM_CALL ReturnF64() = 0;
    virtual const void* COM_CALL ReturnPointer(const void* pointer) = 0;
    // E_INVALIDARG and 0 where the sum does not fit.
    virtual HRESULT COM_CALL Sum(std::int32_t left, std::int64_t right, std::int64_t* sum) = 0;
    virtual HRESULT COM_CALL Guid(GUID* guid) = 0;
    virtual void COM_CALL Keep(ULONG number) = 0;
    virtual ULONG COM_CALL Kept() = 0;
    virtual ULONG COM_CALL TimeByValue(std::uint8_t a, Filetime b, std::uint16_t c, Filetime d) = 0;
    // Calls what is not NULL. A callback is wrong if it answers something else.
    virtual ULONG COM_CALL CallBack(Standard a, Cdecl b, void* context) = 0;

protected:
    ~IWidths() = default;
};

}  // namespace com
