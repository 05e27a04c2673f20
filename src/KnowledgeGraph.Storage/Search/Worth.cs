namespace KnowledgeGraph.Storage.Search;

/// <summary>
/// What a hit is worth. The words of a search are a name, a topic or a saying. A text that is called so is worth more than one about it, and that
/// more than a paragraph that speaks of it; of those that are called alike what is loaded, and what is cited more often, is meant more often. The
/// weights are measured: <c>answers</c> of the benchmarks says how often the first answer is right.
/// </summary>
internal static class Worth
{
    /// <summary>All words stand in the symbol, the title or one of the names.</summary>
    public const double Called = 4;

    /// <summary>They are the whole of it.</summary>
    public const double Whole = 6;

    /// <summary>So much more for how much of it they are.</summary>
    public const double Share = 0.5;

    /// <summary>All stand in one subject heading, times how much of it they are.</summary>
    public const double About = 1.5;

    /// <summary>They are the whole of a heading.</summary>
    public const double Subject = 3;

    /// <summary>Of a text that is both called so and about it the lesser counts so much.</summary>
    public const double Both = 0.7;

    /// <summary>Its text is loaded.</summary>
    public const double Loaded = 3;

    /// <summary>Twice as many citations.</summary>
    public const double Doubling = 0.5;

    /// <summary>
    /// Twice as many citations of a text whose title, names and headings have all words only together: it is less than a paragraph with all of them.
    /// </summary>
    public const double Scattered = 0.1;

    /// <summary>The paragraph that speaks of it most.</summary>
    public const double Paragraph = 3;

    /// <summary>An instrument.</summary>
    /// <param name="called">How much of its symbol, title or one of its names the words are, the most; 0 where none has them all.</param>
    /// <param name="about">The same of its subject headings.</param>
    /// <param name="cited">How often it is cited.</param>
    /// <param name="isLoaded">Whether its text is loaded.</param>
    public static double OfInstrument(double called, double about, int cited, bool isLoaded)
    {
        double name = called > 0 ? Called + (Share * called) + (called >= 1 ? Whole : 0) : 0;
        double heading = about > 0 ? (About * about) + (about >= 1 ? Subject : 0) : 0;
        double doublings = Math.Log2(1 + cited);
        return name + heading == 0 ? Scattered * doublings
            : Math.Max(name, heading) + (Both * Math.Min(name, heading)) + (Doubling * doublings) + (isLoaded ? Loaded : 0);
    }

    /// <summary>A paragraph.</summary>
    /// <param name="score">What BM25 says of it.</param>
    /// <param name="most">What it says of the best that there can be.</param>
    public static double OfParagraph(double score, double most) => most > 0 ? Paragraph * score / most : 0;
}
