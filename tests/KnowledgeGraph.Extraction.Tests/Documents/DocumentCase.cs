namespace KnowledgeGraph.Extraction.Tests.Documents;

/// <summary>A small document and what it is cut into.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Text">The document.</param>
/// <param name="Expected">
/// Lines of what is expected: <c>field: value</c> of the head, <c>LABEL | opening words | text</c> of every part but the head,
/// <c>= words → …</c> of every citation where any is given, <c>* CODE LABEL</c> of every diagnostic.
/// </param>
internal sealed record DocumentCase(string Name, string Text, IReadOnlyList<string> Expected)
{
    private const string Opens = "=== ";
    private const string Divides = "---";

    /// <summary>Whether this entry of the list of shortfalls is about it.</summary>
    public bool IsKnownShortfall => Expected.Any(e => e.StartsWith("! ", StringComparison.Ordinal));

    /// <summary>The cases of all tables beside the tests: <c>=== name</c>, the document, <c>---</c>, the lines expected.</summary>
    public static IReadOnlyList<DocumentCase> All { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Documents"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => Read(File.ReadLines(f)))];

    private static IEnumerable<DocumentCase> Read(IEnumerable<string> lines)
    {
        string name = "";
        List<string> text = [], expected = [];
        bool isExpectation = false;
        foreach (string line in lines.Append(Opens))
        {
            if (line.StartsWith(Opens, StringComparison.Ordinal))
            {
                if (name.Length > 0)
                {
                    yield return new DocumentCase(name, string.Join('\n', text) + "\n", [.. expected]);
                }

                (name, isExpectation, text, expected) = (line[Opens.Length..], false, [], []);
            }
            else if (line == Divides)
            {
                isExpectation = true;
            }
            else if (!isExpectation)
            {
                text.Add(line);
            }
            else if (line.Length > 0)
            {
                expected.Add(line);
            }
        }
    }
}
