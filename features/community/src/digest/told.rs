//! What the people of a department work on, as one thing in the letter of the day.

use futures_util::future::BoxFuture;
use people::directory;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Platform};
use platform::session::Viewer;

use super::store;
use super::today::{PATH, own_space};
use crate::spaces;
use crate::texts;

/// Lines that stand in the letter; the page has the others.
const LINES_MOST: usize = 5;

/// The lines of today and yesterday that colleagues of the same department wrote since, for who may look into its space.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let Some(space) = own_space(platform, viewer).await? else {
            return Ok(Vec::new());
        };
        if !spaces::reads(db, space.id, viewer.id).await? {
            return Ok(Vec::new());
        }
        let zone = platform.organisation.facts().time_zone();
        let yesterday = platform.now().day(&zone).plus_days(-1);
        let mut lines = store::list_since_day(db, vec![space.id], &yesterday).await?;
        lines.retain(|line| line.account_id != viewer.id && line.said_at > since);
        let Some(newest) = lines.iter().map(|line| line.said_at).max() else {
            return Ok(Vec::new());
        };
        let count = lines.len();
        lines.truncate(LINES_MOST);
        let people = directory::list_briefs(db, lines.iter().map(|line| line.account_id).collect()).await?;
        let t = texts(viewer.language);
        let said = |line: &store::Line| {
            let who = people.iter().find(|person| person.id == line.account_id)?;
            Some(t.today_line(&who.name, &line.words))
        };
        Ok(vec![DigestItem {
            part: DigestPart::Today,
            title: t.today_told(count, &space.name),
            text: lines.iter().filter_map(said).collect::<Vec<_>>().join(" "),
            path: PATH.into(),
            at: newest,
        }])
    })
}
