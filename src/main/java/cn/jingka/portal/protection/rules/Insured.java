package cn.jingka.portal.protection.rules;

import java.time.LocalDate;

/**
 * One membership as PROT-1 and PROT-2 see it.
 *
 * @param unit what the unit is called
 * @param unionMember whether the unit has a union; people of group units are no union members
 * @param last the last day, null while it lasts
 * @param endRecordedOn the day on which the removal was recorded, null while it lasts
 */
public record Insured(String unit, boolean unionMember, LocalDate first, LocalDate last, LocalDate endRecordedOn) {}
