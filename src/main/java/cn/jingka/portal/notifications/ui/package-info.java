/** The member's messages and the operator's view of the outbox. */
package cn.jingka.portal.notifications.ui;
