//! A span for each call.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use mapi_com::mapi::MAPI_W_PARTIAL_COMPLETION;
use mapi_com::{Com, HRESULT, IUnknown, Result, com_interface, com_object};
use tracing_subscriber::fmt::format::FmtSpan;

#[com_interface("c5a4b7d0-6f38-4b47-8f0a-1b2c3d4e5f71")]
unsafe trait IWork: IUnknown {
    fn Part(&self) -> Result<HRESULT>;
    #[on_panic(0)]
    fn Count(&self) -> u32;
    fn Fail(&self) -> HRESULT;
}

#[com_object(IWork)]
struct Work;

impl IWork_Impl for Work_Impl {
    fn Part(&self) -> Result<HRESULT> {
        Ok(MAPI_W_PARTIAL_COMPLETION)
    }

    fn Count(&self) -> u32 {
        0x8000_4005
    }

    fn Fail(&self) -> HRESULT {
        panic!("on purpose")
    }
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn every_call_is_a_span_with_its_result_by_name() {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .with_span_events(FmtSpan::CLOSE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || {
        let work: IWork = Com::new(Work).into();
        assert_eq!(work.Part(), Ok(MAPI_W_PARTIAL_COMPLETION));
        assert_eq!(work.Count(), 0x8000_4005);
        assert_eq!(work.Fail(), mapi_com::E_UNEXPECTED);
    });
    let told = String::from_utf8(lines.0.lock().expect("no panic").clone()).expect("text");
    let spans: Vec<_> = told.lines().filter(|line| line.contains("com{")).collect();
    let [part, count, fail] = &spans[..] else { panic!("three spans: {told}") };
    let has = |line: &str, parts: &[&str]| parts.iter().for_each(|part| assert!(line.contains(part), "{part}: {line}"));
    has(part, &["interface=\"IWork\"", "method=\"Part\"", "slot=3", "hresult=MAPI_W_PARTIAL_COMPLETION (0x00040680)"]);
    has(count, &["method=\"Count\"", "slot=4"]);
    assert!(!count.contains("hresult"), "a number is no HRESULT: {count}");
    has(fail, &["method=\"Fail\"", "slot=5", "hresult=E_UNEXPECTED (0x8000FFFF)"]);
}
