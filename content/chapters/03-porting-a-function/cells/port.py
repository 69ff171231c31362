import doubles

doubles.count_doubles("bookkeeper")
