//! Being offline: the state of the connection, replication of a local store, and locked PST files.
//!
//! *Connection.* Outlook has an object for each profile that knows whether the profile is online. `HrOpenOfflineObj`
//! opens it; [`IMAPIOfflineMgr`] registers an [`IMAPIOfflineNotify`] of the client's for changes, [`IMAPIOffline`]
//! reads and sets the state. Only the change between online and offline is supported: clients ignore all other
//! notifications.
//!
//! *Replication.* A store provider that keeps its items in a PST-like local store (wrapped with `NSTServiceEntry`)
//! queries that store's `IMsgStore` for [`IPSTX`], gets [`IOSTX`] from it, and moves the store from state to state
//! ([`SYNCSTATE`]): `SyncBeg` enters a state and hands out its record, the provider carries out what the record says,
//! `SetSyncResult` and `SyncEnd` leave the state. Here the provider is "the client", and the local store is
//! "Outlook". The records are Outlook's: it makes them in `SyncBeg`, and the client writes only the fields that are
//! marked "from the client".
//!
//! *Locked PST files.* [`IPSTOVERRIDEREQ`] and [`IPSTOVERRIDE1`] let programs add to PST files that the policy
//! `PSTDisableGrow` keeps from growing.
//!
//! Sources: the pages of the offline state API, the replication API and the PST override handler in the Outlook MAPI
//! reference, and no header. Slots rest on the tables of the pages.

mod connection;
mod downloads;
mod identifiers;
mod locked_files;
mod replication;
mod uploads;

pub use connection::*;
pub use downloads::*;
pub use identifiers::*;
pub use locked_files::*;
pub use replication::*;
pub use uploads::*;
