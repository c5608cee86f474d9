/** Settlement runs, from their start to the item of each person (RB-NET), and what is read from them. */
package cn.jingka.portal.reimbursement.internal.settlement;
