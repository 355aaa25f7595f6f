package com.example.search;

/** Whatever can be searched by, or for. */
public interface Text {

    /** What somebody wrote. */
    String text();
}
