//! What the closed networks offer, ask and cost, so that nobody reads "no mentions" where nobody listens.

use askama::Template;
use platform::clock::Moment;
use platform::failure::Answer;
use platform::page::{self, Frame};
use platform::session::Visit;

use crate::{Texts, texts};

/// The day on which the pages of the networks were read; whoever reads them again changes this: 22 November 2026.
const READ_ON: Moment = Moment(1_795_348_800_000_000);

/// A network as the page tells of it.
pub(super) struct Closed {
    key: &'static str,
    name: &'static str,
    offers: String,
    costs: String,
    needs: String,
    ours: String,
    /// Where it says so.
    source: &'static str,
}

/// The page.
#[derive(Template)]
#[template(path = "watch/sources/elsewhere.html")]
pub(crate) struct ElsewherePage {
    frame: Frame,
    t: &'static Texts,
    networks: Vec<Closed>,
}

/// GET /listen/sources/elsewhere
pub(crate) async fn show(visit: Visit) -> Answer {
    Ok(page::html(build(visit.frame(), texts(visit.language))))
}

impl ElsewherePage {
    const READ_ON: Moment = READ_ON;
}

fn build(frame: Frame, t: &'static Texts) -> ElsewherePage {
    let networks = vec![
        Closed {
            key: "linkedin",
            name: "LinkedIn",
            offers: t.watch_elsewhere_linkedin_offers(),
            costs: t.watch_elsewhere_linkedin_costs(),
            needs: t.watch_elsewhere_linkedin_needs(),
            ours: t.watch_elsewhere_linkedin_ours(),
            source: "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/community-management-overview",
        },
        Closed {
            key: "x",
            name: "X",
            offers: t.watch_elsewhere_x_offers(),
            costs: t.watch_elsewhere_x_costs(),
            needs: t.watch_elsewhere_x_needs(),
            ours: t.watch_elsewhere_x_ours(),
            source: "https://docs.x.com/x-api/getting-started/pricing",
        },
        Closed {
            key: "facebook",
            name: "Facebook",
            offers: t.watch_elsewhere_meta_offers(),
            costs: t.watch_elsewhere_meta_costs(),
            needs: t.watch_elsewhere_meta_needs(),
            ours: t.watch_elsewhere_meta_ours(),
            source: "https://developers.facebook.com/docs/pages-api",
        },
    ];
    ElsewherePage { frame, t, networks }
}

#[cfg(test)]
mod samples {
    use platform::page::{Samples, faults_in};
    use platform::texts::Language;

    use super::*;

    impl Samples for ElsewherePage {
        fn samples(language: Language) -> Vec<Self> {
            vec![build(Frame::sample(language), texts(language))]
        }
    }

    #[test]
    fn the_page_of_closed_networks_has_no_faults() {
        assert_eq!(faults_in::<ElsewherePage>(), Vec::<String>::new());
    }
}
