//! Dutch public holidays of a year, the moving ones too, to choose from: which of them close the house is the house's own choice.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter; many offices are open.
    GoodFriday,
    /// Easter Sunday.
    Easter,
    /// The Monday after it.
    EasterMonday,
    /// 27 April, or the 26th when that is a Sunday.
    KingsDay,
    /// 5 May; many offices are closed once in five years.
    Liberation,
    /// The Thursday 39 days after Easter.
    Ascension,
    /// Whit Sunday, 49 days after Easter.
    Pentecost,
    /// The Monday after it.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
}

/// Easter Sunday of a year in the Gregorian calendar, by the method that was published anonymously in Nature in 1876.
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    day(year, n / 31, n % 31 + 1)
}

fn day(year: i32, month: i32, day: i32) -> Date {
    let part = |number: i32| i8::try_from(number).unwrap_or(1);
    Date::new(i16::try_from(year).unwrap_or(0), part(month), part(day)).unwrap_or(Date::ZERO)
}

/// The holidays of a year, in the order of the calendar.
#[must_use]
pub fn holidays_of(year: i16) -> Vec<(Date, Holiday)> {
    let easter = easter(year);
    let after = |days: i64| easter.checked_add(days.days()).unwrap_or(easter);
    let fixed = |month, number| day(i32::from(year), month, number);
    let kings = fixed(4, 27);
    let kings = if kings.weekday() == Weekday::Sunday {
        fixed(4, 26)
    } else {
        kings
    };
    let mut days = vec![
        (fixed(1, 1), Holiday::NewYear),
        (after(-2), Holiday::GoodFriday),
        (easter, Holiday::Easter),
        (after(1), Holiday::EasterMonday),
        (kings, Holiday::KingsDay),
        (fixed(5, 5), Holiday::Liberation),
        (after(39), Holiday::Ascension),
        (after(49), Holiday::Pentecost),
        (after(50), Holiday::WhitMonday),
        (fixed(12, 25), Holiday::Christmas),
        (fixed(12, 26), Holiday::BoxingDay),
    ];
    days.sort();
    days
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn moving_holidays_fall_where_the_almanac_has_them() {
        // Easter Sundays as published for these years, the earliest and latest possible among them.
        for (year, month, number) in [
            (1818, 3, 22),
            (1943, 4, 25),
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2028, 4, 16),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), date(year, month, number));
        }
        let on = |year: i16, holiday| holidays_of(year).into_iter().find(|it| it.1 == holiday).unwrap().0;
        assert_eq!(on(2026, Holiday::Ascension), date(2026, 5, 14));
        assert_eq!(on(2026, Holiday::WhitMonday), date(2026, 5, 25));
        assert_eq!(on(2025, Holiday::KingsDay), date(2025, 4, 26));
        assert_eq!(on(2026, Holiday::KingsDay), date(2026, 4, 27));
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april_in_every_year() {
        for year in 1900..2300 {
            let found = easter(year);
            assert_eq!(found.weekday(), Weekday::Sunday, "{year}");
            assert!(found >= date(year, 3, 22) && found <= date(year, 4, 25), "{year}");
        }
    }
}
