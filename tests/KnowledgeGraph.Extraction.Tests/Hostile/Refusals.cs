namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>What every refusal of a file promises.</summary>
internal static class Refusals
{
    private const int Longest = 600;

    // A refusal gives advice, or names what is read.
    private static readonly string[] Advice =
        ["save", "open it", "mend it", "cut it", "part it", "print it", "take it out", "text recognition", "these languages are", "these are:", "unpack it", "is empty",
            "get the", "make the archive"];

    /// <summary>Fails where a refusal is no sentence that says what to do, or says what no person has asked for.</summary>
    public static void AssertSaysWhatToDo(string refusal)
    {
        Assert.That(Problem(refusal), Is.Null, refusal);
    }

    /// <summary>What is wrong with a refusal; null where it is right.</summary>
    public static string? Problem(string refusal) =>
        !Advice.Any(a => refusal.Contains(a, StringComparison.OrdinalIgnoreCase)) ? "it says nothing that can be done"
        : refusal.Length > Longest ? "it is too long"
        : refusal.Contains('\n', StringComparison.Ordinal) ? "it is no line"
        : refusal.Contains("   at ", StringComparison.Ordinal) || refusal.Contains("defect", StringComparison.Ordinal) ? "it speaks of the program"
        : null;
}
