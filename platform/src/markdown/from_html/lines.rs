//! Lines of Markdown below each other, each behind the signs of what it stands in.

/// What a line can stand in; what goes deeper stands at this depth.
const DEPTH_MOST: usize = 12;

/// What a block stands in.
#[derive(Debug)]
pub(super) enum Around {
    Quotation,
    /// An item, whose sign stands before its first line only.
    Item {
        sign: String,
        is_used: bool,
    },
    /// Deeper than we go.
    Nothing,
}

/// The lines so far.
#[derive(Debug, Default)]
pub(super) struct Lines {
    out: String,
    around: Vec<Around>,
    /// Whether an empty line comes before the next block.
    pub(super) parted: bool,
    /// How much of what the last block stood in goes on: an empty line stands in that.
    shared: usize,
}

impl Lines {
    /// What follows stands in this.
    pub(super) fn stand_in(&mut self, around: Around) {
        let is_deep = self.around.len() >= DEPTH_MOST;
        self.around.push(if is_deep { Around::Nothing } else { around });
    }

    /// What follows stands in it no more.
    pub(super) fn stand_out(&mut self) {
        self.around.pop();
        self.shared = self.shared.min(self.around.len());
        self.parted = true;
    }

    /// Writes a block, each line behind the signs of what it stands in.
    pub(super) fn write(&mut self, block: &str) {
        if !self.out.is_empty() {
            if self.parted {
                let behind = self.behind();
                self.out.push_str(behind.trim_end());
                self.out.push('\n');
            }
            self.parted = false;
        }
        for line in block.lines() {
            let before = self.before();
            self.out.push_str(&before);
            self.out.push_str(line);
            self.out.push('\n');
        }
        self.shared = self.around.len();
    }

    fn before(&mut self) -> String {
        let sign = |around: &mut Around| match around {
            Around::Quotation => "> ".to_owned(),
            Around::Item { sign, is_used: true } => " ".repeat(sign.len()),
            Around::Item { sign, is_used } => {
                *is_used = true;
                sign.clone()
            }
            Around::Nothing => String::new(),
        };
        self.around.iter_mut().map(sign).collect()
    }

    /// What stands before an empty line: a quotation goes on, the sign of an item waits.
    fn behind(&self) -> String {
        let sign = |around: &Around| match around {
            Around::Quotation => "> ".to_owned(),
            Around::Item { sign, .. } => " ".repeat(sign.len()),
            Around::Nothing => String::new(),
        };
        self.around.iter().take(self.shared).map(sign).collect()
    }

    /// All lines, without blanks around.
    pub(super) fn finish(self) -> String {
        self.out.trim().to_owned()
    }
}
