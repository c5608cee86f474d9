/**
 * Who may have what of a benefit, when, how often and at what price, as a pure engine: no clock, no database, no
 * screen. Moments are arguments in Beijing's time; every figure comes from the benefit's data.
 */
package cn.jingka.portal.offers.rules;
