//! The people who work here, whom nobody listens to.

use platform::failure::Failure;
use platform::store::Store;

/// The names of all colleagues.
pub(crate) async fn names(store: &Store) -> Result<Vec<String>, Failure> {
    people::directory::names_of_employees(store.reader()).await
}
