//! The next letter as it would be now, for its receiver alone.

use askama::Template;
use platform::failure::Answer;
use platform::notices::{Mail, Preview, preview};
use platform::page::{Frame, html};
use platform::session::Visit;

use crate::{Texts, texts};

#[derive(Template)]
#[template(path = "digest/letter.html")]
pub(crate) struct LetterPage {
    frame: Frame,
    t: &'static Texts,
    next: Preview,
}

impl LetterPage {
    fn heading(&self) -> String {
        let t = self.t;
        match self.next.due {
            None => t.digest_none_wanted(),
            Some(_) if self.next.groups.is_empty() => t.digest_nothing_yet(),
            Some(due) => t.digest_comes(self.frame.moment(due.0)),
        }
    }

    fn often(&self) -> String {
        match self.next.mail {
            Mail::Now | Mail::Daily => self.t.digest_daily(&self.next.zone),
            Mail::Weekly => self.t.digest_weekly(&self.next.zone),
            Mail::Never => self.t.digest_never(),
        }
    }
}

/// Looks, and changes nothing.
pub(super) async fn show(visit: Visit) -> Answer {
    let next = preview(&visit.platform, visit.viewer()?).await?;
    Ok(html(LetterPage {
        frame: visit.frame(),
        t: texts(visit.language),
        next,
    }))
}

#[cfg(test)]
impl platform::page::Samples for LetterPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        use platform::clock::Moment;
        use platform::outbox::{Group, Item};
        let group = || Group {
            title: "Wat er gezegd is".into(),
            items: vec![Item {
                title: "Mag een collega op de foto?".into(),
                text: "Schrijven over je werk: 3 antwoorden".into(),
                path: "/posts/1".into(),
            }],
        };
        let page = |mail, due: Option<Moment>, groups| Self {
            frame: Frame::sample(language),
            t: texts(language),
            next: Preview {
                groups,
                mail,
                due,
                zone: "Europe/Amsterdam".into(),
            },
        };
        let due = Some(Moment(Frame::sample_now()));
        vec![
            page(Mail::Weekly, due, vec![group()]),
            page(Mail::Daily, due, Vec::new()),
            page(Mail::Never, None, Vec::new()),
        ]
    }
}
