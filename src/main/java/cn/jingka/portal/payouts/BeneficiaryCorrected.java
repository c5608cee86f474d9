package cn.jingka.portal.payouts;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.security.Actor;

/**
 * A beneficiary's account was corrected after the bank refused it (PROT-4); published within the transaction that corrected it.
 *
 * @param reference as proposed
 */
public record BeneficiaryCorrected(String batch, String reference, AccountNumber account, Actor by) {}
