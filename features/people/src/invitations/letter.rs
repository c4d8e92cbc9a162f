//! The letter with the invitation.

use platform::failure::Failure;
use platform::feature::Platform;
use platform::outbox::{Button, Draft, Receiver, Sheet, post};
use platform::session::Account;
use platform::store::Change;

use crate::texts;

/// Puts the letter in the outbox. Its link only shows a page; nothing happens before a button is pressed (rule ML5).
pub(super) async fn send(
    change: &Change,
    platform: &Platform,
    account: &Account,
    inviter: (i64, &str),
    token: &str,
) -> Result<(), Failure> {
    let t = texts(account.language);
    let organisation = platform.organisation.facts().name;
    let title = t.invitation_letter_title(inviter.1, &organisation);
    let sheet = Sheet {
        title: title.clone(),
        paragraphs: vec![
            t.invitation_letter_what(),
            t.invitation_letter_free(),
            t.invitation_letter_until(),
        ],
        button: Some(Button {
            label: t.invitation_letter_open(),
            path: format!("/invitation/{token}"),
        }),
        why: t.invitation_letter_why(inviter.1),
        ..Sheet::default()
    };
    let bodies = sheet.compose(platform, account.language);
    let draft = Draft {
        to: Receiver::Mail {
            name: account.name.clone(),
            mail: account.mail.clone(),
        },
        actor: Some(inviter.0),
        subject: title,
        text: bodies.text,
        html: bodies.html,
        must_arrive: true,
        unsubscribe: String::new(),
    };
    // Over its budget the letter is not sent; whoever invites may do it again later.
    post(change, draft).await?;
    Ok(())
}
