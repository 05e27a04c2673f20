namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>A sentence in a language other than English and what governs the texts that it cites.</summary>
/// <param name="Language">The language's code.</param>
/// <param name="Source">The symbol of the document that it is from.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">Words that cite a text, and the edge and the words that govern it: <c>RECALLS "Rappelant"</c>.</param>
internal sealed record GoverningSentence(string Language, string Source, string Text, IReadOnlyList<(string Words, string Governing)> Citations)
{
    /// <summary>The name of its test.</summary>
    public string Name => $"{Language}: {Source}: {(Text.Length > 60 ? Text[..60] + "…" : Text)}";

    /// <summary>The tables, <c>Governing/fr.txt</c> and so on.</summary>
    public static IReadOnlyList<GoverningSentence> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(SentenceTable.Folder, "Governing"), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<GoverningSentence> Read(string file)
    {
        string[] cases = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        foreach (string[] lines in cases.Select(c => c.Trim().Split('\n')).Where(l => l[0][0] != '#'))
        {
            yield return new GoverningSentence(
                Path.GetFileNameWithoutExtension(file), lines[0], lines[1][2..],
                [.. lines.Skip(2).Select(line => line[2..].Split(" → ")).Select(halves => (halves[0], halves[1]))]);
        }
    }
}
