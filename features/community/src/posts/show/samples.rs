//! The page of a post in each of its states.

use super::*;
use crate::posts::along::{self, Along};

impl platform::page::Samples for PostPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        samples(language)
    }
}

/// The pages of the samples: a question with answers, a long talk alone, an announcement that is closed.
fn samples(language: platform::texts::Language) -> Vec<PostPage> {
    let t = texts(language);
    let said = |id: i64, words: &str, own: bool, answers| Said {
        comment: comment(id, None, words),
        id: short(id),
        path: format!("/posts/x/comments/{}", short(id)),
        author: (!words.is_empty()).then(|| crate::spaces::sample_people()[1].clone()),
        buttons: thread::buttons(t, &[], id),
        answers,
        may_change: own,
        may_remove: own,
        is_accepted: id == 11,
        along: if own {
            along::sample("/posts/x#y")
        } else {
            Along::default()
        },
    };
    let page = |shown: Shown, may: bool, said| {
        let space = crate::spaces::samples().into_iter().next().unwrap();
        let duty = may.then_some(crate::spaces::Duty::Manager);
        let sight = crate::spaces::sight(space.kind, space.posting, space.state, duty, false);
        PostPage {
            frame: Frame::sample(language),
            t,
            seen: Seen { space, duty, sight },
            may_answer: !shown.post.closed,
            shown,
            pieces: Vec::new(),
            offers: vec![(t.ideas_from_post(), "/ideas/new?from=post:1".into())],
            said,
            pager: Pager::default(),
            now: Frame::sample_now(),
            follows: may,
            saved: !may,
            muted: !may,
            may_share: true,
            may_revive: false,
            ends_at: may.then(Frame::sample_now),
            draft_at: may.then(Frame::sample_now),
            may_change: may,
            may_remove: may,
            may_accept: may,
            to: String::new(),
            changing: String::new(),
            typed: String::new(),
            key: "k".into(),
            chosen: Chosen::default(),
            errors: Errors::new(),
        }
    };
    let mut all = thread::samples(t).into_iter();
    let mut next = || all.next().unwrap();
    let answers = vec![said(12, "Dank je, <b>duidelijk</b>", true, Vec::new())];
    let mut question = page(
        next(),
        true,
        vec![
            said(11, "Vraag het één keer goed.", false, answers),
            said(13, "", false, Vec::new()),
        ],
    );
    question.to = short(11);
    question.chosen = crate::attachments::samples();
    question.errors.add("words", t.posts_words_missing());
    let alone = page(next(), false, Vec::new());
    let changed = page(next(), false, vec![said(11, "Fijn", true, Vec::new())]);
    vec![question, alone, changing(t, changed)]
}

/// The same while its comment is changed.
fn changing(t: &Texts, mut page: PostPage) -> PostPage {
    page.changing = short(11);
    page.chosen = crate::attachments::samples();
    page.errors.add("words", t.posts_words_missing());
    page
}

fn comment(id: i64, under_id: Option<i64>, words: &str) -> Comment {
    Comment {
        id,
        post_id: 1,
        under_id,
        author_id: Some(2),
        words: words.to_owned(),
        html: platform::markdown::render(words).html,
        said_at: Moment(Frame::sample_now()),
        edited_at: None,
        deleted_at: words.is_empty().then(|| Moment(Frame::sample_now())),
        received_at: None,
    }
}
