//! The places of this room, as tabs on top of each: a feature that has a list adds a line here.

use platform::page::Tab;

use crate::Texts;

/// A place of the room.
struct Place {
    name: fn(&Texts) -> String,
    path: &'static str,
    /// Whether it can be looked at for one space alone, with `?space=` and the space's public id.
    in_space: bool,
}

const PLACES: &[Place] = &[
    Place {
        name: |t| t.places_talk(),
        path: "/community",
        in_space: false,
    },
    Place {
        name: |t| t.places_spaces(),
        path: "/spaces",
        in_space: false,
    },
    Place {
        name: |t| t.questions_title(),
        path: "/questions",
        in_space: true,
    },
    Place {
        name: |t| t.faq_title(),
        path: "/faq",
        in_space: true,
    },
    Place {
        name: |t| t.projects_title(),
        path: "/projects",
        in_space: true,
    },
    Place {
        name: |t| t.ideas_title(),
        path: "/ideas",
        in_space: true,
    },
    Place {
        name: |t| t.proposals_place(),
        path: "/proposals",
        in_space: true,
    },
    Place {
        name: |t| t.polls_place(),
        path: "/polls",
        in_space: true,
    },
    Place {
        name: |t| t.gatherings_title(),
        path: "/gatherings",
        in_space: true,
    },
    Place {
        name: |t| t.social_hour_title(),
        path: "/social-hours",
        in_space: true,
    },
    Place {
        name: |t| t.places_today(),
        path: "/community/today",
        in_space: false,
    },
    Place {
        name: |t| t.duties_place(),
        path: "/community/duties",
        in_space: false,
    },
    Place {
        name: |t| t.places_newsletter(),
        path: "/newsletter",
        in_space: false,
    },
];

/// The places of the whole room; `here` is the path of the page that shows them.
pub(crate) fn places(t: &Texts, here: &str) -> Vec<Tab> {
    PLACES
        .iter()
        .map(|place| Tab::new((place.name)(t), place.path, place.path == here))
        .collect()
}

/// The places of one space, by its public id: its talk first, what it is about last. `here` is the path without `?space=`,
/// empty for the talk.
pub(crate) fn places_of_space(t: &Texts, space: &str, here: &str) -> Vec<Tab> {
    let own = format!("/spaces/{space}");
    let about = format!("{own}/about");
    let mut tabs = vec![Tab::new(t.places_talk(), own, here.is_empty())];
    tabs.extend(PLACES.iter().filter(|place| place.in_space).map(|place| {
        let path = format!("{}?space={space}", place.path);
        Tab::new((place.name)(t), path, place.path == here)
    }));
    tabs.push(Tab::new(t.places_about(), &about, here == "about"));
    tabs
}
