//! The page in each of its states, so that one test can look at all of them.

use platform::page::{Samples, faults_in};

use super::*;

impl Samples for RulesPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |full: bool| {
            let frame = Frame::sample(language);
            let option = vec![("team:x".to_owned(), "Klantcontact".to_owned())];
            let mut errors = Errors::new();
            let mut rows = Vec::new();
            if full {
                errors.add("words", texts(language).routing_words_wrong());
                let row = |id: &str, decides| Row {
                    id: id.into(),
                    name: "Gemalen <i>".into(),
                    words: "gemaal AND (stank OR stinkt)".into(),
                    kind: kind_words(language, CaseKind::Complaint),
                    to: "Joris Hettinga".into(),
                    decides,
                };
                rows = vec![row("a", true), row("b", false)];
            }
            Self {
                t: texts(language),
                rows,
                form: RuleForm::default(),
                errors,
                kinds: kinds(language),
                options: option.clone(),
                hits: Vec::new(),
                duties: if full {
                    vec![("d".into(), "Klantcontact, maandag: Joris".into())]
                } else {
                    Vec::new()
                },
                teams: option,
                days: weekdays(&frame),
                tried: "Het stinkt bij het gemaal".into(),
                verdict: if full {
                    texts(language).routing_try_none()
                } else {
                    String::new()
                },
                frame,
            }
        };
        vec![page(true), page(false)]
    }
}

#[test]
fn the_page_of_rules_has_no_faults() {
    assert_eq!(faults_in::<RulesPage>(), Vec::<String>::new());
}
