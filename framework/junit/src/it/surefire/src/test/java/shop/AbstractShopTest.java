package shop;

/** A class that Surefire finds by its name, and that has no tests: it never gets a JVM. */
abstract class AbstractShopTest {}
