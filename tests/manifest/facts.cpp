// The generated header against the header that was written by hand from Microsoft's pages. Compiling is the test.

// In this order: the generated one brings the macros of Windows, which have names of the other's constants.
#include "mapi_sync.h"

#include "vtables.h"

#include <type_traits>

// What a call passes, as far as it matters to the other side: an address, or a number of some width and sign.
template <typename T>
using Passed = std::conditional_t<
    std::is_pointer_v<T> || std::is_reference_v<T>, void*,
    std::integral_constant<int, std::is_signed_v<T> ? -static_cast<int>(sizeof(T)) : static_cast<int>(sizeof(T))>>;

template <typename... T>
struct Call {};

template <typename C, typename R, typename... P>
Call<Passed<R>, Passed<P>...> shape(R (MAPI_COM_CALL C::*)(P...));
template <typename C, typename R, typename... P>
Call<Passed<R>, Passed<P>...> shape(R (MAPI_COM_CALL*)(C*, P...));

#define SAME_IN_CLASS(interface_name, method)                                   \
    static_assert(std::is_same_v<decltype(shape(&interface_name::method)),      \
                                 decltype(shape(&com::interface_name::method))>, \
                  "the class as published")

#define SAME_IN_VTABLE(interface_name, method, slot)                                               \
    static_assert(std::is_same_v<decltype(shape(interface_name##Vtbl::method)),                    \
                                 decltype(shape(&com::interface_name::method))>,                   \
                  "the vtable as published");                                                      \
    static_assert(offsetof(interface_name##Vtbl, method) == slot * sizeof(void*), "the slot as published")

SAME_IN_VTABLE(IMAPISync, QueryInterface, 0);
SAME_IN_VTABLE(IMAPISync, AddRef, 1);
SAME_IN_VTABLE(IMAPISync, Release, 2);
SAME_IN_VTABLE(IMAPISync, SynchronizeInBackground, 3);
SAME_IN_CLASS(IMAPISync, SynchronizeInBackground);

SAME_IN_VTABLE(IMAPISyncProgressCallback, QueryInterface, 0);
SAME_IN_VTABLE(IMAPISyncProgressCallback, AddRef, 1);
SAME_IN_VTABLE(IMAPISyncProgressCallback, Release, 2);
SAME_IN_VTABLE(IMAPISyncProgressCallback, Progress, 3);
SAME_IN_VTABLE(IMAPISyncProgressCallback, Error, 4);
SAME_IN_VTABLE(IMAPISyncProgressCallback, Done, 5);
SAME_IN_CLASS(IMAPISyncProgressCallback, Progress);
SAME_IN_CLASS(IMAPISyncProgressCallback, Error);
SAME_IN_CLASS(IMAPISyncProgressCallback, Done);

constexpr bool same(const GUID& left, const com::GUID& right) {
    for (int index = 0; index < 8; ++index) {
        if (left.Data4[index] != right.Data4[index]) {
            return false;
        }
    }
    return left.Data1 == right.Data1 && left.Data2 == right.Data2 && left.Data3 == right.Data3;
}

// On Windows both are the system's.
#if !defined(_WIN32)
SAME_IN_CLASS(IUnknown, QueryInterface);
SAME_IN_CLASS(IUnknown, AddRef);
SAME_IN_CLASS(IUnknown, Release);
static_assert(same(IID_IUnknown, com::IUnknown::kIid), "the IID as published");
#endif
static_assert(same(IID_IMAPISync, com::IMAPISync::kIid), "the IID as published");
static_assert(same(IID_IMAPISyncProgressCallback, com::IMAPISyncProgressCallback::kIid), "the IID as published");

// The classes can be implemented, and nothing but the pointer to the vtable is in them.
static_assert(std::is_base_of_v<IUnknown, IMAPISync> && std::is_abstract_v<IMAPISync>, "an interface");
static_assert(sizeof(IMAPISyncProgressCallback) == sizeof(void*), "one pointer to a vtable");
