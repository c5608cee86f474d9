/** Screens of gold membership at Dangdang. */
package cn.jingka.portal.dangdang.ui;
