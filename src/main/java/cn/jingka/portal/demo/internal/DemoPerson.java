package cn.jingka.portal.demo.internal;

import java.time.LocalDate;

/**
 * One synthetic person.
 *
 * @param mobile eleven digits, or blank
 * @param category as the roster writes it: 普通, 劳模, 困难, 特困
 * @param account the account on record of a person in a group unit, else blank
 */
record DemoPerson(
        String name,
        String documentNumber,
        String gender,
        String mobile,
        LocalDate joined,
        String category,
        boolean insured,
        String account) {}
