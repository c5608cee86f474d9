/** The dated parameters of the services, and the arithmetic of emergency relief (AID-1). Pure: no Spring, no clock. */
package cn.jingka.portal.services.rules;
