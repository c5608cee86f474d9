/** Components that several modules' screens share. */
package cn.jingka.portal.common.ui;
