//! One newsletter to read: what stands in it for who looks, now.

use askama::Template;
use axum::extract::Path;
use platform::failure::{Answer, Failure};
use platform::ids::from_short;
use platform::outbox::Group;
use platform::page::{Frame, html};
use platform::session::Visit;

use super::issue::Issue;
use super::store::kinds::State;
use super::{EDITORS, content, store};
use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "newsletter/show.html")]
pub(crate) struct IssuePage {
    frame: Frame,
    t: &'static Texts,
    issue: Issue,
    groups: Vec<Group>,
    reach: String,
    is_editor: bool,
}

/// Finds a newsletter. One for a closed place is not there for editors who may not look into it.
pub(super) async fn find(visit: &Visit, id: &str) -> Result<Issue, Failure> {
    let id = from_short(id).ok_or(Failure::NotFound)?;
    let found = store::find(visit.platform.store.reader(), id).await?;
    let issue = found.ok_or(Failure::NotFound)?;
    if content::is_open_to(&visit.platform, visit.viewer()?, &issue).await? {
        Ok(issue)
    } else {
        Err(Failure::NotFound)
    }
}

/// Shows it to those it was for; to editors also before it goes, as a preview with their own rights.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let viewer = visit.viewer()?;
    let (issue, t) = (find(&visit, &id).await?, texts(visit.language));
    let is_editor = visit.has_any(EDITORS);
    let is_out = matches!(issue.state, State::Sent | State::Sending);
    let may = is_editor || (is_out && content::is_for(&visit.platform, viewer, &issue).await?);
    if !may {
        return Err(Failure::NotFound);
    }
    Ok(html(IssuePage {
        frame: visit.frame(),
        t,
        groups: content::groups(&visit.platform, viewer, &issue).await?,
        reach: content::reach_words(&visit.platform, t, &issue).await?,
        issue,
        is_editor,
    }))
}

#[cfg(test)]
impl platform::page::Samples for IssuePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let group = Group {
            title: "Uit de gesprekken".into(),
            items: vec![platform::outbox::Item {
                title: "Het filter bij Elzerbroek".into(),
                text: "Drie dingen die we leerden.".into(),
                path: "/posts/1".into(),
            }],
        };
        let page = |issue, groups, is_editor| Self {
            frame: Frame::sample(language),
            t: texts(language),
            issue,
            groups,
            reach: texts(language).newsletter_for_everyone(),
            is_editor,
        };
        let mut pages: Vec<Self> = super::tests::issues()
            .into_iter()
            .map(|issue| page(issue, vec![group.clone()], true))
            .collect();
        pages.extend(super::tests::issues().pop().map(|issue| page(issue, Vec::new(), false)));
        pages
    }
}
