//! The interfaces that both have, with the methods that each adds, as the other crate names them.

use std::mem::offset_of;

use mapi_com::__private::check_same_slot;
use mapi_com::{ComInterface, Interface, mapi};
use outlook_mapi_sys::Microsoft::Office::Outlook::MAPI::Win32 as sys;

use crate::held::Held;

macro_rules! hold {
    ($($interface:ident { $($method:ident),* })*) => {
        /// How many interfaces and methods were held, and what differs, in the order of the interfaces.
        pub fn interfaces() -> (usize, usize, Vec<String>) {
            let (mut interfaces, mut methods, mut differences) = (0, 0, Vec::new());
            $({
                type Vtable = <sys::$interface as Interface>::Vtable;
                let ours = <mapi::$interface as ComInterface>::DESCRIPTOR;
                #[allow(unused_mut, reason = "one interface has no method there")]
                let mut held = Held::new(ours, <sys::$interface as Interface>::IID, size_of::<Vtable>());
                $(
                    methods += 1;
                    let offset = offset_of!(Vtable, $method);
                    held.method(stringify!($method), offset, || {
                        check_same_slot(ours, stringify!($method), offset, |vtable: &Vtable| vtable.$method);
                    });
                )*
                interfaces += 1;
                differences.extend(held.differences());
            })*
            (interfaces, methods, differences)
        }
    };
}

hold! {
    IABContainer { CreateEntry, CopyEntries, DeleteEntries, ResolveNames }
    IABLogon {
        GetLastError, Logoff, OpenEntry, CompareEntryIDs, Advise, Unadvise, OpenStatusEntry, OpenTemplateID,
        GetOneOffTable, PrepareRecips
    }
    IABProvider { Shutdown, Logon }
    IAddrBook {
        OpenEntry, CompareEntryIDs, Advise, Unadvise, CreateOneOff, NewEntry, ResolveName, Address, Details,
        RecipOptions, QueryDefaultRecipOpt, GetPAB, SetPAB, GetDefaultDir, SetDefaultDir, GetSearchPath,
        SetSearchPath, PrepareRecips
    }
    IAttach {  }
    IDistList { CreateEntry, CopyEntries, DeleteEntries, ResolveNames }
    IExchangeBadItemCallback { BadItem }
    IExchangeChangeAdviseSink { OnNotify }
    IExchangeChangeAdvisor { GetLastError, Config, UpdateState, AddKeys, RemoveKeys }
    IExchangeExportChanges { GetLastError, Config, Synchronize, UpdateState }
    IExchangeExportChanges2 { ConfigForConversionStream }
    IExchangeExportChanges3 { ConfigForSelectiveSync }
    IExchangeFastTransfer { Config, TransferBuffer, IsInterfaceOk }
    IExchangeFavorites { GetLastError, AddFavorites, DelFavorites }
    IExchangeImportContentsChanges {
        GetLastError, Config, UpdateState, ImportMessageChange, ImportMessageDeletion,
        ImportPerUserReadStateChange, ImportMessageMove
    }
    IExchangeImportContentsChanges2 { ConfigForConversionStream, ImportMessageChangeAsAStream }
    IExchangeImportHierarchyChanges { GetLastError, Config, UpdateState, ImportFolderChange, ImportFolderDeletion }
    IExchangeManageStore { CreateStoreEntryID, EntryIDFromSourceKey, GetRights, GetMailboxTable, GetPublicFolderTable }
    IExchangeManageStore2 {
        CreateStoreEntryID, EntryIDFromSourceKey, GetRights, GetMailboxTable, GetPublicFolderTable,
        CreateNewsgroupNameEntryID
    }
    IExchangeManageStore3 {
        CreateStoreEntryID, EntryIDFromSourceKey, GetRights, GetMailboxTable, GetPublicFolderTable,
        CreateNewsgroupNameEntryID, GetMailboxTableOffset
    }
    IExchangeManageStore4 {
        CreateStoreEntryID, EntryIDFromSourceKey, GetRights, GetMailboxTable, GetPublicFolderTable,
        CreateNewsgroupNameEntryID, GetMailboxTableOffset, GetPublicFolderTableOffset
    }
    IExchangeMessageConversion { OpenStream }
    IExchangeModifyTable { GetLastError, GetTable, ModifyTable }
    IExchangeMoveUserProgress { NextFolder, Progress, Restart }
    IExchangeNntpNewsfeed { Configure, CheckMsgIds, OpenArticleStream }
    IExchangeRuleAction { ActionCount, GetAction }
    IFontCache { Init, GetFont, OnOptionChange, GetJP_ISOControl }
    IFontCacheNotify { OnPreFontChange, OnPostFontChange }
    IHashTable { Init, Insert, Replace, Find, Reset, Next }
    IMAPIAdviseSink { OnNotify }
    IMAPIClientShutdown { QueryFastShutdown, NotifyProcessShutdown, DoFastShutdown }
    IMAPIContainer { GetContentsTable, GetHierarchyTable, OpenEntry, SetSearchCriteria, GetSearchCriteria }
    IMAPIControl { GetLastError, Activate, GetState }
    IMAPIFolder {
        CreateMessage, CopyMessages, DeleteMessages, CreateFolder, CopyFolder, DeleteFolder, SetReadFlags,
        GetMessageStatus, SetMessageStatus, SaveContentsSort, EmptyFolder
    }
    IMAPIForm { GetLastError, SetViewContext, GetViewContext, ShutdownForm, DoVerb, Advise, Unadvise }
    IMAPIFormAdviseSink { OnChange, OnActivateNext }
    IMAPIFormContainer {
        GetLastError, InstallForm, RemoveForm, ResolveMessageClass, ResolveMultipleMessageClasses,
        CalcFormPropSet, GetDisplay
    }
    IMAPIFormFactory { GetLastError, CreateClassFactory, LockServer }
    IMAPIFormInfo { CalcFormPropSet, CalcVerbSet, MakeIconFromBinary, SaveForm, OpenFormContainer }
    IMAPIFormMgr {
        GetLastError, LoadForm, ResolveMessageClass, ResolveMultipleMessageClasses, CalcFormPropSet,
        CreateForm, SelectForm, SelectMultipleForms, SelectFormContainer, OpenFormContainer, PrepareForm,
        IsInConflict
    }
    IMAPIMessageSite {
        GetLastError, GetSession, GetStore, GetFolder, GetMessageA, GetFormManager, NewMessage, CopyMessage,
        MoveMessage, DeleteMessage, SaveMessage, SubmitMessage, GetSiteStatus
    }
    IMAPIProgress { Progress, GetFlags, GetMax, GetMin, SetLimits }
    IMAPIProp {
        GetLastError, SaveChanges, GetProps, GetPropList, OpenProperty, SetProps, DeleteProps, CopyTo,
        CopyProps, GetNamesFromIDs, GetIDsFromNames
    }
    IMAPIProviderShutdown { QueryFastShutdown, NotifyProcessShutdown, DoFastShutdown }
    IMAPISession {
        GetLastError, GetMsgStoresTable, OpenMsgStore, OpenAddressBook, OpenProfileSection, GetStatusTable,
        OpenEntry, CompareEntryIDs, Advise, Unadvise, MessageOptions, QueryDefaultMessageOpt, EnumAdrTypes,
        QueryIdentity, Logoff, SetDefaultStore, AdminServices, ShowForm, PrepareForm
    }
    IMAPIStatus { ValidateState, SettingsDialog, ChangePassword, FlushQueues }
    IMAPISupport {
        GetLastError, GetMemAllocRoutines, Subscribe, Unsubscribe, Notify, ModifyStatusRow,
        OpenProfileSection, RegisterPreprocessor, NewUID, MakeInvalid, SpoolerYield, SpoolerNotify,
        CreateOneOff, SetProviderUID, CompareEntryIDs, OpenTemplateID, OpenEntry, GetOneOffTable, Address,
        Details, NewEntry, DoConfigPropsheet, CopyMessages, CopyFolder, DoCopyTo, DoCopyProps,
        DoProgressDialog, ReadReceipt, PrepareSubmit, ExpandRecips, UpdatePAB, DoSentMail, OpenAddressBook,
        Preprocess, CompleteMsg, StoreLogoffTransports, StatusRecips, WrapStoreEntryID, ModifyProfile,
        IStorageFromStream, GetSvcConfigSupportObj
    }
    IMAPITable {
        GetLastError, Advise, Unadvise, GetStatus, SetColumns, QueryColumns, GetRowCount, SeekRow,
        SeekRowApprox, QueryPosition, FindRow, Restrict, CreateBookmark, FreeBookmark, SortTable,
        QuerySortOrder, QueryRows, Abort, ExpandRow, CollapseRow, WaitForCompletion, GetCollapseState,
        SetCollapseState
    }
    IMAPIViewAdviseSink { OnShutdown, OnNewMessage, OnPrint, OnSubmitted, OnSaved }
    IMAPIViewContext { GetLastError, SetAdviseSink, ActivateNext, GetPrintSetup, GetSaveStream, GetViewStatus }
    IMSCapabilities { GetCapabilities }
    IMSLogon { GetLastError, Logoff, OpenEntry, CompareEntryIDs, Advise, Unadvise, OpenStatusEntry }
    IMSProvider { Shutdown, Logon, SpoolerLogon, CompareStoreIDs }
    IMailUser {  }
    IMessage {
        GetAttachmentTable, OpenAttach, CreateAttach, DeleteAttach, GetRecipientTable, ModifyRecipients,
        SubmitMessage, SetReadFlag
    }
    IMimeAddressTable {
        Append, Insert, SetProps, GetProps, GetSender, CountTypes, GetTypes, EnumTypes, Delete, DeleteTypes,
        GetFormat, AppendRfc822, ParseRfc822, Clone, BindToObject
    }
    IMimeAllocator {
        FreeParamInfoArray, FreeAddressList, FreeAddressProps, ReleaseObjects, FreeEnumHeaderRowArray,
        FreeEnumPropertyArray, FreeThumbprint, PropVariantClear
    }
    IMimeBody {
        IsType, SetDisplayName, GetDisplayName, GetOffsets, GetCurrentEncoding, SetCurrentEncoding,
        GetEstimatedSize, GetDataHere, GetData, SetData, EmptyData, CopyTo, GetTransmitInfo, SaveToFile,
        GetHandle
    }
    IMimeEditTag { GetSrc, SetSrc, GetDest, SetDest, OnPreSave, OnPostSave, CanPackage, IsValidMimeType }
    IMimeEditTagCollection { Init, Next, Reset, Count }
    IMimeEnumAddressTypes { Next, Skip, Reset, Clone, Count }
    IMimeEnumHeaderRows { Next, Skip, Reset, Clone, Count }
    IMimeEnumMessageParts { Next, Skip, Reset, Clone, Count }
    IMimeEnumProperties { Next, Skip, Reset, Clone, Count }
    IMimeHeaderTable {
        Load, Save, GetSizeMax, FindFirstRow, FindNextRow, CountRows, AppendRow, DeleteRow, GetRowData,
        SetRowData, GetRowInfo, SetRowNumber, EnumRows, Clone, BindToObject
    }
    IMimeInternational {
        SetDefaultCharset, GetDefaultCharset, GetCodePageCharset, FindCharset, GetCharsetInfo,
        GetCodePageInfo, CanConvertCodePages, DecodeHeader, EncodeHeader, ConvertBuffer, ConvertString,
        MLANG_ConvertInetReset, MLANG_ConvertInetString, Rfc1522Decode, Rfc1522Encode
    }
    IMimeMessage {
        CreateWebPage, GetPropA, SetPropA, DeleteProp, QueryProp, GetTextBody, SetTextBody, AttachObject,
        AttachFile, AttachURL, GetAttachments, GetAddressTable, GetSender, GetAddressTypes, GetAddressFormat,
        EnumAddressTypes, SplitMessage, GetRootMoniker
    }
    IMimeMessageCallback { OnWebPageSplitter }
    IMimeMessageParts { CombineParts, AddPart, SetMaxParts, CountParts, EnumParts }
    IMimeMessageTree {
        Save, GetSizeMax, InitNew, GetMessageSource, GetMessageSize, LoadOffsetTable, SaveOffsetTable,
        GetFlags, Commit, HandsOffStorage, BindToObject, SaveBody, InsertBody, GetBody, DeleteBody, MoveBody,
        CountBodies, FindFirst, FindNext, ResolveURL, ToMultipart, GetBodyOffsets, GetCharset, SetCharset,
        IsBodyType, IsContentType, QueryBodyProp, GetBodyProp, SetBodyProp, DeleteBodyProp, SetOption,
        GetOption
    }
    IMimeObjResolver { MimeOleObjectFromMoniker }
    IMimePropertySchema { RegisterProperty, ModifyProperty, GetPropertyId, GetPropertyName, RegisterAddressType }
    IMimePropertySet {
        Save, GetSizeMax, InitNew, GetPropInfo, SetPropInfo, GetPropA, SetPropA, AppendProp, DeleteProp,
        CopyProps, MoveProps, DeleteExcept, QueryProp, GetCharset, SetCharset, GetParameters, IsContentType,
        BindToObject, Clone, SetOption, GetOption, EnumPropsA
    }
    IMimeSecurity {
        InitNew, CheckInit, EncodeMessage, EncodeBody, DecodeMessage, DecodeBody, EnumCertificates,
        GetCertificateName, GetMessageType, GetCertData
    }
    IMimeWebDocument { GetURL, BindToStorage }
    IMsgServiceAdmin {
        GetLastError, GetMsgServiceTable, CreateMsgService, DeleteMsgService, CopyMsgService,
        RenameMsgService, ConfigureMsgService, OpenProfileSection, MsgServiceTransportOrder, AdminProviders,
        SetPrimaryIdentity, GetProviderTable
    }
    IMsgServiceAdmin2 {
        GetLastError, GetMsgServiceTable, CreateMsgService, DeleteMsgService, CopyMsgService,
        RenameMsgService, ConfigureMsgService, OpenProfileSection, MsgServiceTransportOrder, AdminProviders,
        SetPrimaryIdentity, GetProviderTable, CreateMsgServiceEx
    }
    IMsgStore {
        Advise, Unadvise, CompareEntryIDs, OpenEntry, SetReceiveFolder, GetReceiveFolder,
        GetReceiveFolderTable, StoreLogoff, AbortSubmit, GetOutgoingQueue, SetLockState, FinishedMsg,
        NotifyNewMail
    }
    IOlkAccount {
        PlaceHolder1, PlaceHolder2, PlaceHolder3, PlaceHolder4, PlaceHolder5, PlaceHolder6, GetAccountInfo,
        GetPropA, SetPropA, PlaceHolder7, PlaceHolder8, PlaceHolder9, FreeMemory, PlaceHolder10, SaveChanges
    }
    IOlkAccountHelper { PlaceHolder1, GetIdentity, GetMapiSession, HandsOffSession }
    IOlkAccountManager {
        Init, DisplayAccountList, PlaceHolder1, PlaceHolder2, PlaceHolder3, PlaceHolder4, PlaceHolder5,
        FindAccount, PlaceHolder6, PlaceHolder7, PlaceHolder8, DeleteAccount, PlaceHolder9, SaveChanges,
        GetOrder, SetOrder, EnumerateAccounts, PlaceHolder10, PlaceHolder11, FreeMemory, Advise, Unadvise,
        PlaceHolder12, PlaceHolder13, PlaceHolder14
    }
    IOlkAccountNotify {  }
    IOlkEnum { GetCount, Reset, GetNext, Skip }
    IOlkErrorUnknown { GetLastError }
    IPersistMessage { GetLastError, GetClassID, IsDirty, InitNew, Load, Save, SaveCompleted, HandsOffMessage }
    IPersistMime { Load, Save }
    IProfAdmin {
        GetLastError, GetProfileTable, CreateProfile, DeleteProfile, ChangeProfilePassword, CopyProfile,
        RenameProfile, SetDefaultProfile, AdminServices
    }
    IProfSect {  }
    IPropData { HrSetObjAccess, HrSetPropAccess, HrGetPropAccess, HrAddObjProps }
    IProviderAdmin { GetLastError, GetProviderTable, CreateProvider, DeleteProvider, OpenProfileSection }
    ISpoolerHook { InboundMsgHook, OutboundMsgHook }
    ITableData {
        HrGetView, HrModifyRow, HrDeleteRow, HrQueryRow, HrEnumRow, HrNotify, HrInsertRow, HrModifyRows,
        HrDeleteRows
    }
    IXPLogon {
        AddressTypes, RegisterOptions, TransportNotify, Idle, TransportLogoff, SubmitMessage, EndMessage,
        Poll, StartMessage, OpenStatusEntry, ValidateState, FlushQueues
    }
    IXPProvider { Shutdown, TransportLogon }
}
