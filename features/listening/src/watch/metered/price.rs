//! Decides what a month may read for its budget, in whole numbers only, so that no cent is lost in rounding.

use platform::texts::Language;

/// The trouble of a source whose month is used up.
pub(crate) const BUDGET_USED: &str = "budget_used";
/// Millionths of a euro in a euro.
const EURO: i64 = 1_000_000;
/// Digits of a euro that are counted.
const DECIMALS: usize = 6;
/// The dearest piece and the largest budget that are believed to be no mistake: a thousand and a million euros.
const PRICE_MOST: i64 = 1_000 * EURO;
const BUDGET_MOST: i64 = 1_000_000 * EURO;
/// Questions of a month that are believed to be no mistake.
const QUESTIONS_MOST: i64 = 1_000_000;

/// What a piece costs and what a month may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Price {
    /// Millionths of a euro for a piece; nought for a network that costs no money.
    pub(crate) each: i64,
    /// Millionths of a euro, or questions when they cost no money.
    pub(crate) budget: i64,
}

impl Price {
    /// What so many pieces take out of the budget.
    pub(crate) fn of(self, pieces: i64) -> i64 {
        pieces.saturating_mul(self.each.max(1))
    }

    /// Pieces that are still to be had when so much of the budget is used.
    pub(crate) fn left(self, used: i64) -> i64 {
        (self.budget - used).max(0) / self.each.max(1)
    }

    /// Pieces that a whole month buys.
    pub(crate) fn most(self) -> i64 {
        self.left(0)
    }
}

/// A price of a piece that somebody typed, in euros.
pub(crate) fn read_price(typed: &str) -> Option<i64> {
    read_euros(typed).filter(|it| (1..=PRICE_MOST).contains(it))
}

/// A budget of a month that somebody typed, in euros.
pub(crate) fn read_budget(typed: &str) -> Option<i64> {
    read_euros(typed).filter(|it| (1..=BUDGET_MOST).contains(it))
}

/// A number of questions that somebody typed.
pub(crate) fn read_questions(typed: &str) -> Option<i64> {
    let number = typed.trim().replace(['.', ' '], "");
    number.parse().ok().filter(|it| (1..=QUESTIONS_MOST).contains(it))
}

/// `0,005`, `12.50` or `€ 25`; a mark of thousands is refused, because it is the decimal mark of the other language.
fn read_euros(typed: &str) -> Option<i64> {
    let typed = typed.trim().trim_start_matches('€').trim().replace(',', ".");
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
    let is_digits = |text: &str| text.bytes().all(|it| it.is_ascii_digit());
    let fits = (1..=9).contains(&whole.len()) && part.len() <= DECIMALS && is_digits(whole) && is_digits(part);
    let whole: i64 = whole.parse().ok().filter(|_| fits)?;
    let part: i64 = format!("{part:0<DECIMALS$}").parse().ok()?;
    Some(whole * EURO + part)
}

/// An amount as people write it: at least two digits behind the mark, and no more noughts than that.
pub(crate) fn write_euros(language: Language, amount: i64) -> String {
    let digits = format!("{:0DECIMALS$}", amount % EURO);
    let kept = digits.trim_end_matches('0').len().max(2);
    let (whole, part) = (platform::texts::number(language, amount / EURO), &digits[..kept]);
    match language {
        Language::Nl => format!("€\u{a0}{whole},{part}"),
        Language::En => format!("€{whole}.{part}"),
    }
}

/// An amount as it stands in a field.
pub(crate) fn field_euros(language: Language, amount: i64) -> String {
    let digits = format!("{:0DECIMALS$}", amount % EURO);
    let kept = digits.trim_end_matches('0').len().max(2);
    let mark = if language == Language::Nl { ',' } else { '.' };
    format!("{}{mark}{}", amount / EURO, &digits[..kept])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_buys_whole_pieces_and_never_one_more() {
        let price = Price {
            each: 4_300,
            budget: 25 * EURO,
        };
        assert_eq!(price.most(), 5_813);
        assert!(price.of(5_813) <= price.budget && price.of(5_814) > price.budget);
        assert_eq!(price.left(price.of(5_800)), 13);
        assert_eq!((price.left(price.budget), price.left(i64::MAX)), (0, 0));
        let free = Price { each: 0, budget: 3_000 };
        assert_eq!((free.most(), free.of(7), free.left(2_999)), (3_000, 7, 1));
    }

    #[test]
    fn amounts_are_read_as_both_languages_write_them_and_nothing_is_guessed() {
        assert_eq!(read_price("0,0043"), Some(4_300));
        assert_eq!(read_price(" € 0.005 "), Some(5_000));
        assert_eq!(read_budget("25"), Some(25 * EURO));
        for typed in [
            "",
            "-1",
            "0",
            "1.234,56",
            "0,0000001",
            "1e3",
            "NaN",
            "9999999999",
            "1001",
        ] {
            assert_eq!(read_price(typed), None, "{typed}");
        }
        assert_eq!(
            (read_questions("3.000"), read_questions("0"), read_questions("x")),
            (Some(3_000), None, None)
        );
        assert_eq!(write_euros(Language::Nl, 1_234_500_000), "€\u{a0}1.234,50");
        assert_eq!(write_euros(Language::En, 4_300), "€0.0043");
        assert_eq!(read_price(&field_euros(Language::Nl, 4_300)), Some(4_300));
    }
}
