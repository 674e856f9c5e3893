//! Brings windows-core 0.62 among what is built.
