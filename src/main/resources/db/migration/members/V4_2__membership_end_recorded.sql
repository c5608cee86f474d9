-- PROT-2: when the removal became known decides at which term's end it takes effect. Rows that ended before this column was there
-- have none and count as recorded on their last day.
ALTER TABLE membership ADD COLUMN end_recorded_at DATETIME(6);
