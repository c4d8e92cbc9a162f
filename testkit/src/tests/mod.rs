//! The store of the platform on both engines; it stands here because the platform cannot use the testkit in its own tests.

mod ears;
mod store;
