//! A calendar month or quarter: what an update is about.

use jiff::Span;
use jiff::civil::Date;
use platform::clock::Day;
use platform::texts::{Calendar, Language};

use crate::texts;

/// A month or a quarter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    first: Date,
    months: i8,
}

impl Period {
    /// The month a day lies in.
    #[must_use]
    pub fn month_of(day: &Day) -> Self {
        Self {
            first: day.date().first_of_month(),
            months: 1,
        }
    }

    /// The quarter a day lies in.
    #[must_use]
    pub fn quarter_of(day: &Day) -> Self {
        let date = day.date();
        let first_month = (date.month() - 1) / 3 * 3 + 1;
        let first = Date::new(date.year(), first_month, 1).unwrap_or(date.first_of_month());
        Self { first, months: 3 }
    }

    /// Reads `2026-11` or `2026-Q4`; anything else is no period.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, part) = text.split_once('-')?;
        let year = year.parse::<i16>().ok().filter(|year| (2000..=2200).contains(year))?;
        let (month, months) = match part.strip_prefix('Q') {
            Some(quarter) => (
                quarter.parse::<i8>().ok().filter(|quarter| (1..=4).contains(quarter))? * 3 - 2,
                3,
            ),
            None => (part.parse::<i8>().ok().filter(|_| part.len() == 2)?, 1),
        };
        Some(Self {
            first: Date::new(year, month, 1).ok()?,
            months,
        })
    }

    /// `2026-11` or `2026-Q4`.
    #[must_use]
    pub fn code(&self) -> String {
        let (year, month) = (self.first.year(), self.first.month());
        if self.months == 3 {
            format!("{year}-Q{}", (month + 2) / 3)
        } else {
            format!("{year}-{month:02}")
        }
    }

    /// The first day.
    #[must_use]
    pub fn first(&self) -> Day {
        Day::of(self.first)
    }

    /// The last day.
    #[must_use]
    pub fn last(&self) -> Day {
        Day::of(self.shifted(1).first.yesterday().unwrap_or(self.first))
    }

    /// The period before.
    #[must_use]
    pub fn previous(&self) -> Self {
        self.shifted(-1)
    }

    /// Whether this day comes before the end of the period.
    #[must_use]
    pub fn is_running_on(&self, day: &Day) -> bool {
        *day <= self.last()
    }

    fn shifted(&self, periods: i64) -> Self {
        let span = Span::new().months(i64::from(self.months) * periods);
        Self {
            first: self.first.saturating_add(span),
            months: self.months,
        }
    }

    /// "november 2026", "vierde kwartaal van 2026".
    pub(crate) fn name(&self, language: Language, calendar: &Calendar) -> String {
        if self.months == 1 {
            return calendar.month_of(self.first);
        }
        let year = self.first.year().to_string();
        let t = texts(language);
        match self.first.month() {
            1 => t.updates_quarter_one(year),
            4 => t.updates_quarter_two(year),
            7 => t.updates_quarter_three(year),
            _ => t.updates_quarter_four(year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_quarters_end_where_the_next_begins() {
        let february = Period::parse("2028-02").unwrap();
        assert_eq!(february.last().as_str(), "2028-02-29");
        assert_eq!(february.previous().code(), "2028-01");
        let quarter = Period::parse("2026-Q1").unwrap();
        assert_eq!(
            (quarter.first().as_str(), quarter.last().as_str()),
            ("2026-01-01", "2026-03-31")
        );
        assert_eq!(quarter.previous().code(), "2025-Q4");
        let day = Day::parse("2026-11-17").unwrap();
        assert_eq!(Period::month_of(&day).code(), "2026-11");
        assert_eq!(Period::quarter_of(&day).code(), "2026-Q4");
    }

    #[test]
    fn nonsense_is_no_period() {
        for text in [
            "2026", "2026-13", "2026-Q5", "2026-1", "26-11", "2026-Q0", "abcd-11", "2026-Qx", "",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}
