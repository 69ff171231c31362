local.get 1
local.get 0
i32.add
