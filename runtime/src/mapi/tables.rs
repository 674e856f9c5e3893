//! Tables: rows of properties with a cursor, columns, a filter and a sort order.
//!
//! Folders, stores, address books and profiles show what they hold as an [`IMAPITable`]; [`SRestriction`] is its
//! filter, [`SSortOrderSet`] its order, [`SRowSet`] what it hands out. [`ITableData`] is the table in memory that
//! MAPI offers to those who have rows to show.
//!
//! Sources: MAPIDefS.h and MAPIUtil.h, and the pages of the interfaces and structures in the Outlook MAPI reference.

mod objects;
mod restrictions;
mod rows;

pub use objects::*;
pub use restrictions::*;
pub use rows::*;
