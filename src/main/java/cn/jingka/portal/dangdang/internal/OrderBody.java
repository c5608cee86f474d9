package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.money.Fen;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** An order as the partner writes it, in its API and in its calls. */
record OrderBody(String orderId, String placedAt, String amount, Integer points, String state) {

    private static final int LONGEST_ID = 64;

    /**
     * The order read and checked.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    Order read() {
        if (orderId == null || orderId.isBlank() || orderId.length() > LONGEST_ID) {
            throw new IllegalArgumentException("An order has no usable id");
        }
        if (placedAt == null || amount == null || points == null || points < 0) {
            throw new IllegalArgumentException("Order " + orderId + " lacks its time, amount or points");
        }
        return new Order(orderId, moment(), fen(), points, returned());
    }

    private Instant moment() {
        try {
            return OffsetDateTime.parse(placedAt, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("Order " + orderId + " has no readable time", malformed);
        }
    }

    private Fen fen() {
        Fen fen = Fen.parse(amount);
        if (fen.value() < 0) {
            throw new IllegalArgumentException("Order " + orderId + " has a negative amount");
        }
        return fen;
    }

    private boolean returned() {
        return switch (state) {
            case "COMPLETED" -> false;
            case "RETURNED" -> true;
            case null, default -> throw new IllegalArgumentException("Order " + orderId + " is in no known state");
        };
    }

    /** @param returned whether it was sent back, wholly */
    record Order(String id, Instant placedAt, Fen amount, int points, boolean returned) {}
}
