// MAPI's memory, which the host has and the provider uses: blocks with further blocks that go with them.

#pragma once

#include <cstdlib>

#include "com.h"
#include "ledger.h"

namespace interop {

using AllocateBuffer = com::HRESULT(COM_CALL*)(com::ULONG size, void** buffer);
using AllocateMore = com::HRESULT(COM_CALL*)(com::ULONG size, void* object, void** buffer);
using FreeBuffer = com::ULONG(COM_CALL*)(void* buffer);

// What comes before each block.
struct alignas(16) BlockHead {
    // The next of those that go with the same block.
    BlockHead* next;
    std::uint32_t kind;
};

class Memory {
public:
    static com::HRESULT COM_CALL allocate(com::ULONG size, void** buffer) {
        *buffer = make(size, kBlock) + 1;
        return com::S_OK;
    }

    static com::HRESULT COM_CALL allocate_more(com::ULONG size, void* object, void** buffer) {
        BlockHead* block = head(object);
        if (block->kind != kBlock) {
            mistakes().fetch_add(1);
            return com::E_INVALIDARG;
        }
        BlockHead* more = make(size, kMore);
        more->next = block->next;
        block->next = more;
        *buffer = more + 1;
        return com::S_OK;
    }

    static com::ULONG COM_CALL free(void* buffer) {
        if (buffer == nullptr) {
            return 0;
        }
        if (head(buffer)->kind != kBlock) {
            mistakes().fetch_add(1);
            return 1;
        }
        for (BlockHead* block = head(buffer); block != nullptr;) {
            BlockHead* next = block->next;
            block->kind = kFreed;
            std::free(block);
            live().fetch_sub(1);
            block = next;
        }
        return 0;
    }

    // How many blocks there are, and how often something that is none was taken for one.
    static std::atomic<std::int32_t>& live() {
        static std::atomic<std::int32_t> live{0};
        return live;
    }
    static std::atomic<std::int32_t>& mistakes() {
        static std::atomic<std::int32_t> mistakes{0};
        return mistakes;
    }

private:
    static constexpr std::uint32_t kBlock = 0xB10C0001;
    static constexpr std::uint32_t kMore = 0xB10C0002;
    static constexpr std::uint32_t kFreed = 0xB10C0003;

    static BlockHead* head(void* buffer) { return static_cast<BlockHead*>(buffer) - 1; }

    static BlockHead* make(com::ULONG size, std::uint32_t kind) {
        auto* block = static_cast<BlockHead*>(std::malloc(sizeof(BlockHead) + size));
        block->next = nullptr;
        block->kind = kind;
        // Nobody may take what is there for zeros.
        std::memset(block + 1, 0xA5, size);
        live().fetch_add(1);
        return block;
    }
};

}  // namespace interop
