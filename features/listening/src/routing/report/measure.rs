//! Measures cases from before the report, once, with the hours that held then.

use platform::clock::MINUTE_MICROS;
use platform::failure::Failure;
use platform::feature::Platform;
use platform::store::Change;

use crate::routing::promise::came;
use crate::routing::store::report::{self, Measured};
use crate::routing::store::team::read_book;

/// Cases in one transaction.
const TOGETHER_MOST: u64 = 200;

/// Measures what was not measured yet; a second round finds nothing.
pub(crate) async fn measure_old(platform: &Platform) -> Result<(), Failure> {
    loop {
        let cases = report::list_unmeasured(platform.store.reader(), TOGETHER_MOST).await?;
        if cases.is_empty() {
            return Ok(());
        }
        let zone = platform.organisation.facts().time_zone();
        let measure = async |change: &Change| {
            let book = read_book(&**change, zone).await?;
            for case in &cases {
                let hours = book.of(case.department_id);
                let came = came(case.written_at, case.made_at);
                let minutes = |at| hours.open_between(case.made_at, at) / MINUTE_MICROS;
                let measured = Measured {
                    came,
                    hour: hours.hour_of(came),
                    open: hours.is_open(came),
                    next_day: hours.next_day(came),
                    first: case.first_answer_at.map(minutes),
                    solved: case.solved_at.map(minutes),
                };
                report::measure(change, case.id, &measured).await?;
            }
            Ok(())
        };
        platform.store.change(measure).await?;
    }
}
