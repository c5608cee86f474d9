package cn.jingka.portal.claims;

/**
 * One piece of evidence that a kind of case asks for (PROT-6). Its words are {@code <kind's texts>.material.<id>} and, below it,
 * {@code ….hint}.
 *
 * @param required whether the case can't be handed in without it
 * @param fromUnit whether the unit union supplies it with its certificate
 * @param clause where it is asked for
 */
public record Material(String id, boolean required, boolean fromUnit, String clause) {}
