package shop;

/** A fixture whose one value tells of its life. */
class Shop {

    AutoCloseable model() {
        Events.add("made");
        return () -> Events.add("closed");
    }
}
