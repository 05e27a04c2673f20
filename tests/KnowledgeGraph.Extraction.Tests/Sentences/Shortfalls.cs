namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>The cases that the engine is known to read wrong. Their expectations stay in the tables as they ought to be.</summary>
internal static class Shortfalls
{
    /// <summary>The list: the beginning of a case's name a line, <c> -- </c>, what is wrong.</summary>
    public const string File = "known-shortfalls.txt";

    /// <summary>The entries: the beginning of the name, and what is wrong.</summary>
    public static IReadOnlyList<(string Name, string Wrong)> All { get; } =
        [.. System.IO.File.ReadLines(Path.Combine(SentenceTable.Folder, File)).Where(l => l.Length > 0 && l[0] != '#').Select(Entry)];

    /// <summary>What is known to be wrong with a case; null where nothing is.</summary>
    public static string? Of(SentenceCase sentence)
    {
        foreach ((string name, string wrong) in All)
        {
            if (sentence.Name.StartsWith(name, StringComparison.Ordinal))
            {
                return wrong;
            }
        }

        return null;
    }

    private static (string Name, string Wrong) Entry(string line)
    {
        string[] halves = line.Split(" -- ", 2, StringSplitOptions.TrimEntries);
        return halves.Length == 2 ? (halves[0], halves[1]) : throw new FormatException($"{File}: no \" -- \" in \"{line}\".");
    }
}
