-- Numbers the releases of a day; whoever releases holds the row, so releases come one after the other.
CREATE TABLE claim_release_day (
    day  DATE NOT NULL PRIMARY KEY,
    last INT  NOT NULL
);
