//! Tests of alerts: the rule on simulated series, the round on a real store.

mod rounds;
mod series;
