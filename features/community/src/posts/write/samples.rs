//! The form for a post in each of its states.

use super::*;

impl platform::page::Samples for WritePage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        let seen = |duty| {
            let space = spaces::samples().into_iter().nth(1).unwrap();
            let sight = spaces::sight(space.kind, space.posting, space.state, Some(duty), false);
            Seen {
                space,
                duty: Some(duty),
                sight,
            }
        };
        let page = |duty, filled| WritePage::new(Frame::sample(language), seen(duty), None, filled, Chosen::default());
        let mut wrong = page(spaces::Duty::Manager, Filled::default());
        let t = texts(language);
        wrong.errors.add("title", t.posts_title_missing());
        wrong.errors.add("words", t.posts_words_long());
        wrong.errors.add("at", t.posts_at_wrong());
        wrong.errors.add("ends", t.posts_ends_wrong());
        let mut looked = page(
            spaces::Duty::Member,
            Filled {
                words: "Hoi **jij**".into(),
                ..Filled::default()
            },
        );
        looked.chosen = attachments::samples();
        let about = looked.chosen.items[0].about_field();
        looked.errors.add(&about, t.attachments_about_missing("gemaal.jpg"));
        looked.errors.add("files", t.attachments_too_large("film.mp4"));
        looked.preview = Some(markdown::render(&looked.filled.words).html);
        let draft = Draft {
            kind: "talk".into(),
            title: "Half <af>".into(),
            words: "Zover was ik".into(),
            kept_at: platform::clock::Moment(Frame::sample_now()),
        };
        let drafted = page(spaces::Duty::Member, Filled::default()).with(Some(draft));
        vec![page(spaces::Duty::Member, Filled::default()), wrong, looked, drafted]
    }
}
