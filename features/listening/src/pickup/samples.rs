//! Examples for the pages: something taken over, quoted, linked, and nothing at all.

use platform::clock::Moment;
use platform::ids::PublicId;
use platform::page::{Errors, Frame, Pager, Samples};
use platform::texts::Language;

use super::articles::{ArticlesPage, Feed, Typed};
use super::list::ListPage;
use super::show::ShowPage;
use super::store::article;
use super::store::found::Pickup;
use super::store::kinds::{Standing, Way};
use crate::texts;

fn pickup(way: Way, standing: Standing) -> Pickup {
    let at = Moment(Frame::sample_now());
    let passage = match way {
        Way::Link => "",
        _ => "De pompen zijn in één nacht vervangen door twaalf collega’s van de buitendienst",
    };
    Pickup {
        id: 1,
        public_id: PublicId::random(),
        source_name: "Vakblad Waterbeheer".into(),
        url: "https://waterbeheer.example/gemaal".into(),
        title: "Gemaal draait weer".into(),
        way,
        words: 13,
        passage: passage.into(),
        links_back: way == Way::Link,
        said_at: Some(at),
        found_at: at,
        counts_since: at,
        standing,
        article_title: "Gemaal Elzerbroek op volle kracht".into(),
        article_url: "https://lagemade.example/gemaal".into(),
    }
}

impl Samples for ListPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |has_articles, rows: Vec<Pickup>| Self {
            frame: Frame::sample(language),
            t: texts(language),
            many: rows.len() as u64,
            has_articles,
            rows,
            pager: Pager::default(),
        };
        let all = vec![
            pickup(Way::Passage, Standing::Found),
            pickup(Way::Quote, Standing::Dismissed),
            pickup(Way::Link, Standing::Found),
        ];
        vec![page(false, Vec::new()), page(true, Vec::new()), page(true, all)]
    }
}

impl Samples for ShowPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = |way, standing| Self {
            frame: Frame::sample(language),
            t: texts(language),
            pickup: pickup(way, standing),
        };
        vec![
            page(Way::Passage, Standing::Found),
            page(Way::Link, Standing::Dismissed),
        ]
    }
}

impl Samples for ArticlesPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |feeds, articles, errors| Self {
            frame: Frame::sample(language),
            t,
            feeds,
            articles,
            typed: Typed::default(),
            errors,
        };
        let feed = Feed {
            id: PublicId::random(),
            title: "Nieuws van Lagemade".into(),
            is_ours: true,
        };
        let article = article::Model {
            id: 1,
            public_id: PublicId::random(),
            source_id: None,
            host: "lagemade.example".into(),
            address: "lagemade.example/gemaal".into(),
            url: "https://lagemade.example/gemaal".into(),
            title: "Gemaal Elzerbroek op volle kracht".into(),
            words: 412,
            published_at: None,
            kept_at: Moment(Frame::sample_now()),
        };
        let mut errors = Errors::new();
        errors.add("url", t.pickup_url_wrong());
        vec![
            page(Vec::new(), Vec::new(), Errors::new()),
            page(vec![feed], vec![article], errors),
        ]
    }
}

#[test]
fn the_pages_have_no_faults() {
    use platform::page::faults_in;
    assert_eq!(faults_in::<ListPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<ShowPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<ArticlesPage>(), Vec::<String>::new());
}
