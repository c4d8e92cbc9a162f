//! How somebody wants to hear: a page for who is signed in, and one for who comes from a letter.

use std::collections::BTreeMap;

use askama::Template;
use axum::body::Bytes;
use axum::extract::Path;
use sea_orm::{FromQueryResult, raw_sql};

use super::{Hours, Mail, Wishes, family_of};
use crate::failure::{Answer, Failure};
use crate::feature::Platform;
use crate::page::{Frame, Samples, Shape, Words, html, words};
use crate::session::Visit;
use crate::store::{Change, On};
use crate::texts::Language;

#[derive(Template)]
#[template(path = "notices/choices.html")]
pub(super) struct ChoicesPage {
    frame: Frame,
    t: &'static Words,
    families: Vec<Family>,
    mails: Vec<(&'static str, String)>,
    hours: Hours,
    hour_words: Vec<(i8, String)>,
    weekdays: Vec<(i8, String)>,
}

struct Family {
    name: String,
    label: String,
    mail: &'static str,
    is_muted: bool,
}

/// The families of notices that people choose about, with their words.
fn families(platform: &Platform, language: Language) -> BTreeMap<String, String> {
    let mut families = BTreeMap::new();
    for feature in &platform.features {
        for kind in feature.notices.iter().filter(|kind| !kind.must_arrive) {
            let label = feature.about.or(feature.menu.map(|menu| menu.label));
            let label = label.map_or_else(|| feature.name.to_owned(), |label| label(language));
            families.entry(family_of(kind.name).to_owned()).or_insert(label);
        }
    }
    families
}

fn page(frame: Frame, language: Language, families: BTreeMap<String, String>, wishes: &Wishes) -> ChoicesPage {
    let t = words(language);
    let mail = |mail: Mail| match mail {
        Mail::Now => t.notices_now(),
        Mail::Daily => t.notices_daily(),
        Mail::Weekly => t.notices_weekly(),
        Mail::Never => t.notices_never(),
    };
    let days = [
        t.notices_day_1(),
        t.notices_day_2(),
        t.notices_day_3(),
        t.notices_day_4(),
        t.notices_day_5(),
        t.notices_day_6(),
        t.notices_day_7(),
    ];
    let family = |(name, label): (String, String)| Family {
        label,
        mail: wishes.mail(&name).word(),
        is_muted: wishes.is_muted(&name),
        name,
    };
    ChoicesPage {
        frame,
        t,
        families: families.into_iter().map(family).collect(),
        mails: Mail::ALL.map(|it| (it.word(), mail(it).to_string())).to_vec(),
        hours: wishes.hours.clone(),
        hour_words: (0..24).map(|hour: i8| (hour, t.notices_hour(hour))).collect(),
        weekdays: (1..).zip(days.map(|day| day.to_string())).collect(),
    }
}

/// `GET /notices/choices`
pub(super) async fn show(visit: Visit) -> Answer {
    let wishes = Wishes::of(visit.platform.store.reader(), visit.viewer()?.id).await?;
    let families = families(&visit.platform, visit.language);
    Ok(html(page(visit.frame(), visit.language, families, &wishes)))
}

/// `POST /notices/choices`: `mail.<family>`, `mute.<family>` when muted, and the hours. Unknown families are not kept.
pub(super) async fn keep(visit: Visit, body: Bytes) -> Answer {
    let account = visit.viewer()?.id;
    let form: BTreeMap<String, String> = url::form_urlencoded::parse(&body).into_owned().collect();
    let number = |name: &str, least: i8, most: i8| {
        let number = form.get(name).and_then(|text| text.parse::<i8>().ok());
        number
            .filter(|number| (least..=most).contains(number))
            .ok_or(Failure::Malformed("an hour"))
    };
    let hours = Hours {
        digest: number("digest", 0, 23)?,
        weekday: number("weekday", 1, 7)?,
        quiet_from: number("quiet_from", 0, 23)?,
        quiet_until: number("quiet_until", 0, 23)?,
    };
    let keep = async |change: &Change| {
        for family in families(&visit.platform, visit.language).keys() {
            let mail = form.get(&format!("mail.{family}")).and_then(|word| Mail::parse(word));
            if let Some(mail) = mail {
                Wishes::choose(change, account, family, mail).await?;
            }
            Wishes::mute(change, account, family, form.contains_key(&format!("mute.{family}"))).await?;
        }
        Wishes::keep_hours(change, account, &hours).await
    };
    visit.platform.store.change(keep).await?;
    Ok(visit.go_and_say("/notices/choices", &words(visit.language).notices_choices_kept()))
}

#[derive(Template)]
#[template(path = "notices/unsubscribe.html")]
pub(super) struct LessPage {
    frame: Frame,
    t: &'static Words,
    done: bool,
}

#[derive(FromQueryResult)]
struct Owner {
    account_id: i64,
}

async fn owner(platform: &Platform, token: &str) -> Result<i64, Failure> {
    let (db, token) = (platform.store.reader(), token.to_owned());
    let find = raw_sql!(
        Postgres,
        "SELECT account_id FROM notice_hours WHERE unsubscribe_token = {token}"
    );
    Owner::find_by_statement(find.on(db))
        .one(db)
        .await?
        .map(|owner| owner.account_id)
        .ok_or(Failure::NotFound)
}

/// `GET /unsubscribe/{token}/{family}`: shows what can be done and does nothing, since mail scanners follow links.
pub(super) async fn ask(visit: Visit, Path((token, _)): Path<(String, String)>) -> Answer {
    owner(&visit.platform, &token).await?;
    let frame = visit.frame().shaped(Shape::Quiet);
    Ok(html(LessPage {
        t: words(visit.language),
        frame,
        done: false,
    }))
}

/// `POST /unsubscribe/{token}/{family}`: from the page with a wish, or from a mail program (RFC 8058), which means: not any more.
pub(super) async fn less(visit: Visit, Path((token, family)): Path<(String, String)>, body: Bytes) -> Answer {
    let account = owner(&visit.platform, &token).await?;
    let wish = url::form_urlencoded::parse(&body)
        .find(|(name, _)| name == "wish")
        .map(|(_, wish)| wish.into_owned());
    let stop_all = wish.as_deref() == Some("all");
    let mail = wish.as_deref().and_then(Mail::parse).unwrap_or(Mail::Never);
    let keep = async |change: &Change| {
        for known in families(&visit.platform, visit.language).keys() {
            if stop_all || family == "all" || *known == family {
                Wishes::choose(change, account, known, mail).await?;
            }
        }
        Ok(())
    };
    visit.platform.store.change(keep).await?;
    let frame = visit.frame().shaped(Shape::Quiet);
    Ok(html(LessPage {
        t: words(visit.language),
        frame,
        done: true,
    }))
}

impl Samples for ChoicesPage {
    fn samples(language: Language) -> Vec<Self> {
        let families = BTreeMap::from([("routing".to_owned(), "Luisteren".to_owned())]);
        let samples = [families, BTreeMap::new()];
        samples
            .map(|families| page(Frame::sample(language), language, families, &Wishes::default()))
            .into()
    }
}

impl Samples for LessPage {
    fn samples(language: Language) -> Vec<Self> {
        let frame = || Frame::sample_outside(language).shaped(Shape::Quiet);
        [false, true]
            .map(|done| Self {
                frame: frame(),
                t: words(language),
                done,
            })
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_have_no_faults() {
        assert_eq!(crate::page::faults_in::<ChoicesPage>(), Vec::<String>::new());
        assert_eq!(crate::page::faults_in::<LessPage>(), Vec::<String>::new());
    }
}
