fn total(prices: Vec<f64>) -> f64 {
    prices.iter().sum()
}

fn main() {
    let prices = vec![0.5, 1.25, 2.0];
    println!("sum {}", total(prices));
    println!("of {} prices", prices.len());
}
