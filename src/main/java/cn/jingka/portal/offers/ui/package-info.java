/** Screens of the catalogue. */
package cn.jingka.portal.offers.ui;
