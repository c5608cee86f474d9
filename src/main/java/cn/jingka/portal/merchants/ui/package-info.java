/** Screens of counters, of members' own uses, and of those who look after both. */
package cn.jingka.portal.merchants.ui;
