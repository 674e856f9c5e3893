// Every width of argument and result, from C++ to Rust and from Rust to C++.

#include <limits>

#include "interfaces.h"
#include "misplaced.h"
#include "object.h"
#include "texts.h"

using namespace interop;

namespace {

// As in widths.rs: each value differs from every other in each of its bytes, or is the end of its range.
constexpr com::GUID kGuid = {0x01234567, 0x89AB, 0xCDEF, {0xF0, 0xE1, 0xD2, 0xC3, 0xB4, 0xA5, 0x96, 0x87}};
void* const kPointer = reinterpret_cast<void*>(std::uintptr_t{0x7A6B5C4D});
constexpr float kFloat = -1.5e-30F;
constexpr double kDouble = 1.25e300;
constexpr com::Filetime kTime = {0x1A2B3C4D, 0x01DA5E6F};
constexpr std::uint64_t kWide = 0xFEDCBA9876543210u;
constexpr std::uint8_t kByte = 0xF1;
constexpr std::uint32_t kWord = 0x89ABCDEF;
constexpr std::int64_t kAnswer = -0x0123456789ABCDEF;

bool operator==(const com::Filetime& left, const com::Filetime& right) {
    return left.low == right.low && left.high == right.high;
}

class Bits {
public:
    Bits& wrong_unless(bool right) {
        bits_ |= static_cast<com::ULONG>(!right) << next_++;
        return *this;
    }
    com::ULONG value() const { return bits_; }

private:
    com::ULONG bits_ = 0;
    unsigned next_ = 0;
};

class Widths final : public Object<Widths, com::IWidths> {
public:
    using Object::Object;

    com::ULONG COM_CALL Narrow(std::int8_t a, std::uint8_t b, std::int16_t c, std::uint16_t d) override {
        return Bits().wrong_unless(a == -128).wrong_unless(b == 0xFF).wrong_unless(c == -32768).wrong_unless(d == 0xFFFE).value();
    }

    com::ULONG COM_CALL Wide(std::int32_t a, std::uint32_t b, std::int64_t c, std::uint64_t d) override {
        return Bits()
            .wrong_unless(a == std::numeric_limits<std::int32_t>::min())
            .wrong_unless(b == 0x89ABCDEFu)
            .wrong_unless(c == -0x0123456789ABCDEF)
            .wrong_unless(d == 0xFEDCBA9876543210u)
            .value();
    }

    com::ULONG COM_CALL Floats(float a, double b, float c, double d) override {
        return Bits().wrong_unless(a == kFloat).wrong_unless(b == kDouble).wrong_unless(c == 2.5F).wrong_unless(d == -0.125).value();
    }

    com::ULONG COM_CALL Pointers(void* a, const com::WCHAR* b, com::ULONG* c, const com::GUID* d) override {
        const com::ULONG wrong = Bits()
                                     .wrong_unless(a == kPointer)
                                     .wrong_unless(same_text(b, kMissing))
                                     .wrong_unless(*c == 0x11223344u)
                                     .wrong_unless(d == nullptr || *d == kGuid)
                                     .value();
        *c = d == nullptr ? 0 : 0x55667788u;
        return wrong;
    }

    com::ULONG COM_CALL GuidByValue(std::uint32_t a, com::GUID b, std::uint64_t c) override {
        return Bits().wrong_unless(a == 0xA1A2A3A4u).wrong_unless(b == kGuid).wrong_unless(c == 0xB1B2B3B4B5B6B7B8u).value();
    }

    com::ULONG COM_CALL Many(std::uint8_t a, float b, std::uint64_t c, std::int8_t d, double e, com::GUID f,
                             std::int16_t g, std::uint32_t h, const void* i, float j, std::int64_t k,
                             std::uint16_t l) override {
        return Bits()
            .wrong_unless(a == 0xF1)
            .wrong_unless(b == kFloat)
            .wrong_unless(c == 0xF3F4F5F6F7F8F9FAu)
            .wrong_unless(d == -2)
            .wrong_unless(e == kDouble)
            .wrong_unless(f == kGuid)
            .wrong_unless(g == -300)
            .wrong_unless(h == 0xE1E2E3E4u)
            .wrong_unless(i == kPointer)
            .wrong_unless(j == 2.5F)
            .wrong_unless(k == -5)
            .wrong_unless(l == 0xD1D2)
            .value();
    }

    std::int8_t COM_CALL ReturnI8() override { return -128; }
    std::uint16_t COM_CALL ReturnU16() override { return 0xFFFE; }
    std::uint32_t COM_CALL ReturnU32() override { return 0x89ABCDEFu; }
    std::int64_t COM_CALL ReturnI64() override { return -0x0123456789ABCDEF; }
    std::uint64_t COM_CALL ReturnU64() override { return 0xFEDCBA9876543210u; }
    float COM_CALL ReturnF32() override { return kFloat; }
    double COM_CALL ReturnF64() override { return kDouble; }
    const void* COM_CALL ReturnPointer(const void* pointer) override { return pointer; }

    com::HRESULT COM_CALL Sum(std::int32_t left, std::int64_t right, std::int64_t* sum) override {
        *sum = 0;
        if (left > 0 && right > std::numeric_limits<std::int64_t>::max() - left) {
            return com::E_INVALIDARG;
        }
        *sum = left + right;
        return com::S_OK;
    }

    com::HRESULT COM_CALL Guid(com::GUID* guid) override {
        *guid = kGuid;
        return com::S_OK;
    }

    void COM_CALL Keep(com::ULONG number) override { kept_ = number; }
    com::ULONG COM_CALL Kept() override { return kept_; }

    com::ULONG COM_CALL TimeByValue(std::uint8_t a, com::Filetime b, std::uint16_t c, com::Filetime d) override {
        const com::Filetime turned = {kTime.high, kTime.low};
        return Bits().wrong_unless(a == kByte).wrong_unless(b == kTime).wrong_unless(c == 0xFFFE).wrong_unless(d == turned).value();
    }

    com::ULONG COM_CALL CallBack(com::Standard a, com::Cdecl b, void* context) override {
        return Bits()
            .wrong_unless(a == nullptr || a(context, kWide, kByte) == kAnswer)
            .wrong_unless(b == nullptr || b(context, kDouble, kWord) == kFloat)
            .value();
    }

private:
    com::ULONG kept_ = 0;
};

// Bit 0 and bit 1 of the context say which was called, and with what it should be.
std::int64_t COM_CALL standard(void* context, std::uint64_t number, std::uint8_t byte) {
    *static_cast<com::ULONG*>(context) |= number == kWide && byte == kByte ? 1 : 0;
    return kAnswer;
}

float cdecl_one(void* context, double number, std::uint32_t word) {
    *static_cast<com::ULONG*>(context) |= number == kDouble && word == kWord ? 2 : 0;
    return kFloat;
}

std::int64_t COM_CALL standard_that_errs(void*, std::uint64_t, std::uint8_t) { return kAnswer + 1; }

void pass_times_and_callbacks(Ledger& ledger, com::IWidths& widths) {
    CHECK_EQUAL(ledger, widths.TimeByValue(kByte, kTime, 0xFFFE, {kTime.high, kTime.low}), 0u);
    CHECK_EQUAL(ledger, widths.TimeByValue(kByte, {kTime.high, kTime.low}, 0xFFFE, kTime), 0b1010u);
    com::ULONG called = 0;
    CHECK_EQUAL(ledger, widths.CallBack(nullptr, nullptr, &called), 0u);
    CHECK_EQUAL(ledger, called, 0u);
    CHECK_EQUAL(ledger, widths.CallBack(standard, nullptr, &called), 0u);
    CHECK_EQUAL(ledger, called, 1u);
    CHECK_EQUAL(ledger, widths.CallBack(standard, cdecl_one, &called), 0u);
    CHECK_EQUAL(ledger, called, 3u);
    CHECK_EQUAL(ledger, widths.CallBack(standard_that_errs, cdecl_one, &called), 1u);
}

void pass_arguments(Ledger& ledger, com::IWidths& widths) {
    CHECK_EQUAL(ledger, widths.Narrow(-128, 0xFF, -32768, 0xFFFE), 0u);
    // Arguments that are wrong on purpose: the other side does look at them.
    CHECK_EQUAL(ledger, widths.Narrow(127, 0xFF, -32768, 1), 0b1001u);
    CHECK_EQUAL(ledger,
                widths.Wide(std::numeric_limits<std::int32_t>::min(), 0x89ABCDEFu, -0x0123456789ABCDEF, 0xFEDCBA9876543210u),
                0u);
    CHECK_EQUAL(ledger, widths.Floats(kFloat, kDouble, 2.5F, -0.125), 0u);
    com::ULONG number = 0x11223344u;
    CHECK_EQUAL(ledger, widths.Pointers(kPointer, kMissing, &number, &kGuid), 0u);
    CHECK_EQUAL(ledger, number, 0x55667788u);
    number = 0x11223344u;
    CHECK_EQUAL(ledger, widths.Pointers(kPointer, kMissing, &number, nullptr), 0u);
    CHECK_EQUAL(ledger, number, 0u);
    CHECK_EQUAL(ledger, widths.GuidByValue(0xA1A2A3A4u, kGuid, 0xB1B2B3B4B5B6B7B8u), 0u);
    CHECK_EQUAL(ledger,
                widths.Many(0xF1, kFloat, 0xF3F4F5F6F7F8F9FAu, -2, kDouble, kGuid, -300, 0xE1E2E3E4u, kPointer, 2.5F, -5,
                            0xD1D2),
                0u);
}

void fetch_results(Ledger& ledger, com::IWidths& widths) {
    CHECK_EQUAL(ledger, widths.ReturnI8(), -128);
    CHECK_EQUAL(ledger, widths.ReturnU16(), 0xFFFE);
    CHECK_EQUAL(ledger, widths.ReturnU32(), 0x89ABCDEFu);
    CHECK_EQUAL(ledger, widths.ReturnI64(), -0x0123456789ABCDEF);
    CHECK_EQUAL(ledger, widths.ReturnU64(), 0xFEDCBA9876543210u);
    CHECK(ledger, widths.ReturnF32() == kFloat);
    CHECK(ledger, widths.ReturnF64() == kDouble);
    CHECK_EQUAL(ledger, widths.ReturnPointer(kPointer), kPointer);
    CHECK_EQUAL(ledger, widths.ReturnPointer(nullptr), nullptr);

    std::int64_t sum = 1;
    CHECK_EQUAL(ledger, widths.Sum(-2, 0x0123456789ABCDEF, &sum), com::S_OK);
    CHECK_EQUAL(ledger, sum, 0x0123456789ABCDED);
    CHECK_EQUAL(ledger, widths.Sum(1, std::numeric_limits<std::int64_t>::max(), &sum), com::E_INVALIDARG);
    CHECK_EQUAL(ledger, sum, 0);
    CHECK_EQUAL(ledger, widths.Sum(1, 1, nullptr), com::E_POINTER);
    Misplaced<std::int64_t> misplaced(sum);
    CHECK_EQUAL(ledger, widths.Sum(-2, 0x0123456789ABCDEF, misplaced.pointer()), com::S_OK);
    CHECK_EQUAL(ledger, misplaced.read(), 0x0123456789ABCDED);
    CHECK_EQUAL(ledger, widths.Sum(1, std::numeric_limits<std::int64_t>::max(), misplaced.pointer()), com::E_INVALIDARG);
    CHECK_EQUAL(ledger, misplaced.read(), 0);
    com::GUID guid = {};
    CHECK_EQUAL(ledger, widths.Guid(&guid), com::S_OK);
    CHECK(ledger, guid == kGuid);
    widths.Keep(0xC0FFEE01u);
    CHECK_EQUAL(ledger, widths.Kept(), 0xC0FFEE01u);
}

}  // namespace

extern "C" {

void interop_call_widths(Ledger* ledger, com::IUnknown* object) {
    auto widths = query<com::IWidths>(object);
    if (CHECK(*ledger, widths)) {
        pass_arguments(*ledger, *widths);
        pass_times_and_callbacks(*ledger, *widths);
        fetch_results(*ledger, *widths);
    }
}

com::IUnknown* interop_new_widths(Ledger* ledger) { return (new Widths(*ledger))->identity(); }

}  // extern "C"
