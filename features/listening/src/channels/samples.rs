//! The pages in each of their states, so that one test can look at all of them.

use platform::clock::Moment;
use platform::page::{Errors, Frame, Samples, faults_in};
use platform::texts::Language;

use super::add::{AddPage, Wish};
use super::list::{Line, ListPage};
use crate::texts;

impl Samples for ListPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let at = Moment(1_794_906_000_000_000);
        let line = |name: &str, network, closed| Line {
            public_id: format!("id{}", name.len()),
            name: name.into(),
            network,
            server: "dijk.example".into(),
            most: 500,
            worked_at: at,
            closed,
        };
        let closed = Some((at, t.channels_trouble_denied()));
        let full = vec![
            line("@lagemade@dijk.example", "Mastodon", None),
            line("lagemade.example", "Bluesky", closed),
        ];
        [full, Vec::new()]
            .map(|lines| Self {
                frame: Frame::sample(language),
                t,
                lines,
            })
            .into()
    }
}

impl Samples for AddPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |wrong: bool| {
            let mut errors = Errors::new();
            if wrong {
                errors.add("server", t.channels_no_server());
                errors.add("secret", t.channels_trouble_denied());
            }
            Self {
                frame: Frame::sample(language),
                t,
                wish: Wish::default(),
                errors,
            }
        };
        vec![page(false), page(true)]
    }
}

#[test]
fn the_pages_have_no_faults() {
    let mut faults = faults_in::<ListPage>();
    faults.extend(faults_in::<AddPage>());
    assert_eq!(faults, Vec::<String>::new());
}
