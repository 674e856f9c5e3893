//! Free/busy information, and moving appointments to other rules for daylight saving time.
//!
//! A *free/busy provider* tells Outlook when the users of one address type are free. It is a COM class that
//! implements [`IFreeBusySupport`], [`IFreeBusyData`] and [`IEnumFBBlock`], and is registered under
//! `HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Office\<version>\Outlook\SchedulingInformation\FreeBusySupport`, with the
//! address type as the name and its class identifier as the value. Writing free/busy information and the
//! access of delegates are not supported: what Outlook keeps for itself are placeholders, whose answers the pages
//! prescribe.
//!
//! Times are minutes since 1 January 1601, UTC, from 0 to 1525252319, or `FILETIME`; in `FBBlock_1` and where the
//! parameters are numbers it is minutes. A `FILETIME` is the minutes times 600,000,000.
//!
//! [`IOlkApptRebaser`] is something else: tzmovelib.dll, called by clients, moves the appointments of a calendar when
//! the rules of a time zone change. [`TZDEFINITION`] is a time zone with its rules.
//!
//! Sources: the pages of the free/busy API and of calendar rebasing in the Outlook auxiliary reference alone. No header
//! declares the free/busy interfaces; tzmovelib.h, which the pages name for the rest, was not at hand.

mod objects;
mod rebasing;

pub use objects::*;
pub use rebasing::*;
