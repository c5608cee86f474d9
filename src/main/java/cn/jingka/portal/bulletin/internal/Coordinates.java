package cn.jingka.portal.bulletin.internal;

import java.math.BigDecimal;

/** A point on the map as editors write it: {@code 39.9042,116.4074}. */
final class Coordinates {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_ROUND = BigDecimal.valueOf(180);

    private Coordinates() {}

    static boolean valid(String text) {
        if (!text.matches("-?[0-9]{1,2}\\.[0-9]{2,7},-?[0-9]{1,3}\\.[0-9]{2,7}")) {
            return false;
        }
        String[] parts = text.split(",");
        return new BigDecimal(parts[0]).abs().compareTo(POLE) <= 0
                && new BigDecimal(parts[1]).abs().compareTo(HALF_ROUND) <= 0;
    }
}
