/** The member's card to be shown, the phones that can show it, and the look that anybody may take at a code. */
package cn.jingka.portal.ecard.ui;
