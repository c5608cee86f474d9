/** What every module says about the personal data it keeps: what there is of a person, and how long it stays. */
package cn.jingka.portal.common.personaldata;
