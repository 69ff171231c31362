// region: vec
fn main() {
    let numbers: Vec<i64> = vec![1000, 2000, 3000];
    println!("Vec    {:3} bytes at {:p}", size_of_val(&numbers), &numbers);
    for number in &numbers {
        println!("  item {:3} bytes at {number:p}", size_of_val(number));
    }
}
// endregion: vec
