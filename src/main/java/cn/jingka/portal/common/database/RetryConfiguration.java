package cn.jingka.portal.common.database;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Lets services repeat a whole transaction that lost against another one (deadlock, certification failure of a cluster). */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class RetryConfiguration {}
