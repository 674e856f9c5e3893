// What the generated classes are made of: values that differ in each parameter, and what is told to Rust of a call.

#pragma once

#include "../../interop/com.h"

#include <atomic>
#include <tuple>

namespace slots {

using com::IUnknown;

// The records that are passed by value.
struct Filetime {
    std::uint32_t low;
    std::uint32_t high;
};
union LargeInteger {
    struct {
        std::uint32_t low;
        std::int32_t high;
    } parts;
    std::int64_t whole;
};
union ULargeInteger {
    struct {
        std::uint32_t low;
        std::uint32_t high;
    } parts;
    std::uint64_t whole;
};
struct FbUser {
    std::uint32_t entry_id_size;
    void* entry_id;
    std::uint32_t reserved;
    void* reserved_text;
};
static_assert(sizeof(Filetime) == 8 && alignof(Filetime) == 4, "as published");
static_assert(sizeof(FbUser) == 4 * sizeof(void*), "as published");

// What an object answers to a call.
struct Answer {
    std::uint64_t result;
    // Whether the method returns anything at all, for the one who answers.
    std::uint32_t returns;
    // What is written to where the last argument points; nothing if this is 0.
    std::uint32_t size;
    unsigned char bytes[16];
};

// The Rust half. `sent` is told of a call that was made, with what the last argument points to after it; `heard` of
// one that has arrived.
struct Witness {
    void (*sent)(const char* interface, const char* method, const std::uint64_t* values, std::size_t count,
                 std::uint64_t result, const unsigned char* last);
    void (*heard)(const char* interface, const char* method, const std::uint64_t* values, std::size_t count,
                  Answer* answer);
};
extern std::atomic<const Witness*> witness;

constexpr std::size_t kParameters = 16;

// Where pointers point to: memory of its own for each parameter of a call.
struct alignas(16) Target {
    unsigned char bytes[256];
};
Target* target(std::size_t parameter);
std::uint64_t next_number();

template <typename T>
struct Maker {
    static T make(std::size_t) { return static_cast<T>(next_number()); }
};
template <>
struct Maker<void*> {
    static void* make(std::size_t parameter) { return target(parameter); }
};
template <>
struct Maker<Filetime> {
    static Filetime make(std::size_t parameter) {
        const auto low = Maker<std::uint32_t>::make(parameter);
        return {low, Maker<std::uint32_t>::make(parameter)};
    }
};
template <>
struct Maker<LargeInteger> {
    static LargeInteger make(std::size_t parameter) {
        LargeInteger number;
        number.whole = Maker<std::int64_t>::make(parameter);
        return number;
    }
};
template <>
struct Maker<ULargeInteger> {
    static ULargeInteger make(std::size_t parameter) {
        ULargeInteger number;
        number.whole = Maker<std::uint64_t>::make(parameter);
        return number;
    }
};
template <>
struct Maker<FbUser> {
    static FbUser make(std::size_t parameter) {
        FbUser user = {};
        user.entry_id_size = Maker<std::uint32_t>::make(parameter);
        user.entry_id = target(parameter);
        user.reserved = Maker<std::uint32_t>::make(parameter);
        user.reserved_text = target(parameter) + 1;
        return user;
    }
};

// The value in the low bytes, zeros above. Of a record with several fields, all of them in one number.
template <typename T>
std::uint64_t bits(const T& value) {
    static_assert(sizeof(T) <= sizeof(std::uint64_t), "one number");
    unsigned char bytes[sizeof(std::uint64_t)] = {};
    std::memcpy(bytes, &value, sizeof(T));
    std::uint64_t number = 0;
    // Least significant byte first, on all targets that these tests know.
    std::memcpy(&number, bytes, sizeof number);
    return number;
}
inline std::uint64_t bits(const FbUser& user) {
    std::uint64_t number = bits(user.entry_id_size);
    number = number * 31 + bits(user.entry_id);
    number = number * 31 + bits(user.reserved);
    return number * 31 + bits(user.reserved_text);
}

template <typename T>
unsigned char* pointed(const T&) {
    return nullptr;
}
inline unsigned char* pointed(void* const& pointer) { return static_cast<unsigned char*>(pointer); }

// Where the last argument points to, if it is a pointer.
template <typename... A>
unsigned char* last_target(const A&... arguments) {
    unsigned char* last = nullptr;
    ((last = pointed(arguments)), ...);
    return last;
}

template <typename I, typename R, typename... A, std::size_t... Index>
void call_with(I* object, const char* interface, const char* method, R (COM_CALL I::*slot)(A...),
               std::index_sequence<Index...>) {
    // Braces evaluate from left to right.
    const std::tuple<A...> arguments{Maker<A>::make(Index)...};
    // One more, as an array cannot be empty.
    const std::uint64_t values[] = {bits(std::get<Index>(arguments))..., 0};
    std::uint64_t result = 0;
    if constexpr (std::is_void_v<R>) {
        (object->*slot)(std::get<Index>(arguments)...);
    } else {
        result = bits((object->*slot)(std::get<Index>(arguments)...));
    }
    witness.load()->sent(interface, method, values, sizeof...(A), result, last_target(std::get<Index>(arguments)...));
}

// Calls one slot through the vtable and tells of it.
template <typename I, typename R, typename... A>
void call(I* object, const char* interface, const char* method, R (COM_CALL I::*slot)(A...)) {
    static_assert(sizeof...(A) <= kParameters, "memory for each pointer");
    call_with(object, interface, method, slot, std::index_sequence_for<A...>());
}

// Tells that a call has arrived, and answers it.
template <typename R, typename... A>
R hear(const char* interface, const char* method, const A&... arguments) {
    const std::uint64_t values[] = {bits(arguments)..., 0};
    Answer answer = {};
    answer.returns = !std::is_void_v<R>;
    witness.load()->heard(interface, method, values, sizeof...(A), &answer);
    unsigned char* last = last_target(arguments...);
    if (answer.size != 0 && last != nullptr) {
        std::memcpy(last, answer.bytes, answer.size);
    }
    if constexpr (std::is_pointer_v<R>) {
        R pointer = nullptr;
        std::memcpy(&pointer, &answer.result, sizeof pointer);
        return pointer;
    } else if constexpr (!std::is_void_v<R>) {
        return static_cast<R>(answer.result);
    }
}

// What a method answers that an object does not have: MAPI_E_NO_SUPPORT, or nothing.
template <typename R>
R refuse() {
    if constexpr (std::is_same_v<R, com::HRESULT>) {
        return com::code(0x80040102);
    } else {
        return R();
    }
}

// An object that lives as long as the program, so that nobody has to count.
template <typename Base>
struct Unowned : Base {
    com::HRESULT COM_CALL QueryInterface(const com::GUID&, void** object) override {
        *object = nullptr;
        return com::E_NOINTERFACE;
    }
    com::ULONG COM_CALL AddRef() override { return 2; }
    com::ULONG COM_CALL Release() override { return 1; }
};

// An interface, and its functions in the generated files.
struct Listed {
    const char* name;
    void (*call)(void* object);
    void* (*listen)();
};
// The last has no name.
extern const Listed kListed[];

}  // namespace slots
