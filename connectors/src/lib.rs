//! connectors.
