// Records with numbers of eight bytes, passed and handed out by C++ where 32-bit x86 Windows has them. The records are written
// from MAPIDefS.h and the pages "SPropValue", "SRowSet", "NOTIFICATION" and "SRestriction", as far as they are used here.

#include "misplaced.h"
#include "object.h"
#include "published.h"

using namespace interop;

namespace {

constexpr std::size_t published(std::size_t on32, std::size_t on64) { return sizeof(void*) == 8 ? on64 : on32; }

struct Doubles {
    com::ULONG cValues;
    double* lpdbl;
};

struct SPropValue {
    com::ULONG ulPropTag;
    com::ULONG dwAlignPad;
    union {
        std::int64_t li;
        double dbl;
        Doubles MVdbl;
    } Value;
};
static_assert(sizeof(SPropValue) == published(16, 24), "the published size");

struct SRow {
    com::ULONG ulAdrEntryPad;
    com::ULONG cValues;
    SPropValue* lpProps;
};

struct SRowSet {
    com::ULONG cRows;
    SRow aRow[1];
};

struct TableNotification {
    com::ULONG ulTableEvent;
    com::HRESULT hResult;
    SPropValue propIndex;
    SPropValue propPrior;
    SRow row;
    com::ULONG ulPad;
};

struct Notification {
    com::ULONG ulEventType;
    com::ULONG ulAlignPad;
    TableNotification tab;
};
static_assert(sizeof(Notification) == published(64, 88), "the published size");

struct SPropertyRestriction {
    com::ULONG relop;
    com::ULONG ulPropTag;
    SPropValue* lpProp;
};

// The largest of them.
struct SCommentRestriction {
    com::ULONG cValues;
    void* lpRes;
    SPropValue* lpProp;
};

struct SRestriction {
    com::ULONG rt;
    union {
        SPropertyRestriction resProperty;
        SCommentRestriction resComment;
    } res;
};
static_assert(sizeof(SRestriction) == published(16, 32), "the published size");

// As in alignment.rs.
constexpr com::ULONG kWholeTag = 0x66010014, kRealTag = 0x66020005, kRealsTag = 0x66041005;
constexpr std::int64_t kWhole = -0x0123456789ABCDEF;
constexpr double kReal = -1.25e300;
constexpr double kReals[] = {0.5, 1e300};
constexpr com::ULONG kTableModified = 0x100, kRowModified = 5, kProperty = 4, kEqual = 4;

SPropValue whole() {
    SPropValue value = {kWholeTag, 0, {}};
    value.Value.li = kWhole;
    return value;
}

SPropValue real() {
    SPropValue value = {kRealTag, 0, {}};
    value.Value.dbl = kReal;
    return value;
}

template <class Interface>
Held<Interface> ask(com::IUnknown* object, std::uint32_t first) {
    const com::GUID iid = {first, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
    void* found = nullptr;
    object->QueryInterface(iid, &found);
    return Held<Interface>(static_cast<Interface*>(found));
}

using Allocate = com::HRESULT(COM_CALL*)(com::ULONG size, void** block);
using Free = com::ULONG(COM_CALL*)(void* block);

void read_rows(Ledger& ledger, slots::IMAPITable& table, Free free) {
    Misplaced<void*> out(static_cast<void*>(nullptr));
    CHECK_EQUAL(ledger, table.QueryRows(1, 0, out.pointer()), com::S_OK);
    auto* rows = static_cast<SRowSet*>(out.read());
    if (!CHECK(ledger, rows != nullptr && rows->cRows == 1 && rows->aRow[0].cValues == 2)) {
        return;
    }
    SPropValue* values = rows->aRow[0].lpProps;
    CHECK_EQUAL(ledger, reinterpret_cast<std::uintptr_t>(values) % 16, sizeof(void*));
    SPropValue read[2];
    std::memcpy(read, static_cast<void*>(values), sizeof read);
    CHECK_EQUAL(ledger, read[0].Value.li, kWhole);
    CHECK(ledger, read[1].Value.dbl == kReal);
    free(values);
    free(rows);
}

}  // namespace

extern "C" {

// Calls an object with records that lie like that.
void interop_pass_misplaced(Ledger* ledger, com::IUnknown* object, Free free) {
    auto sink = ask<slots::IMAPIAdviseSink>(object, 0x00020302);
    auto table = ask<slots::IMAPITable>(object, 0x00020301);
    auto properties = ask<slots::IMAPIProp>(object, 0x00020303);
    if (!CHECK(*ledger, sink && table && properties)) {
        return;
    }
    const SPropValue index = whole(), prior = real();
    Misplaced<SPropValue, 2> values(index, prior);
    CHECK_EQUAL(*ledger, properties->SetProps(2, values.pointer(), nullptr), com::S_OK);

    const Notification told = {kTableModified, 0, {kRowModified, com::S_OK, index, prior, {0, 2, values.pointer()}, 0}};
    Misplaced<Notification, 2> both(told, told);
    CHECK_EQUAL(*ledger, sink->OnNotify(2, both.pointer()), 0u);

    const SRestriction equal = {kProperty, {{kEqual, kWholeTag, values.pointer()}}};
    Misplaced<SRestriction> restriction(equal);
    CHECK_EQUAL(*ledger, table->Restrict(restriction.pointer(), 0), com::S_OK);
    read_rows(*ledger, *table, free);
}

// Hands out a row with a number, and with numbers that lie behind it in its block.
SRowSet* interop_hand_out_misplaced(Ledger* ledger, Allocate allocate) {
    void *head = nullptr, *block = nullptr;
    CHECK_EQUAL(*ledger, allocate(sizeof(SRowSet), &head), com::S_OK);
    CHECK_EQUAL(*ledger, allocate(2 * sizeof(SPropValue) + sizeof kReals, &block), com::S_OK);
    unsigned char* behind = static_cast<unsigned char*>(block) + 2 * sizeof(SPropValue);
    std::memcpy(behind, kReals, sizeof kReals);
    SPropValue values[] = {whole(), {kRealsTag, 0, {}}};
    values[1].Value.MVdbl = {2, reinterpret_cast<double*>(behind)};
    std::memcpy(block, static_cast<const void*>(values), sizeof values);
    const SRowSet rows = {1, {{0, 2, static_cast<SPropValue*>(block)}}};
    std::memcpy(head, &rows, sizeof rows);
    return static_cast<SRowSet*>(head);
}

}  // extern "C"
