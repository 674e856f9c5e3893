// What both sides say to each other; texts.rs has the same in Rust. Escaped, so that no compiler has to be told the
// encoding of this file.

#pragma once

#include "com.h"

namespace interop {

// "Öffnen 📂": a character beyond ASCII, and one beyond 16 bits.
inline constexpr com::WCHAR kOpening[] = u"\u00D6ffnen \U0001F4C2";
inline constexpr com::WCHAR kEmpty[] = u"";
// "𝄞 fehlt"
inline constexpr com::WCHAR kMissing[] = u"\U0001D11E fehlt";
inline constexpr com::WCHAR kSession[] = u"session";
// One half of a character beyond 16 bits, alone.
inline constexpr com::WCHAR kTorn[] = {u'a', 0xD83D, u'z', 0};

// What an object that plays the session answers to `Number`.
constexpr com::ULONG kSessionNumber = 4711;

inline bool same_text(const com::WCHAR* left, const com::WCHAR* right) {
    while (*left == *right && *left != 0) {
        ++left;
        ++right;
    }
    return *left == *right;
}

}  // namespace interop
