//! The tree of departments: who stands below whom, and what may move where.

use std::collections::{BTreeMap, BTreeSet};

use platform::ids::PublicId;

/// Levels below the top; deeper than any organisation chart, and an end for a tree that was damaged into a circle.
const LEVELS_MOST: usize = 24;

/// A department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// The key inside.
    pub id: i64,
    /// The key for addresses.
    pub public_id: PublicId,
    /// Its name.
    pub name: String,
    /// The department above it.
    pub parent_id: Option<i64>,
}

/// A department with its level, for a list that shows the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The department.
    pub department: Department,
    /// 0 at the top.
    pub level: usize,
}

/// All departments of the organisation.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    all: BTreeMap<i64, Department>,
}

impl Tree {
    /// The tree of these departments.
    #[must_use]
    pub fn of(departments: Vec<Department>) -> Self {
        Self {
            all: departments
                .into_iter()
                .map(|department| (department.id, department))
                .collect(),
        }
    }

    /// How many departments there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// Every department, in no particular order.
    pub fn iter(&self) -> impl Iterator<Item = &Department> {
        self.all.values()
    }

    /// The department with this key.
    #[must_use]
    pub fn find(&self, id: i64) -> Option<&Department> {
        self.all.get(&id)
    }

    /// The department with this key for addresses.
    #[must_use]
    pub fn find_public(&self, id: &PublicId) -> Option<&Department> {
        self.all.values().find(|department| department.public_id == *id)
    }

    /// The departments with this name, upper or lower case.
    #[must_use]
    pub fn list_named(&self, name: &str) -> Vec<&Department> {
        let name = name.trim().to_lowercase();
        self.all
            .values()
            .filter(|department| department.name.to_lowercase() == name)
            .collect()
    }

    /// From the top down to this department; empty when there is no such department.
    #[must_use]
    pub fn path(&self, id: i64) -> Vec<&Department> {
        let mut path = Vec::new();
        let mut next = self.find(id);
        while let Some(department) = next
            && path.len() < LEVELS_MOST
        {
            path.push(department);
            next = department.parent_id.and_then(|above| self.find(above));
        }
        path.reverse();
        path
    }

    /// The path in words: "Zuivering › Oosterweer".
    #[must_use]
    pub fn path_name(&self, id: i64) -> String {
        self.path(id)
            .iter()
            .map(|department| department.name.as_str())
            .collect::<Vec<_>>()
            .join(" › ")
    }

    /// This department and everything below it.
    #[must_use]
    pub fn list_with_descendants(&self, id: i64) -> Vec<i64> {
        let mut found = BTreeSet::from([id]);
        let mut edge = vec![id];
        while let Some(above) = edge.pop() {
            for below in self
                .all
                .values()
                .filter(|department| department.parent_id == Some(above))
            {
                if found.insert(below.id) {
                    edge.push(below.id);
                }
            }
        }
        found.into_iter().collect()
    }

    /// Whether a department may stand below `above`: not below itself, nor below one of its own.
    #[must_use]
    pub fn may_move(&self, id: i64, above: Option<i64>) -> bool {
        let Some(above) = above else { return true };
        let deep_enough = self.path(above).len() + 1 < LEVELS_MOST;
        self.find(above).is_some() && deep_enough && !self.list_with_descendants(id).contains(&above)
    }

    /// The whole tree as lines, by name within each level.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let mut below: BTreeMap<Option<i64>, Vec<&Department>> = BTreeMap::new();
        for department in self.all.values() {
            below.entry(department.parent_id).or_default().push(department);
        }
        for siblings in below.values_mut() {
            siblings.sort_by_key(|department| department.name.to_lowercase());
        }
        let mut lines = Vec::with_capacity(self.all.len());
        let mut waiting: Vec<(&Department, usize)> = Vec::new();
        let push = |waiting: &mut Vec<_>, above: Option<i64>, level: usize| {
            let siblings = below.get(&above).into_iter().flatten().rev();
            waiting.extend(siblings.map(|department| (*department, level)));
        };
        push(&mut waiting, None, 0);
        while let Some((department, level)) = waiting.pop() {
            lines.push(Line {
                department: department.clone(),
                level,
            });
            if level < LEVELS_MOST {
                push(&mut waiting, Some(department.id), level + 1);
            }
        }
        lines
    }
}
