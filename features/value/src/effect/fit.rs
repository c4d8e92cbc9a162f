//! The line through a series: level, slope, season, and the step where something began, with errors that hang together.
//!
//! Interrupted time series by generalised least squares (Wagner and others 2002; Bernal, Cummins and Gasparrini 2017). The error of
//! a figure is `rho` times the error before it and something new. `rho` is not one number: each value of a grid is weighed by its
//! restricted likelihood (Harville 1977; Cheang and Reinsel 2000), which is free of the bias that makes short series look
//! independent. With `V` the covariance of the errors, up to a constant it is
//! `-2 log L(rho) = (n - p) log s^2 - log(1 - rho^2) + log |X' V^-1 X|`.

use nalgebra::{DMatrix, DVector};

use super::series::Series;

/// The smallest, the largest and the step of the correlations that are tried.
const GRID: (f64, f64, f64) = (-0.4, 0.95, 0.05);

/// The columns for one correlation, made free of it, with all that does not depend on the figures.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// How much an error hangs together with the one before it.
    pub(super) rho: f64,
    /// The columns; `n` rows.
    pub(super) columns: DMatrix<f64>,
    /// `(X'X)^-1 X'` of those columns: what turns figures into counts.
    pub(super) solver: DMatrix<f64>,
    /// `log |X'X|`.
    size: f64,
    /// How much narrower what is left of each figure is, because the line was drawn through it.
    pulled: Vec<f64>,
}

/// The line for one correlation.
#[derive(Clone, Debug)]
pub(super) struct Line<'f> {
    /// What it was drawn in.
    pub(super) frame: &'f Frame,
    /// The part of the whole likelihood that this correlation has, from 0 to 1.
    pub(super) weight: f64,
    /// What each column counts for; the last is the step.
    pub(super) counts: DVector<f64>,
    /// What is left of each figure, made as wide as it was before the line was drawn through it.
    pub(super) rest: Vec<f64>,
    /// The spread of what is left.
    pub(super) spread: f64,
}

/// The frames of all correlations; nothing when the figures are too few or two columns say the same.
pub(super) fn frames(series: &Series) -> Option<Vec<Frame>> {
    let (count, columns) = (series.figures.len(), series.columns(0).len());
    if count <= columns + 3 {
        return None;
    }
    let plain = DMatrix::from_fn(count, columns, |row, column| series.columns(row)[column]);
    let steps = ((GRID.1 - GRID.0) / GRID.2).round() as usize;
    (0..=steps)
        .map(|step| frame(&plain, GRID.0 + GRID.2 * step as f64))
        .collect()
}

fn frame(plain: &DMatrix<f64>, rho: f64) -> Option<Frame> {
    let columns = free(plain, rho);
    let factor = (columns.transpose() * &columns).cholesky()?;
    let solver = factor.solve(&columns.transpose());
    let pulled = |row: usize| (1.0 - (columns.row(row) * solver.column(row))[0]).max(1e-9).sqrt();
    Some(Frame {
        rho,
        size: factor.ln_determinant(),
        pulled: (0..plain.nrows()).map(pulled).collect(),
        solver,
        columns,
    })
}

/// The lines through these figures for all correlations, each with its weight.
pub(super) fn lines<'f>(frames: &'f [Frame], figures: &[f64]) -> Vec<Line<'f>> {
    let figures = DMatrix::from_column_slice(figures.len(), 1, figures);
    let mut tried: Vec<(f64, Line<'f>)> = frames.iter().map(|frame| line(frame, &figures)).collect();
    let best = tried.iter().map(|(minus, _)| *minus).fold(f64::INFINITY, f64::min);
    let part = |minus: f64| (-(minus - best) / 2.0).exp();
    let all: f64 = tried.iter().map(|(minus, _)| part(*minus)).sum();
    for (minus, line) in &mut tried {
        line.weight = part(*minus) / all;
    }
    tried.into_iter().map(|(_, line)| line).collect()
}

/// The line for one correlation, and minus twice its likelihood.
fn line<'f>(frame: &'f Frame, figures: &DMatrix<f64>) -> (f64, Line<'f>) {
    let (count, width) = frame.columns.shape();
    let figures = free(figures, frame.rho);
    let counts: DVector<f64> = (&frame.solver * &figures).column(0).into_owned();
    let left = figures.column(0) - &frame.columns * &counts;
    let loose = (count - width) as f64;
    // A series that lies on the line to the last digit leaves nothing to be unsure of.
    let variance = (left.norm_squared() / loose).max(f64::MIN_POSITIVE);
    let minus = loose * variance.ln() - (1.0 - frame.rho * frame.rho).ln() + frame.size;
    let wide: Vec<f64> = left
        .iter()
        .zip(&frame.pulled)
        .map(|(left, pulled)| left / pulled)
        .collect();
    let mean = wide.iter().sum::<f64>() / count as f64;
    let line = Line {
        frame,
        weight: 0.0,
        counts,
        rest: wide.into_iter().map(|rest| rest - mean).collect(),
        spread: variance.sqrt(),
    };
    (minus, line)
}

/// Takes out of each row what it has of the row before (Prais and Winsten 1954).
fn free(rows: &DMatrix<f64>, rho: f64) -> DMatrix<f64> {
    DMatrix::from_fn(rows.nrows(), rows.ncols(), |row, column| match row {
        0 => rows[(0, column)] * (1.0 - rho * rho).sqrt(),
        _ => rows[(row, column)] - rho * rows[(row - 1, column)],
    })
}
