maze = [
    "..#....",
    ".##.##.",
    "....#..",
]
shortest_path(maze, (0, 0), (0, 6))
shortest_path(maze, (0, 0), (0, 0))
shortest_path(maze, (0, 0), (0, 2))
shortest_path(["..", ".#."], (0, 0), (1, 2))
shortest_path([], (0, 0), (0, 0))
