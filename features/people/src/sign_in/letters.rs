//! Letters about passwords: they arrive whatever somebody muted.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::outbox::{Button, Draft, Receiver, Sheet, post};
use platform::session::Account;
use platform::store::Change;

use crate::texts;

/// Sends the link to choose a new password.
pub(super) async fn reset(change: &Change, platform: &Platform, account: &Account, token: &str) -> Result<(), Failure> {
    let t = texts(account.language);
    let sheet = Sheet {
        title: t.reset_letter_title(),
        paragraphs: vec![t.reset_letter_what(), t.reset_letter_not_you()],
        button: Some(Button {
            label: t.reset_letter_open(),
            path: format!("/reset/{token}"),
        }),
        why: t.reset_letter_why(),
        ..Sheet::default()
    };
    send(change, platform, account, sheet).await
}

/// Tells somebody that their password is another one (ASVS 6.3.7).
pub(super) async fn password_changed(change: &Change, platform: &Platform, account: &Account) -> Result<(), Failure> {
    let t = texts(account.language);
    let sheet = Sheet {
        title: t.changed_letter_title(),
        paragraphs: vec![t.changed_letter_what(), t.changed_letter_not_you()],
        button: Some(Button {
            label: t.changed_letter_open(),
            path: "/reset".to_owned(),
        }),
        why: t.changed_letter_why(),
        ..Sheet::default()
    };
    send(change, platform, account, sheet).await
}

async fn send(change: &Change, platform: &Platform, account: &Account, sheet: Sheet) -> Result<(), Failure> {
    let bodies = sheet.compose(platform, account.language);
    let draft = Draft {
        to: Receiver::Account(account.id),
        actor: None,
        subject: sheet.title,
        text: bodies.text,
        html: bodies.html,
        must_arrive: true,
        unsubscribe: String::new(),
    };
    post(change, draft).await?;
    Ok(())
}
