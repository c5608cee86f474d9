package cn.jingka.portal.claims.internal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A question to the filer; words and answer are encrypted.
 *
 * @param materials ids separated by commas
 */
@Embeddable
record RequestRow(
        boolean fromUnit,
        byte[] words,
        String materials,
        LocalDate untilDay,
        String askedBy,
        Instant askedAt,
        Instant answeredAt,
        byte[] answer) {

    List<String> materialIds() {
        return materials.isEmpty() ? List.of() : List.of(materials.split(","));
    }

    RequestRow answered(byte[] words, Instant now) {
        return new RequestRow(fromUnit, this.words, materials, untilDay, askedBy, askedAt, now, words);
    }
}
