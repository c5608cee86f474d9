/** Uploaded spreadsheets: what stops a hostile or broken file, and what a cell says. */
package cn.jingka.portal.common.sheet;
