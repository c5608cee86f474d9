package cn.jingka.portal.services;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The directory of household services (HOME-1), as published by the editors. Open to everyone: it holds nothing
 * personal.
 */
public interface Households {

    /** Everything shown today, by name. */
    List<Entry> all();

    record Entry(String id, HouseholdProvider provider) {}

    /** A provider's name; empty when it isn't shown today. */
    Optional<String> name(String id, Locale language);
}
