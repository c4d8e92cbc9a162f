//! Making a newsletter: its title, the words before the items, for whom it is; what is in it, and what could be.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::http::StatusCode;
use platform::clock::DAY_MICROS;
use platform::failure::{Answer, Failure};
use platform::feature::Offer;
use platform::ids::{PublicId, short};
use platform::markdown;
use platform::page::{Errors, Frame, SafeHtml, html, html_with};
use platform::session::Visit;
use serde::Deserialize;

use super::audience::may_stand;
use super::issue::{Issue, Item, TITLE_LENGTH, WORDS_BYTES};
use super::reach::{parse_reach, reach_value, reaches};
use super::show::find;
use super::store::kinds::State;
use super::{content, list, store};
use crate::{Texts, texts};

/// What happened longer ago is no news.
const OFFERED_MICROS: i64 = 60 * DAY_MICROS;
/// Offers of one feature that are shown.
const OFFERED_MOST: usize = 12;

/// The form as it was filled in.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Filled {
    #[serde(default)]
    title: String,
    #[serde(default)]
    words: String,
    /// `everyone`, `subscribers`, `department:<key>` or `space:<key>`.
    #[serde(default)]
    reach: String,
    #[serde(default)]
    key: String,
}

#[derive(Template)]
#[template(path = "newsletter/edit.html")]
pub(crate) struct EditPage {
    frame: Frame,
    t: &'static Texts,
    issue: Issue,
    filled: Filled,
    errors: Errors,
    reaches: Vec<(String, String)>,
    reach: String,
    chosen: Vec<Chosen>,
    offered: Vec<Offered>,
}

/// An item, as the editor sees it.
struct Chosen {
    key: String,
    title: String,
    /// It is gone, or this newsletter goes further than it may.
    is_left_out: bool,
}

/// What a feature offers.
struct Offered {
    source: &'static str,
    heading: String,
    offers: Vec<(Offer, bool)>,
}

/// Begins a newsletter.
pub(super) async fn make(visit: Visit, Form(filled): Form<Filled>) -> Answer {
    let t = texts(visit.language);
    let title = one_line(&filled.title);
    if title.is_empty() || title.chars().count() > TITLE_LENGTH {
        return Ok(visit.go_and_warn(list::PATH, &t.newsletter_title_wrong(TITLE_LENGTH)));
    }
    let me = visit.viewer()?.id;
    let key = if filled.key.is_empty() {
        PublicId::random().to_string()
    } else {
        filled.key.chars().take(40).collect()
    };
    let add = async |change: &platform::store::Change| store::add(change, &title, me, &key).await;
    let made = visit.platform.store.change(add).await?;
    let path = made.map_or_else(|| list::PATH.to_owned(), |id| format!("/newsletter/{}/edit", short(id)));
    Ok(visit.go(&path))
}

/// Shows it to be changed; one that is planned or out is shown to be looked at, and can be stopped.
pub(super) async fn open(visit: Visit, Path(id): Path<String>) -> Answer {
    let issue = find(&visit, &id).await?;
    let filled = Filled {
        title: issue.title.clone(),
        words: issue.words.clone(),
        reach: reach_value(&visit, &issue).await?,
        ..Filled::default()
    };
    Ok(html(page(&visit, issue, filled, Errors::new()).await?))
}

/// Keeps the words and for whom it is.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, Form(filled): Form<Filled>) -> Answer {
    let (issue, t) = (find(&visit, &id).await?, texts(visit.language));
    let mut errors = Errors::new();
    let title = one_line(&filled.title);
    if title.is_empty() || title.chars().count() > TITLE_LENGTH {
        errors.add("title", t.newsletter_title_wrong(TITLE_LENGTH));
    }
    if filled.words.len() > WORDS_BYTES {
        errors.add("words", t.newsletter_words_long());
    }
    let reach = parse_reach(&visit, &filled.reach).await?;
    if reach.is_none() {
        errors.add("reach", t.newsletter_reach_missing());
    }
    let Some((reach, reach_id)) = reach.filter(|_| errors.is_empty()) else {
        let page = page(&visit, issue, filled, errors).await?;
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let words = filled.words.trim().to_owned();
    let changed = Issue {
        title,
        html: markdown::render(&words).html,
        words,
        reach,
        reach_id,
        ..issue
    };
    // Nothing that is in it may be carried further than it may be seen (practice S2.4).
    let within = content::within(&changed);
    let viewer = visit.viewer()?;
    for item in store::list_items(visit.platform.store.reader(), changed.id).await? {
        let found = content::find(&visit.platform, viewer, &item).await?;
        if let Some(offer) = found.filter(|offer| !may_stand(&offer.audience, within.as_ref())) {
            errors.add("reach", t.newsletter_too_wide(&offer.title));
        }
    }
    if !errors.is_empty() {
        let page = page(&visit, changed, filled, errors).await?;
        return Ok(html_with(StatusCode::UNPROCESSABLE_ENTITY, page));
    }
    let keep = async |change: &platform::store::Change| store::keep(change, &changed).await;
    if !visit.platform.store.change(keep).await? {
        return Ok(visit.go_and_warn(&format!("{}/edit", changed.path()), &t.newsletter_no_draft()));
    }
    Ok(visit.go_and_say(&format!("{}/edit", changed.path()), &t.newsletter_kept()))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn page(visit: &Visit, issue: Issue, filled: Filled, errors: Errors) -> Result<EditPage, Failure> {
    let (t, viewer) = (texts(visit.language), visit.viewer()?);
    let within = content::within(&issue);
    let items = store::list_items(visit.platform.store.reader(), issue.id).await?;
    let mut chosen = Vec::new();
    for item in &items {
        let found = content::find(&visit.platform, viewer, item).await?;
        let is_left_out = found
            .as_ref()
            .is_none_or(|offer| !may_stand(&offer.audience, within.as_ref()));
        chosen.push(Chosen {
            key: short(item.id),
            title: found.map_or_else(|| t.newsletter_gone(), |offer| offer.title),
            is_left_out,
        });
    }
    Ok(EditPage {
        frame: visit.frame(),
        t,
        reaches: reaches(visit).await?,
        reach: content::reach_words(&visit.platform, t, &issue).await?,
        offered: if issue.is_draft() {
            offered(visit, &issue, &items).await?
        } else {
            Vec::new()
        },
        issue,
        filled,
        errors,
        chosen,
    })
}

/// What every feature offers that is not in it yet, and whether it may stand in it.
async fn offered(visit: &Visit, issue: &Issue, items: &[Item]) -> Result<Vec<Offered>, Failure> {
    let viewer = visit.viewer()?;
    let since = visit.platform.now().plus(-OFFERED_MICROS);
    let within = content::within(issue);
    let mut offered = Vec::new();
    for source in content::sources(&visit.platform) {
        let mut offers = (source.list)(&visit.platform, viewer, since).await?;
        offers.retain(|offer| {
            !items
                .iter()
                .any(|item| item.source == source.name && item.key == offer.key)
        });
        offers.truncate(OFFERED_MOST);
        let may = |offer: Offer| {
            let may = may_stand(&offer.audience, within.as_ref());
            (offer, may)
        };
        if !offers.is_empty() {
            offered.push(Offered {
                source: source.name,
                heading: (source.heading)(visit.language),
                offers: offers.into_iter().map(may).collect(),
            });
        }
    }
    Ok(offered)
}

impl EditPage {
    fn preview(&self) -> Option<&SafeHtml> {
        Some(&self.issue.html).filter(|html| !html.as_str().is_empty())
    }
}

#[cfg(test)]
impl platform::page::Samples for EditPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let t = texts(language);
        let chosen = |key: &str, is_left_out| Chosen {
            key: key.to_owned(),
            title: format!("Het filter bij Elzerbroek {key}"),
            is_left_out,
        };
        let offer = |key: &str| Offer {
            key: key.to_owned(),
            title: format!("Nog iets {key}"),
            text: "Een begin".into(),
            path: "/posts/1".into(),
            at: platform::clock::Moment(0),
            audience: platform::search::Audience::Everyone,
        };
        let page = |issue: Issue| Self {
            frame: Frame::sample(language),
            t,
            filled: Filled::default(),
            errors: Errors::new(),
            reaches: vec![("everyone".into(), t.newsletter_for_everyone())],
            reach: t.newsletter_for_everyone(),
            chosen: vec![chosen("a", false), chosen("b", true)],
            offered: vec![Offered {
                source: "posts",
                heading: t.posts_offered(),
                offers: vec![(offer("c"), true), (offer("d"), false)],
            }],
            issue,
        };
        let mut pages: Vec<Self> = super::tests::issues().into_iter().map(page).collect();
        pages[0].errors.add("title", t.newsletter_title_wrong(TITLE_LENGTH));
        pages[0].errors.add("words", t.newsletter_words_long());
        pages[0].errors.add("reach", t.newsletter_reach_missing());
        pages
    }
}
