// Values where a compiler for 32-bit x86 Windows may have them: behind a multiple of 16 by the size of a pointer. On 64-bit
// targets that is where everything may lie.

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace interop {

// Where in a block that is no better aligned than for 16 bytes.
inline unsigned char* misplaced_in(unsigned char* block) {
    const auto past = reinterpret_cast<std::uintptr_t>(block) % 16;
    return block + (16 - past) + sizeof(void*);
}

// Read and written by copying: no expression of C++ asks for more than such a place has.
template <class T, std::size_t kCount = 1>
class Misplaced {
public:
    template <class... Values>
    explicit Misplaced(const Values&... values) {
        static_assert(sizeof...(values) == kCount);
        std::size_t index = 0;
        (std::memcpy(place() + sizeof(T) * index++, &values, sizeof(T)), ...);
    }

    T* pointer() { return reinterpret_cast<T*>(place()); }

    T read() {
        T value;
        std::memcpy(&value, place(), sizeof value);
        return value;
    }

private:
    unsigned char* place() { return misplaced_in(room_); }

    unsigned char room_[sizeof(T) * kCount + 16 + sizeof(void*)] = {};
};

}  // namespace interop
