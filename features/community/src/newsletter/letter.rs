//! The newsletter as a letter, written for one receiver when it leaves (rule AC7).

use platform::failure::Failure;
use platform::feature::Platform;
use platform::markdown;
use platform::notices::{Mail, Wishes, less};
use platform::outbox::{Button, LetterKind, Sheet, Written};
use platform::session::{Account, Viewer};
use serde_json::Value;

use super::issue::Issue;
use super::store::kinds::State;
use super::{EDITORS, content, store};
use crate::texts;

/// The word in the store.
pub(super) const KIND: &str = "newsletter.issue";
/// The name of the choice.
pub(super) const FAMILY: &str = "newsletter";

/// The letter, as the outbox knows it.
pub(super) fn kind() -> LetterKind {
    LetterKind {
        name: KIND,
        family: FAMILY,
        about: |language| texts(language).newsletter_about(),
        usual: |_| Mail::Now,
        offers: &[Mail::Now, Mail::Never],
        write: |platform, account, recipe| Box::pin(write(platform, account, recipe)),
    }
}

/// Writes it. Who said no meanwhile gets none, nor who is no longer among those it is for; a try goes to an editor alone.
async fn write(platform: &Platform, account: &Account, recipe: &Value) -> Result<Option<Written>, Failure> {
    let db = platform.store.reader();
    let id = recipe["issue"].as_i64().unwrap_or_default();
    let Some(issue) = store::find(db, id).await? else {
        return Ok(None);
    };
    let viewer = Viewer::of(account);
    let is_try = recipe["try"] == true;
    let is_meant = if is_try {
        account.roles.has_any(EDITORS)
    } else {
        let wishes = Wishes::of(db, account.id).await?;
        matches!(issue.state, State::Sending | State::Sent)
            && wishes.mail_or(FAMILY, Mail::Now) != Mail::Never
            && content::is_for(platform, &viewer, &issue).await?
    };
    if !is_meant {
        return Ok(None);
    }
    let sheet = sheet(platform, account, &viewer, &issue, is_try).await?;
    let composed = sheet.compose(platform, account.language);
    let t = texts(account.language);
    let less = sheet.less.map_or_else(String::new, |less| less.path);
    Ok(Some(Written {
        subject: if is_try {
            t.newsletter_try_subject(&issue.title)
        } else {
            issue.title.clone()
        },
        text: composed.text,
        html: composed.html,
        unsubscribe: format!("{}{less}", platform.config.base()),
    }))
}

async fn sheet(
    platform: &Platform,
    account: &Account,
    viewer: &Viewer,
    issue: &Issue,
    is_try: bool,
) -> Result<Sheet, Failure> {
    let t = texts(account.language);
    let plain = markdown::plain(&issue.words);
    let button = Button {
        label: t.newsletter_open(),
        path: issue.path(),
    };
    Ok(Sheet {
        title: issue.title.clone(),
        prose: Some((issue.html.clone(), plain)).filter(|(_, plain)| !plain.is_empty()),
        groups: content::groups(platform, viewer, issue).await?,
        button: Some(button),
        why: if is_try {
            t.newsletter_why_try()
        } else {
            t.newsletter_why()
        },
        less: Some(less(platform, account, FAMILY).await?),
        ..Sheet::default()
    })
}
