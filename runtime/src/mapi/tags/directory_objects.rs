//! Property tags. Of the Exchange directory below the range of its attributes.
//!
//! Source: EMSABTAG.H.

use super::tags;

tags! {
    TAGS;
    PR_EMS_AB_ROOM_CAPACITY = 0x0807: PT_LONG;
}

tags! {
    TEXTS, both widths of a text;
    PR_EMS_AB_ROOM_DESCRIPTION, PR_EMS_AB_ROOM_DESCRIPTION_A, PR_EMS_AB_ROOM_DESCRIPTION_W = 0x0809;
    PR_EMS_AB_DISPLAY_NAME_PRINTABLE, PR_EMS_AB_DISPLAY_NAME_PRINTABLE_A, PR_EMS_AB_DISPLAY_NAME_PRINTABLE_W = 0x39FF;
}
