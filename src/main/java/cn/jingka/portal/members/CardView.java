package cn.jingka.portal.members;

import java.time.LocalDate;

/**
 * A card as screens show it.
 *
 * @param tail last four digits
 * @param lostOn null unless reported lost
 * @param replacedOn null unless replaced or closed: the day it ceased to be the person's card
 */
public record CardView(String tail, CardState state, LocalDate issuedOn, LocalDate lostOn, LocalDate replacedOn) {}
