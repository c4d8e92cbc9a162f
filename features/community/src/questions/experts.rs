//! Who may know: colleagues who say so on their own page, or who want to be asked because of answers that helped.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use people::directory::{self, PersonBrief};
use platform::failure::{Answer, Failure};
use platform::ids::{PublicId, short};
use platform::notices;
use platform::page::{Frame, html};
use platform::session::{Account, AccountState, Visit};
use platform::store::Change;
use serde::Deserialize;

use super::likeness::{closest, telling};
use super::{alike, notice, store};
use crate::posts::{self, Kind, Post};
use crate::spaces;
use crate::{Texts, texts};

/// Names that are shown, and colleagues that are asked about one question: more is shouting.
const NAMES_MOST: usize = 3;
/// Colleagues looked at for one word.
const LOOKED_AT_MOST: u32 = 10;
/// Letters by which a word in somebody's own words is known: `vergunningen` and `vergunning` begin the same.
const ROOT_LETTERS: usize = 6;

/// Somebody who may know, and how we come to think so.
pub(super) struct Knows {
    person: PersonBrief,
    says_so: bool,
}

#[derive(Template)]
#[template(path = "questions/experts.html")]
pub(crate) struct ExpertsPage {
    frame: Frame,
    t: &'static Texts,
    post: Post,
    id: String,
    knows: Vec<Knows>,
}

/// Shows at most three names; no score, no count.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let post = asked(&visit, &id).await?;
    let knows = list(&visit, &post).await?;
    Ok(html(ExpertsPage {
        frame: visit.frame(),
        t: texts(visit.language),
        id: short(post.id),
        post,
        knows,
    }))
}

#[derive(Deserialize, Default)]
pub(super) struct Asking {
    #[serde(default)]
    person: String,
}

/// Asks one of them. Nothing shows whether they looked; not answering is an answer too.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, Form(asking): Form<Asking>) -> Answer {
    let post = asked(&visit, &id).await?;
    let (viewer, t) = (visit.viewer()?, texts(visit.language));
    let person = PublicId::parse(&asking.person).ok_or(Failure::NotFound)?;
    // Only who is on the page: nobody is asked who did not put themselves there.
    let knows = list(&visit, &post).await?;
    let one = knows
        .iter()
        .find(|it| it.person.public_id == person)
        .ok_or(Failure::NotFound)?;
    visit
        .platform
        .store
        .change(async |change: &Change| {
            if store::ask(change, post.id, one.person.id).await? {
                let data = notice::about(&post, &viewer.name);
                notices::tell(change, one.person.id, notice::ASKED, data).await?;
            }
            Ok(())
        })
        .await?;
    Ok(visit.go_and_say(&post.path(), &t.questions_asked(&one.person.name)))
}

/// The question, for who asked it and who manages the space.
async fn asked(visit: &Visit, id: &str) -> Result<Post, Failure> {
    let viewer = visit.viewer()?;
    let (post, seen) = posts::find_seen(visit.platform.store.reader(), viewer, id).await?;
    let may = post.author_id == Some(viewer.id) || seen.sight.may_manage;
    let waits = post.kind == Kind::Question && post.accepted_id.is_none() && !post.closed;
    if may && waits { Ok(post) } else { Err(Failure::NotFound) }
}

/// Who may know and may read the question: those who say so themselves first. Who was asked before is left out.
async fn list(visit: &Visit, post: &Post) -> Result<Vec<Knows>, Failure> {
    let db = visit.platform.store.reader();
    let mut knows: Vec<Knows> = Vec::new();
    let left = NAMES_MOST.saturating_sub(usize::try_from(store::count_asked(db, post.id).await?).unwrap_or(NAMES_MOST));
    let say_so = list_who_say_so(visit, post).await?;
    let answered = list_who_answered(visit, post).await?;
    let all = say_so
        .into_iter()
        .map(|id| (id, true))
        .chain(answered.into_iter().map(|id| (id, false)));
    for (id, says_so) in all {
        if knows.len() >= left {
            break;
        }
        let is_new = !knows.iter().any(|it| it.person.id == id);
        if !is_new || post.author_id == Some(id) || id == visit.viewer()?.id {
            continue;
        }
        let is_here = Account::find(db, id)
            .await?
            .is_some_and(|it| it.state != AccountState::Deactivated);
        if !is_here || !spaces::reads(db, post.space_id, id).await? || store::is_asked(db, post.id, id).await? {
            continue;
        }
        let person = directory::find_brief(db, id).await?;
        knows.extend(person.map(|person| Knows { person, says_so }));
    }
    Ok(knows)
}

/// Colleagues on whose own page a word of the question stands under "ask me about".
async fn list_who_say_so(visit: &Visit, post: &Post) -> Result<Vec<i64>, Failure> {
    let db = visit.platform.store.reader();
    let mut by_word = Vec::new();
    for word in telling(&format!("{} {}", post.title, post.words)) {
        let root: String = directory::fold(&word).chars().take(ROOT_LETTERS).collect();
        let mut found = Vec::new();
        for person in directory::search_people(db, &word, LOOKED_AT_MOST).await? {
            let own = directory::find(db, person.id).await?;
            let says_so = own.is_some_and(|own| directory::fold(&own.ask_me_about).contains(&root));
            found.extend(says_so.then_some(person.id));
        }
        if !found.is_empty() {
            by_word.push(found);
        }
    }
    // One word is enough here: a page of one's own holds few of them.
    let mut ranked = closest(&by_word, NAMES_MOST * 2);
    ranked.extend(by_word.into_iter().flatten());
    Ok(ranked)
}

/// Colleagues whose answer to a question like this one helped, and who want to be asked.
async fn list_who_answered(visit: &Visit, post: &Post) -> Result<Vec<i64>, Failure> {
    let db = visit.platform.store.reader();
    let alike = alike::list_questions(&visit.platform, visit.viewer()?, &post.title).await?;
    let helped = posts::list_accepted(db, &alike).await?;
    let authors: Vec<i64> = helped.into_iter().filter_map(|comment| comment.author_id).collect();
    store::list_experts_among(db, authors).await
}

#[cfg(test)]
impl platform::page::Samples for ExpertsPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let page = |knows| {
            let post = super::told::samples().remove(0).post;
            ExpertsPage {
                frame: Frame::sample(language),
                t: texts(language),
                id: short(post.id),
                post,
                knows,
            }
        };
        let people = spaces::sample_people().into_iter().zip([true, false, true]);
        let knows = people.map(|(person, says_so)| Knows { person, says_so });
        vec![page(knows.collect()), page(Vec::new())]
    }
}
