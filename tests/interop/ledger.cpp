// The ledger as Rust uses it.

#include "ledger.h"

using interop::Ledger;

extern "C" {

Ledger* interop_ledger_new() { return new Ledger; }

std::int32_t interop_ledger_live(const Ledger* ledger) { return ledger->live(); }

std::uint32_t interop_ledger_checks(const Ledger* ledger) { return ledger->checks(); }

std::uint32_t interop_ledger_failures(const Ledger* ledger) { return ledger->failures(); }

void interop_ledger_text(Ledger* ledger, char (*text)[interop::kLedgerText]) { ledger->copy_text(*text); }

}  // extern "C"
