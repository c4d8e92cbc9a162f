//! Where a link in a letter leads: less of this mail, without signing in. Looking changes nothing; a button or a mail program does.

use askama::Template;
use axum::body::Bytes;
use axum::extract::Path;

use super::choices::{Family, families};
use super::way_out::{Holder, holder};
use super::{DIGEST, Mail, Wishes};
use crate::failure::Answer;
use crate::page::{Frame, Samples, Shape, Words, html, words};
use crate::session::Visit;
use crate::store::Change;
use crate::texts::Language;

/// Stands in a letter with notices of several families.
const ALL: &str = "all";

#[derive(Template)]
#[template(path = "notices/unsubscribe.html")]
pub(super) struct LessPage {
    frame: Frame,
    t: &'static Words,
    offers: &'static [Mail],
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Asks,
    Done,
    /// The link is too old.
    Late,
}

impl LessPage {
    fn offers(&self, mail: Mail) -> bool {
        self.offers.contains(&mail)
    }
}

fn page(visit: &Visit, family: &str, state: State) -> LessPage {
    let families = families(&visit.platform, visit.language);
    let offers = families.iter().find(|known| known.name == family);
    LessPage {
        frame: visit.frame().shaped(Shape::Quiet),
        t: words(visit.language),
        offers: offers.map_or(&Mail::ALL, |known| known.offers),
        state,
    }
}

/// `GET /unsubscribe/{token}/{family}`: shows what can be done and does nothing, since mail scanners follow links (rule ML5).
pub(super) async fn ask(visit: Visit, Path((link, family)): Path<(String, String)>) -> Answer {
    let Holder { works, .. } = holder(&visit.platform, &link, &family).await?;
    let state = if works { State::Asks } else { State::Late };
    Ok(html(page(&visit, &family, state)))
}

/// `POST /unsubscribe/{token}/{family}`: from the page with a wish, or from a mail program (RFC 8058), which means: not any more.
pub(super) async fn less(visit: Visit, Path((link, family)): Path<(String, String)>, body: Bytes) -> Answer {
    let Holder { account, works } = holder(&visit.platform, &link, &family).await?;
    if !works {
        return Ok(html(page(&visit, &family, State::Late)));
    }
    let wish = url::form_urlencoded::parse(&body)
        .find(|(name, _)| name == "wish")
        .map(|(_, wish)| wish.into_owned());
    let stop_all = wish.as_deref() == Some("all");
    let mail = wish.as_deref().and_then(Mail::parse).unwrap_or(Mail::Never);
    let wishes = Wishes::of(visit.platform.store.reader(), account.id).await?;
    let is_meant = |known: &Family| match family.as_str() {
        _ if stop_all => true,
        ALL => !known.is_letter,
        // The letter of the day carries the notices that somebody wants together: they go with it.
        DIGEST => {
            let together = matches!(wishes.mail_or(&known.name, known.usual), Mail::Daily | Mail::Weekly);
            known.name == DIGEST || (!known.is_letter && together)
        }
        one => known.name == one,
    };
    let keep = async |change: &Change| {
        for known in families(&visit.platform, visit.language) {
            if is_meant(&known) && known.offers.contains(&mail) {
                Wishes::choose(change, account.id, &known.name, mail).await?;
            }
        }
        Ok(())
    };
    visit.platform.store.change(keep).await?;
    Ok(html(page(&visit, &family, State::Done)))
}

impl Samples for LessPage {
    fn samples(language: Language) -> Vec<Self> {
        let frame = || Frame::sample_outside(language).shaped(Shape::Quiet);
        let page = |state, offers| Self {
            frame: frame(),
            t: words(language),
            offers,
            state,
        };
        vec![
            page(State::Asks, &Mail::ALL),
            page(State::Asks, &[Mail::Now, Mail::Never]),
            page(State::Done, &Mail::ALL),
            page(State::Late, &Mail::ALL),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_no_faults() {
        assert_eq!(crate::page::faults_in::<LessPage>(), Vec::<String>::new());
    }
}
