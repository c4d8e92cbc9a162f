//! What somebody's digest says of projects: what we still owe, what is asked, what was answered.

use futures_util::future::BoxFuture;
use jiff::tz::TimeZone;
use platform::clock::Moment;
use platform::failure::Failure;
use platform::feature::{DigestItem, DigestPart, Platform};
use platform::session::Viewer;
use platform::texts::Calendar;

use super::project::Project;
use super::store::{self, Part};
use super::{StepKind, Turn};
use crate::{spaces, texts};

/// Lines of one heading: the list has the rest.
const LINES_MOST: usize = 5;

/// The lines, from the spaces that this person has in their stream at this moment.
pub(super) fn items<'a>(
    platform: &'a Platform,
    viewer: &'a Viewer,
    since: Moment,
) -> BoxFuture<'a, Result<Vec<DigestItem>, Failure>> {
    Box::pin(async move {
        let db = platform.store.reader();
        let t = texts(viewer.language);
        let today = platform.now().day(&platform.organisation.facts().time_zone());
        let calendar = Calendar::new(viewer.language, TimeZone::UTC, 0);
        let spaces = spaces::places_of(platform, viewer).await?.in_stream();
        let line = |part, project: &Project, text: String| DigestItem {
            part,
            title: project.title.clone(),
            text,
            path: project.path(),
            at: project.turned_at,
        };
        let mut lines = Vec::new();
        for project in store::list_late(db, &spaces, &today).await?.iter().take(LINES_MOST) {
            let day = calendar.day_of(project.due_on.date());
            lines.push(line(DigestPart::Owed, project, t.projects_digest_owed(day)));
        }
        let open = store::list(db, &spaces, Part::Open, &today, None).await?;
        let asked = |it: &&Project| it.turn == Turn::React && it.turned_at > since && !it.is_late(&today);
        for project in open.iter().filter(asked).take(LINES_MOST) {
            let round = store::find_round(db, project.id, project.round).await?;
            let question = round.map(|round| round.question).unwrap_or_default();
            lines.push(line(DigestPart::Waits, project, question));
        }
        let closed = store::list(db, &spaces, Part::Closed, &today, None).await?;
        for project in closed.iter().filter(|it| it.turned_at > since).take(LINES_MOST) {
            let kind = if project.turn == Turn::Closed {
                StepKind::Report
            } else {
                StepKind::Stop
            };
            let step = store::find_step(db, project.id, project.round, kind).await?;
            let words = step
                .map(|step| platform::markdown::plain(&step.words))
                .unwrap_or_default();
            let text: String = words.chars().take(200).collect();
            lines.push(line(DigestPart::Done, project, text));
        }
        Ok(lines)
    })
}
