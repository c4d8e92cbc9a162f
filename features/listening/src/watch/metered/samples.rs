//! The pages in each of their states, so that one test can look at all of them.

use platform::clock::Moment;
use platform::page::{Errors, Frame, Samples, faults_in};
use platform::texts::Language;

use super::add::{AddPage, Wish};
use super::network::Network;
use super::page::{MeterPage, Sum};
use super::price::Price;
use crate::texts;
use crate::watch::store::meter::Used;

impl Samples for AddPage {
    fn samples(language: Language) -> Vec<Self> {
        let t = texts(language);
        let page = |network, is_on, errors| Self {
            frame: Frame::sample(language),
            t,
            network,
            is_on,
            wish: Wish::default(),
            errors,
        };
        let mut errors = Errors::new();
        errors.add("about", t.metered_no_words());
        errors.add("secret", t.channels_no_secret());
        errors.add("price", t.metered_no_price());
        errors.add("budget", t.metered_budget_too_small());
        let mut pages = vec![page(Network::X, true, errors)];
        for network in Network::ALL {
            pages.extend([page(network, true, Errors::new()), page(network, false, Errors::new())]);
        }
        pages
    }
}

impl Samples for MeterPage {
    fn samples(language: Language) -> Vec<Self> {
        let at = Moment(1_794_906_000_000_000);
        let page = |network: Network, is_confirmed, is_on, trouble: &str| Self {
            frame: Frame::sample(language),
            t: texts(language),
            language,
            network,
            is_on,
            is_paused: !is_on,
            public_id: "sample".into(),
            title: "“gemaal <nu>” · X".into(),
            price: Price {
                each: if network.costs_money() { 4_300 } else { 0 },
                budget: if network.costs_money() { 25_000_000 } else { 3_000 },
            },
            used: Used {
                pieces: 1_200,
                used: 5_160_000,
            },
            is_confirmed,
            trouble: trouble.into(),
            last_at: is_confirmed.then_some(at),
            next_at: at,
            turns_at: at,
            sum: Sum::default(),
            errors: Errors::new(),
        };
        vec![
            page(Network::X, false, true, ""),
            page(Network::X, true, true, &texts(language).metered_budget_used()),
            page(Network::LinkedIn, true, true, ""),
            page(Network::Facebook, true, false, ""),
        ]
    }
}

#[test]
fn the_pages_of_networks_that_count_have_no_faults() {
    assert_eq!(faults_in::<AddPage>(), Vec::<String>::new());
    assert_eq!(faults_in::<MeterPage>(), Vec::<String>::new());
}
