//! Days and moments in words, in the time zone of the organisation.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use super::Language;
use crate::page::{Words, words};

/// A language, a time zone and the present moment: all that is needed to write a moment in words.
///
/// Moments are microseconds since 1970 in UTC.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The language of the words.
    pub language: Language,
    /// Where the organisation is.
    pub zone: TimeZone,
    /// The present moment, so that "today" means something.
    pub now: i64,
}

impl Calendar {
    /// A calendar for a language, an IANA time zone and the present moment.
    pub fn new(language: Language, zone: TimeZone, now: i64) -> Self {
        Self { language, zone, now }
    }

    /// The day of a moment, here.
    pub fn date(&self, moment: i64) -> Date {
        self.zoned(moment).date()
    }

    /// "17 november 2026".
    pub fn day(&self, moment: i64) -> String {
        self.day_of(self.date(moment))
    }

    /// "17 november 2026", for a day that has no hour.
    pub fn day_of(&self, date: Date) -> String {
        let month = self.month(date.month());
        self.words().date_day(date.day(), month, date.year().to_string())
    }

    /// "17 november": for a day whose year is plain.
    pub fn day_short(&self, moment: i64) -> String {
        let date = self.date(moment);
        self.words().date_day_short(date.day(), self.month(date.month()))
    }

    /// "dinsdag 17 november 2026".
    pub fn day_long(&self, moment: i64) -> String {
        self.day_long_of(self.date(moment))
    }

    /// "dinsdag 17 november 2026", for a day that has no hour.
    pub fn day_long_of(&self, date: Date) -> String {
        self.words()
            .date_day_long(self.weekday(date.weekday()), self.day_of(date))
    }

    /// "november 2026".
    pub fn month_of(&self, date: Date) -> String {
        self.words()
            .date_month(self.month(date.month()), date.year().to_string())
    }

    /// "8.12 uur", in English "8:12".
    pub fn hour(&self, moment: i64) -> String {
        let here = self.zoned(moment);
        self.words()
            .date_hour(here.hour().to_string(), format!("{:02}", here.minute()))
    }

    /// "vandaag om 8.12 uur", "gisteren om 8.12 uur" or "17 november 2026, 8.12 uur".
    pub fn moment(&self, moment: i64) -> String {
        let (date, today) = (self.date(moment), self.date(self.now));
        let hour = self.hour(moment);
        let words = self.words();
        if date == today {
            words.date_today_at(hour)
        } else if today.yesterday().is_ok_and(|yesterday| date == yesterday) {
            words.date_yesterday_at(hour)
        } else if today.tomorrow().is_ok_and(|tomorrow| date == tomorrow) {
            words.date_tomorrow_at(hour)
        } else {
            words.date_day_at(self.day_of(date), hour)
        }
    }

    /// The shortest that is still clear: "8.12 uur" today, "gisteren", "woensdag" within the week, else "17 november 2026".
    pub fn moment_short(&self, moment: i64) -> String {
        let (date, today) = (self.date(moment), self.date(self.now));
        let words = self.words();
        if date == today {
            self.hour(moment)
        } else if today.yesterday().is_ok_and(|yesterday| date == yesterday) {
            words.date_yesterday()
        } else if date < today && today.checked_sub(6.days()).is_ok_and(|first| date >= first) {
            self.weekday(date.weekday())
        } else {
            self.day_of(date)
        }
    }

    /// A moment that is to come: "12.12 uur" today, "woensdag 12.00 uur" within a week either way, else "17 november 2026".
    pub fn due(&self, moment: i64) -> String {
        match self.distance(moment) {
            Distance::Today => self.hour(moment),
            Distance::Week => self.weekday_at(moment),
            Distance::Far => self.day(moment),
        }
    }

    /// The same with the word it needs behind "beloofd": "om 7.12 uur", "woensdag 12.00 uur", "op 12 november 2026".
    pub fn due_with_word(&self, moment: i64) -> String {
        match self.distance(moment) {
            Distance::Today => self.words().date_at_hour(self.hour(moment)),
            Distance::Week => self.weekday_at(moment),
            Distance::Far => self.words().date_on_day(self.day(moment)),
        }
    }

    fn weekday_at(&self, moment: i64) -> String {
        let weekday = self.weekday(self.date(moment).weekday());
        self.words().date_weekday_at(weekday, self.hour(moment))
    }

    fn distance(&self, moment: i64) -> Distance {
        let (date, today) = (self.date(moment), self.date(self.now));
        // Six days: the seventh has the name of today.
        let near = today.checked_sub(6.days()).is_ok_and(|first| date >= first)
            && today.checked_add(6.days()).is_ok_and(|last| date <= last);
        match near {
            true if date == today => Distance::Today,
            true => Distance::Week,
            false => Distance::Far,
        }
    }

    /// The moment for the `datetime` attribute: "2026-11-17T08:12+01:00".
    pub fn machine(&self, moment: i64) -> String {
        self.zoned(moment).strftime("%Y-%m-%dT%H:%M%:z").to_string()
    }

    /// The length of a time in its largest unit, rounded down: "3 dagen", "2 uur", "50 minuten".
    pub fn length(&self, micros: i64) -> String {
        let minutes = micros.unsigned_abs() / 60_000_000;
        let words = self.words();
        match minutes {
            0..60 => words.date_minutes(minutes),
            60..1440 => words.date_hours(minutes / 60),
            _ => words.date_days(minutes / 1440),
        }
    }

    fn zoned(&self, moment: i64) -> Zoned {
        // A moment outside of what a calendar knows can only come from a damaged row; the era's start shows it.
        Timestamp::from_microsecond(moment)
            .unwrap_or(Timestamp::UNIX_EPOCH)
            .to_zoned(self.zone.clone())
    }

    fn words(&self) -> &'static Words {
        words(self.language)
    }

    fn month(&self, month: i8) -> String {
        let words = self.words();
        match month {
            1 => words.month_1(),
            2 => words.month_2(),
            3 => words.month_3(),
            4 => words.month_4(),
            5 => words.month_5(),
            6 => words.month_6(),
            7 => words.month_7(),
            8 => words.month_8(),
            9 => words.month_9(),
            10 => words.month_10(),
            11 => words.month_11(),
            _ => words.month_12(),
        }
    }

    fn weekday(&self, day: Weekday) -> String {
        let words = self.words();
        match day {
            Weekday::Monday => words.weekday_1(),
            Weekday::Tuesday => words.weekday_2(),
            Weekday::Wednesday => words.weekday_3(),
            Weekday::Thursday => words.weekday_4(),
            Weekday::Friday => words.weekday_5(),
            Weekday::Saturday => words.weekday_6(),
            Weekday::Sunday => words.weekday_7(),
        }
    }
}

/// How far a moment is from the present, as far as words care.
enum Distance {
    Today,
    Week,
    Far,
}
