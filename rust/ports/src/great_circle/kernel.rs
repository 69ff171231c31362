//! The port of `great_circle`: plain Rust, no Python.

// region: kernel
/// Kilometres, on average.
const RADIUS: f64 = 6371.0088;

/// The kilometres from each start to each end: pairs of latitude and longitude.
#[must_use]
pub fn great_circle(starts: &[(f64, f64)], ends: &[(f64, f64)]) -> Vec<Vec<f64>> {
    // Needed once for each start.
    let cosines: Vec<f64> = ends.iter().map(|end| cosine(end.0)).collect();
    starts
        .iter()
        .map(|&start| {
            let own = cosine(start.0);
            ends.iter()
                .zip(&cosines)
                .map(|(&end, &other)| distance(start, end, own * other))
                .collect()
        })
        .collect()
}

fn cosine(latitude: f64) -> f64 {
    latitude.to_radians().cos()
}

/// The original's operations in the original's order: then the last digit is the same.
fn distance(start: (f64, f64), end: (f64, f64), along: f64) -> f64 {
    let north = ((end.0 - start.0).to_radians() / 2.0).sin();
    let east = ((end.1 - start.1).to_radians() / 2.0).sin();
    let half_chord = (north * north + along * (east * east)).sqrt();
    2.0 * RADIUS * half_chord.min(1.0).asin()
}
// endregion: kernel
