package org.modelunit.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.error.DataException;

/** The paths to all values of a file, numbered as they were met. */
final class JsonPaths {

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byPath = new HashMap<>();
    private final Node root = new Node(-1, "");

    /** The end of a path. */
    static final class Node {

        private final Map<String, Node> children = new HashMap<>();
        private final int id;
        private final String path;
        private boolean isObject;
        private boolean isValue;

        private Node(int id, String path) {
            this.id = id;
            this.path = path;
        }

        int id() {
            return id;
        }

        String path() {
            return path;
        }

        void seeObject() {
            isObject = true;
        }

        void seeValue() {
            isValue = true;
        }

        /** A path that leads to objects and to null alone is no column: the values of the objects are. */
        private boolean isColumn() {
            return isValue || !isObject;
        }
    }

    Node root() {
        return root;
    }

    /**
     * Returns the path to a value of an object.
     *
     * @param place the line, which an error names
     * @throws DataException if it reads like the path to another one, as names may hold points
     */
    Node child(Node object, String name, String place) {
        Node known = object.children.get(name);
        if (known != null) {
            return known;
        }
        Node child = new Node(nodes.size(), object == root ? name : object.path + JsonLinesFormat.POINT + name);
        if (byPath.putIfAbsent(child.path, child) != null) {
            throw new DataException(place + ": two values are called '" + child.path
                    + "': one by a name with a point in it, and one" + " by a name in an object; rename one of them");
        }
        nodes.add(child);
        object.children.put(name, child);
        return child;
    }

    /** Returns the numbers of the paths that are columns. */
    int[] columnIds() {
        return nodes.stream().filter(Node::isColumn).mapToInt(Node::id).toArray();
    }

    /** Returns the path of a number. */
    String path(int id) {
        return nodes.get(id).path;
    }
}
