// COM as its binary contract states it, for any C++17 compiler and any system: no header of Windows is needed, so
// what the Rust side is held against was not made by it, nor by anybody's generator.

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

// Interfaces are stdcall where that is a convention of its own: on 32-bit x86 Windows.
#if defined(_WIN32) && (defined(__i386__) || defined(_M_IX86))
#define COM_CALL __stdcall
#else
#define COM_CALL
#endif

// A namespace of their own keeps these names apart from those of windows.h, should a standard header pull it in.
namespace com {

using HRESULT = std::int32_t;
using ULONG = std::uint32_t;
using HANDLE = void*;
// `wchar_t` has four bytes on most systems; the contract says UTF-16.
using WCHAR = char16_t;
static_assert(sizeof(WCHAR) == 2, "wide text is UTF-16");

struct GUID {
    std::uint32_t Data1;
    std::uint16_t Data2;
    std::uint16_t Data3;
    std::uint8_t Data4[8];
};
static_assert(sizeof(GUID) == 16, "a GUID has no padding");
static_assert(alignof(GUID) == 4, "a GUID is aligned as its first field");

inline bool operator==(const GUID& left, const GUID& right) { return std::memcmp(&left, &right, sizeof(GUID)) == 0; }

constexpr HRESULT code(std::uint32_t number) { return static_cast<HRESULT>(number); }

constexpr HRESULT S_OK = 0;
constexpr HRESULT S_FALSE = 1;
constexpr HRESULT E_NOINTERFACE = code(0x80004002);
constexpr HRESULT E_POINTER = code(0x80004003);
constexpr HRESULT E_ABORT = code(0x80004004);
constexpr HRESULT E_FAIL = code(0x80004005);
constexpr HRESULT E_UNEXPECTED = code(0x8000FFFF);
constexpr HRESULT E_INVALIDARG = code(0x80070057);

// No virtual destructor, here or below: it would take slots of the vtable. The protected one is no slot; it keeps
// an object from being deleted through an interface.
struct IUnknown {
    static constexpr GUID kIid = {0x00000000, 0x0000, 0x0000, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};

    virtual HRESULT COM_CALL QueryInterface(const GUID& iid, void** object) = 0;
    virtual ULONG COM_CALL AddRef() = 0;
    virtual ULONG COM_CALL Release() = 0;

protected:
    ~IUnknown() = default;
};
static_assert(sizeof(IUnknown) == sizeof(void*), "an interface is one pointer to a vtable");

}  // namespace com
