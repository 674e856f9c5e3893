//! Restrictions: what they say, and which rows pass.

use mapi_com::mapi::*;
use mapi_com::{PSTR, PWSTR};

/// A row with a subject, a size, flags, and nothing else.
fn row(tag: PropTag) -> Option<PropValue<'static>> {
    const SUBJECT: &[u16] =
        &[b'R' as u16, b'e' as u16, b':' as u16, b' ' as u16, b'T' as u16, b'e' as u16, b'a' as u16];
    match tag {
        PR_SUBJECT => Some(PropValue::Unicode(SUBJECT)),
        PR_SUBJECT_A => Some(PropValue::String8(b"Re: Tea")),
        PR_MESSAGE_SIZE => Some(PropValue::Long(100)),
        PR_MESSAGE_FLAGS => Some(PropValue::Long(i32::from(MSGFLAG_READ as u8 | MSGFLAG_HASATTACH as u8))),
        PR_ENTRYID => Some(PropValue::Binary(&[1, 2, 3])),
        PR_IMPORTANCE => Some(PropValue::Long(101)),
        _ => None,
    }
}

fn passes(restriction: &SRestriction) -> Result<bool, mapi_com::HRESULT> {
    // SAFETY: the tests pass restrictions whose parts are alive.
    unsafe { restriction.matches(&row) }.map_err(|error| error.code())
}

fn value(tag: PropTag, value: __UPV) -> SPropValue {
    SPropValue { ulPropTag: tag, dwAlignPad: 0, Value: value }
}

fn restriction(rt: u32, res: SRestriction_res) -> SRestriction {
    SRestriction { rt, res }
}

fn size(relop: u32, than: i32) -> Result<bool, mapi_com::HRESULT> {
    let mut value = value(PR_MESSAGE_SIZE, __UPV { l: than });
    passes(&restriction(
        RES_PROPERTY,
        SRestriction_res {
            resProperty: SPropertyRestriction { relop, ulPropTag: PR_MESSAGE_SIZE, lpProp: &mut value },
        },
    ))
}

#[test]
fn a_property_is_compared_with_a_value() {
    for (relop, expected) in [
        (RELOP_LT, [false, false, true]),
        (RELOP_LE, [false, true, true]),
        (RELOP_GT, [true, false, false]),
        (RELOP_GE, [true, true, false]),
        (RELOP_EQ, [false, true, false]),
        (RELOP_NE, [true, false, true]),
    ] {
        assert_eq!([99, 100, 101].map(|than| size(relop, than)), expected.map(Ok), "relation {relop}");
    }
    assert_eq!(size(RELOP_RE, 100), Err(MAPI_E_TOO_COMPLEX));
    assert_eq!(size(99, 100), Err(MAPI_E_TOO_COMPLEX));
}

fn content(fuzzy_level: u32, text: &str) -> bool {
    let mut units: Vec<u16> = text.encode_utf16().chain([0]).collect();
    let mut wide = value(PR_SUBJECT, __UPV { lpszW: PWSTR(units.as_mut_ptr()) });
    let mut bytes: Vec<u8> = text.bytes().chain([0]).collect();
    let mut narrow = value(PR_SUBJECT_A, __UPV { lpszA: PSTR(bytes.as_mut_ptr()) });
    let both = [(PR_SUBJECT, &mut wide), (PR_SUBJECT_A, &mut narrow)].map(|(tag, value)| {
        passes(&restriction(
            RES_CONTENT,
            SRestriction_res {
                resContent: SContentRestriction { ulFuzzyLevel: fuzzy_level, ulPropTag: tag, lpProp: value },
            },
        ))
    });
    assert_eq!(both[0], both[1], "the same in both widths");
    both[0].expect("nothing complex")
}

#[test]
fn a_text_is_found_as_the_level_says() {
    assert!(content(FL_FULLSTRING, "Re: Tea") && !content(FL_FULLSTRING, "Re: "));
    assert!(content(FL_PREFIX, "Re:") && !content(FL_PREFIX, "Tea") && content(FL_PREFIX, ""));
    assert!(content(FL_SUBSTRING, "Tea") && !content(FL_SUBSTRING, "tea") && content(FL_SUBSTRING, ""));
    assert!(content(FL_SUBSTRING | FL_IGNORECASE, "tea") && content(FL_PREFIX | FL_LOOSE, "RE:"));
    assert!(!content(FL_SUBSTRING, "Re: Tea and more"));
}

fn exist(tag: PropTag) -> SRestriction {
    restriction(
        RES_EXIST,
        SRestriction_res { resExist: SExistRestriction { ulReserved1: 0, ulPropTag: tag, ulReserved2: 0 } },
    )
}

#[test]
fn restrictions_are_joined() {
    let (yes, no) = (exist(PR_SUBJECT), exist(PR_BODY));
    for (mut parts, all, any) in [
        (vec![], true, false),
        (vec![yes], true, true),
        (vec![no], false, false),
        (vec![yes, no], false, true),
        (vec![yes, yes], true, true),
    ] {
        let (count, first) = (parts.len() as u32, parts.as_mut_ptr());
        let and = SRestriction_res { resAnd: SAndRestriction { cRes: count, lpRes: first } };
        let or = SRestriction_res { resOr: SOrRestriction { cRes: count, lpRes: first } };
        assert_eq!((passes(&restriction(RES_AND, and)), passes(&restriction(RES_OR, or))), (Ok(all), Ok(any)));
    }
    for (mut part, negated) in [(yes, false), (no, true)] {
        let not = SRestriction_res { resNot: SNotRestriction { ulReserved: 0, lpRes: &mut part } };
        assert_eq!(passes(&restriction(RES_NOT, not)), Ok(negated));
    }
}

#[test]
fn bits_sizes_and_pairs_of_properties_are_compared() {
    let bits = |relation, mask| {
        let res = SBitMaskRestriction { relBMR: relation, ulPropTag: PR_MESSAGE_FLAGS, ulMask: mask };
        passes(&restriction(RES_BITMASK, SRestriction_res { resBitMask: res }))
    };
    assert_eq!((bits(BMR_NEZ, MSGFLAG_READ), bits(BMR_EQZ, MSGFLAG_READ)), (Ok(true), Ok(false)));
    assert_eq!((bits(BMR_NEZ, MSGFLAG_UNSENT), bits(BMR_EQZ, MSGFLAG_UNSENT)), (Ok(false), Ok(true)));
    let sized = |tag: PropTag, size| {
        let res = SSizeRestriction { relop: RELOP_EQ, ulPropTag: tag, cb: size };
        passes(&restriction(RES_SIZE, SRestriction_res { resSize: res }))
    };
    assert_eq!(
        [sized(PR_ENTRYID, 3), sized(PR_SUBJECT, 16), sized(PR_SUBJECT_A, 8), sized(PR_MESSAGE_SIZE, 4)],
        [Ok(true); 4]
    );
    assert_eq!(sized(PR_BODY, 0), Ok(false), "what is not there has no size");
    let pair = |relop, right: PropTag| {
        let res = SComparePropsRestriction { relop, ulPropTag1: PR_MESSAGE_SIZE, ulPropTag2: right };
        passes(&restriction(RES_COMPAREPROPS, SRestriction_res { resCompareProps: res }))
    };
    assert_eq!((pair(RELOP_LT, PR_IMPORTANCE), pair(RELOP_EQ, PR_MESSAGE_SIZE)), (Ok(true), Ok(true)));
    assert_eq!((pair(RELOP_EQ, PR_BODY), pair(RELOP_EQ, PR_SUBJECT)), (Ok(false), Ok(false)));
}

#[test]
fn what_the_properties_cannot_answer_is_too_complex() {
    let mut yes = exist(PR_SUBJECT);
    let sub = SSubRestriction { ulSubObject: PR_MESSAGE_RECIPIENTS, lpRes: &mut yes };
    assert_eq!(passes(&restriction(RES_SUBRESTRICTION, SRestriction_res { resSub: sub })), Err(MAPI_E_TOO_COMPLEX));
    let count = SCountRestriction { ulCount: 1, lpRes: &mut yes };
    assert_eq!(passes(&restriction(RES_COUNT, SRestriction_res { resCount: count })), Err(MAPI_E_TOO_COMPLEX));
    assert_eq!(passes(&restriction(0x77, SRestriction_res { resCount: count })), Err(MAPI_E_TOO_COMPLEX));
    let nothing = SNotRestriction { ulReserved: 0, lpRes: std::ptr::null_mut() };
    assert_eq!(passes(&restriction(RES_NOT, SRestriction_res { resNot: nothing })), Err(MAPI_E_TOO_COMPLEX));
    let comment = SCommentRestriction { cValues: 0, lpRes: std::ptr::null_mut(), lpProp: std::ptr::null_mut() };
    assert_eq!(passes(&restriction(RES_COMMENT, SRestriction_res { resComment: comment })), Ok(true));
}

#[test]
fn restrictions_that_are_too_deep_are_refused() {
    let deep = |levels: usize| {
        let mut parts = vec![exist(PR_SUBJECT)];
        parts.reserve(levels);
        for _ in 1..levels {
            let inner: *mut SRestriction = Box::into_raw(Box::new(*parts.last().expect("one")));
            parts.push(restriction(
                RES_NOT,
                SRestriction_res { resNot: SNotRestriction { ulReserved: 0, lpRes: inner } },
            ));
        }
        let answer = passes(parts.last().expect("one"));
        for part in &parts[1..] {
            // SAFETY: made above.
            drop(unsafe { Box::from_raw(part.res.resNot.lpRes) });
        }
        answer
    };
    assert_eq!((deep(63), deep(64), deep(65)), (Ok(true), Ok(false), Err(MAPI_E_TOO_COMPLEX)));
}
