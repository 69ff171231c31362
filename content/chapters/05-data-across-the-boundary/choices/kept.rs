//? right: &self ; &str
//? because: A question borrows the orders, so they are there for the next one. It borrows the tag as well: nothing is copied.
struct Orders {
    amounts: Vec<f64>,
    tags: Vec<String>,
}

impl Orders {
    fn sum(/*? the orders: self | &self ?*/, tag: /*? the tag: &str | Vec<u8> ?*/) -> f64 {
        let rows = self.tags.iter().zip(&self.amounts);
        rows.filter(|(each, _)| *each == tag)
            .map(|(_, amount)| amount)
            .sum()
    }
}

fn main() {
    let tags = ["web", "shop", "web"].map(str::to_owned).to_vec();
    let orders = Orders { amounts: vec![12.5, 20.0, 7.25], tags };
    println!("web {}", orders.sum("web"));
    println!("shop {}", orders.sum("shop"));
}
