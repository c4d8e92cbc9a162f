//! journeys.
