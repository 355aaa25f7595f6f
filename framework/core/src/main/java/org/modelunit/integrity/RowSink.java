package org.modelunit.integrity;

/** Where the content of a row is written, part by part, such that equal rows write equal parts. */
interface RowSink {

    /** Takes a whole number, the length of a list among them. */
    void whole(long number);

    /** Takes a number that may have a fraction; 0.0 for -0.0. */
    void real(double number);

    /** Takes a text. */
    void text(String text);

    /** Takes a value that knows by itself what equals it. */
    void value(Object value);
}
