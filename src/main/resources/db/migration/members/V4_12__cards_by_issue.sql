-- Who has to be reminded of something that counts from the card's issue is found by its day (BOOK-1).
CREATE INDEX card_issued ON card (issued_on);
