//? right: &[f64] ; &prices
//? because: The function borrows the list, `&[f64]`, so the list stays with `main`, which lends it with `&prices`.
fn total(prices: /*? parameter: Vec<f64> | &[f64] | &mut [f64] ?*/) -> f64 {
    prices.iter().sum()
}

fn main() {
    let prices = vec![0.5, 1.25, 2.0];
    println!("sum {}", total(/*? argument: prices | &prices | &mut prices ?*/));
    println!("of {} prices", prices.len());
}
