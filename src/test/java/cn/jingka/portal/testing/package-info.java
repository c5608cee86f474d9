/** What tests share: the running portal, the clock, the empty database, accounts and fixtures. */
package cn.jingka.portal.testing;
