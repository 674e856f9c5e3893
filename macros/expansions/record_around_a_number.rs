#[allow(deprecated)]
const _: () = {
    use ::mapi_com::__private as __com;
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    unsafe impl __com::Abi for Color {
        const TYPE: __com::AbiType = <u32 as __com::Abi>::TYPE;
    }
    const _: () = {
        let _ = <u32 as __com::Abi>::TYPE;
        __com::check_no_destructor::<Color>("Color")
    };
};
