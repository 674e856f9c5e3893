//! The 19 interfaces of MAPI that the crate `windows` has, held against ours. Only for Windows, and only to be checked: nothing
//! here runs.
#![cfg(windows)]

use mapi_com::{assert_same_vtable, mapi};
use windows::Win32::System::AddressBook;

assert_same_vtable!(
    mapi::IABContainer,
    AddressBook::IABContainer { CreateEntry, CopyEntries, DeleteEntries, ResolveNames }
);
assert_same_vtable!(
    mapi::IAddrBook,
    AddressBook::IAddrBook {
        OpenEntry,
        CompareEntryIDs,
        Advise,
        CreateOneOff,
        ResolveName,
        Address,
        Details,
        QueryDefaultRecipOpt,
        GetPAB,
        SetPAB,
        GetDefaultDir,
        SetDefaultDir,
        GetSearchPath,
        SetSearchPath,
        PrepareRecips
    }
);
assert_same_vtable!(mapi::IAttach, AddressBook::IAttach {});
assert_same_vtable!(mapi::IDistList, AddressBook::IDistList { CreateEntry, CopyEntries, DeleteEntries, ResolveNames });
assert_same_vtable!(mapi::IMAPIAdviseSink, AddressBook::IMAPIAdviseSink { OnNotify });
assert_same_vtable!(
    mapi::IMAPIContainer,
    AddressBook::IMAPIContainer {
        GetContentsTable,
        GetHierarchyTable,
        OpenEntry,
        SetSearchCriteria,
        GetSearchCriteria
    }
);
assert_same_vtable!(mapi::IMAPIControl, AddressBook::IMAPIControl { GetLastError, Activate, GetState });
assert_same_vtable!(
    mapi::IMAPIFolder,
    AddressBook::IMAPIFolder {
        CreateMessage,
        CopyMessages,
        DeleteMessages,
        CreateFolder,
        CopyFolder,
        DeleteFolder,
        SetReadFlags,
        GetMessageStatus,
        SetMessageStatus,
        SaveContentsSort,
        EmptyFolder
    }
);
assert_same_vtable!(mapi::IMAPIProgress, AddressBook::IMAPIProgress { Progress, GetFlags, GetMax, GetMin, SetLimits });
assert_same_vtable!(
    mapi::IMAPIProp,
    AddressBook::IMAPIProp {
        GetLastError,
        SaveChanges,
        GetProps,
        GetPropList,
        OpenProperty,
        SetProps,
        DeleteProps,
        CopyTo,
        CopyProps,
        GetNamesFromIDs,
        GetIDsFromNames
    }
);
assert_same_vtable!(
    mapi::IMAPIStatus,
    AddressBook::IMAPIStatus { ValidateState, SettingsDialog, ChangePassword, FlushQueues }
);
assert_same_vtable!(
    mapi::IMAPITable,
    AddressBook::IMAPITable {
        GetLastError,
        Advise,
        GetStatus,
        SetColumns,
        QueryColumns,
        GetRowCount,
        SeekRowApprox,
        QueryPosition,
        Restrict,
        CreateBookmark,
        SortTable,
        QuerySortOrder,
        QueryRows,
        Abort,
        ExpandRow,
        CollapseRow,
        WaitForCompletion,
        GetCollapseState,
        SetCollapseState
    }
);
assert_same_vtable!(mapi::IMailUser, AddressBook::IMailUser {});
assert_same_vtable!(
    mapi::IMessage,
    AddressBook::IMessage {
        GetAttachmentTable,
        OpenAttach,
        CreateAttach,
        DeleteAttach,
        GetRecipientTable,
        ModifyRecipients,
        SubmitMessage,
        SetReadFlag
    }
);
assert_same_vtable!(
    mapi::IMsgStore,
    AddressBook::IMsgStore {
        Advise,
        CompareEntryIDs,
        OpenEntry,
        SetReceiveFolder,
        GetReceiveFolder,
        GetReceiveFolderTable,
        StoreLogoff,
        AbortSubmit,
        GetOutgoingQueue,
        SetLockState,
        FinishedMsg,
        NotifyNewMail
    }
);
assert_same_vtable!(mapi::IProfSect, AddressBook::IProfSect {});
assert_same_vtable!(
    mapi::IPropData,
    AddressBook::IPropData { HrSetObjAccess, HrSetPropAccess, HrGetPropAccess, HrAddObjProps }
);
assert_same_vtable!(
    mapi::IProviderAdmin,
    AddressBook::IProviderAdmin { GetLastError, GetProviderTable, CreateProvider, DeleteProvider, OpenProfileSection }
);
assert_same_vtable!(
    mapi::ITableData,
    AddressBook::ITableData {
        HrModifyRow,
        HrDeleteRow,
        HrQueryRow,
        HrEnumRow,
        HrNotify,
        HrInsertRow,
        HrModifyRows,
        HrDeleteRows
    }
);

/// What `windows` has wrong: `ULONG_PTR` and `BOOKMARK` are as wide as a pointer there is, and it takes 32 bits for them. On 64 bits
/// each line is an error.
#[cfg(feature = "differences")]
mod differences {
    use std::ffi::c_void;

    use mapi_com::{HRESULT, assert_same_vtable, mapi};
    use windows::Win32::System::AddressBook;

    // By value.
    assert_same_vtable!(mapi::IAddrBook, AddressBook::IAddrBook { NewEntry });
    assert_same_vtable!(mapi::IAddrBook, AddressBook::IAddrBook { RecipOptions });
    assert_same_vtable!(mapi::IAddrBook, AddressBook::IAddrBook { Unadvise });
    assert_same_vtable!(mapi::IMAPITable, AddressBook::IMAPITable { FindRow });
    assert_same_vtable!(mapi::IMAPITable, AddressBook::IMAPITable { FreeBookmark });
    assert_same_vtable!(mapi::IMAPITable, AddressBook::IMAPITable { SeekRow });
    assert_same_vtable!(mapi::IMAPITable, AddressBook::IMAPITable { Unadvise });
    assert_same_vtable!(mapi::IMsgStore, AddressBook::IMsgStore { Unadvise });
    assert_same_vtable!(mapi::ITableData, AddressBook::ITableData { HrGetView });

    // Behind a pointer, where the size of a parameter does not show it: the function is held against the type that is published.
    const fn first_of_one<V>(_: fn(&V) -> unsafe extern "system" fn(*mut c_void, *mut usize) -> HRESULT) {}
    const fn first_of_three<V, A, B>(_: fn(&V) -> unsafe extern "system" fn(*mut c_void, *mut usize, A, B) -> HRESULT) {
    }
    const fn last_of_three<V, A, B>(_: fn(&V) -> unsafe extern "system" fn(*mut c_void, A, B, *mut usize) -> HRESULT) {}
    const fn last_of_four<V, A, B, C>(
        _: fn(&V) -> unsafe extern "system" fn(*mut c_void, A, B, C, *mut usize) -> HRESULT,
    ) {
    }
    const fn last_of_five<V, A, B, C, D>(
        _: fn(&V) -> unsafe extern "system" fn(*mut c_void, A, B, C, D, *mut usize) -> HRESULT,
    ) {
    }

    const _: () = last_of_five(|vtable: &AddressBook::IAddrBook_Vtbl| vtable.Advise);
    const _: () = first_of_three(|vtable: &AddressBook::IAddrBook_Vtbl| vtable.Address);
    const _: () = last_of_three(|vtable: &AddressBook::IMAPITable_Vtbl| vtable.Advise);
    const _: () = first_of_one(|vtable: &AddressBook::IMAPITable_Vtbl| vtable.CreateBookmark);
    const _: () = last_of_four(|vtable: &AddressBook::IMAPITable_Vtbl| vtable.SetCollapseState);
    const _: () = last_of_five(|vtable: &AddressBook::IMsgStore_Vtbl| vtable.Advise);
}
