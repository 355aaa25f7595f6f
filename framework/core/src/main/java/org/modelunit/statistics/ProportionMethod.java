package org.modelunit.statistics;

/** How a proportion is bounded. */
enum ProportionMethod {
    WILSON("Wilson") {
        @Override
        double bound(Side side, long successes, long trials, double confidence) {
            return side == Side.AT_LEAST
                    ? Wilson.lower(successes, trials, confidence)
                    : Wilson.upper(successes, trials, confidence);
        }

        @Override
        double pValue(Side side, long successes, long trials, double bar) {
            return Wilson.pValue(side, successes, trials, bar);
        }
    },
    CLOPPER_PEARSON("Clopper-Pearson") {
        @Override
        double bound(Side side, long successes, long trials, double confidence) {
            return side == Side.AT_LEAST
                    ? ClopperPearson.lower(successes, trials, confidence)
                    : ClopperPearson.upper(successes, trials, confidence);
        }

        @Override
        double pValue(Side side, long successes, long trials, double bar) {
            return ClopperPearson.pValue(side, successes, trials, bar);
        }
    };

    private final String words;

    ProportionMethod(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract double bound(Side side, long successes, long trials, double confidence);

    abstract double pValue(Side side, long successes, long trials, double bar);
}
