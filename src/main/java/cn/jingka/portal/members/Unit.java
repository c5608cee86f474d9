package cn.jingka.portal.members;

import java.time.LocalDate;

/**
 * A unit union or a group unit (RB-WHO).
 *
 * @param district administrative division code, six digits
 * @param paysDues whether the unit pays dues to the federation; without meaning for a group unit
 * @param paysDuesFrom the first day for which dues are paid, null for "from the beginning"
 */
public record Unit(
        String code, String name, String district, UnitKind kind, boolean paysDues, LocalDate paysDuesFrom) {}
