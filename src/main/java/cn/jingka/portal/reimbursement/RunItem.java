package cn.jingka.portal.reimbursement;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;

/**
 * One person in a run. Components and entitlement are year to date (RB-NET).
 *
 * @param previously what earlier runs of the year instructed
 * @param payable what this run pays, never negative
 * @param difference entitlement less {@code previously}; negative when treatment was reversed
 */
public record RunItem(
        PersonId person,
        Fen outpatient,
        Fen inpatient,
        Fen overCeiling,
        Fen overCeilingUndeclared,
        Fen entitlement,
        Fen previously,
        Fen payable,
        Fen difference) {}
