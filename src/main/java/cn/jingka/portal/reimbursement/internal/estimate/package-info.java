/** The estimator and its call: nothing here touches the database. */
package cn.jingka.portal.reimbursement.internal.estimate;
