/**
 * The rules of the other mutual plans (PLAN): catalogue, terms and benefits from dated files, and the judgement of a claim. Pure: no
 * Spring, no database, no clock; days are arguments, money is fen.
 */
package cn.jingka.portal.plans.rules;
