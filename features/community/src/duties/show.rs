//! The page: in each of somebody's spaces who keeps it and what was promised, what each duty asks, and the management.

use askama::Template;
use people::directory::{self, PersonBrief};
use platform::failure::{Answer, Failure};
use platform::page::{Frame, Tab, html};
use platform::session::Visit;

use super::management::{self, Management};
use crate::places::places;
use crate::spaces::{self, Space, State};
use crate::{Texts, faq, projects, social_hour, texts};

/// The address.
const PATH: &str = "/community/duties";
/// Spaces on the page: who is in more of them looks in the space itself.
const SPACES_MOST: usize = 30;

#[derive(Template)]
#[template(path = "duties/show.html")]
pub(crate) struct DutiesPage {
    frame: Frame,
    t: &'static Texts,
    places: Vec<Tab>,
    spaces: Vec<Kept>,
    management: Management,
}

/// A space and who carries what in it.
struct Kept {
    space: Space,
    managers: Vec<PersonBrief>,
    /// Whether this person is one of them.
    is_mine: bool,
    /// Loops that are open.
    promised: usize,
    /// Those past their day.
    late: usize,
    /// Kept answers that should be looked at.
    due: usize,
    /// Where its weekly hour is.
    hour: Option<String>,
}

impl DutiesPage {
    /// What each duty is called and asks.
    fn duties(&self) -> [(String, String); 4] {
        let t = self.t;
        [
            (t.duties_manager(), t.duties_manager_asks()),
            (t.duties_promise(), t.duties_promise_asks()),
            (t.duties_answer(), t.duties_answer_asks()),
            (t.duties_host(), t.duties_host_asks()),
        ]
    }
}

/// Shows it.
pub(super) async fn show(visit: Visit) -> Answer {
    let viewer = visit.viewer()?;
    let t = texts(visit.language);
    let mut mine = spaces::list_mine(visit.platform.store.reader(), viewer.id).await?;
    mine.retain(|space| space.state != State::Archived);
    mine.truncate(SPACES_MOST);
    let mut kept = Vec::with_capacity(mine.len());
    for space in mine {
        kept.push(look(&visit, space, viewer.id).await?);
    }
    Ok(html(DutiesPage {
        frame: visit.frame(),
        t,
        places: places(t, PATH),
        spaces: kept,
        management: management::look(&visit.platform, viewer).await?,
    }))
}

async fn look(visit: &Visit, space: Space, me: i64) -> Result<Kept, Failure> {
    let (platform, db) = (&visit.platform, visit.platform.store.reader());
    let managers = spaces::list_managers(db, space.id).await?;
    let is_mine = managers.contains(&me);
    let (promised, late) = projects::promises(platform, space.id).await?;
    Ok(Kept {
        is_mine,
        managers: directory::list_briefs(db, managers).await?,
        promised,
        late,
        due: faq::due_in(platform, space.id).await?,
        hour: social_hour::hour_of(platform, space.id).await?.map(|hour| hour.path()),
        space,
    })
}

#[cfg(test)]
impl platform::page::Samples for DutiesPage {
    fn samples(language: platform::texts::Language) -> Vec<Self> {
        use crate::posts::Together;
        let t = texts(language);
        let kept = |managers: Vec<PersonBrief>, late, due| Kept {
            space: spaces::samples().remove(0),
            managers,
            is_mine: true,
            promised: late + 1,
            late,
            due,
            hour: (late == 0).then(|| "/social-hours/voorbeeld".to_owned()),
        };
        let page = |spaces, management| Self {
            frame: Frame::sample(language),
            t,
            places: places(t, PATH),
            spaces,
            management,
        };
        let people = spaces::sample_people();
        let together = Some(Together {
            begun: 3,
            said: 12,
            helped: 1,
        });
        let large = Management {
            talks: vec![management::Talk {
                title: "Waarom stopt de proef?".into(),
                path: "/posts/voorbeeld".into(),
                space: "Slim gemaal".into(),
            }],
            together,
            is_named: true,
        };
        let small = Management {
            is_named: true,
            ..Management::default()
        };
        let first = people.iter().take(1).cloned().collect();
        vec![
            page(vec![kept(people, 0, 0), kept(first, 2, 1)], large),
            page(Vec::new(), small),
            page(Vec::new(), Management::default()),
        ]
    }
}
