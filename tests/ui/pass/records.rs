//! Records of the user's own as parameters, by value and behind pointers.

use mapi_com::*;

#[derive(Clone, Copy, Abi)]
#[repr(C)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Clone, Copy, Abi)]
#[repr(C)]
struct Line(Point, [Point; 1], [[u8; 2]; 2]);

#[derive(Clone, Copy, Abi)]
#[repr(C)]
union Value {
    number: u64,
    text: PCWSTR,
    bytes: [u8; 8],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Abi)]
#[repr(transparent)]
struct Color(u32);

#[derive(Abi)]
#[repr(C, packed(2))]
struct Packed {
    tag: u16,
    value: u32,
    callback: Option<unsafe extern "system" fn(*mut u8) -> u32>,
}

#[com_interface("5024a386-2d44-486a-81a8-8f0ecb6071dd")]
unsafe trait ICanvas: IUnknown {
    fn Draw(&self, line: Line, color: Color, value: Value, more: Option<&Packed>) -> HRESULT;
}

#[com_object(ICanvas)]
struct Canvas;

impl ICanvas_Impl for Canvas_Impl {
    fn Draw(&self, line: Line, color: Color, value: Value, more: Option<&Packed>) -> HRESULT {
        assert_eq!(color, Color(3));
        assert_eq!(unsafe { value.number }, 7);
        assert!(more.is_none());
        HRESULT(line.0.x + line.1[0].y + i32::from(line.2[1][1]))
    }
}

fn main() {
    let canvas: ICanvas = Com::new(Canvas).to_interface();
    let line = Line(Point { x: 1, y: 2 }, [Point { x: 10, y: 20 }], [[100, 100], [100, 101]]);
    assert_eq!(canvas.Draw(line, Color(3), Value { number: 7 }, None), HRESULT(122));
    let types: Vec<_> = ICanvas::DESCRIPTOR.methods[0].params.iter().map(|param| param.ty).collect();
    let expected =
        [AbiType::Record { size: 20 }, AbiType::Unsigned(4), AbiType::Record { size: 8 }, AbiType::ConstPointer];
    assert_eq!(types, expected);
}
