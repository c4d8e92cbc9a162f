//! Stories across rooms; see `tests/stories`. There is nothing here to use.
