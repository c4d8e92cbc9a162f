//! Tests of alerts: the rule on simulated series, the round on a real store.

mod kinds;
mod rounds;
mod series;
