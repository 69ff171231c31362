//! The port of `shortest_path`: plain Rust, no Python.

// region: kernel
/// Row and column of a cell that is on the grid.
type Cell = (usize, usize);

/// The steps between two cells, as (row, column), around walls; None for no way.
#[must_use]
pub fn shortest_path(grid: &[&str], start: (i64, i64), goal: (i64, i64)) -> Option<i64> {
    // A wall counts as a cell that was visited: one question decides about a step.
    let mut visited: Vec<Vec<bool>> = grid
        .iter()
        .map(|row| row.chars().map(|cell| cell == '#').collect())
        .collect();
    let start = free(&visited, start)?;
    let goal = free(&visited, goal)?;
    visited[start.0][start.1] = true;
    let mut reached = vec![start];
    let mut steps = 0;
    while !reached.is_empty() {
        if reached.contains(&goal) {
            return Some(steps);
        }
        reached = neighbours(&reached, &mut visited);
        steps += 1;
    }
    None
}

/// The cell, if it is on the grid and no wall.
fn free(visited: &[Vec<bool>], (row, column): (i64, i64)) -> Option<Cell> {
    let cell = (usize::try_from(row).ok()?, usize::try_from(column).ok()?);
    let is_visited = *visited.get(cell.0)?.get(cell.1)?;
    (!is_visited).then_some(cell)
}

/// Cells one step on that were not visited yet; they are now.
fn neighbours(reached: &[Cell], visited: &mut [Vec<bool>]) -> Vec<Cell> {
    let mut next = Vec::new();
    for &(row, column) in reached {
        // One less than 0 is the largest number: no grid has that cell.
        for near in [
            (row.wrapping_sub(1), column),
            (row + 1, column),
            (row, column.wrapping_sub(1)),
            (row, column + 1),
        ] {
            let cell = visited
                .get_mut(near.0)
                .and_then(|cells| cells.get_mut(near.1));
            if let Some(is_visited) = cell
                && !*is_visited
            {
                *is_visited = true;
                next.push(near);
            }
        }
    }
    next
}
// endregion: kernel
