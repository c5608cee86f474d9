/**
 * How notices, benefits, merchants and other content come to be shown: drafted, reviewed by a second editor, published
 * for a time, expired.
 */
@ApplicationModule(allowedDependencies = {"common", "audit"})
package cn.jingka.portal.publishing;

import org.springframework.modulith.ApplicationModule;
