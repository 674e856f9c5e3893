// The memory and the numbers of slots.h, and the door to Rust.

#include "slots.h"

namespace slots {

std::atomic<const Witness*> witness{nullptr};

Target* target(std::size_t parameter) {
    // Two for each: a record has two pointers.
    static thread_local Target targets[2 * kParameters];
    Target* found = &targets[2 * parameter];
    // What is not written to is found like this.
    std::memset(found, 0xA5, sizeof *found);
    return found;
}

std::uint64_t next_number() {
    // The steps of SplitMix64: all bytes of a number differ from those of the one before.
    static thread_local std::uint64_t state = 0;
    state += 0x9E3779B97F4A7C15u;
    std::uint64_t number = state;
    number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
    number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
    return number ^ (number >> 31);
}

namespace {

const Listed* find(const char* name) {
    const Listed* listed = kListed;
    while (listed->name != nullptr && std::strcmp(listed->name, name) != 0) {
        ++listed;
    }
    return listed;
}

}  // namespace

}  // namespace slots

extern "C" {

void slots_set_witness(const slots::Witness* witness) { slots::witness.store(witness); }

// Calls every slot of the object's interface of this name; 0 if there is no such interface.
int slots_call(const char* name, void* object) {
    const slots::Listed* listed = slots::find(name);
    if (listed->name == nullptr) {
        return 0;
    }
    listed->call(object);
    return 1;
}

// An object with the interface of this name, which is never freed; NULL if there is no such interface.
void* slots_listen(const char* name) {
    const slots::Listed* listed = slots::find(name);
    return listed->name == nullptr ? nullptr : listed->listen();
}

}  // extern "C"
