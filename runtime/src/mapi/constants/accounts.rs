//! Constants. Of the management of accounts.
//!
//! Source: actMgmt.h.

use super::numbers;

numbers! {
    ACCT_INIT_NOSYNCH_MAPI_ACCTS = 1;

    NOTIFY_ACCT_CHANGED = 1;
    NOTIFY_ACCT_CREATED = 2;
    NOTIFY_ACCT_DELETED = 3;
    NOTIFY_ACCT_ORDER_CHANGED = 4;
    NOTIFY_ACCT_PREDELETED = 5;

    OLK_ACCOUNT_NO_FLAGS = 0;

    ACCTUI_NO_WARNING = 0x0000_0100;
    ACCTUI_SHOW_DATA_TAB = 0x0000_0200;
    ACCTUI_SHOW_ACCTWIZARD = 0x0000_0400;
}
