//! Where the built script, style and pictures are; the server hands the names over at boot.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Names as pages write them ("main.css") with the address each is served at ("/assets/main-3F2A.css").
#[derive(Clone, Debug, Default)]
pub struct Assets(Arc<BTreeMap<String, String>>);

impl Assets {
    /// Takes the map from the name in pages to the address.
    pub fn new(addresses: BTreeMap<String, String>) -> Self {
        Self(Arc::new(addresses))
    }

    /// The address of an asset. A name that was not built gives an address that answers "not found".
    pub fn path(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_else(|| format!("/assets/{name}"))
    }
}
