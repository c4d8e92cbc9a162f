//! Numbers as a language writes them: 12.480 and 4,5 in Dutch, 12,480 and 4.5 in English.

use std::str::FromStr;

use fixed_decimal::{Decimal, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::DecimalFormatter;
use icu_locale_core::locale;

use super::Language;

// The formatter stays within its thread: one a thread, made on first use.
thread_local! {
    static NL: Option<DecimalFormatter> = DecimalFormatter::try_new(locale!("nl").into(), Default::default()).ok();
    static EN: Option<DecimalFormatter> = DecimalFormatter::try_new(locale!("en").into(), Default::default()).ok();
}

/// A whole number with the language's mark between thousands.
pub fn number(language: Language, number: i64) -> String {
    write(language, &Decimal::from(number))
}

/// A number with this many digits behind the decimal mark, rounded half away from zero.
pub fn decimal(language: Language, number: f64, digits: u8) -> String {
    let Ok(mut decimal) = Decimal::from_str(&number.to_string()) else {
        // Not a number, or without end: a figure that could not be computed is shown as absent.
        return "–".to_owned();
    };
    let place = -i16::from(digits);
    decimal.round_with_mode(place, SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand));
    decimal.absolute.pad_end(place);
    write(language, &decimal)
}

fn write(language: Language, decimal: &Decimal) -> String {
    let formatter = match language {
        Language::Nl => &NL,
        Language::En => &EN,
    };
    formatter.with(|formatter| match formatter {
        Some(formatter) => formatter.format(decimal).to_string(),
        None => decimal.to_string(),
    })
}

/// Any whole number, or a reference to one: templates hand over references.
pub trait Whole {
    /// The number; what does not fit becomes the largest that does.
    fn whole(&self) -> i64;
}

macro_rules! whole {
    ($($kind:ty),*) => {$(
        impl Whole for $kind {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )*};
}

whole!(i64, u64, i32, u32, u16, u8, usize);

impl<T: Whole> Whole for &T {
    fn whole(&self) -> i64 {
        (**self).whole()
    }
}
