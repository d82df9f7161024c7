module bantin

go 1.26.0
