/** Screens of reimbursement for members and visitors. */
package cn.jingka.portal.reimbursement.ui;
