namespace KnowledgeGraph.Extraction.Tests.Scores;

/// <summary>A figure that the scorer prints and what it may not fall below.</summary>
/// <param name="Score">Which run of the scorer prints it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Pattern">Where it stands in what is printed: its first group.</param>
/// <param name="Least">The least that it may be; for what should not be at all, the most.</param>
/// <param name="IsMost">Whether it is something that should not be at all.</param>
internal sealed record Floor(string Score, string Name, string Pattern, double Least, bool IsMost = false)
{
    /// <summary>The figures that README.md states, and what must not happen.</summary>
    public static IReadOnlyList<Floor> All { get; } =
    [
        new("corpus", "edges: recall", @"edges: recall ([\d.]+)", 0.9955),
        new("corpus", "A/RES: precision as printed", @"A/RES/ .*precision at least ([\d.]+)", 0.985),
        new("corpus", "A/RES: recall", @"A/RES/ +recall ([\d.]+)", 0.999),
        // The editors linked six numbers with a year that they cannot have, as printed; these are named and lead nowhere.
        new("corpus", "S/RES: recall", @"S/RES/ +recall ([\d.]+)", 0.9975),
        new("corpus", "symbol", @"symbol: ([\d.]+)", 0.999),
        new("corpus", "date", @"date: ([\d.]+)", 0.992),
        new("corpus", "title", @"title: ([\d.]+)", 0.995),
        new("corpus", "paragraphs counted right", @"counted right in ([\d.]+)", 0.99),
        new("corpus", "preambular opening words", @"of preambular ([\d.]+)", 0.998),
        new("corpus", "operative opening words", @"operative ([\d.]+) of", 0.998),
        new("corpus", "spans wrong", @"spans: (\d+) of", 0, IsMost: true),
        new("hand", "precision", @"citations: precision ([\d.]+)", 0.993),
        new("hand", "recall", @"citations: .*recall ([\d.]+)", 0.987),
        new("hand", "numbered: recall", @"numbered: recall ([\d.]+)", 0.993),
        new("hand", "numbered: the very text", @"numbered: .*exact ([\d.]+)", 0.993),
        new("hand", "named: recall", @"named: recall ([\d.]+)", 0.961),
        new("hand", "named: the very text", @"named: .*exact ([\d.]+)", 0.953),
        new("hand", "relations right", @"relation: ([\d.]+) of", 0.987),
        new("hand", "pinpoints right", @"pinpoint: (\d+) of", 202),
        new("hand", "dates right", @"date: (\d+) of", 331),
        new("hand", "open sets found", @"openSet: (\d+) of", 86),
        new("pasted", "edges: recall", @"edges: recall ([\d.]+)", 0.97),
        new("pasted", "A/RES: precision as printed", @"A/RES/ .*precision at least ([\d.]+)", 0.985),
        new("pasted", "spans wrong", @"spans: (\d+) of", 0, IsMost: true),
        new("docx", "edges: recall", @"edges: recall ([\d.]+)", 0.992),
        new("docx", "edges: precision as printed", @"precision at least ([\d.]+)", 0.92),
        new("docx", "paragraphs counted right", @"counted right in ([\d.]+)", 0.99),
        new("docx", "preambular opening words", @"of preambular ([\d.]+)", 0.999),
        new("docx", "operative opening words", @"operative ([\d.]+) of", 0.999),
        new("docx", "spans wrong", @"spans: (\d+) of", 0, IsMost: true),
        new("pdf", "edges: recall", @"edges: recall ([\d.]+)", 0.992),
        new("pdf", "edges: precision as printed", @"precision at least ([\d.]+)", 0.92),
        new("pdf", "paragraphs counted right", @"counted right in ([\d.]+)", 0.99),
        new("pdf", "preambular opening words", @"of preambular ([\d.]+)", 0.999),
        new("pdf", "operative opening words", @"operative ([\d.]+) of", 0.999),
        new("pdf", "spans wrong", @"spans: (\d+) of", 0, IsMost: true),
        new("seed", "precision", @"citations: precision ([\d.]+)", 1),
        new("seed", "recall", @"citations: .*recall ([\d.]+)", 1),
        new("seed", "spans wrong", @"spans: (\d+) of", 0, IsMost: true),
    ];
}
