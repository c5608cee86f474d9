/** The three kinds of claim under free mutual protection: what is asked, what must be shown, and what the rules say. */
package cn.jingka.portal.protection.internal.claims;
