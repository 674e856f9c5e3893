#[allow(deprecated)]
const _: () = {
    use ::mapi_com::__private as __com;
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    unsafe impl __com::Abi for Period {}
    const _: () = {
        let _ = <i64 as __com::AbiField>::TYPE;
        let _ = <[u16; 2] as __com::AbiField>::TYPE;
        __com::check_no_destructor::<Period>("Period")
    };
};
