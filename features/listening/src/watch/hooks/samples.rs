//! The page in each of its states, so that one test can look at all of them.

use platform::clock::Moment;
use platform::page::{Frame, Samples, faults_in};
use platform::texts::Language;

use super::page::HookPage;
use crate::texts;

impl Samples for HookPage {
    fn samples(language: Language) -> Vec<Self> {
        let at = Some(Moment(1_794_906_000_000_000));
        let page = |has_secret: bool, secret: Option<&str>, old_until| Self {
            frame: Frame::sample(language),
            t: texts(language),
            public_id: "sample".into(),
            title: "Forum <van de wijk>".into(),
            address: "https://draagvlak.example/hooks/listen/sample".into(),
            has_secret,
            secret: secret.map(str::to_owned),
            old_until,
            last_at: old_until,
        };
        vec![
            page(false, None, None),
            page(true, Some("whsec_AAAA"), at),
            page(true, None, None),
        ]
    }
}

#[test]
fn the_page_of_a_hook_has_no_faults() {
    assert_eq!(faults_in::<HookPage>(), Vec::<String>::new());
}
