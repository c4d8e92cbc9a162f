//! What was said beside what it was.

/// Counts per label.
pub struct Tally {
    /// `counts[is][said]`.
    counts: Vec<Vec<usize>>,
}

impl Tally {
    pub fn new(labels: usize) -> Tally {
        Tally {
            counts: vec![vec![0; labels]; labels],
        }
    }

    pub fn add(&mut self, said: usize, is: usize) {
        self.counts[is][said] += 1;
    }

    pub fn labels(&self) -> usize {
        self.counts.len()
    }

    pub fn right(&self) -> usize {
        (0..self.counts.len()).map(|label| self.counts[label][label]).sum()
    }

    pub fn accuracy(&self) -> f64 {
        self.right() as f64 / self.counts.iter().flatten().sum::<usize>().max(1) as f64
    }

    /// The mean of the labels, each weighing alike; a label that was never found counts as 0.
    pub fn macro_f1(&self) -> f64 {
        (0..self.counts.len()).map(|label| self.f1(label)).sum::<f64>() / self.counts.len() as f64
    }

    fn is(&self, label: usize) -> usize {
        self.counts[label].iter().sum()
    }

    fn f1(&self, label: usize) -> f64 {
        let said: usize = self.counts.iter().map(|row| row[label]).sum();
        match self.counts[label][label] {
            0 => 0.0,
            right => 2.0 * right as f64 / (self.is(label) + said) as f64,
        }
    }

    /// How well each label was found; few rows are counted.
    pub fn by_label(&self, labels: &[String], counted: bool) -> String {
        let one = |(label, name): (usize, &String)| {
            if counted {
                format!("{name}: {} of {} found", self.counts[label][label], self.is(label))
            } else {
                format!("{name}: F1 {:.4} of {}", self.f1(label), self.is(label))
            }
        };
        labels.iter().enumerate().map(one).collect::<Vec<_>>().join("; ")
    }
}
