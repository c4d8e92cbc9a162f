//! Samples of an idea's page: open, answered, merged.

use platform::clock::Moment;
use platform::page::{Errors, Frame, SafeHtml};
use platform::texts::Language;

use super::super::idea::{Answered, Idea};
use super::super::settle::Filled;
use super::super::show::{IdeaPage, May};
use super::super::{Status, status};
use crate::projects::Names;
use crate::texts;

fn page(language: Language, idea: Idea, may: May, original: Option<Idea>, answers: Vec<Answered>) -> IdeaPage {
    let t = texts(language);
    let space = crate::spaces::samples().remove(0);
    let sight = crate::spaces::sight(space.kind, space.posting, space.state, None, false);
    let next = Status::ANSWERS
        .into_iter()
        .filter(|to| status::may_become(idea.status, *to));
    IdeaPage {
        next: next.map(|status| (status, status.name(t))).collect(),
        frame: Frame::sample(language),
        t,
        seen: crate::spaces::Seen {
            space,
            duty: None,
            sight,
        },
        names: Names::sample(),
        merged: if original.is_none() {
            vec![idea.clone()]
        } else {
            Vec::new()
        },
        is_mine: may.edit,
        supports_it: may.edit,
        source: may.edit.then(|| "/posts/x".to_owned()),
        post: String::new(),
        others: may.answer,
        filled: Filled::default(),
        errors: Errors::new(),
        original,
        answers,
        idea,
        may,
    }
}

/// The pages.
pub(in crate::ideas) fn pages(language: Language) -> Vec<IdeaPage> {
    let all = super::samples();
    let answer = Answered {
        status: Status::Doing,
        words: "Vanaf maart".to_owned(),
        html: SafeHtml::from_cleaned("<p>Vanaf <em>maart</em></p>".to_owned()),
        setter_id: None,
        set_at: Moment(Frame::sample_now()),
    };
    let colleague = May {
        support: true,
        ..May::default()
    };
    let manager = May {
        support: true,
        edit: true,
        answer: true,
        merge: true,
        unmerge: true,
        remove: true,
        talk: true,
    };
    let mut refused = page(language, all[0].clone(), manager, None, Vec::new());
    let t = texts(language);
    refused.errors.add("status", t.ideas_status_missing());
    refused.errors.add("words", t.ideas_answer_missing());
    vec![
        page(language, all[0].clone(), colleague, None, Vec::new()),
        refused,
        page(language, all[1].clone(), manager, None, vec![answer.clone(), answer]),
        page(
            language,
            all[2].clone(),
            May {
                unmerge: true,
                ..May::default()
            },
            Some(all[0].clone()),
            Vec::new(),
        ),
    ]
}
