//! Forgetting what has been told long enough ago: letters, notices, periods of schedules.

use sea_orm::{ConnectionTrait, DatabaseTransaction, raw_sql};

use crate::clock::DAY_MICROS;
use crate::failure::Failure;
use crate::feature::Platform;
use crate::limits::{LETTER_KEPT_DAYS, NOTICE_KEPT_DAYS, PERIOD_KEPT_DAYS};
use crate::search::scrub;
use crate::store::On;

/// The nightly job.
pub(super) const JOB: &str = "platform.sweep";

/// Takes away what is older than its retention (limits 6.4).
pub(super) async fn sweep(platform: &Platform) -> Result<(), Failure> {
    platform
        .store
        .change(async |change| {
            let db: &DatabaseTransaction = change;
            let before = |days: i64| change.now().plus(-days * DAY_MICROS);
            let letters = before(LETTER_KEPT_DAYS);
            let sweep = raw_sql!(Postgres, "DELETE FROM letter WHERE made_at < {letters}");
            db.execute_raw(sweep.on(db)).await?;
            let notices = before(NOTICE_KEPT_DAYS);
            let sweep = raw_sql!(Postgres, "DELETE FROM notice WHERE made_at < {notices}");
            db.execute_raw(sweep.on(db)).await?;
            let periods = before(PERIOD_KEPT_DAYS);
            // The newest period of a schedule stays however old it is: it says that the period was run.
            let sweep = raw_sql!(
                Postgres,
                "DELETE FROM schedule_run WHERE ran_at < {periods}
                 AND period < (SELECT MAX(newer.period) FROM schedule_run newer WHERE newer.job = schedule_run.job)"
            );
            db.execute_raw(sweep.on(db)).await?;
            // A bucket of attempts means nothing after a day.
            let yesterday = before(1);
            let sweep = raw_sql!(Postgres, "DELETE FROM attempt WHERE began_at < {yesterday}");
            db.execute_raw(sweep.on(db)).await?;
            Ok(())
        })
        .await?;
    scrub(&platform.store).await
}
