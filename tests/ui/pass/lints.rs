//! What the macros write is silent under strict lints.

#![deny(warnings)]
#![deny(
    missing_docs,
    missing_debug_implementations,
    non_snake_case,
    non_camel_case_types,
    non_upper_case_globals,
    unsafe_op_in_unsafe_fn,
    unreachable_pub,
    unused,
    unused_qualifications,
    unused_lifetimes,
    elided_lifetimes_in_paths,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    improper_ctypes_definitions,
    let_underscore_drop,
    deprecated,
    explicit_outlives_requirements,
    unit_bindings,
    unnameable_types
)]

use mapi_com::*;

/// A name that is not in Rust's style.
#[com_interface("11111111-2222-3333-4444-555555555555", free_threaded)]
pub unsafe trait IMAPI_Thing: IUnknown {
    /// Documented.
    #[slot(3)]
    unsafe fn Get_Text(&self, text: PCWSTR, many: u32, of: u32, them: u32, and: u32, one: u32, more: u32) -> HRESULT;
    /// Documented.
    #[slot(4)]
    fn Borrow(&self, other: Option<InterfaceRef<'_, IUnknown>>) -> Result<()>;
    /// Documented.
    #[retval]
    #[slot(5)]
    fn Open(&self) -> Result<IUnknown>;
    /// Documented.
    #[on_panic(0)]
    #[must_use]
    #[slot(6)]
    fn Count(&self) -> u32;
    /// Documented.
    #[slot(7)]
    fn Finish(&self);
    /// Documented.
    #[expect(unused_variables, reason = "the default has no use for it")]
    #[slot(8)]
    fn Default(&self, value: u32) -> HRESULT {
        E_NOTIMPL
    }
    /// Documented.
    #[deprecated]
    #[slot(9)]
    fn Old(&self) -> HRESULT;
}

/// Not for new code.
#[com_interface("21111111-2222-3333-4444-555555555555")]
#[deprecated = "use `IMAPI_Thing`"]
pub unsafe trait IOld: IUnknown {
    /// Documented.
    fn A(&self) -> HRESULT;
}

#[com_interface("31111111-2222-3333-4444-555555555555")]
#[expect(dead_code, reason = "nobody calls it")]
unsafe trait INeverUsed: IUnknown {
    fn A(&self) -> HRESULT;
}

#[com_interface("41111111-2222-3333-4444-555555555555")]
unsafe trait INeverUsedAndNotExpected: IUnknown {
    fn A(&self) -> HRESULT;
}

/// An object.
#[com_object(IMAPI_Thing)]
#[derive(Debug)]
pub struct Store {
    count: u32,
}

impl IMAPI_Thing_Impl for Store_Impl {
    unsafe fn Get_Text(&self, _: PCWSTR, _: u32, _: u32, _: u32, _: u32, _: u32, _: u32) -> HRESULT {
        S_OK
    }
    fn Borrow(&self, _: Option<InterfaceRef<'_, IUnknown>>) -> Result<()> {
        Ok(())
    }
    fn Open(&self) -> Result<IUnknown> {
        Ok(self.to_interface())
    }
    fn Count(&self) -> u32 {
        self.count
    }
    fn Finish(&self) {}
    fn Old(&self) -> HRESULT {
        S_OK
    }
}

/// Generic.
#[com_object(IMAPI_Thing)]
#[derive(Debug)]
pub struct Wrapper<T>(T)
where
    T: Send + Sync + 'static;

impl<T: Send + Sync + 'static> IMAPI_Thing_Impl for Wrapper_Impl<T> {
    unsafe fn Get_Text(&self, _: PCWSTR, _: u32, _: u32, _: u32, _: u32, _: u32, _: u32) -> HRESULT {
        S_OK
    }
    fn Borrow(&self, _: Option<InterfaceRef<'_, IUnknown>>) -> Result<()> {
        Ok(())
    }
    fn Open(&self) -> Result<IUnknown> {
        Ok(self.to_interface())
    }
    fn Count(&self) -> u32 {
        let _ = &self.0;
        0
    }
    fn Finish(&self) {}
    fn Old(&self) -> HRESULT {
        S_OK
    }
}

fn main() {
    let thing: IMAPI_Thing = Com::new(Store { count: 3 }).to_interface();
    assert_eq!(thing.Count(), 3);
    assert_eq!(thing.Default(1), E_NOTIMPL);
    thing.Finish();
    drop(Com::new(Wrapper(1)).to_interface::<IMAPI_Thing>());
}
