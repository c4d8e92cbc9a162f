//! A chart: the geometry of a line or of bars, made on the server.

use super::Words;

/// One figure: its label on the ground line, its height, and how it is written.
#[derive(Clone, Debug)]
pub struct ChartPoint {
    /// "Q3 2026", "week 46".
    pub label: String,
    /// How high it stands; not below 0.
    pub value: f64,
    /// The value as it is read: "58%", "12".
    pub shown: String,
}

impl ChartPoint {
    /// A figure.
    pub fn new(label: impl Into<String>, value: f64, shown: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value,
            shown: shown.into(),
        }
    }
}

/// Figures over time, oldest first.
#[derive(Clone, Debug)]
pub struct Chart {
    /// What the chart is about.
    pub title: String,
    /// What it says, in a sentence; may be empty.
    pub said: String,
    /// Head of the first column of the table: "Kwartaal".
    pub over: String,
    /// Head of the second column: "Eens".
    pub of: String,
    /// The figures.
    pub points: Vec<ChartPoint>,
    /// The value at the top. The same in all charts that stand side by side.
    pub top: f64,
    /// Bars instead of a line.
    pub bars: bool,
    /// Whether this is the one to look at.
    pub look: bool,
}

// The drawing is 300 wide and 132 high: figures stand between 8 and 240, from the ground at 108 up to 10; the value is
// written right of it.
const LEFT: f64 = 8.0;
const RIGHT: f64 = 240.0;
const GROUND: f64 = 108.0;
const TOP: f64 = 10.0;

impl Chart {
    /// A line with a top that is the highest figure, or 1 when all are 0.
    pub fn line(title: &str, over: &str, of: &str, points: Vec<ChartPoint>) -> Self {
        let highest = points.iter().map(|point| point.value).fold(0.0, f64::max);
        Self {
            title: title.to_owned(),
            said: String::new(),
            over: over.to_owned(),
            of: of.to_owned(),
            points,
            top: if highest > 0.0 { highest } else { 1.0 },
            bars: false,
            look: false,
        }
    }

    /// The same as bars.
    pub fn bars(title: &str, over: &str, of: &str, points: Vec<ChartPoint>) -> Self {
        Self {
            bars: true,
            ..Self::line(title, over, of, points)
        }
    }

    /// The line, as the `d` of a path.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (place, point) in self.points.iter().enumerate() {
            let mark = if place == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{mark}{:.1} {:.1} ", self.x(place), self.y(point.value)));
        }
        path.trim_end().to_owned()
    }

    /// The bars: left, top, width and height.
    pub fn boxes(&self) -> Vec<(String, String, String, String)> {
        let step = (RIGHT - LEFT) / self.points.len().max(1) as f64;
        let write = |number: f64| format!("{number:.1}");
        self.points
            .iter()
            .enumerate()
            .map(|(place, point)| {
                let y = self.y(point.value);
                (
                    write(LEFT + step * place as f64),
                    write(y),
                    write(step * 0.7),
                    write(GROUND - y),
                )
            })
            .collect()
    }

    /// Where the last figure stands, and how it is written.
    pub fn last(&self) -> Option<(String, f64, &str)> {
        let point = self.points.last()?;
        let x = self.x(self.points.len() - 1);
        Some((
            format!("{x:.1}"),
            (self.y(point.value) * 10.0).round() / 10.0,
            &point.shown,
        ))
    }

    /// The height of a text that stands beside a figure, within the drawing.
    pub fn beside(&self, y: &f64) -> String {
        format!("{:.1}", (y + 5.0).clamp(TOP + 5.0, GROUND))
    }

    /// The labels of the first and the last figure; the second is empty when there is only one.
    pub fn ends(&self) -> Option<(&str, &str)> {
        let first = self.points.first()?;
        let last = self.points.last().filter(|_| self.points.len() > 1);
        Some((&first.label, last.map_or("", |point| &point.label)))
    }

    /// The chart in words: "Heel Lagemade: van 49% (Q2 2025) naar 58% (Q3 2026)".
    pub fn told(&self, words: &Words) -> String {
        match (self.points.first(), self.points.last()) {
            (Some(first), Some(last)) => {
                words.part_chart_told(&self.title, &first.shown, &first.label, &last.shown, &last.label)
            }
            _ => words.part_chart_nothing(&self.title),
        }
    }

    fn x(&self, place: usize) -> f64 {
        match self.points.len() {
            0 | 1 => RIGHT,
            count => LEFT + (RIGHT - LEFT) * place as f64 / (count - 1) as f64,
        }
    }

    fn y(&self, value: f64) -> f64 {
        let share = (value / self.top).clamp(0.0, 1.0);
        GROUND - (GROUND - TOP) * if share.is_finite() { share } else { 0.0 }
    }
}
