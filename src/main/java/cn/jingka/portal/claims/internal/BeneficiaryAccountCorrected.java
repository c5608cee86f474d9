package cn.jingka.portal.claims.internal;

/** The account of a case's beneficiary was corrected after the bank refused it; published in the same transaction (PROT-4). */
public record BeneficiaryAccountCorrected(String reference) {}
