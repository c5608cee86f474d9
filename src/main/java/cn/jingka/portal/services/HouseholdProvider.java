package cn.jingka.portal.services;

import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.place.District;
import java.util.List;

/**
 * A provider of household services.
 *
 * @param services codes of {@link RequestField#HOUSEHOLD_SERVICE}
 * @param districts codes of {@link District}; empty: all of Beijing
 * @param terms what members get, e.g. a discount
 * @param phone as it is dialled
 */
public record HouseholdProvider(
        LocalText name, LocalText about, LocalText terms, List<String> services, List<String> districts, String phone) {

    public HouseholdProvider {
        services = List.copyOf(services);
        districts = List.copyOf(districts);
    }
}
