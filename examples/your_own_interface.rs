//! Shows how to declare interfaces of your own, a parent and its child, and how to implement and call them.
//! Prints what a thermometer answers through both, and what becomes of a panic.

use std::cell::Cell;

use mapi_com::mapi::Status;
use mapi_com::{Com, E_INVALIDARG, E_UNEXPECTED, HRESULT, IUnknown, Interface, Result, S_FALSE, S_OK};
use mapi_com::{com_interface, com_object, set_panic_hook};

// The IID is a random GUID, made once (`uuidgen`) and never changed. So is what stands below it: order, types and
// numbers are what others are compiled against. `unsafe trait` is the promise that they are as published.
#[com_interface("98c0bf9a-d2cc-48a6-a278-1912a13f7d1e")]
unsafe trait ISensor: IUnknown {
    /// The first slot after the three of `IUnknown`. The compiler holds the number against the place.
    ///
    /// A number has no room for an error, so the declaration says what the caller gets if the method panics.
    #[slot(3)]
    #[on_panic(u32::MAX)]
    fn Channels(&self) -> u32;

    /// `HRESULT Read([in] UINT32 channel, [out, retval] double *value)` in C.
    #[slot(4)]
    #[retval]
    fn Read(&self, channel: u32) -> Result<f64>;
}

/// Everything that `ISensor` has comes first; the numbers go on.
#[com_interface("6f09cc62-e9a2-4797-b9d4-f32b8187c176")]
unsafe trait ICalibratedSensor: ISensor {
    /// `S_FALSE` if that was the offset already: a success that `Result<()>` would not tell from `S_OK`.
    #[slot(5)]
    fn SetOffset(&self, offset: f64) -> Result<HRESULT>;
}

/// The child is listed; its parent comes with it.
#[com_object(ICalibratedSensor)]
struct Thermometer {
    offset: Cell<f64>,
}

impl ISensor_Impl for Thermometer_Impl {
    fn Channels(&self) -> u32 {
        1
    }

    fn Read(&self, channel: u32) -> Result<f64> {
        if channel >= self.Channels() {
            return Err(E_INVALIDARG.into());
        }
        Ok(20.0 + self.offset.get())
    }
}

impl ICalibratedSensor_Impl for Thermometer_Impl {
    fn SetOffset(&self, offset: f64) -> Result<HRESULT> {
        assert!(offset.is_finite(), "an offset of {offset}");
        let before = self.offset.replace(offset);
        Ok(if before == offset { S_FALSE } else { S_OK })
    }
}

fn main() -> Result<()> {
    let sensor: ISensor = Com::new(Thermometer { offset: Cell::new(0.5) }).to_interface();
    println!("{} channel, {} degrees", sensor.Channels(), sensor.Read(0)?);
    assert_eq!(sensor.Read(0)?, 20.5);
    assert_eq!(sensor.Read(7).map_err(|error| error.code()), Err(E_INVALIDARG));

    // A child derefs to its parent: no QueryInterface is needed to call what it inherits.
    let calibrated: ICalibratedSensor = sensor.cast()?;
    assert_eq!(calibrated.SetOffset(1.25)?, S_OK);
    assert_eq!(calibrated.SetOffset(1.25)?, S_FALSE);
    println!("calibrated: {} degrees", calibrated.Read(0)?);
    assert_eq!(calibrated.Read(0)?, 21.25);

    // A panic ends at the vtable: the caller gets a failure, the hook hears of it, the object lives on.
    set_panic_hook(|panic| println!("reported: {panic}"));
    std::panic::set_hook(Box::new(|_| ()));
    let failure = calibrated.SetOffset(f64::NAN).expect_err("not an offset");
    println!("the caller got {}", Status(failure.code()));
    assert_eq!(failure.code(), E_UNEXPECTED);
    assert_eq!(calibrated.Read(0)?, 21.25);
    Ok(())
}
