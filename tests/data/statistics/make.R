# Makes the three tables beside this script that tests/unit/statistics_test.cpp is held against.
# Called as: Rscript tests/data/statistics/make.R   (in the root of the project; R 4, no packages)
folder <- "tests/data/statistics"
save <- function(table, file) {
  for (column in names(table))
    table[[column]] <- if (is.integer(table[[column]])) table[[column]] else sprintf("%.17g", table[[column]])
  write.csv(table, file.path(folder, file), row.names = FALSE, quote = FALSE)
}

# ---- Wilson's interval ----
n <- c(1L, 1L, 2L, 5L, 5L, 10L, 27L, 49L, 51L, 84L, 100L, 100L, 100L, 100L, 100L, 112L, 1000L, 20000L, 20000L)
x <- c(0L, 1L, 1L, 0L, 5L, 3L, 26L, 11L, 40L, 42L, 0L, 11L, 18L, 50L, 100L, 37L, 1L, 4400L, 19999L)
interval <- t(mapply(function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int, x, n))
save(data.frame(x = x, n = n, low = interval[, 1], high = interval[, 2]), "wilson.csv")

# ---- Fisher's exact test, two-sided: both, first only, second only, neither ----
tables <- list(c(3, 1, 1, 3), c(8, 2, 1, 5), c(0, 5, 5, 0), c(0, 5, 5, 1), c(10, 0, 0, 10), c(2, 7, 8, 2), c(1, 9, 11, 3),
               c(7, 4, 33, 56), c(9, 2, 31, 58), c(12, 10, 8, 70), c(14, 19, 16, 51), c(25, 15, 15, 45),
               c(20, 20, 20, 20), c(1, 0, 0, 1), c(1, 99, 1, 99), c(0, 11, 40, 49), c(11, 0, 29, 60),
               c(6, 12, 19, 63), c(4, 36, 10, 50), c(30, 10, 25, 35), c(15, 85, 15, 85),
               c(150, 250, 250, 350), c(500, 500, 500, 500), c(480, 520, 530, 470), c(120, 880, 60, 1940),
               c(2000, 3000, 6000, 9000), c(2200, 2800, 5800, 9200), c(5100, 4900, 4900, 5100),
               c(30, 4370, 8000, 7600), c(1, 1999, 3, 17997))
cells <- do.call(rbind, tables)
p <- apply(cells, 1, function(of) fisher.test(matrix(of, 2))$p.value)
fisher <- data.frame(both = as.integer(cells[, 1]), first_only = as.integer(cells[, 2]),
                     second_only = as.integer(cells[, 3]), neither = as.integer(cells[, 4]), p = p,
                     odds_ratio = ifelse(apply(cells, 1, min) == 0, NA,
                                         cells[, 1] * cells[, 4] / (cells[, 2] * cells[, 3])))
save(fisher, "fisher.csv")

# ---- Benjamini and Hochberg ----
values <- c(p, 0.04, 0.04, 0.04, 0.5, 1, 1e-12, 0.0125, 0.049999)
save(data.frame(p = values, adjusted = p.adjust(values, "BH")), "benjamini-hochberg.csv")
