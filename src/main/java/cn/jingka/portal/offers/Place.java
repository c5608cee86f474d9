package cn.jingka.portal.offers;

import cn.jingka.portal.common.i18n.LocalText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A place where a benefit can be had.
 *
 * @param id names the place across benefits, e.g. {@code summer-palace}
 * @param district six digits of GB/T 2260, e.g. {@code 110108}
 */
public record Place(
        String id, LocalText name, Optional<LocalText> address, Optional<String> district, Optional<Point> point) {

    public Place {
        address = address == null ? Optional.empty() : address;
        district = district == null ? Optional.empty() : district;
        point = point == null ? Optional.empty() : point;
    }

    /** Decimal degrees in WGS 84. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {

        /** {@code 39.9990,116.2750} */
        public String pair() {
            return latitude.toPlainString() + "," + longitude.toPlainString();
        }
    }
}
