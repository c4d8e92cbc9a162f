//! Asking a space: a question like any other there, without what points at the writer unless somebody chose otherwise.

use axum::extract::{Form, Path};
use community::posts::{self, Begun, Kind, own_key};
use community::spaces;
use platform::failure::{Answer, Failure, Refusal};
use platform::session::Visit;
use platform::store::Change;
use serde::Deserialize;

use super::form::{Typed, again, case_of};
use super::store;
use crate::{resolution, texts};

/// Characters of a title, as in the community.
const TITLE_LENGTH: usize = 200;
/// Characters of a question.
const WORDS_LENGTH: usize = 4000;

/// The question, as typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CommunityForm {
    space: String,
    title: String,
    words: String,
    literally: String,
    key: String,
}

pub(super) async fn ask(visit: Visit, Path(id): Path<String>, Form(form): Form<CommunityForm>) -> Answer {
    let (t, db, case) = (
        texts(visit.language),
        visit.platform.store.reader(),
        case_of(&visit, &id).await?,
    );
    let typed = Typed {
        space: form.space.clone(),
        title: form.title.clone(),
        words: form.words.clone(),
        literally: !form.literally.is_empty(),
        ..Typed::default()
    };
    let (title, words) = (form.title.trim(), form.words.trim());
    if title.is_empty() || title.chars().count() > TITLE_LENGTH {
        return again(&visit, &case, typed.refused("title", t.ask_title_wrong())).await;
    }
    if words.chars().count() > WORDS_LENGTH {
        return again(&visit, &case, typed.refused("words", t.ask_words_wrong())).await;
    }
    let viewer = visit.viewer()?;
    let seen = match spaces::enter(db, viewer, &form.space).await {
        Ok(seen) if seen.sight.may_post => seen,
        Ok(_) | Err(Failure::NotFound) => {
            return again(&visit, &case, typed.refused("space", t.ask_space_wrong())).await;
        }
        Err(other) => return Err(other),
    };
    let path = format!("/case/{}", case.public_id);
    let mut whole = words.to_owned();
    if !form.literally.is_empty() {
        whole.push_str(&quoted(&case.excerpt));
        if let Some(url) = &case.source_url {
            whole.push_str(&format!("\n\n<{url}>"));
        }
    }
    // Who may not see the case finds nothing behind the link.
    whole.push_str(&format!("\n\n[{}]({path})", t.ask_from_case()));
    let (key, by) = (own_key("ask", &resolution::key_of(&form.key)), viewer.id);
    let ask = async |change: &Change| {
        let begun = Begun {
            space: &seen.space,
            author_id: by,
            kind: Kind::Question,
            title,
            words: &whole,
            live_at: None,
            form_key: &key,
        };
        let Some(post) = posts::begin(change, begun).await? else {
            return Ok(());
        };
        if store::ask_community(change, case.id, post.id, by).await? {
            Ok(())
        } else {
            Err(Refusal::say(|l| texts(l).ask_waits_already()).into())
        }
    };
    visit.platform.store.change(ask).await?;
    Ok(visit.go_and_say(&path, &t.ask_said_community(seen.space.name)))
}

/// What was written outside as a quotation.
fn quoted(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("> {line}")).collect();
    format!("\n\n{}", lines.join("\n"))
}
